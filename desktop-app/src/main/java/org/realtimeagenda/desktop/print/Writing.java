package org.realtimeagenda.desktop.print;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.overlay.Overlay;

/** A file that is being written, and its card once it is shown. */
final class Writing implements Progress {

  /** Less isn't seen. */
  private static final double STEP = 0.01;

  private final PrintWords words;
  private final String file;
  private final Overlay overlay;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private @Nullable PrintCard card;
  private double told;

  Writing(PrintWords words, String file, Overlay overlay) {
    this.words = words;
    this.file = file;
    this.overlay = overlay;
  }

  /** On the FX thread. */
  void show() {
    PrintCard made = new PrintCard(words, file, () -> cancelled.set(true));
    card = made;
    overlay.show(made, made.firstFocus());
  }

  @Override
  public void done(double part) {
    if (part < told + STEP) {
      return;
    }
    told = part;
    Answers.onFx(
        "progress of a file",
        CompletableFuture.completedFuture(part),
        now -> {
          if (card != null) {
            card.show(now);
          }
        });
  }

  @Override
  public boolean cancelled() {
    return cancelled.get();
  }
}

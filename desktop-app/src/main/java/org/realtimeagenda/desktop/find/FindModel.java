package org.realtimeagenda.desktop.find;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.list.Hit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for what is typed, one question at a time: what was typed while one is open is asked for
 * afterwards, and only the last of it. Used on the FX thread only.
 */
final class FindModel {

  /** Where answers come from. */
  @FunctionalInterface
  interface Source {
    CompletableFuture<List<Hit>> search(String text, int limit);
  }

  /** Nobody reads more; they type another letter. */
  static final int MOST = 100;

  private static final Logger LOG = LoggerFactory.getLogger(FindModel.class);

  private final Source source;
  private final Consumer<Found> listener;
  private final Runnable failed;
  private String wanted = "";
  private @Nullable String open;
  private boolean again;

  /**
   * @param listener told what was found for the latest text
   * @param failed told that nobody knows what there is to be found
   */
  FindModel(Source source, Consumer<Found> listener, Runnable failed) {
    this.source = source;
    this.listener = listener;
    this.failed = failed;
  }

  /** Looks for this from now on. */
  void type(String text) {
    wanted = text;
    refresh();
  }

  /** What was found may differ. */
  void refresh() {
    if (wanted.isBlank()) {
      again = false;
    } else if (open != null) {
      again = true;
    } else {
      ask(wanted);
    }
  }

  private void ask(String text) {
    open = text;
    Answers.onFx(
        source.search(text, MOST),
        (hits, failure) -> {
          open = null;
          if (failure != null) {
            LOG.error("The search failed", failure);
            failed.run();
          } else if (text.equals(wanted)) {
            listener.accept(new Found(text, hits));
          }
          if (again) {
            again = false;
            refresh();
          }
        });
  }
}

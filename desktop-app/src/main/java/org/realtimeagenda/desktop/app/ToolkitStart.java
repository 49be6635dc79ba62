package org.realtimeagenda.desktop.app;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.calendar.Answers;

/**
 * JavaFX's toolkit, which starts on a thread of its own: what the window is to show is prepared
 * meanwhile. A process has one.
 */
public final class ToolkitStart {

  private final FutureTask<Void> start = new FutureTask<>(this::start, null);

  /** Held, since a logger that nobody holds forgets its level. */
  private @Nullable Logger javafx;

  private ToolkitStart() {}

  public static ToolkitStart begin() {
    ToolkitStart toolkit = new ToolkitStart();
    Thread.ofPlatform().name("toolkit").start(toolkit.start);
    return toolkit;
  }

  private void start() {
    // it warns of a class path, which is how this program runs
    javafx = Logger.getLogger("javafx");
    javafx.setLevel(Level.SEVERE);
    Platform.startup(() -> {});
  }

  /** Ends it, also where something failed before there was a window: else the process stays. */
  public void end() throws InterruptedException {
    try {
      start.get();
    } catch (ExecutionException neverBegan) {
      return;
    }
    Platform.exit();
  }

  /**
   * Waits until the toolkit runs, and has this done on its thread.
   *
   * @throws NoDisplayException where no window can be opened
   */
  void then(Runnable first) throws InterruptedException {
    try {
      start.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof UnsupportedOperationException none) {
        throw new NoDisplayException(none);
      }
      throw new IllegalStateException("JavaFX didn't start", failed.getCause());
    }
    Answers.after(first);
  }
}

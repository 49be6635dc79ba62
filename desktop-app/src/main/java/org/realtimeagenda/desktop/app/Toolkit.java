package org.realtimeagenda.desktop.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/** JavaFX, which starts while what it is to show is made. */
final class Toolkit {
  /** Held, since a logger that nobody holds forgets its level. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private final CompletableFuture<Void> running;

  private Toolkit(CompletableFuture<Void> running) {
    this.running = running;
  }

  /** Begins to start it. */
  static Toolkit start() {
    // it warns of a class path, which is how this program runs
    JAVAFX.setLevel(Level.SEVERE);
    return new Toolkit(
        CompletableFuture.runAsync(
            () -> Platform.startup(() -> {}),
            starting -> Thread.ofPlatform().daemon().name("toolkit").start(starting)));
  }

  /**
   * Has this done on the FX thread, as soon as there is one.
   *
   * @throws UnsupportedOperationException where it can't start, as without a display
   */
  void run(Runnable action) {
    try {
      running.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException why ? why : failed;
    }
    Platform.runLater(action);
  }
}

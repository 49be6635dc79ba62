package org.realtimeagenda.desktop.calendar;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way onto the FX thread, for answers above all; one that fails is logged, and the window
 * goes on without it.
 */
public final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private Answers() {}

  /** Does this on the FX thread, after what is done there now; called on any thread. */
  public static void after(Runnable next) {
    Platform.runLater(next);
  }

  /**
   * Hands over an answer on the FX thread once it is there.
   *
   * @param what it is about, for the log
   */
  public static <T> void onFx(String what, CompletableFuture<T> answer, Consumer<T> then) {
    var _ =
        answer.whenComplete(
            (found, failure) -> {
              if (failure == null) {
                Platform.runLater(() -> then.accept(found));
              } else {
                LOG.error("No answer: {}", what, failure);
              }
            });
  }

  /**
   * Hands over on the FX thread how it ended; what was found is null where it failed.
   *
   * @param then gets the failure, null where there is none
   */
  public static <T> void onFx(
      CompletableFuture<T> answer, BiConsumer<T, @Nullable Throwable> then) {
    var _ =
        answer.whenComplete(
            (found, failure) -> Platform.runLater(() -> then.accept(found, failure)));
  }
}

package org.realtimeagenda.desktop.calendar;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the same again and again, one question at a time however often it is wanted meanwhile. Used
 * on the FX thread only.
 */
final class OneQuestion<T> {
  private static final Logger LOG = LoggerFactory.getLogger(OneQuestion.class);

  private final String what;
  private final Supplier<CompletableFuture<T>> question;
  private final Consumer<T> listener;
  private boolean asking;
  private boolean askAgain;

  /**
   * @param what is asked for, for the log
   * @param listener told each answer; of a failure the log tells
   */
  OneQuestion(String what, Supplier<CompletableFuture<T>> question, Consumer<T> listener) {
    this.what = what;
    this.question = question;
    this.listener = listener;
  }

  /** Asks now, or once the question that is open has its answer. */
  void ask() {
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    Answers.onFx(
        question.get(),
        (answer, failure) -> {
          asking = false;
          if (failure != null) {
            LOG.error("{} can't be read", what, failure);
          } else {
            listener.accept(answer);
          }
          if (askAgain) {
            askAgain = false;
            ask();
          }
        });
  }
}

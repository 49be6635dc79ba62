package org.realtimeagenda.client.sync;

import java.io.IOException;
import org.realtimeagenda.client.team.Answer;
import org.slf4j.LoggerFactory;

/**
 * How a question to the backend ended.
 *
 * @param <T> what is there on success
 */
sealed interface Reply<T> {

  record Ok<T>(T value) implements Reply<T> {}

  /** Asking again is of no use before something changes. */
  record Refused<T>(int status, String reason) implements Reply<T> {}

  /** Out of reach: ask again later. */
  record Failed<T>(String reason) implements Reply<T> {}

  /** A question that waits for the network. */
  @FunctionalInterface
  interface Call<T> {
    Answer<T> make() throws IOException;
  }

  /** Asks, and waits; a bug is an answer too, since whoever asked waits for one. */
  static <T> Reply<T> of(Call<T> call) {
    try {
      return switch (call.make()) {
        case Answer.Ok<T>(T value) -> new Ok<>(value);
        case Answer.Refused<T>(int status, String reason) -> new Refused<>(status, reason);
      };
    } catch (IOException outOfReach) {
      return new Failed<>(String.valueOf(outOfReach.getMessage()));
    } catch (RuntimeException | Error unexpected) {
      LoggerFactory.getLogger(Reply.class).error("A question to the backend failed", unexpected);
      return new Failed<>(unexpected.toString());
    }
  }
}

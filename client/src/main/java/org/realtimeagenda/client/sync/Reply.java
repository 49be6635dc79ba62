package org.realtimeagenda.client.sync;

import java.io.IOException;
import org.realtimeagenda.client.team.Answer;

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

  /** Asks, and waits. */
  static <T> Reply<T> of(Call<T> call) {
    try {
      return switch (call.make()) {
        case Answer.Ok<T>(T value) -> new Ok<>(value);
        case Answer.Refused<T>(int status, String reason) -> new Refused<>(status, reason);
      };
    } catch (IOException outOfReach) {
      return new Failed<>(String.valueOf(outOfReach.getMessage()));
    }
  }
}

package org.realtimeagenda.client.quickentry;

import java.util.function.Function;

/**
 * What was read at a place of the line.
 *
 * @param end the place behind it
 */
record Found<T>(T value, int end) {

  <S> Found<S> map(Function<T, S> change) {
    return new Found<>(change.apply(value), end);
  }
}

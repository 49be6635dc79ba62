package org.realtimeagenda.client.team;

/**
 * What a backend says. An {@link java.io.IOException} instead of an answer means: try again.
 *
 * @param <T> what is there on success
 */
public sealed interface Answer<T> {

  record Ok<T>(T value) implements Answer<T> {}

  /**
   * Asking again is of no use before something changes.
   *
   * @param status HTTP status, or AppSync's errorCode
   * @param reason as the backend put it
   */
  record Refused<T>(int status, String reason) implements Answer<T> {}
}

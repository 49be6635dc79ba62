package org.realtimeagenda.client.team;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one HTTP request to a team's backend came to, the handshake of a WebSocket included: as it
 * came, for whoever looks for a fault.
 */
public sealed interface Exchange {

  /**
   * Somebody answered, though not always the backend.
   *
   * @param date of the answer's Date header
   * @param contentType empty when the answer has none
   * @param errorType AWS's {@code x-amzn-ErrorType}; empty when the answer has none
   * @param text the beginning of the body; empty for a socket that was opened
   */
  record Answered(
      int status, @Nullable Instant date, String contentType, String errorType, String text)
      implements Exchange {}

  /** Nobody answered. */
  record Failed(IOException cause) implements Exchange {}
}

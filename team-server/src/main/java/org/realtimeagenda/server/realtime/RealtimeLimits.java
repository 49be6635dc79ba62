package org.realtimeagenda.server.realtime;

import java.time.Duration;

/**
 * How long and how much; AppSync's own numbers where it has them.
 *
 * @param connectionTimeout what connection_ack tells: without a keep-alive for so long the client
 *     connects anew
 * @param keepAlive between two keep-alives
 * @param init for connection_init to come
 * @param life of a connection
 * @param sockets at the same time
 * @param subscriptions of a connection
 * @param framesPerSecond from a client
 * @param frameChars of a frame from a client
 * @param queuedChars that a slow client may have waiting before it is cut
 */
public record RealtimeLimits(
    Duration connectionTimeout,
    Duration keepAlive,
    Duration init,
    Duration life,
    int sockets,
    int subscriptions,
    int framesPerSecond,
    int frameChars,
    int queuedChars) {

  public static final RealtimeLimits DEFAULT =
      new RealtimeLimits(
          Duration.ofMinutes(5),
          Duration.ofMinutes(1),
          Duration.ofSeconds(15),
          Duration.ofHours(24),
          2_000,
          200,
          500,
          64 * 1024,
          2 * 1024 * 1024);

  /** These limits with other times for what keeps a connection alive. */
  public RealtimeLimits withTimes(Duration newConnectionTimeout, Duration newKeepAlive) {
    return new RealtimeLimits(
        newConnectionTimeout,
        newKeepAlive,
        init,
        life,
        sockets,
        subscriptions,
        framesPerSecond,
        frameChars,
        queuedChars);
  }
}

package org.realtimeagenda.client.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.realtimeagenda.client.replica.ReplicaListener;

/**
 * Tells that pages of a first sync may show something else, now and then: who shows the calendar
 * reads it again each time.
 */
final class PageNews {

  private static final Duration AT_MOST_EACH = Duration.ofMillis(500);

  private final ReplicaListener listener;
  private final Clock clock;
  private Instant toldAt = Instant.MIN;
  private boolean untold;

  PageNews(ReplicaListener listener, Clock clock) {
    this.listener = listener;
    this.clock = clock;
  }

  /** The store has taken a page. */
  void came() {
    untold = true;
    if (!clock.instant().isBefore(toldAt.plus(AT_MOST_EACH))) {
      tell();
    }
  }

  /** No further page is to come soon. */
  void tell() {
    if (untold) {
      untold = false;
      toldAt = clock.instant();
      listener.eventsChanged();
    }
  }
}

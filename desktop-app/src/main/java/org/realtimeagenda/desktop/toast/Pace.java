package org.realtimeagenda.desktop.toast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.realtimeagenda.client.replica.ReplicaListener.Applied;

/**
 * How often colleagues' changes are told: what comes while a message is there joins it, and from
 * one message to the next there are five seconds at least.
 */
final class Pace {
  static final Duration APART = Duration.ofSeconds(5);

  private final List<Applied> told = new ArrayList<>();
  private final List<Applied> held = new ArrayList<>();
  private Instant next = Instant.MIN;

  /** More happened. */
  void arrived(List<Applied> changes) {
    held.addAll(changes);
  }

  /** All that the message is to tell now; empty when it is to stay as it is, or to wait. */
  List<Applied> tell(Instant now) {
    if (held.isEmpty() || (told.isEmpty() && now.isBefore(next))) {
      return List.of();
    }
    if (told.isEmpty()) {
      next = now.plus(APART);
    }
    told.addAll(held);
    held.clear();
    return List.copyOf(told);
  }

  /** The message went. */
  void gone() {
    told.clear();
  }

  /** How long what is held has to wait; zero when nothing is. */
  Duration wait(Instant now) {
    return held.isEmpty() || !now.isBefore(next) ? Duration.ZERO : Duration.between(now, next);
  }
}

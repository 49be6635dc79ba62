package org.realtimeagenda.desktop.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.realtimeagenda.core.EventKey;

/**
 * The events that just arrived from colleagues: they wear a ring and "New" until they are looked
 * at, at most for a minute, and flash once. Used on the FX thread only.
 */
public final class Arrivals {

  static final Duration LONGEST = Duration.ofSeconds(60);

  private final Clock clock;
  private final Map<EventKey, Instant> arrivedAt = new HashMap<>();
  private final Set<EventKey> unflashed = new HashSet<>();
  private Runnable listener = () -> {};

  public Arrivals(Clock clock) {
    this.clock = clock;
  }

  /** Called when an event stopped being new because it was looked at. */
  public void onSeen(Runnable listener) {
    this.listener = listener;
  }

  public void arrived(EventKey key) {
    arrivedAt.put(key, clock.instant());
    unflashed.add(key);
  }

  public boolean isNew(EventKey key) {
    return arrivedAt.containsKey(key);
  }

  /** Whether the event should flash now: true once for each arrival. */
  public boolean takeFlash(EventKey key) {
    return unflashed.remove(key);
  }

  /** The person opened or touched the event. */
  public void seen(EventKey key) {
    unflashed.remove(key);
    if (arrivedAt.remove(key) != null) {
      listener.run();
    }
  }

  /** Lets go of those that have been new for long enough; true when there were any. */
  public boolean expire() {
    Instant earliest = clock.instant().minus(LONGEST);
    boolean gone = arrivedAt.values().removeIf(at -> !at.isAfter(earliest));
    unflashed.retainAll(arrivedAt.keySet());
    return gone;
  }
}

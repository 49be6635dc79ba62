package org.realtimeagenda.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.desktop.MovedClock;

class ArrivalsTest {

  private static final EventKey KEY = new EventKey(2, 7);
  private final MovedClock clock =
      new MovedClock(Instant.parse("2026-11-25T10:20:00Z"), ZoneOffset.UTC);
  private final Arrivals arrivals = new Arrivals(clock);

  @Test
  void flashesAnArrivalOnce() {
    arrivals.arrived(KEY);

    assertTrue(arrivals.takeFlash(KEY));
    assertFalse(arrivals.takeFlash(KEY));
    assertTrue(arrivals.isNew(KEY));
  }

  @Test
  void isNewForAMinuteAtMost() {
    arrivals.arrived(KEY);
    clock.move(Duration.ofSeconds(59));
    assertFalse(arrivals.expire());
    clock.move(Duration.ofSeconds(1));

    assertTrue(arrivals.expire());
    assertFalse(arrivals.isNew(KEY));
  }

  @Test
  void isNoLongerNewOnceLookedAt() {
    arrivals.arrived(KEY);
    arrivals.seen(KEY);

    assertFalse(arrivals.isNew(KEY));
  }
}

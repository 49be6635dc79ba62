package org.realtimeagenda.desktop.toast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.replica.ReplicaListener.Applied;

class PaceTest {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  private final Pace pace = new Pace();
  private final Applied first = Changes.added(2, 1, "Budget review");
  private final Applied second = Changes.added(2, 2, "Month end");

  @Test
  void tellsTheFirstChangeAtOnce() {
    pace.arrived(List.of(first));
    assertEquals(List.of(first), pace.tell(NOON));
    assertEquals(Duration.ZERO, pace.wait(NOON));
  }

  @Test
  void joinsWhatComesWhileAMessageIsThere() {
    pace.arrived(List.of(first));
    pace.tell(NOON);
    pace.arrived(List.of(second));
    assertEquals(List.of(first, second), pace.tell(NOON.plusSeconds(1)));
  }

  @Test
  void hasNothingMoreToTellOnceItIsTold() {
    pace.arrived(List.of(first));
    pace.tell(NOON);
    assertEquals(List.of(), pace.tell(NOON.plusSeconds(1)));
  }

  @Test
  void holdsTheNextMessageForFiveSeconds() {
    pace.arrived(List.of(first));
    pace.tell(NOON);
    pace.gone();
    pace.arrived(List.of(second));
    assertEquals(List.of(), pace.tell(NOON.plusSeconds(2)));
    assertEquals(Duration.ofSeconds(3), pace.wait(NOON.plusSeconds(2)));
    assertEquals(List.of(second), pace.tell(NOON.plusSeconds(5)));
  }
}

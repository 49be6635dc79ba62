package org.realtimeagenda.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.core.EventTime;

class NeighboursTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final List<EventTime> times =
      Stream.of(
              "2026-11-23T09:00",
              "2026-11-23T15:00",
              "2026-11-25T08:00",
              "2026-11-25T14:30",
              "2026-11-25T18:00")
          .map(LocalDateTime::parse)
          .map(start -> (EventTime) new EventTime.Timed(start, start.plusHours(1), PARIS))
          .toList();

  @Test
  void leadsToTheNearestTimeOfTheNextDayThatHasAny() {
    assertEquals(3, Neighbours.onOtherDay(times, 1, 1, PARIS));
    assertEquals(0, Neighbours.onOtherDay(times, 2, -1, PARIS));
  }

  @Test
  void staysWhereThereIsNoOtherDay() {
    assertEquals(4, Neighbours.onOtherDay(times, 4, 1, PARIS));
    assertEquals(0, Neighbours.onOtherDay(times, 0, -1, PARIS));
  }
}

package org.realtimeagenda.desktop.year;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.replica.DayCount;
import org.realtimeagenda.desktop.calendar.PageEntry;

class BusyDaysTest {
  private static final LocalDate THURSDAY = LocalDate.parse("2026-11-26");

  private static BusyDays busy(int events, PageEntry.Holiday... holidays) {
    return BusyDays.of(List.of(new DayCount(1, THURSDAY, events)), List.of(holidays));
  }

  @Test
  void addsUpWhatTheMembersHave() {
    BusyDays busy =
        BusyDays.of(List.of(new DayCount(1, THURSDAY, 2), new DayCount(2, THURSDAY, 3)), List.of());
    assertEquals(5, busy.count(THURSDAY));
    assertEquals(0, busy.count(THURSDAY.plusDays(1)));
  }

  @Test
  void hasThreeStepsForDaysWithEvents() {
    assertEquals(BusyDays.Step.FREE, BusyDays.of(List.of(), List.of()).step(THURSDAY));
    assertEquals(BusyDays.Step.SOME, busy(2).step(THURSDAY));
    assertEquals(BusyDays.Step.BUSY, busy(3).step(THURSDAY));
    assertEquals(BusyDays.Step.FULL, busy(6).step(THURSDAY));
  }

  @Test
  void knowsTheHolidaysOfADay() {
    var thanksgiving = new PageEntry.Holiday("Thanksgiving", THURSDAY, "United States");
    assertEquals(Map.of(THURSDAY, List.of("Thanksgiving")), busy(1, thanksgiving).holidays());
  }
}

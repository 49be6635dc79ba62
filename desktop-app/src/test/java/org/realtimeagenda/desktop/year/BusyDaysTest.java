package org.realtimeagenda.desktop.year;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.PageEntry;

class BusyDaysTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate FROM = LocalDate.parse("2026-01-01");
  private static final LocalDate TO = LocalDate.parse("2027-01-01");
  private static final LocalDate THURSDAY = LocalDate.parse("2026-11-26");

  private static PageEntry event(EventTime time) {
    return new PageEntry.Event(
        new Occurrence(new EventKey(1, 1), null, "Event", null, time, null, false), false);
  }

  private static PageEntry timed(String start, String end) {
    return event(new EventTime.Timed(LocalDateTime.parse(start), LocalDateTime.parse(end), PARIS));
  }

  private static BusyDays busy(List<PageEntry> entries) {
    return BusyDays.of(entries, FROM, TO, PARIS);
  }

  @Test
  void countsAnEventOnEveryDayThatItTouches() {
    BusyDays busy = busy(List.of(event(new EventTime.AllDay(THURSDAY, THURSDAY.plusDays(2)))));
    assertEquals(1, busy.count(THURSDAY));
    assertEquals(1, busy.count(THURSDAY.plusDays(1)));
    assertEquals(0, busy.count(THURSDAY.plusDays(2)));
  }

  @Test
  void countsAnEventThatEndsAtMidnightOrHasNoLengthOnce() {
    BusyDays busy =
        busy(
            List.of(
                timed("2026-11-26T22:00", "2026-11-27T00:00"),
                timed("2026-11-26T00:00", "2026-11-26T00:00")));
    assertEquals(2, busy.count(THURSDAY));
    assertEquals(0, busy.count(THURSDAY.plusDays(1)));
    assertEquals(0, busy.count(THURSDAY.minusDays(1)));
  }

  @Test
  void countsOnlyWithinTheYear() {
    BusyDays busy =
        busy(
            List.of(
                event(
                    new EventTime.AllDay(
                        LocalDate.parse("2025-01-01"), LocalDate.parse("2028-01-01")))));
    assertEquals(365, busy.events().size());
  }

  @Test
  void hasThreeStepsForDaysWithEvents() {
    PageEntry one = timed("2026-11-26T09:00", "2026-11-26T10:00");
    assertEquals(BusyDays.Step.FREE, busy(List.of()).step(THURSDAY));
    assertEquals(BusyDays.Step.SOME, busy(Collections.nCopies(2, one)).step(THURSDAY));
    assertEquals(BusyDays.Step.BUSY, busy(Collections.nCopies(3, one)).step(THURSDAY));
    assertEquals(BusyDays.Step.FULL, busy(Collections.nCopies(6, one)).step(THURSDAY));
  }

  @Test
  void saysHowManyEventsADayHasAndWhichHoliday() {
    YearWords words = new YearWords(Locale.UK);
    PageEntry one = timed("2026-11-26T09:00", "2026-11-26T10:00");
    PageEntry holiday = new PageEntry.Holiday("Thanksgiving", THURSDAY, "United States");
    assertEquals("Thursday 26 November, no events", words.day(THURSDAY, busy(List.of())));
    assertEquals(
        "Thursday 26 November, 1 event, Thanksgiving",
        words.day(THURSDAY, busy(List.of(one, holiday))));
    assertEquals(
        "Thursday 26 November, 7 events", words.day(THURSDAY, busy(Collections.nCopies(7, one))));
  }
}

package org.realtimeagenda.client.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.realtimeagenda.client.store.Rows.event;
import static org.realtimeagenda.client.store.Rows.with;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventTime;

/** Series over the days on which a zone's clocks are put forward or back. */
class ClockChangesTest {

  private static List<EventTime> days(String zone, LocalDateTime start, LocalDateTime end) {
    CalendarEvent series =
        with(
            with(
                event(2, 1, "series", start.toString(), end.toString()),
                Attribute.RRULE,
                "FREQ=DAILY;COUNT=3"),
            Attribute.TZ,
            zone.isEmpty() ? null : zone);
    return Occurrences.of(List.of(series), LocalDate.of(2018, 1, 1), LocalDate.of(2027, 1, 1))
        .stream()
        .map(Occurrences.Placed::time)
        .toList();
  }

  private static List<String> starts(List<EventTime> times, ZoneId reader) {
    return times.stream()
        .map(time -> time.startsAt(reader).atZone(reader).toLocalTime().toString())
        .toList();
  }

  private static List<String> ends(List<EventTime> times, ZoneId reader) {
    return times.stream()
        .map(time -> time.endsAt(reader).atZone(reader).toLocalTime().toString())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-03-28",
    "Europe/Paris, 2026-10-24",
    "America/New_York, 2026-03-07",
    "America/New_York, 2026-10-31",
    "Australia/Lord_Howe, 2026-10-03",
    "Australia/Lord_Howe, 2026-04-04",
    "America/Sao_Paulo, 2018-11-03",
    "America/Sao_Paulo, 2018-02-17",
  })
  void keepsTheTimesOnTheClockOfItsZone(String zone, LocalDate dayBefore) {
    List<EventTime> times = days(zone, dayBefore.atTime(20, 0), dayBefore.plusDays(1).atTime(8, 0));
    assertEquals(List.of("20:00", "20:00", "20:00"), starts(times, ZoneId.of(zone)));
    assertEquals(List.of("08:00", "08:00", "08:00"), ends(times, ZoneId.of(zone)));
    assertEquals(
        Stream.of(0, 1, 2).map(day -> dayBefore.plusDays(day) + "T20:00:00").toList(),
        times.stream().map(EventTime::dtStart).toList());
  }

  /** RFC 5545 section 3.3.5; the occurrence keeps the name that its rule gives it. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-03-28T02:30, 03:30",
    "America/New_York, 2026-03-07T02:30, 03:30",
    "Australia/Lord_Howe, 2026-10-03T02:15, 02:45",
    "America/Sao_Paulo, 2018-11-03T00:30, 01:30",
  })
  void theOneThatIsSkippedIsLater(String zone, LocalDateTime start, String shown) {
    List<EventTime> times = days(zone, start, start.plusHours(3));
    String usual = start.toLocalTime().toString();
    assertEquals(List.of(usual, shown, usual), starts(times, ZoneId.of(zone)));
    assertEquals(start.plusDays(1) + ":00", times.get(1).dtStart());
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-10-24T02:30, +02:00, +02:00, +01:00",
    "America/New_York, 2026-10-31T01:30, -04:00, -04:00, -05:00",
    "Australia/Lord_Howe, 2026-04-04T01:45, +11:00, +11:00, +10:30",
    "America/Sao_Paulo, 2018-02-16T23:30, -02:00, -02:00, -03:00",
  })
  void theOneThatComesTwiceIsTheFirst(
      String zone, LocalDateTime start, String before, String day, String after) {
    ZoneId reader = ZoneId.of(zone);
    assertEquals(
        List.of(before, day, after),
        days(zone, start, start.plusHours(3)).stream()
            .map(time -> time.startsAt(reader).atZone(reader).getOffset().getId())
            .toList());
  }

  @ParameterizedTest
  @CsvSource({"Europe/Paris", "America/New_York", "Asia/Tokyo"})
  void aFloatingSeriesIsAtItsTimeWhereverTheReaderIs(String reader) {
    LocalDateTime start = LocalDateTime.of(2026, 3, 7, 9, 0);
    List<EventTime> times = days("", start, start.plusHours(1));
    assertEquals(List.of("09:00", "09:00", "09:00"), starts(times, ZoneId.of(reader)));
  }
}

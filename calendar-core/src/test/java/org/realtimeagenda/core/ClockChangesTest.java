package org.realtimeagenda.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events on the days on which a zone's clocks are put forward or back. */
class ClockChangesTest {

  private static EventTime zoned(LocalDateTime start, LocalDateTime end, String zone) {
    return EventTime.parse(start.toString(), end.toString(), zone);
  }

  /** RFC 5545 section 3.3.5: with the offset from before the gap. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Paris,        2026-03-29T02:30, 2026-03-29T01:30:00Z, 2026-03-29T03:30",
    "America/New_York,    2026-03-08T02:30, 2026-03-08T07:30:00Z, 2026-03-08T03:30",
    "Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-03T15:45:00Z, 2026-10-04T02:45",
    "America/Sao_Paulo,   2018-11-04T00:30, 2018-11-04T03:30:00Z, 2018-11-04T01:30",
  })
  void aTimeThatIsSkippedIsAsMuchLaterAsTheClockWasPutForward(
      String zone, LocalDateTime skipped, Instant instant, LocalDateTime shown) {
    EventTime time = zoned(skipped, skipped.plusHours(2), zone);
    assertEquals(instant, time.startsAt(ZoneId.of("UTC")));
    assertEquals(shown, time.startsAt(ZoneId.of("UTC")).atZone(ZoneId.of(zone)).toLocalDateTime());
    assertEquals(skipped.toString() + ":00", time.dtStart());
  }

  /** RFC 5545 section 3.3.5: the first of the two. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Paris,        2026-10-25T02:30, 2026-10-25T00:30:00Z",
    "America/New_York,    2026-11-01T01:30, 2026-11-01T05:30:00Z",
    "Australia/Lord_Howe, 2026-04-05T01:45, 2026-04-04T14:45:00Z",
    "America/Sao_Paulo,   2018-02-17T23:30, 2018-02-18T01:30:00Z",
  })
  void aTimeThatComesTwiceIsTheFirst(String zone, LocalDateTime twice, Instant instant) {
    assertEquals(instant, zoned(twice, twice.plusHours(3), zone).startsAt(ZoneId.of("UTC")));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris,        2026-03-28T20:00, 2026-03-29T06:00:00Z, 11:00",
    "Europe/Paris,        2026-10-24T20:00, 2026-10-25T07:00:00Z, 13:00",
    "America/New_York,    2026-03-07T20:00, 2026-03-08T12:00:00Z, 11:00",
    "America/New_York,    2026-10-31T20:00, 2026-11-01T13:00:00Z, 13:00",
    "Australia/Lord_Howe, 2026-10-03T20:00, 2026-10-03T21:00:00Z, 11:30",
    "Australia/Lord_Howe, 2026-04-04T20:00, 2026-04-04T21:30:00Z, 12:30",
    "America/Sao_Paulo,   2018-11-03T20:00, 2018-11-04T10:00:00Z, 11:00",
    "America/Sao_Paulo,   2018-02-17T20:00, 2018-02-18T11:00:00Z, 13:00",
  })
  void whatSpansTheChangeKeepsItsLocalEndAndTakesAsLongAsItTakes(
      String zone, LocalDateTime evening, Instant end, String hours) {
    EventTime time = zoned(evening, evening.plusHours(12), zone);
    ZoneId reader = ZoneId.of("Asia/Tokyo");
    assertEquals(end, time.endsAt(reader));
    Duration length = Duration.between(time.startsAt(reader), end);
    assertEquals(hours, "%d:%02d".formatted(length.toHours(), length.toMinutesPart()));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris,        2026-03-29, 23:00",
    "Europe/Paris,        2026-10-25, 25:00",
    "America/New_York,    2026-03-08, 23:00",
    "America/New_York,    2026-11-01, 25:00",
    "Australia/Lord_Howe, 2026-10-04, 23:30",
    "Australia/Lord_Howe, 2026-04-05, 24:30",
    "America/Sao_Paulo,   2018-11-04, 23:00",
    "America/Sao_Paulo,   2018-02-17, 25:00",
  })
  void aWholeDayIsTheReadersDayHoweverLong(String zone, LocalDate day, String hours) {
    ZoneId reader = ZoneId.of(zone);
    EventTime time = EventTime.parse(day.toString(), day.plusDays(1).toString(), null);
    assertEquals(day, time.startsAt(reader).atZone(reader).toLocalDate());
    assertEquals(day, time.endsAt(reader).minusSeconds(1).atZone(reader).toLocalDate());
    Duration length = Duration.between(time.startsAt(reader), time.endsAt(reader));
    assertEquals(hours, "%d:%02d".formatted(length.toHours(), length.toMinutesPart()));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris,        2026-03-29T02:30, 2026-03-29T01:30:00Z",
    "America/New_York,    2026-03-29T02:30, 2026-03-29T06:30:00Z",
    "Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-03T15:45:00Z",
    "America/Sao_Paulo,   2018-02-17T23:30, 2018-02-18T01:30:00Z",
  })
  void aFloatingTimeIsSkippedOrComesTwiceForWhomItDoes(
      String reader, LocalDateTime floating, Instant instant) {
    EventTime time = EventTime.parse(floating.toString(), floating.plusHours(3).toString(), null);
    assertEquals(instant, time.startsAt(ZoneId.of(reader)));
  }
}

package org.realtimeagenda.desktop.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimeagenda.core.EventTime;

/** What the dialog makes of times on the days of a change of the clocks. */
class WhenTest {

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-03-29T01:40, 2026-03-29T03:00, 2026-03-29T04:00",
    "Europe/Paris, 2026-03-29T00:40, 2026-03-29T01:00, 2026-03-29T03:00",
    "Europe/Paris, 2026-10-25T02:40, 2026-10-25T03:00, 2026-10-25T04:00",
    "America/New_York, 2026-03-08T01:10, 2026-03-08T03:00, 2026-03-08T04:00",
    "America/New_York, 2026-11-01T00:10, 2026-11-01T01:00, 2026-11-01T02:00",
    "Australia/Lord_Howe, 2026-10-04T01:10, 2026-10-04T03:00, 2026-10-04T04:00",
    "Australia/Lord_Howe, 2026-04-05T01:40, 2026-04-05T02:00, 2026-04-05T03:00",
    "America/Sao_Paulo, 2018-11-03T23:10, 2018-11-04T01:00, 2018-11-04T02:00",
  })
  void theNextHourIsOneThatTheClockShows(
      String zone, LocalDateTime now, LocalDateTime start, LocalDateTime end) {
    When when = When.nextHour(now.atZone(ZoneId.of(zone)));
    assertEquals(start, when.start());
    assertEquals(end, when.end());
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-03-29T02:30, 2026-03-29T03:30",
    "America/New_York, 2026-03-08T02:30, 2026-03-08T03:30",
    "Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-04T02:45",
    "America/Sao_Paulo, 2018-11-04T00:30, 2018-11-04T01:30",
    "Europe/Paris, 2026-10-25T02:30, 2026-10-25T02:30",
  })
  void aTimeThatIsSkippedIsToldToBeLater(String zone, LocalDateTime typed, LocalDateTime existing) {
    When when = new When(false, typed, typed.plusHours(1), ZoneId.of(zone));
    assertEquals(existing, when.existing(typed));
  }

  @ParameterizedTest
  @CsvSource({"Europe/Paris, 2026-03-28", "America/New_York, 2026-10-31", "Asia/Tokyo, 2026-03-28"})
  void movingOverAChangeKeepsTheLengthOnTheClock(String zone, LocalDate day) {
    When when =
        new When(false, day.atTime(20, 0), day.plusDays(1).atTime(8, 0), ZoneId.of(zone))
            .startAt(day.plusDays(1).atTime(20, 0));
    assertEquals(day.plusDays(2).atTime(8, 0), when.end());
    assertEquals(
        new EventTime.Timed(
            day.plusDays(1).atTime(20, 0), day.plusDays(2).atTime(8, 0), ZoneId.of(zone)),
        when.time());
  }
}

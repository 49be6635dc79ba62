package org.realtimeagenda.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.calendarfx.model.Calendar;
import com.calendarfx.model.Entry;
import com.calendarfx.model.Interval;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;

/** Where CalendarFX is told to draw what is on the days of a change of the clocks. */
class EntryTimesTest {

  private static Interval shown(EventTime time, String reader) {
    ZoneId zone = ZoneId.of(reader);
    EntryModel model = new EntryModel(zone);
    Occurrence occurrence =
        new Occurrence(new EventKey(2, 1), null, "event", null, time, null, false);
    model.set(List.of(new PageEntry.Event(occurrence, false)), true);
    LocalDate day = time.startsAt(zone).atZone(zone).toLocalDate();
    Calendar<?> calendar = model.source().getCalendars().getFirst();
    Entry<?> entry =
        calendar.findEntries(day.minusDays(2), day.plusDays(3), zone).values().stream()
            .flatMap(List::stream)
            .findFirst()
            .orElseThrow();
    return entry.getInterval();
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-03-29",
    "Europe/Paris, 2026-10-25",
    "America/New_York, 2026-03-08",
    "America/New_York, 2026-11-01",
    "Australia/Lord_Howe, 2026-10-04",
    "Australia/Lord_Howe, 2026-04-05",
    "America/Sao_Paulo, 2018-11-04",
    "America/Sao_Paulo, 2018-02-17",
    "Pacific/Apia, 2011-12-30",
  })
  void aWholeDayIsThatDay(String reader, LocalDate day) {
    Interval interval = shown(new EventTime.AllDay(day, day.plusDays(1)), reader);
    assertEquals(day.atTime(LocalTime.MIN), interval.getStartDateTime());
    assertEquals(day.atTime(LocalTime.MAX), interval.getEndDateTime());
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-03-29T02:30, 2026-03-29T05:00, 2026-03-29T03:30",
    "America/New_York, 2026-03-08T02:30, 2026-03-08T05:00, 2026-03-08T03:30",
    "Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-04T05:00, 2026-10-04T02:45",
    "America/Sao_Paulo, 2018-11-04T00:30, 2018-11-04T05:00, 2018-11-04T01:30",
  })
  void aStartThatIsSkippedIsDrawnBehindTheGap(
      String zone, LocalDateTime start, LocalDateTime end, LocalDateTime drawn) {
    Interval interval = shown(new EventTime.Timed(start, end, ZoneId.of(zone)), zone);
    assertEquals(drawn, interval.getStartDateTime());
    assertEquals(end, interval.getEndDateTime());
  }

  /** 30 minutes before the clock is put back, and 45 minutes long: it reads less at the end. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-10-25T00:30, 2026-10-25T02:30",
    "America/New_York, 2026-11-01T05:30, 2026-11-01T01:30",
    "America/Sao_Paulo, 2018-02-18T01:30, 2018-02-17T23:30",
  })
  void whatEndsInTheSecondPassIsDrawnAsLongAsItTakes(
      String reader, LocalDateTime utc, LocalDateTime drawn) {
    Interval interval =
        shown(new EventTime.Timed(utc, utc.plusMinutes(45), ZoneId.of("UTC")), reader);
    assertEquals(drawn, interval.getStartDateTime());
    assertEquals(drawn.plusMinutes(45), interval.getEndDateTime());
  }

  @ParameterizedTest
  @CsvSource({"Europe/Paris", "America/New_York"})
  void aFloatingTimeIsDrawnAtThatTime(String reader) {
    LocalDateTime start = LocalDateTime.of(2026, 11, 23, 9, 0);
    Interval interval = shown(new EventTime.Timed(start, start.plusHours(1), null), reader);
    assertEquals(start, interval.getStartDateTime());
    assertEquals(start.plusHours(1), interval.getEndDateTime());
  }
}

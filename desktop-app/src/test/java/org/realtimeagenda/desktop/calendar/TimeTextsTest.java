package org.realtimeagenda.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.formats.Formats;

class TimeTextsTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Test
  void writesAWeekWithoutWhatItsDaysHaveInCommon() {
    assertEquals("23 – 29 November 2026", days("2026-11-23", "2026-11-29"));
    assertEquals("30 November – 6 December 2026", days("2026-11-30", "2026-12-06"));
    assertEquals("28 December 2026 – 3 January 2027", days("2026-12-28", "2027-01-03"));
  }

  @Test
  void showsAnotherZonesTimeInTheReadersZone() {
    EventTime time = EventTime.parse("2026-11-23T09:00:00", "2026-11-23T10:30:00", "Europe/London");

    assertEquals("10:00 – 11:30", TimeTexts.range(time, PARIS, Formats.of(Locale.UK)));
  }

  @Test
  void namesTheDaysOfATimeThatEndsOnAnotherDay() {
    EventTime time = EventTime.parse("2026-11-23T22:00:00", "2026-11-24T06:00:00", null);

    assertEquals(
        "Mon 23 Nov 22:00 – Tue 24 Nov 06:00", TimeTexts.range(time, PARIS, Formats.of(Locale.UK)));
  }

  @Test
  void namesTheZonesWhereTheClockIsPutBackInBetween() {
    EventTime time = EventTime.parse("2026-10-25T00:30:00", "2026-10-25T01:15:00", "UTC");

    assertEquals("02:30 CEST – 02:15 CET", TimeTexts.range(time, PARIS, Formats.of(Locale.UK)));
  }

  @Test
  void showsTimesOnADayOfAChangeAsTheClockReads() {
    EventTime skipped =
        EventTime.parse("2026-03-29T02:30:00", "2026-03-29T05:00:00", "Europe/Paris");
    EventTime night = EventTime.parse("2026-10-25T00:30:00", "2026-10-25T08:00:00", "Europe/Paris");
    EventTime lordHowe =
        EventTime.parse("2026-10-04T01:00:00", "2026-10-04T05:00:00", "Australia/Lord_Howe");

    assertEquals("03:30 – 05:00", TimeTexts.range(skipped, PARIS, Formats.of(Locale.UK)));
    assertEquals("00:30 – 08:00", TimeTexts.range(night, PARIS, Formats.of(Locale.UK)));
    assertEquals(
        "01:00 – 05:00",
        TimeTexts.range(lordHowe, ZoneId.of("Australia/Lord_Howe"), Formats.of(Locale.UK)));
  }

  private static String days(String first, String last) {
    return Formats.of(Locale.UK).days(LocalDate.parse(first), LocalDate.parse(last));
  }
}

package org.realtimeagenda.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.desktop.formats.Formats;

class SecondHoursTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

  private static String atNine(String day, ZoneId reader, ZoneId second) {
    return SecondHours.of(LocalDate.parse(day), reader, second, Formats.of(Locale.UK))
        .texts()
        .get(8);
  }

  @Test
  void tellsEveryFullHourButMidnight() {
    List<String> texts =
        SecondHours.of(LocalDate.parse("2026-11-25"), PARIS, LONDON, Formats.of(Locale.UK)).texts();
    assertEquals(23, texts.size());
    assertEquals("00:00", texts.getFirst());
    assertEquals("22:00", texts.getLast());
  }

  @Test
  void tellsHalfHours() {
    assertEquals("13:30", atNine("2026-11-25", PARIS, KOLKATA));
  }

  @Test
  void followsTheClocksOfBothZones() {
    // New York changes on 1 November 2026, Paris on 25 October
    assertEquals("03:00", atNine("2026-10-24", PARIS, NEW_YORK));
    assertEquals("04:00", atNine("2026-10-28", PARIS, NEW_YORK));
    assertEquals("03:00", atNine("2026-11-02", PARIS, NEW_YORK));
  }

  @Test
  void isRightOnTheDayOnWhichClocksChange() {
    List<String> texts =
        SecondHours.of(LocalDate.parse("2026-10-25"), PARIS, KOLKATA, Formats.of(Locale.UK))
            .texts();
    assertEquals(List.of("04:30", "05:30", "07:30", "08:30"), texts.subList(0, 4));
  }

  @Test
  void tellsTheHoursOfTodayOrOfTheFirstDay() {
    LocalDate monday = LocalDate.parse("2026-10-26");
    LocalDate next = monday.plusDays(7);
    assertEquals(monday.plusDays(2), SecondHours.dayAmong(monday, next, monday.plusDays(2)));
    assertEquals(monday, SecondHours.dayAmong(monday, next, next));
    assertEquals(monday, SecondHours.dayAmong(monday, next, monday.minusDays(1)));
  }
}

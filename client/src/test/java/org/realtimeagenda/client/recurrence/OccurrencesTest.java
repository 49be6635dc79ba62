package org.realtimeagenda.client.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.client.store.Rows.event;
import static org.realtimeagenda.client.store.Rows.with;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;

class OccurrencesTest {

  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate TO = LocalDate.of(2028, 1, 1);

  private static List<String> starts(CalendarEvent event) {
    return Occurrences.of(List.of(event), FROM, TO).stream()
        .map(placed -> placed.time().dtStart())
        .toList();
  }

  private static CalendarEvent series(String rule) {
    return with(event(2, 1, "series"), Attribute.RRULE, rule);
  }

  private static List<String> nearest(String rule, String... exdates) {
    CalendarEvent event =
        with(
            with(
                event(2, 1, "x", "2000-01-01T00:00:00", "2000-01-01T00:00:01"),
                Attribute.RRULE,
                rule),
            Attribute.EXDATES,
            List.of(exdates));
    return Occurrences.nearest(
            List.of(event), Instant.parse("2026-11-23T10:00:00.5Z"), ZoneOffset.UTC)
        .stream()
        .map(placed -> placed.time().dtStart())
        .toList();
  }

  @Test
  void theNearestIsTheFirstThatIsNotOverElseTheLast() {
    assertEquals(List.of("2026-11-23T11:00:00"), nearest("FREQ=SECONDLY"));
    assertEquals(List.of("2026-11-23T11:00:01"), nearest("FREQ=SECONDLY", "2026-11-23T11:00:00"));
    assertEquals(List.of("2026-11-20T13:00:00"), nearest("FREQ=MINUTELY;UNTIL=20261120T120000Z"));
    assertEquals(
        List.of("2026-11-20T12:59:00"),
        nearest("FREQ=MINUTELY;UNTIL=20261120T120000Z", "2026-11-20T13:00:00"));
    assertEquals(List.of("2000-01-03T00:00:00"), nearest("FREQ=DAILY;COUNT=3"));
    assertEquals(List.of("2000-01-01T00:00:00"), nearest("FREQ=UNREADABLE"));
    assertEquals(List.of(), nearest("FREQ=DAILY;COUNT=1", "2000-01-01T00:00:00"));
  }

  @Test
  void keepsTheLocalTimeOverAChangeOfOffset() {
    CalendarEvent event =
        with(
            event(2, 1, "x", "2026-10-24T10:00:00", "2026-10-24T11:00:00"),
            Attribute.RRULE,
            "FREQ=DAILY;COUNT=3");
    assertEquals(
        List.of("2026-10-24T10:00:00", "2026-10-25T10:00:00", "2026-10-26T10:00:00"),
        starts(event));
  }

  @Test
  void readsAnUntilInUtc() {
    assertEquals(
        List.of("2026-11-23T10:00:00", "2026-11-24T10:00:00"),
        starts(series("FREQ=DAILY;UNTIL=20261124T090000Z")));
  }

  @Test
  void readsAnUntilThatIsADate() {
    assertEquals(2, starts(series("FREQ=DAILY;UNTIL=20261124")).size());
  }

  @Test
  void repeatsWholeDays() {
    CalendarEvent event =
        with(event(2, 1, "x", "2026-11-23", "2026-11-25"), Attribute.RRULE, "FREQ=WEEKLY;COUNT=2");
    assertEquals(List.of("2026-11-23", "2026-11-30"), starts(event));
  }

  @Test
  void countsFromTheStartOfTheSeriesNotOfTheWindow() {
    CalendarEvent event =
        with(
            event(2, 1, "x", "2025-12-30T10:00:00", "2025-12-30T11:00:00"),
            Attribute.RRULE,
            "FREQ=DAILY;COUNT=4");
    assertEquals("2026-01-02T10:00:00", starts(event).getLast());
  }

  @Test
  void showsAnOverrideOnlyWhileItsMasterIsThere() {
    CalendarEvent override =
        with(event(2, 2, "moved"), Attribute.RECURRENCE_ID, "2026-11-24T10:00:00");
    assertEquals(List.of(), Occurrences.of(List.of(override), FROM, TO));
    assertEquals(
        List.of("moved", "series"),
        Occurrences.of(List.of(series("FREQ=DAILY;COUNT=2"), override), FROM, TO).stream()
            .map(placed -> placed.event().name())
            .toList());
  }

  @Test
  void leavesOutFiveHundredExceptions() {
    List<String> exdates =
        IntStream.range(0, 500)
            .mapToObj(day -> LocalDate.of(2026, 11, 23).plusDays(day) + "T10:00:00")
            .toList();
    CalendarEvent event = with(series("FREQ=DAILY;COUNT=501"), Attribute.EXDATES, exdates);
    assertEquals(
        List.of("2028-04-06T10:00:00"),
        Occurrences.of(List.of(event), FROM, TO.plusYears(1)).stream()
            .map(Occurrences.Placed::occurrenceStart)
            .toList());
  }

  @Test
  void countsADayOnceThatARuleNamesInTwoWays() {
    assertEquals(
        List.of("2026-11-30T10:00:00", "2026-12-31T10:00:00", "2027-01-31T10:00:00"),
        starts(series("FREQ=MONTHLY;BYMONTHDAY=31,-1;COUNT=3")));
  }

  @Test
  void takesMondayForTheStartOfAWeekWhereverTheReaderIs() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.US);
    try {
      CalendarEvent event =
          with(
              event(2, 1, "x", "2026-08-04T10:00:00", "2026-08-04T11:00:00"),
              Attribute.RRULE,
              "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU");
      assertEquals(
          List.of(
              "2026-08-04T10:00:00",
              "2026-08-09T10:00:00",
              "2026-08-18T10:00:00",
              "2026-08-23T10:00:00"),
          starts(event));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void knowsHoursOfCertainDaysOfCertainMonths() {
    CalendarEvent event =
        with(
            event(2, 1, "x", "2026-11-23T10:00:00", "2026-11-23T10:15:00"),
            Attribute.RRULE,
            "FREQ=HOURLY;BYMONTH=2;BYDAY=MO;BYHOUR=9,10;UNTIL=20270214");
    assertEquals(
        List.of(
            "2027-02-01T09:00:00",
            "2027-02-01T10:00:00",
            "2027-02-08T09:00:00",
            "2027-02-08T10:00:00"),
        starts(event));
  }

  @Test
  void looksAtEachDaysOwnMonthInAWeek() {
    CalendarEvent event =
        with(
            event(2, 1, "x", "2027-01-27T10:00:00", "2027-01-27T11:00:00"),
            Attribute.RRULE,
            "FREQ=WEEKLY;BYMONTH=1,3;BYDAY=MO,TU,WE,SU;UNTIL=20270303");
    assertEquals(
        List.of(
            "2027-01-27T10:00:00",
            "2027-01-31T10:00:00",
            "2027-03-01T10:00:00",
            "2027-03-02T10:00:00",
            "2027-03-03T10:00:00"),
        starts(event));
  }

  @Test
  void goesOnAfterALongTimeWithoutAnOccurrence() {
    CalendarEvent event =
        with(
            event(2, 1, "x", "2026-11-23T10:00:00", "2026-11-23T10:15:00"),
            Attribute.RRULE,
            "FREQ=MINUTELY;BYHOUR=10;BYMINUTE=0;COUNT=3");
    assertEquals(
        List.of("2026-11-23T10:00:00", "2026-11-24T10:00:00", "2026-11-25T10:00:00"),
        starts(event));
  }

  @Test
  void ignoresTimesInARuleOfWholeDays() {
    CalendarEvent event =
        with(
            event(2, 1, "x", "2026-11-23", "2026-11-24"),
            Attribute.RRULE,
            "FREQ=DAILY;BYHOUR=9,12;COUNT=2");
    assertEquals(List.of("2026-11-23", "2026-11-24"), starts(event));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";;=;",
        "FREQ",
        "FREQ=",
        "FREQ=SOMETIMES",
        "COUNT=3",
        "FREQ=DAILY;COUNT=many",
        "FREQ=DAILY;COUNT=99999999999",
        "FREQ=DAILY;UNTIL=",
        "FREQ=DAILY;UNTIL=2026",
        "FREQ=DAILY;UNTIL=2026-12-31",
        "FREQ=DAILY;UNTIL=20261331T000000Z",
        "FREQ=DAILY;INTERVAL=x",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=MONTHLY;BYDAY=9",
        "FREQ=MONTHLY;BYMONTHDAY=99",
        "FREQ=MONTHLY;BYSETPOS=;BYDAY=MO",
        "FREQ=DAILY;RSCALE=MOON",
        "FREQ=DAILY\nX:1",
      })
  void showsTheFirstOccurrenceAtLeastOfARuleThatNobodyCanRead(String rule) {
    CalendarEvent wholeDays =
        with(event(2, 2, "days", "2026-11-23", "2026-11-24"), Attribute.RRULE, rule);
    for (CalendarEvent event : List.of(series(rule), wholeDays)) {
      assertTrue(
          assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> starts(event).contains(event.dtStart())));
    }
  }

  @Test
  void showsOnlyTheFirstOccurrenceOfARuleWithAMillionTimesADay() {
    StringBuilder sixty = new StringBuilder("0");
    for (int i = 1; i < 60; i++) {
      sixty.append(',').append(i);
    }
    assertEquals(
        1,
        starts(
                series(
                    "FREQ=YEARLY;BYMINUTE="
                        + sixty
                        + ";BYSECOND="
                        + sixty
                        + ";BYHOUR=1,2,3,4,5,6,7,8,9"))
            .size());
  }
}

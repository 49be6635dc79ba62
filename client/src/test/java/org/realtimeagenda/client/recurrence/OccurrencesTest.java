package org.realtimeagenda.client.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.client.store.Rows.event;
import static org.realtimeagenda.client.store.Rows.with;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY",
        "FREQ=SECONDLY;COUNT=1000000000",
        "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;INTERVAL=2147483647",
        "FREQ=DAILY;INTERVAL=2147483647",
        "FREQ=SECONDLY;INTERVAL=2147483647",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
      })
  void takesABoundedTimeWhateverTheRuleSays(String rule) {
    assertTrue(
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> starts(series(rule)).size() <= 30_000));
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

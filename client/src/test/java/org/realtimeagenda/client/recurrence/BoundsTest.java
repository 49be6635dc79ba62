package org.realtimeagenda.client.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimeagenda.core.EventTime;

/** Whatever a rule says, so much is looked at and no more. */
class BoundsTest {

  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate TO = LocalDate.of(2029, 1, 1);

  /** One batch of periods more than the budget. */
  private static final long MOST = RuleExpansion.CANDIDATES + 1_000L * 60;

  private static RuleExpansion.Found starts(String rule, int year, LocalDate from, LocalDate to) {
    LocalDateTime start = LocalDateTime.of(year, 3, 1, 10, 0);
    return RuleExpansion.starts(
        rule, new EventTime.Timed(start, start.plusHours(1), ZoneId.of("Europe/Paris")), from, to);
  }

  private static String list(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY",
        "FREQ=SECONDLY;COUNT=1000000000",
        "FREQ=SECONDLY;BYSECOND=7;COUNT=1000000000",
        "FREQ=SECONDLY;INTERVAL=2147483647",
        "FREQ=SECONDLY;INTERVAL=4000000",
        "FREQ=SECONDLY;BYHOUR=3;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MINUTELY;COUNT=2147483647;BYDAY=MO",
        "FREQ=HOURLY;COUNT=2147483647;BYDAY=MO",
        "FREQ=DAILY;COUNT=1000000000",
        "FREQ=DAILY;INTERVAL=100000",
        "FREQ=DAILY;INTERVAL=2147483647",
        "FREQ=WEEKLY;INTERVAL=2147483647;COUNT=2147483647",
        "FREQ=MONTHLY;INTERVAL=2147483647",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=366;COUNT=2147483647",
        "FREQ=YEARLY;INTERVAL=2147483647",
        "FREQ=YEARLY;BYWEEKNO=53;INTERVAL=2147483647",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=1,2,3;BYSETPOS=366;COUNT=2147483647",
      })
  void looksAtABoundedNumberWheneverTheSeriesBegan(String rule) {
    for (int year : new int[] {1, 1900, 2026, 2028, 9999}) {
      RuleExpansion.Found found = starts(rule, year, FROM, TO);
      assertTrue(found.candidates() <= MOST, () -> year + ": " + found.candidates());
      assertTrue(found.times().size() <= RuleExpansion.OCCURRENCES);
    }
  }

  @Test
  void saysThatThereIsMoreThanItShows() {
    assertTrue(starts("FREQ=SECONDLY", 2026, FROM, TO).cut());
    assertEquals(RuleExpansion.OCCURRENCES, starts("FREQ=SECONDLY", 2026, FROM, TO).times().size());
    assertTrue(starts("FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30", 2026, FROM, TO).cut());
    assertFalse(starts("FREQ=HOURLY", 2026, FROM, TO).cut());
    assertFalse(starts("FREQ=DAILY", 1, FROM, TO).cut());
    assertFalse(starts("FREQ=DAILY;COUNT=1000000000", 1, FROM, TO).cut());
  }

  @Test
  void findsWhereASeriesIsAfterTwoThousandYears() {
    assertEquals(1096, starts("FREQ=DAILY", 1, FROM, TO).times().size());
    assertEquals(1096, starts("FREQ=DAILY;COUNT=1000000000", 1, FROM, TO).times().size());
    assertEquals(
        LocalDateTime.of(2026, 1, 1, 0, 0),
        first(starts("FREQ=SECONDLY", 1, FROM, FROM.plusDays(1))));
    assertEquals(36, starts("FREQ=MONTHLY;BYDAY=1MO", 1, FROM, TO).times().size());
  }

  private static LocalDateTime first(RuleExpansion.Found found) {
    return ((EventTime.Timed) found.times().getFirst()).start();
  }

  @Test
  void hasNothingBehindTheYear9999() {
    LocalDate from = LocalDate.of(9999, 12, 30);
    assertEquals(2, starts("FREQ=DAILY", 2026, from, from.plusYears(3)).times().size());
    assertEquals(
        List.of(),
        starts("FREQ=DAILY", 2026, LocalDate.of(10_000, 1, 1), LocalDate.of(10_002, 1, 1)).times());
    LocalDateTime late = LocalDateTime.of(2026, 12, 31, 23, 30);
    EventTime overNewYear = new EventTime.Timed(late, late.plusHours(1), null);
    assertEquals(
        List.of(),
        RuleExpansion.starts("FREQ=YEARLY", overNewYear, from, from.plusYears(3)).times());
  }

  @Test
  void showsTheFirstOnlyOfARuleWhoseListsMultiply() {
    String lists =
        ";BYHOUR=" + list(0, 23) + ";BYMINUTE=" + list(0, 59) + ";BYSECOND=" + list(0, 59);
    for (String frequency : List.of("YEARLY", "MONTHLY", "WEEKLY", "DAILY")) {
      RuleExpansion.Found found = starts("FREQ=" + frequency + lists, 2026, FROM, TO);
      assertEquals(1, found.times().size());
      assertTrue(found.cut());
    }
  }

  @Test
  void showsTheFirstOnlyOfWhatIsNoRule() {
    for (String rule :
        List.of(
            "",
            "FREQ",
            "FREQ=SOMETIMES",
            "FREQ=DAILY;UNTIL=soon",
            "FREQ=DAILY;INTERVAL=x",
            "FREQ=DAILY;COUNT=",
            "FREQ=DAILY;WKST=XX",
            "FREQ=DAILY;BYDAY=XX",
            "FREQ=HOURLY;BYDAY=1MO",
            "FREQ=DAILY;UNTIL=20261399")) {
      RuleExpansion.Found found = starts(rule, 2026, FROM, TO);
      assertEquals(1, found.times().size(), rule);
      assertTrue(found.cut(), rule);
    }
  }
}

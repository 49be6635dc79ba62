package org.realtimeagenda.client.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimeagenda.client.recurrence.Occurrences;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.RecurrenceRule;

class RepeatTest {
  private static final EventTime THURSDAY = timed("2026-11-26", "Europe/Paris");

  private static EventTime timed(String day, @Nullable String zone) {
    LocalDateTime start = LocalDate.parse(day).atTime(15, 0);
    return new EventTime.Timed(start, start.plusHours(1), zone == null ? null : ZoneId.of(zone));
  }

  private static EventTime allDay(String day) {
    return new EventTime.AllDay(LocalDate.parse(day), LocalDate.parse(day).plusDays(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=3",
        "FREQ=DAILY;COUNT=10",
        "FREQ=WEEKLY;BYDAY=TH",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20261217T225959Z",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=7",
        "FREQ=MONTHLY;BYMONTHDAY=26",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=MONTHLY;BYDAY=4TH",
        "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1TH",
        "FREQ=MONTHLY;BYDAY=5TH",
        "FREQ=YEARLY",
        "FREQ=YEARLY;INTERVAL=4;UNTIL=20421126T225959Z"
      })
  void usualRulesComeBackAsTheyWere(String rule) {
    Repeat repeat = Repeat.of(rule, THURSDAY);

    assertInstanceOf(Repeat.Usual.class, repeat);
    assertEquals(rule, repeat.rrule(THURSDAY));
    RecurrenceRule.check(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=WEEKLY|FREQ=WEEKLY;BYDAY=TH",
        "INTERVAL=1;FREQ=WEEKLY;WKST=SU;BYDAY=TH|FREQ=WEEKLY;BYDAY=TH",
        "FREQ=DAILY;BYDAY=FR,MO,TU,WE,TH|FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        "FREQ=MONTHLY|FREQ=MONTHLY;BYMONTHDAY=26",
        "FREQ=MONTHLY;BYDAY=TH;BYSETPOS=-1|FREQ=MONTHLY;BYDAY=-1TH",
        "FREQ=MONTHLY;BYDAY=+4TH|FREQ=MONTHLY;BYDAY=4TH",
        "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=26|FREQ=YEARLY",
        "FREQ=YEARLY;WKST=SU|FREQ=YEARLY"
      })
  void readsWhatMeansTheSame(String rule, String usual) {
    assertEquals(Repeat.of(usual, THURSDAY), Repeat.of(rule, THURSDAY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY",
        "FREQ=HOURLY;INTERVAL=6",
        "FREQ=DAILY;BYHOUR=9,15",
        "FREQ=DAILY;INTERVAL=2;BYDAY=MO,TU",
        "FREQ=DAILY;BYMONTH=1",
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO",
        "FREQ=MONTHLY;BYMONTHDAY=1,15",
        "FREQ=MONTHLY;BYMONTHDAY=-2",
        "FREQ=MONTHLY;BYDAY=TH",
        "FREQ=MONTHLY;BYDAY=1MO,3MO",
        "FREQ=MONTHLY;BYDAY=-2TH",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=YEARLY;BYMONTH=12",
        "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=26",
        "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
        "FREQ=YEARLY;BYDAY=4TH",
        "freq=weekly",
        "nonsense",
        ""
      })
  void keepsAnyOtherRuleAsItIs(String rule) {
    assertEquals(new Repeat.Other(rule), Repeat.of(rule, THURSDAY));
    assertEquals(rule, Repeat.of(rule, THURSDAY).rrule(THURSDAY));
    assertEquals(
        rule,
        Repeat.of(rule, THURSDAY).moved(day("2026-11-26"), day("2026-11-27")).rrule(THURSDAY));
  }

  @Test
  void noRuleIsNever() {
    assertEquals(new Repeat.Never(), Repeat.of(null, THURSDAY));
    assertNull(new Repeat.Never().rrule(THURSDAY));
  }

  @Test
  void untilIsUtcForAZoneLocalWhereItFloatsAndADateForWholeDays() {
    Repeat daily = daily(new Repeat.End.Until(day("2026-12-17")));
    assertEquals("FREQ=DAILY;UNTIL=20261217T225959Z", daily.rrule(THURSDAY));
    assertEquals(
        "FREQ=DAILY;UNTIL=20261218T045959Z", daily.rrule(timed("2026-11-26", "America/New_York")));
    assertEquals("FREQ=DAILY;UNTIL=20261217T235959", daily.rrule(timed("2026-11-26", null)));
    assertEquals("FREQ=DAILY;UNTIL=20261217", daily.rrule(allDay("2026-11-26")));
  }

  @ParameterizedTest
  @CsvSource({
    "20261217T225959Z, 2026-12-17",
    "20261217T140000Z, 2026-12-17",
    "20261217T135959Z, 2026-12-16",
    "20261217T233000Z, 2026-12-17",
    "20261217T150000, 2026-12-17",
    "20261217T145959, 2026-12-16",
    "20261217, 2026-12-17"
  })
  void untilIsTheLastDayOnWhichItCanBeginInItsZone(String until, LocalDate last) {
    assertEquals(
        daily(new Repeat.End.Until(last)), Repeat.of("FREQ=DAILY;UNTIL=" + until, THURSDAY));
  }

  @Test
  void untilOfWholeDaysIsItsDate() {
    assertEquals(
        daily(new Repeat.End.Until(day("2026-12-17"))),
        Repeat.of("FREQ=DAILY;UNTIL=20261217T000000Z", allDay("2026-11-26")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=WEEKLY;BYDAY=TH|2026-11-27|FREQ=WEEKLY;BYDAY=FR",
        "FREQ=WEEKLY;BYDAY=TU,TH|2026-11-27|FREQ=WEEKLY;BYDAY=TU,FR",
        "FREQ=WEEKLY;BYDAY=TU,TH|2026-12-01|FREQ=WEEKLY;BYDAY=TU,TH",
        "FREQ=WEEKLY;BYDAY=MO|2026-11-27|FREQ=WEEKLY;BYDAY=MO",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR|2026-11-28|FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        "FREQ=MONTHLY;BYMONTHDAY=26|2026-12-03|FREQ=MONTHLY;BYMONTHDAY=3",
        "FREQ=MONTHLY;BYMONTHDAY=25|2026-12-03|FREQ=MONTHLY;BYMONTHDAY=25",
        "FREQ=MONTHLY;BYDAY=4TH|2026-12-01|FREQ=MONTHLY;BYDAY=1TU",
        "FREQ=MONTHLY;BYDAY=4TH|2026-12-31|FREQ=MONTHLY;BYDAY=-1TH",
        "FREQ=MONTHLY;BYDAY=-1TH|2026-11-27|FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=MONTHLY;BYDAY=-1TH|2026-11-18|FREQ=MONTHLY;BYDAY=3WE",
        "FREQ=DAILY;INTERVAL=2|2026-11-27|FREQ=DAILY;INTERVAL=2",
        "FREQ=YEARLY|2026-11-27|FREQ=YEARLY"
      })
  void followsItsStartToAnotherDay(String rule, LocalDate to, String moved) {
    assertEquals(
        moved,
        Repeat.of(rule, THURSDAY).moved(day("2026-11-26"), to).rrule(timed(to.toString(), null)));
  }

  @Test
  void theLastDayOfTheMonthStaysTheLast() {
    EventTime last = allDay("2026-11-30");
    Repeat repeat = Repeat.of("FREQ=MONTHLY;BYMONTHDAY=-1", last);
    assertEquals(repeat, repeat.moved(day("2026-11-30"), day("2026-12-31")));
    assertEquals(
        "FREQ=MONTHLY;BYMONTHDAY=15",
        repeat.moved(day("2026-11-30"), day("2026-12-15")).rrule(last));
  }

  @Test
  void namesTheNextDayOfARuleThatDoesntBeginOnOne() {
    Repeat.Usual weekdays =
        new Repeat.Usual(new Rhythm.Weekly(Rhythm.WEEKDAYS), 1, new Repeat.End.Never());
    assertEquals(Optional.of(day("2026-11-30")), RepeatDays.next(weekdays, day("2026-11-28")));
    Repeat.Usual days =
        new Repeat.Usual(
            new Rhythm.Weekly(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY)),
            2,
            new Repeat.End.Never());
    assertEquals(Optional.of(day("2026-12-07")), RepeatDays.next(days, day("2026-11-26")));
  }

  @Test
  void aRuleThatNamesNoDayEnds() {
    Repeat.Usual never =
        new Repeat.Usual(new Rhythm.OnDay(31), 12, new Repeat.End.Until(day("9999-12-31")));
    assertEquals(Optional.empty(), RepeatDays.next(never, day("2026-02-01")));
    assertEquals(0, RepeatDays.count(never, day("2026-02-01")).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=5;COUNT=9",
        "FREQ=WEEKLY;BYDAY=TH;UNTIL=20271217",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH,SU;COUNT=40",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        "FREQ=MONTHLY;BYMONTHDAY=26;COUNT=20",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20281231",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=4TH",
        "FREQ=MONTHLY;BYDAY=5TH",
        "FREQ=MONTHLY;BYDAY=-1TH;COUNT=13",
        "FREQ=YEARLY;INTERVAL=3"
      })
  void countsTheDaysThatThePageShows(String rule) {
    LocalDate first = day("2026-11-26");
    LocalDate last = day("2036-11-26");
    EventTime time = allDay(first.toString());
    List<LocalDate> shown =
        Occurrences.of(List.of(row(time, rule)), first, last.plusDays(1)).stream()
            .map(Occurrences.Placed::time)
            .map(Repeat::day)
            .toList();
    Repeat.Usual usual = (Repeat.Usual) Repeat.of(rule, time);
    Repeat.End end =
        usual.end() instanceof Repeat.End.Never ? new Repeat.End.Until(last) : usual.end();

    assertEquals(shown.size(), RepeatDays.count(usual.ending(end), first).orElseThrow());
    assertEquals(
        Optional.of(shown.getLast()),
        RepeatDays.last(usual.ending(new Repeat.End.Times(shown.size())), first));
  }

  private static CalendarEvent row(EventTime time, String rule) {
    return CalendarEvent.of(
        new EventKey(1, 1),
        Map.of(
            Attribute.DT_START, time.dtStart(),
            Attribute.DT_END, time.dtEnd(),
            Attribute.RRULE, Objects.requireNonNull(rule)));
  }

  private static Repeat daily(Repeat.End end) {
    return new Repeat.Usual(new Rhythm.Daily(), 1, end);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}

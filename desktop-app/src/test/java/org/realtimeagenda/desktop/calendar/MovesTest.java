package org.realtimeagenda.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimeagenda.core.EventTime;

class MovesTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Test
  void movesToATimeOfTheReadersClockAndKeepsZoneAndLength() {
    EventTime inNewYork = timed("2026-11-26T08:00", "2026-11-26T09:30", "America/New_York");

    assertEquals(
        timed("2026-11-27T10:00", "2026-11-27T11:30", "America/New_York"),
        Moves.to(inNewYork, at("2026-11-27T16:00"), PARIS));
  }

  @Test
  void letsAFloatingEventFloat() {
    assertEquals(
        timed("2026-11-27T16:00", "2026-11-27T17:00", null),
        Moves.to(
            timed("2026-11-26T08:00", "2026-11-26T09:00", null), at("2026-11-27T16:00"), PARIS));
  }

  @Test
  void movesWholeDaysByDays() {
    assertEquals(
        days("2026-11-30", "2026-12-03"),
        Moves.to(days("2026-11-24", "2026-11-27"), at("2026-11-30T16:00"), PARIS));
  }

  @Test
  void keepsTheLengthInLocalTimeWhereTheClocksChangeMeanwhile() {
    EventTime night = timed("2026-10-23T22:00", "2026-10-24T06:00", "Europe/Paris");

    assertEquals(
        timed("2026-10-24T22:00", "2026-10-25T06:00", "Europe/Paris"),
        Moves.byDays(night, 1, PARIS));
  }

  @Test
  void keepsTheReadersTimeOfTheDayWhereOnlyTheEventsZoneChangesItsClocks() {
    EventTime inNewYork = timed("2026-10-30T10:00", "2026-10-30T11:00", "America/New_York");

    EventTime moved = Moves.byDays(inNewYork, 3, PARIS);

    assertEquals(
        timed("2026-11-02T10:00", "2026-11-02T11:00", "America/New_York"),
        Moves.byDays(inNewYork, 3, ZoneId.of("America/New_York")));
    assertEquals(at("2026-11-02T15:00"), Moves.start(moved, PARIS));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-03-29T01:45, 2026-03-29T03:00",
    "America/New_York, 2026-03-08T01:45, 2026-03-08T03:00",
    "Australia/Sydney, 2026-10-04T01:45, 2026-10-04T03:00",
    "Australia/Lord_Howe, 2026-10-04T01:45, 2026-10-04T02:30"
  })
  void stepsOverTheGapOfAClockThatIsPutForward(String zone, String before, String after) {
    ZoneId there = ZoneId.of(zone);
    EventTime early = hour(before, zone);
    EventTime late = hour(after, zone);

    assertEquals(late, Moves.bySteps(early, 1, there));
    assertEquals(early, Moves.bySteps(late, -1, there));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-10-25T01:45",
    "America/New_York, 2026-11-01T00:45",
    "Australia/Sydney, 2026-04-05T01:45",
    "Australia/Lord_Howe, 2026-04-05T01:15"
  })
  void stepsThroughTheOverlapOfAClockThatIsPutBack(String zone, String before) {
    ZoneId there = ZoneId.of(zone);
    EventTime time = hour(before, zone);
    for (int step = 0; step < 8; step++) {
      EventTime next = Moves.bySteps(time, 1, there);
      assertTrue(next.startsAt(there).isAfter(time.startsAt(there)));
      time = next;
    }

    assertEquals(at(before).plusHours(2), Moves.start(time, there));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-03-28T02:30, 2026-03-29T03:30",
    "America/New_York, 2026-03-07T02:30, 2026-03-08T03:30",
    "Australia/Sydney, 2026-10-03T02:30, 2026-10-04T03:30",
    "Australia/Lord_Howe, 2026-10-03T02:15, 2026-10-04T02:45"
  })
  void isAfterTheGapWhereItIsMovedIntoOne(String zone, String before, String after) {
    assertEquals(hour(after, zone), Moves.byDays(hour(before, zone), 1, ZoneId.of(zone)));
  }

  @Test
  void isNeverMadeShorterThanAStep() {
    EventTime time = timed("2026-11-26T10:00", "2026-11-26T11:00", "Europe/Paris");

    assertEquals(
        timed("2026-11-26T10:45", "2026-11-26T11:00", "Europe/Paris"),
        Moves.withStart(time, at("2026-11-26T13:00"), PARIS));
    assertEquals(
        timed("2026-11-26T10:00", "2026-11-26T10:15", "Europe/Paris"),
        Moves.withEnd(time, at("2026-11-26T08:00"), PARIS));
    assertEquals(
        timed("2026-11-26T10:00", "2026-11-26T10:15", "Europe/Paris"),
        Moves.longer(time, -9, PARIS));
  }

  @Test
  void convertsAnEndThatIsPointedAtToTheEventsZone() {
    EventTime inTokyo = timed("2026-11-26T18:00", "2026-11-26T19:00", "Asia/Tokyo");

    assertEquals(
        timed("2026-11-26T18:00", "2026-11-26T20:30", "Asia/Tokyo"),
        Moves.withEnd(inTokyo, at("2026-11-26T12:30"), PARIS));
    assertEquals(
        timed("2026-11-26T17:00", "2026-11-26T19:00", "Asia/Tokyo"),
        Moves.withStart(inTokyo, at("2026-11-26T09:00"), PARIS));
  }

  @Test
  void keepsAtLeastOneOfWholeDays() {
    EventTime three = days("2026-11-24", "2026-11-27");

    assertEquals(
        days("2026-11-26", "2026-11-27"), Moves.withStart(three, at("2026-11-29T00:00"), PARIS));
    assertEquals(
        days("2026-11-24", "2026-11-25"), Moves.withEnd(three, at("2026-11-20T00:00"), PARIS));
    assertEquals(days("2026-11-24", "2026-11-28"), Moves.longer(three, 1, PARIS));
    assertEquals(days("2026-11-24", "2026-11-25"), Moves.longer(three, -5, PARIS));
  }

  @Test
  void becomesAsManyWholeDaysAsTheReaderSees() {
    EventTime.Timed night =
        new EventTime.Timed(at("2026-11-26T20:00"), at("2026-11-27T00:00"), PARIS);
    EventTime.Timed overMidnight =
        new EventTime.Timed(at("2026-11-26T20:00"), at("2026-11-27T01:00"), PARIS);

    assertEquals(
        days("2026-11-24", "2026-11-25"),
        Moves.wholeDays(night, LocalDate.parse("2026-11-24"), PARIS));
    assertEquals(
        days("2026-11-24", "2026-11-26"),
        Moves.wholeDays(overMidnight, LocalDate.parse("2026-11-24"), PARIS));
  }

  @Test
  void keepsOddMinutesWhileItOnlyChangesDays() {
    assertEquals(
        at("2026-11-28T10:05"),
        Moves.dragged(at("2026-11-26T10:05"), at("2026-11-26T10:20"), at("2026-11-28T10:24")));
  }

  @Test
  void goesToAFullQuarterWhereItsTimeChanges() {
    assertEquals(
        at("2026-11-26T11:15"),
        Moves.dragged(at("2026-11-26T10:05"), at("2026-11-26T10:20"), at("2026-11-26T11:25")));
    assertEquals(
        at("2026-11-26T09:00"),
        Moves.dragged(at("2026-11-26T10:00"), at("2026-11-26T10:20"), at("2026-11-26T09:24")));
  }

  private static EventTime hour(String start, String zone) {
    return new EventTime.Timed(at(start), at(start).plusHours(1), ZoneId.of(zone));
  }

  private static EventTime timed(String start, String end, @Nullable String zone) {
    return new EventTime.Timed(at(start), at(end), zone == null ? null : ZoneId.of(zone));
  }

  private static EventTime days(String first, String end) {
    return new EventTime.AllDay(LocalDate.parse(first), LocalDate.parse(end));
  }

  private static LocalDateTime at(String time) {
    return LocalDateTime.parse(time);
  }
}

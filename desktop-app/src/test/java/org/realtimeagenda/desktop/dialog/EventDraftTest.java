package org.realtimeagenda.desktop.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.Validation;
import org.realtimeagenda.desktop.formats.Formats;

class EventDraftTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final DateText DATES = new DateText(Formats.of(Locale.UK));
  private static final EventKey KEY = new EventKey(1, 5);

  private static EventDraft draft(String start, String end) {
    return EventDraft.create(
            new When(false, LocalDateTime.parse(start), LocalDateTime.parse(end), PARIS))
        .withTitle("Workshop");
  }

  private static CalendarEvent row(Map<Attribute, Object> more) {
    return CalendarEvent.of(
            KEY,
            Map.of(
                Attribute.NAME, "Workshop",
                Attribute.LOCATION, "Room 2",
                Attribute.DT_START, "2026-11-26T15:00",
                Attribute.DT_END, "2026-11-26T16:00:00"))
        .with(more);
  }

  private static EventDraft changeOf(CalendarEvent row) {
    return EventDraft.change(Origin.of(row), PARIS);
  }

  private static Map<Attribute, @Nullable Object> changes(EventDraft draft) {
    return DraftEdits.changes(draft);
  }

  @Test
  void startsAtTheNextFullHourForAnHour() {
    When when = When.nextHour(ZonedDateTime.of(2026, 11, 25, 23, 20, 5, 0, PARIS));
    assertEquals(LocalDateTime.parse("2026-11-26T00:00"), when.start());
    assertEquals(LocalDateTime.parse("2026-11-26T01:00"), when.end());
    assertEquals(PARIS, when.zone());
  }

  @Test
  void movesTheEndWithTheStart() {
    EventDraft moved =
        draft("2026-11-26T15:00", "2026-11-26T16:30").withTime(Field.START_TIME, "9");
    assertEquals(LocalDateTime.parse("2026-11-26T10:30"), moved.when().end());
  }

  @Test
  void movesTheEndOverMidnightWithTheStart() {
    EventDraft moved =
        draft("2026-11-26T15:00", "2026-11-26T16:00").withTime(Field.START_TIME, "23:30");
    assertEquals(LocalDateTime.parse("2026-11-27T00:30"), moved.when().end());
    assertTrue(DraftProblems.of(moved).isEmpty());
  }

  @Test
  void movesTheEndDayWithTheStartDayOfWholeDays() {
    EventDraft days = draft("2026-11-26T15:00", "2026-11-27T16:00");
    EventDraft moved =
        days.with(days.when().wholeDays(true)).withDate(Field.START_DATE, "30 Nov", DATES);
    assertEquals(
        new EventTime.AllDay(LocalDate.parse("2026-11-30"), LocalDate.parse("2026-12-02")),
        moved.when().time());
  }

  @Test
  void endsOfWholeDaysAreExclusiveInTheRowAndInclusiveInTheDialog() {
    CalendarEvent row =
        row(Map.of(Attribute.DT_START, "2026-11-26", Attribute.DT_END, "2026-11-28"));
    EventDraft draft = changeOf(row);
    assertEquals(LocalDate.parse("2026-11-27"), draft.at(Field.END_DATE).toLocalDate());
    assertEquals(
        Map.of(Attribute.DT_END, "2026-11-30"),
        changes(draft.withDate(Field.END_DATE, "29 Nov", DATES)));
  }

  @Test
  void wholeDaysToAndFroLeaveTheTimesAsTheyWere() {
    When evening = draft("2026-11-26T22:00", "2026-11-28T00:00").when();
    assertEquals(
        new EventTime.AllDay(LocalDate.parse("2026-11-26"), LocalDate.parse("2026-11-28")),
        evening.wholeDays(true).time());
    assertEquals(evening, evening.wholeDays(true).wholeDays(false));
  }

  @Test
  void wholeDaysGetMorningTimesOfTheReadersZone() {
    When days =
        When.of(
            new EventTime.AllDay(LocalDate.parse("2026-11-26"), LocalDate.parse("2026-11-27")),
            PARIS);
    assertEquals(
        new EventTime.Timed(
            LocalDateTime.parse("2026-11-26T09:00"),
            LocalDateTime.parse("2026-11-26T10:00"),
            PARIS),
        days.wholeDays(false).time());
  }

  @Test
  void offersAnHourAfterTheStartWhereTheEndIsBeforeIt() {
    EventDraft draft =
        draft("2026-11-26T15:00", "2026-11-26T16:00").withTime(Field.END_TIME, "14.30");
    Problem problem =
        new Problem.EndBeforeStart(Field.END_TIME, LocalDateTime.parse("2026-11-26T16:00"));
    assertEquals(Map.of(Field.END_TIME, problem), DraftProblems.of(draft));
    assertTrue(DraftProblems.of(draft.repaired(problem)).isEmpty());
  }

  @Test
  void tellsAWrongEndDayBesideTheDay() {
    EventDraft draft =
        draft("2026-11-26T15:00", "2026-11-26T16:00").withDate(Field.END_DATE, "25 Nov", DATES);
    assertEquals(
        new Problem.EndBeforeStart(Field.END_DATE, LocalDateTime.parse("2026-11-26T16:00")),
        DraftProblems.of(draft).get(Field.END_DATE));
  }

  @Test
  void offersTheSameDayWhereWholeDaysEndBeforeTheyStart() {
    EventDraft draft = draft("2026-11-26T15:00", "2026-11-26T16:00");
    EventDraft days =
        draft.with(draft.when().wholeDays(true)).withDate(Field.END_DATE, "20 Nov", DATES);
    Problem problem = DraftProblems.of(days).get(Field.END_DATE);
    assertEquals(
        new Problem.EndBeforeStart(Field.END_DATE, LocalDateTime.parse("2026-11-26T16:00")),
        problem);
  }

  @Test
  void keepsWhatCantBeReadBesideTheLastTimeThatCould() {
    EventDraft draft = draft("2026-11-26T15:00", "2026-11-26T16:00").withTime(Field.END_TIME, "?");
    Problem problem = new Problem.Unreadable(Field.END_TIME, "?");
    assertEquals(Map.of(Field.END_TIME, problem), DraftProblems.of(draft));
    assertTrue(DraftProblems.of(draft.repaired(problem)).isEmpty());
    assertTrue(DraftProblems.of(draft.withTime(Field.END_TIME, "17")).isEmpty());
  }

  @Test
  void refusesATimeThatTheClocksSkipAndOffersTheOneAfterTheGap() {
    EventDraft draft = draft("2026-03-29T02:30", "2026-03-29T04:00");
    Problem problem =
        new Problem.Skipped(
            Field.START_TIME,
            LocalDateTime.parse("2026-03-29T02:30"),
            LocalDateTime.parse("2026-03-29T03:30"));
    assertEquals(Map.of(Field.START_TIME, problem), DraftProblems.of(draft));
    assertTrue(DraftProblems.of(draft.repaired(problem)).isEmpty());
  }

  @Test
  void offersAnEndThatExistsInANightWithAGap() {
    EventDraft draft = draft("2026-03-29T01:30", "2026-03-29T01:00");
    assertEquals(
        new Problem.EndBeforeStart(Field.END_TIME, LocalDateTime.parse("2026-03-29T03:30")),
        DraftProblems.of(draft).get(Field.END_TIME));
  }

  @Test
  void takesATimeThatComesTwiceAndFloatingTimesAsTheyAre() {
    assertTrue(DraftProblems.of(draft("2026-10-25T02:30", "2026-10-25T02:45")).isEmpty());
    EventDraft gap = draft("2026-03-29T02:30", "2026-03-29T04:00");
    assertTrue(DraftProblems.of(gap.with(gap.when().in(null))).isEmpty());
  }

  @Test
  void wantsATitle() {
    assertEquals(
        Map.of(Field.TITLE, new Problem.NoTitle()),
        DraftProblems.of(draft("2026-11-26T15:00", "2026-11-26T16:00").withTitle("  ")));
  }

  @Test
  void doesntHoldWhatARowHasHadAgainstIt() {
    CalendarEvent old =
        row(
            Map.of(
                Attribute.NAME, "",
                Attribute.TZ, "Europe/Paris",
                Attribute.DT_START, "2026-03-29T02:30:00",
                Attribute.DT_END, "2026-03-29T03:00:00"));
    EventDraft draft = changeOf(old).withLocation("Room 3");
    assertTrue(DraftProblems.of(draft).isEmpty());
    assertEquals(Map.of(Attribute.LOCATION, "Room 3"), changes(draft));
  }

  @Test
  void saysWhichTextIsTooLong() {
    EventDraft draft =
        draft("2026-11-26T15:00", "2026-11-26T16:00")
            .withTitle("t".repeat(501))
            .withLocation("l".repeat(501))
            .withNotes("é".repeat(8 * 1024 + 1));
    assertEquals(
        Map.of(
            Field.TITLE, new Problem.TooLong(Field.TITLE),
            Field.LOCATION, new Problem.TooLong(Field.LOCATION),
            Field.NOTES, new Problem.TooLong(Field.NOTES)),
        DraftProblems.of(draft));
  }

  @Test
  void createsARowThatTheBackendTakes() {
    EventDraft draft =
        draft("2026-11-26T15:00", "2026-11-26T16:00").withLocation(" Room Curie ").withNotes(" ");
    CalendarEvent event = DraftEdits.create(draft, KEY, "uid-1").event();
    Validation.check(event);
    assertEquals("uid-1", event.uid());
    assertEquals("Workshop", event.name());
    assertEquals("Room Curie", event.location());
    assertNull(event.description());
    assertEquals("2026-11-26T15:00:00", event.dtStart());
    assertEquals("2026-11-26T16:00:00", event.dtEnd());
    assertEquals("Europe/Paris", event.tz());
  }

  @Test
  void createsWholeDaysWithoutAZone() {
    EventDraft draft = draft("2026-11-26T15:00", "2026-11-26T16:00");
    CalendarEvent event =
        DraftEdits.create(draft.with(draft.when().wholeDays(true)), KEY, "uid-1").event();
    Validation.check(event);
    assertEquals("2026-11-26", event.dtStart());
    assertEquals("2026-11-27", event.dtEnd());
    assertNull(event.tz());
  }

  @Test
  void changesOnlyWhatWasTypedInAnOldRowAndLeavesItFloating() {
    EventDraft draft = changeOf(row(Map.of())).withTime(Field.END_TIME, "17");
    assertEquals(Map.of(Attribute.DT_END, "2026-11-26T17:00:00"), changes(draft));
  }

  @Test
  void hasNothingToSaveWhereNothingWasTyped() {
    EventDraft draft = changeOf(row(Map.of(Attribute.DESCRIPTION, "one\r\ntwo")));
    assertEquals(Map.of(), changes(draft));
    assertEquals(Map.of(), changes(draft.withNotes("one\ntwo")));
    assertEquals(Map.of(), changes(draft.withTime(Field.START_TIME, "15:00")));
    assertFalse(draft.touched());
  }

  @Test
  void removesWhatWasCleared() {
    Map<Attribute, @Nullable Object> changes = changes(changeOf(row(Map.of())).withLocation(""));
    assertTrue(changes.containsKey(Attribute.LOCATION));
    assertNull(changes.get(Attribute.LOCATION));
  }

  @Test
  void becomesWholeDaysWithoutItsZone() {
    EventDraft draft = changeOf(row(Map.of(Attribute.TZ, "Europe/Paris")));
    Map<Attribute, @Nullable Object> changes = changes(draft.with(draft.when().wholeDays(true)));
    assertEquals("2026-11-26", changes.get(Attribute.DT_START));
    assertEquals("2026-11-27", changes.get(Attribute.DT_END));
    assertTrue(changes.containsKey(Attribute.TZ));
    assertNull(changes.get(Attribute.TZ));
  }

  @Test
  void isTouchedOnceSomethingWasTyped() {
    EventDraft empty = draft("2026-11-26T15:00", "2026-11-26T16:00").withTitle("");
    assertFalse(empty.touched());
    assertFalse(empty.withTime(Field.START_TIME, "9").touched());
    assertTrue(empty.withNotes("Bring the offers").touched());
    assertTrue(empty.withTime(Field.START_TIME, "?").touched());
  }
}

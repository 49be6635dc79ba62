package org.realtimeagenda.desktop.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimeagenda.client.replica.Scope;
import org.realtimeagenda.client.rules.Repeat;
import org.realtimeagenda.client.rules.Rhythm;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.Validation;
import org.realtimeagenda.desktop.formats.Formats;

class RepeatDraftTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final DateText DATES = new DateText(Formats.of(Locale.UK));
  private static final EventKey KEY = new EventKey(1, 5);
  private static final Repeat.End FOREVER = new Repeat.End.Never();
  private static final Repeat.Usual THURSDAYS =
      new Repeat.Usual(Rhythm.Weekly.on(DayOfWeek.THURSDAY), 1, FOREVER);
  private static final Repeat.Usual DAILY = new Repeat.Usual(new Rhythm.Daily(), 1, FOREVER);
  private static final Repeat.Usual WEEKDAYS =
      new Repeat.Usual(new Rhythm.Weekly(Rhythm.WEEKDAYS), 1, FOREVER);

  /** Thursday 26 November 2026. */
  private static EventDraft fresh(Repeat repeat) {
    LocalDateTime start = LocalDateTime.parse("2026-11-26T15:00");
    return EventDraft.create(new When(false, start, start.plusHours(1), PARIS))
        .withTitle("Workshop")
        .withRule(repeat);
  }

  private static CalendarEvent master(String rule) {
    return CalendarEvent.of(
        KEY,
        Map.of(
            Attribute.UID, "uid",
            Attribute.NAME, "Workshop",
            Attribute.DT_START, "2026-11-05T15:00:00",
            Attribute.DT_END, "2026-11-05T16:00:00",
            Attribute.TZ, "Europe/Paris",
            Attribute.RRULE, rule));
  }

  private static EventDraft opened(String rule, String occurrenceStart) {
    return EventDraft.change(
        Origin.find(List.of(master(rule)), KEY, occurrenceStart).orElseThrow(), PARIS);
  }

  private static EventDraft day(EventDraft draft, String day) {
    return draft.withDay(Field.START_DATE, LocalDate.parse(day));
  }

  private static Set<Scope> scopes(EventDraft draft) {
    return Scopes.ofChange(draft, Objects.requireNonNull(draft.origin()));
  }

  @Test
  void aNewEventIsMadeWithItsRule() {
    CalendarEvent event = DraftEdits.create(fresh(THURSDAYS), KEY, "uid").event();
    Validation.check(event);
    assertEquals("FREQ=WEEKLY;BYDAY=TH", event.rrule());
    assertNull(DraftEdits.create(fresh(new Repeat.Never()), KEY, "uid").event().rrule());
  }

  @Test
  void theRuleFollowsTheStart() {
    EventDraft moved = day(fresh(THURSDAYS), "2026-11-27");
    assertEquals("FREQ=WEEKLY;BYDAY=FR", moved.repeat().rrule(moved.when().time()));
    assertTrue(DraftProblems.of(moved).isEmpty());
  }

  @Test
  void theEndFollowsTheZone() {
    EventDraft draft = fresh(THURSDAYS.ending(new Repeat.End.Until(LocalDate.parse("2026-12-17"))));
    EventDraft elsewhere = draft.with(draft.when().in(ZoneId.of("America/New_York")));
    assertEquals(
        "FREQ=WEEKLY;BYDAY=TH;UNTIL=20261218T045959Z",
        DraftEdits.create(elsewhere, KEY, "uid").event().rrule());
    assertEquals(
        "FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217",
        DraftEdits.create(draft.withWholeDays(true), KEY, "uid").event().rrule());
  }

  @Test
  void offersToBeginOnTheFirstDayOfItsRule() {
    EventDraft saturday = day(fresh(WEEKDAYS), "2026-11-28");
    Problem problem = new Problem.NotOnRule(LocalDate.parse("2026-11-30"));
    assertEquals(Map.of(Field.REPEAT, problem), DraftProblems.of(saturday));

    EventDraft repaired = saturday.repaired(problem);
    assertTrue(DraftProblems.of(repaired).isEmpty());
    assertEquals(LocalDateTime.parse("2026-11-30T15:00"), repaired.when().start());
    assertEquals(LocalDateTime.parse("2026-11-30T16:00"), repaired.when().end());
    assertEquals(WEEKDAYS, repaired.repeat());
  }

  @Test
  void offersAnEndAfterTheStart() {
    EventDraft draft = fresh(THURSDAYS.ending(new Repeat.End.Until(LocalDate.parse("2026-11-25"))));
    Problem problem = new Problem.NeverHappens(LocalDate.parse("2027-02-26"));
    assertEquals(Map.of(Field.REPEAT_UNTIL, problem), DraftProblems.of(draft));
    assertTrue(DraftProblems.of(draft.repaired(problem)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "17 Dec, 2026-12-17",
    "17/12/2026, 2026-12-17",
    "3 Jan, 2027-01-03",
    "3 Jan 2026, 2026-01-03",
    "26 Nov, 2026-11-26"
  })
  void readsALastDayAfterTheStart(String typed, LocalDate last) {
    EventDraft draft = RepeatDraft.until(fresh(THURSDAYS), typed, DATES);
    assertEquals(THURSDAYS.ending(new Repeat.End.Until(last)), draft.repeat());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "1000", "two", "1.5"})
  void keepsANumberThatIsNone(String typed) {
    EventDraft draft = RepeatDraft.interval(fresh(THURSDAYS), typed);
    Problem problem = new Problem.Unreadable(Field.REPEAT_INTERVAL, typed);
    assertEquals(Map.of(Field.REPEAT_INTERVAL, problem), DraftProblems.of(draft));
    assertTrue(DraftProblems.of(draft.repaired(problem)).isEmpty());
    assertEquals(THURSDAYS, draft.repeat());
  }

  @Test
  void readsNumbers() {
    EventDraft draft = RepeatDraft.times(RepeatDraft.interval(fresh(THURSDAYS), " 3 "), "12");
    assertEquals(THURSDAYS.every(3).ending(new Repeat.End.Times(12)), draft.repeat());
  }

  @Test
  void anotherRuleForgetsWhatCouldntBeReadOfTheLast() {
    EventDraft draft = RepeatDraft.times(fresh(THURSDAYS), "?");
    EventDraft chosen = RepeatChoice.line(WEEKDAYS).choose(draft);
    assertEquals(WEEKDAYS, chosen.repeat());
    assertTrue(DraftProblems.of(chosen).isEmpty());
  }

  @Test
  void anotherRuleKeepsTheEnd() {
    Repeat.End end = new Repeat.End.Times(4);
    assertEquals(
        WEEKDAYS.ending(end),
        RepeatChoice.line(WEEKDAYS).choose(fresh(THURSDAYS.ending(end))).repeat());
  }

  @Test
  void suggestsWhatTheStartIs() {
    List<RepeatChoice> lines = RepeatChoice.of(fresh(new Repeat.Never()));
    assertEquals(9, lines.size());
    assertEquals(new RepeatChoice.Custom(), lines.getLast());
    assertTrue(
        lines.contains(
            RepeatChoice.line(
                new Repeat.Usual(new Rhythm.OnNth(4, DayOfWeek.THURSDAY), 1, FOREVER))));
    assertTrue(
        RepeatChoice.of(day(fresh(new Repeat.Never()), "2026-11-30"))
            .contains(
                RepeatChoice.line(
                    new Repeat.Usual(new Rhythm.OnLast(DayOfWeek.MONDAY), 1, FOREVER))));
  }

  @Test
  void listsARuleOfItsOwnBeforeCustom() {
    Repeat.Usual own = THURSDAYS.every(3);
    List<RepeatChoice> lines = RepeatChoice.of(fresh(own));
    assertEquals(List.of(RepeatChoice.line(own), new RepeatChoice.Custom()), lines.subList(8, 10));
  }

  @Test
  void comesBackToARuleThatIsntUsual() {
    EventDraft draft = opened("FREQ=MONTHLY;BYMONTHDAY=5,26", "2026-11-26T15:00:00");
    EventDraft custom = new RepeatChoice.Custom().choose(draft);
    assertEquals(THURSDAYS, custom.repeat());
    RepeatChoice back = RepeatChoice.line(draft.repeat());
    assertTrue(RepeatChoice.of(custom).contains(back));
    assertEquals(draft, back.choose(custom));
    assertTrue(DraftEdits.changes(back.choose(custom)).isEmpty());
  }

  @Test
  void anOccurrenceIsOpenedWithItsOwnTimes() {
    EventDraft draft = opened("FREQ=WEEKLY", "2026-11-26T15:00:00");
    assertEquals(LocalDateTime.parse("2026-11-26T15:00"), draft.when().start());
    assertEquals(LocalDateTime.parse("2026-11-26T16:00"), draft.when().end());
    assertEquals(LocalDate.parse("2026-11-05"), Repeat.day(draft.first()));
    assertTrue(DraftEdits.changes(draft).isEmpty());
    assertFalse(draft.touched());
  }

  @Test
  void anOverrideIsOpenedInPlaceOfItsOccurrence() {
    CalendarEvent override =
        CalendarEvent.of(
            new EventKey(1, 9),
            Map.of(
                Attribute.UID, "uid",
                Attribute.NAME, "Workshop, longer",
                Attribute.RECURRENCE_ID, "2026-11-26T15:00:00",
                Attribute.DT_START, "2026-11-27T10:00:00",
                Attribute.DT_END, "2026-11-27T12:00:00",
                Attribute.TZ, "Europe/Paris"));
    List<CalendarEvent> rows = List.of(master("FREQ=WEEKLY;BYDAY=TH"), override);
    Origin origin = Origin.find(rows, KEY, "2026-11-26T15:00:00").orElseThrow();
    assertEquals(override, origin.row());
    assertEquals(override.time(), origin.time());
    assertEquals(THURSDAYS, origin.repeat());
    assertEquals(origin, Origin.find(rows, override.key(), null).orElseThrow());
  }

  @Test
  void whatIsGoneIsntFound() {
    CalendarEvent series = master("FREQ=WEEKLY");
    String start = "2026-11-26T15:00:00";
    assertEquals(Optional.empty(), Origin.find(List.of(), KEY, null));
    assertEquals(
        Optional.empty(),
        Origin.find(List.of(series.with(Map.of(Attribute.EXDATES, List.of(start)))), KEY, start));
    assertEquals(
        Optional.empty(),
        Origin.find(List.of(series.with(Map.of(Attribute.DELETED, true))), KEY, start));
    assertEquals(Optional.empty(), Origin.find(List.of(series), KEY, "2026-11-26"));
  }

  @Test
  void anOccurrenceThatIsMovedKeepsTheSeriesRule() {
    EventDraft moved = day(opened("FREQ=WEEKLY;BYDAY=TH", "2026-11-26T15:00:00"), "2026-11-27");
    assertFalse(moved.otherRule());
    assertEquals(Set.of(Attribute.DT_START, Attribute.DT_END), DraftEdits.changes(moved).keySet());
    assertEquals(EnumSet.allOf(Scope.class), scopes(moved));
  }

  @Test
  void aChangedRuleIsNotForOneAlone() {
    EventDraft draft = opened("FREQ=WEEKLY", "2026-11-26T15:00:00");
    EventDraft changed = RepeatChoice.line(THURSDAYS.every(2)).choose(draft);
    assertEquals(EnumSet.of(Scope.FOLLOWING, Scope.ALL), scopes(changed));
    assertEquals(
        Map.of(Attribute.RRULE, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"), DraftEdits.changes(changed));
  }

  @Test
  void anotherRhythmFromTheFourthOnIsNotCountedFromTheFirst() {
    EventDraft fourth = opened("FREQ=WEEKLY;BYDAY=TH;COUNT=10", "2026-11-26T15:00:00");
    EventDraft daily = RepeatChoice.line(DAILY).choose(fourth);
    assertEquals(Map.of(Attribute.RRULE, "FREQ=DAILY;COUNT=10"), DraftEdits.changes(daily));
    assertTrue(daily.mayHaveTwoRhythms());
    EventDraft first = opened("FREQ=WEEKLY;BYDAY=TH;COUNT=10", "2026-11-05T15:00:00");
    assertFalse(RepeatChoice.line(DAILY).choose(first).mayHaveTwoRhythms());
  }

  @Test
  void anotherEndOrDayOfTheSameRhythmIsCountedFromTheFirst() {
    EventDraft fourth = opened("FREQ=WEEKLY;BYDAY=TH;COUNT=10", "2026-11-26T15:00:00");
    assertFalse(fourth.mayHaveTwoRhythms());
    assertFalse(RepeatDraft.times(fourth, "12").mayHaveTwoRhythms());
    assertFalse(day(fourth, "2026-11-27").mayHaveTwoRhythms());
  }

  @Test
  void aSeriesThatDoesntRepeatAnyMoreLosesItsRule() {
    EventDraft draft = opened("FREQ=WEEKLY", "2026-11-26T15:00:00");
    Map<Attribute, ?> changes = DraftEdits.changes(draft.withRule(new Repeat.Never()));
    assertEquals(Set.of(Attribute.RRULE), changes.keySet());
    assertNull(changes.get(Attribute.RRULE));
  }

  @Test
  void theFirstHasNoFollowingBesideAll() {
    EventDraft first = opened("FREQ=WEEKLY", "2026-11-05T15:00:00");
    assertEquals(EnumSet.of(Scope.THIS, Scope.ALL), scopes(first.withTitle("Other")));
    assertEquals(
        EnumSet.of(Scope.THIS, Scope.ALL), Scopes.ofDelete(Objects.requireNonNull(first.origin())));
  }

  @Test
  void aSeriesAsAWholeIsNotAskedAbout() {
    EventDraft whole = EventDraft.change(Origin.of(master("FREQ=WEEKLY")), PARIS);
    assertEquals(EnumSet.of(Scope.ALL), scopes(whole));
    assertEquals("2026-11-05T15:00:00", Objects.requireNonNull(whole.origin()).occurrence());
  }

  @Test
  void theRuleOfASeriesSaysWhereAllOfThemWouldBe() {
    EventDraft friday =
        opened("FREQ=WEEKLY;BYDAY=TU,FR;UNTIL=20261217T225959Z", "2026-11-27T15:00:00");
    EventDraft moved = day(day(friday, "2026-11-30"), "2026-11-28");
    assertEquals(
        new Repeat.Usual(
            new Rhythm.Weekly(EnumSet.of(DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY)),
            1,
            new Repeat.End.Until(LocalDate.parse("2026-12-18"))),
        moved.repeat());
    assertFalse(moved.otherRule());
    assertTrue(DraftProblems.of(moved).isEmpty());
    assertEquals(friday.repeat(), day(moved, "2026-11-27").repeat());
  }

  @Test
  void aWholeSeriesBeginsOnTheFirstDayOfItsNewRule() {
    EventDraft draft = opened("FREQ=WEEKLY", "2026-11-26T15:00:00");
    Repeat.Usual fourth = new Repeat.Usual(new Rhythm.OnNth(4, DayOfWeek.THURSDAY), 1, FOREVER);
    EventDraft changed = RepeatChoice.line(fourth).choose(draft);
    assertTrue(DraftProblems.of(changed).isEmpty());
    assertFalse(DraftEdits.changes(changed, Scope.FOLLOWING).containsKey(Attribute.DT_START));
    // from 5 November to the 26th is three weeks, so this one is moved by three weeks too
    assertEquals(
        "2026-12-17T15:00:00", DraftEdits.changes(changed, Scope.ALL).get(Attribute.DT_START));
  }

  @Test
  void anUntouchedOtherRuleIsNeverWritten() {
    EventDraft draft = opened("FREQ=MONTHLY;BYDAY=TH;WKST=SU", "2026-11-26T15:00:00");
    EventDraft changed = day(draft.withTitle("Other"), "2026-11-27");
    assertFalse(DraftEdits.changes(changed).containsKey(Attribute.RRULE));
    EventTime time = draft.when().time();
    assertEquals("FREQ=MONTHLY;BYDAY=TH;WKST=SU", changed.repeat().rrule(time));
  }
}

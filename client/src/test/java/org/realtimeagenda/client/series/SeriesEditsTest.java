package org.realtimeagenda.client.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.realtimeagenda.client.series.Told.row;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.replica.CannotChangeException;
import org.realtimeagenda.client.replica.CannotChangeException.Reason;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Scope;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventTime;

/** Rows in, rows out. 2026-11-02 is a Monday; Paris leaves summer time on 2026-10-25. */
class SeriesEditsTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static CalendarEvent mondays(String rule, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "uid=s",
                "name=Standup",
                "dt_start=2026-11-02T09:00:00",
                "dt_end=2026-11-02T09:30:00",
                "tz=Europe/Paris",
                "rrule=" + rule));
    all.addAll(List.of(more));
    return row(1, all.toArray(String[]::new));
  }

  private static CalendarEvent override(int id, String recurrenceId, String... more) {
    List<String> all =
        new ArrayList<>(List.of("uid=s", "recurrence_id=" + recurrenceId, "tz=Europe/Paris"));
    all.addAll(List.of(more));
    return row(id, all.toArray(String[]::new));
  }

  private static Map<Attribute, @Nullable Object> name(@Nullable String name) {
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.put(Attribute.NAME, name);
    return values;
  }

  private static Map<Attribute, @Nullable Object> rule(@Nullable String rule) {
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.put(Attribute.RRULE, rule);
    return values;
  }

  private static EventTime at(String start, String end, @Nullable ZoneId zone) {
    return new EventTime.Timed(LocalDateTime.parse(start), LocalDateTime.parse(end), zone);
  }

  private static EventTime days(String start, String end) {
    return new EventTime.AllDay(LocalDate.parse(start), LocalDate.parse(end));
  }

  private static LocalEdit edit(
      List<CalendarEvent> rows, String start, Scope scope, Map<Attribute, @Nullable Object> to) {
    return SeriesEdits.of(Series.of(rows), start).update(scope, to, "new");
  }

  private static List<String> update(
      List<CalendarEvent> rows, String start, Scope scope, Map<Attribute, @Nullable Object> to) {
    return Told.of(edit(rows, start, scope, to));
  }

  private static List<String> move(
      List<CalendarEvent> rows, String start, Scope scope, EventTime to) {
    return update(rows, start, scope, EventTimes.values(to));
  }

  private static List<String> delete(List<CalendarEvent> rows, String start, Scope scope) {
    return Told.of(SeriesEdits.of(Series.of(rows), start).delete(scope));
  }

  private static Reason refused(Runnable change) {
    return assertThrows(CannotChangeException.class, change::run).reason();
  }

  @Test
  void oneOccurrenceBecomesARowOfItsOwn() {
    assertEquals(
        List.of(
            "create s@2026-11-09T09:00:00 name=Retro dt_start=2026-11-09T09:00:00"
                + " dt_end=2026-11-09T09:30:00 tz=Europe/Paris"),
        update(
            List.of(mondays("FREQ=WEEKLY", "exdates=2026-11-16T09:00:00")),
            "2026-11-09T09:00:00",
            Scope.THIS,
            name("Retro")));
  }

  @Test
  void oneOccurrenceIsNamedByItsSeriesWhereTheMasterHasNoUid() {
    CalendarEvent master =
        row(
            7,
            "name=Old row",
            "dt_start=2026-11-02T09:00:00",
            "dt_end=2026-11-02T09:30:00",
            "rrule=FREQ=DAILY");
    LocalEdit.Create create =
        (LocalEdit.Create)
            edit(List.of(master), "2026-11-03T09:00:00", Scope.THIS, name("One of them"));
    assertEquals("1-7@events", create.event().uid());
    assertEquals(1, create.key().userId());
  }

  @Test
  void anOverrideThatIsThereIsUpdated() {
    assertEquals(
        List.of(
            "update s@2026-11-09T09:00:00 dt_start=2026-11-09T11:00:00"
                + " dt_end=2026-11-09T11:30:00"),
        move(
            List.of(
                mondays("FREQ=WEEKLY"),
                override(
                    2,
                    "2026-11-09T09:00:00",
                    "name=Retro",
                    "dt_start=2026-11-09T10:00:00",
                    "dt_end=2026-11-09T10:30:00")),
            "2026-11-09T09:00:00",
            Scope.THIS,
            at("2026-11-09T11:00", "2026-11-09T11:30", PARIS)));
  }

  @Test
  void oneOccurrenceIsTakenOutByItsStart() {
    assertEquals(
        List.of("update s exdates=[2026-11-16T09:00:00, 2026-11-09T09:00:00]"),
        delete(
            List.of(mondays("FREQ=WEEKLY", "exdates=2026-11-16T09:00:00")),
            "2026-11-09T09:00:00",
            Scope.THIS));
  }

  @Test
  void anOverrideGoesWithItsOccurrence() {
    assertEquals(
        List.of("update s exdates=[2026-11-09T09:00:00]", "delete s@2026-11-09T09:00:00"),
        delete(
            List.of(mondays("FREQ=WEEKLY"), override(2, "2026-11-09T09:00:00", "name=Retro")),
            "2026-11-09T09:00:00",
            Scope.THIS));
  }

  @Test
  void aSeriesWithoutAnOccurrenceGoes() {
    assertEquals(
        List.of("delete s"),
        delete(
            List.of(mondays("FREQ=WEEKLY;COUNT=2", "exdates=2026-11-02T09:00:00")),
            "2026-11-09T09:00:00",
            Scope.THIS));
  }

  @Test
  void oneAndTheFollowingAreASeriesOfTheirOwn() {
    assertEquals(
        List.of(
            "update s rrule=FREQ=WEEKLY;UNTIL=20261116T075959Z",
            "create new name=Retro dt_start=2026-11-16T09:00:00 dt_end=2026-11-16T09:30:00"
                + " tz=Europe/Paris rrule=FREQ=WEEKLY"),
        update(
            List.of(mondays("FREQ=WEEKLY")),
            "2026-11-16T09:00:00",
            Scope.FOLLOWING,
            name("Retro")));
  }

  @Test
  void aCountIsSharedBetweenTheTwo() {
    assertEquals(
        List.of(
            "update s rrule=FREQ=WEEKLY;UNTIL=20261116T075959Z exdates=[2026-11-09T09:00:00]",
            "create new name=Retro dt_start=2026-11-16T09:00:00 dt_end=2026-11-16T09:30:00"
                + " tz=Europe/Paris rrule=FREQ=WEEKLY;COUNT=8 exdates=[2026-11-23T09:00:00]"),
        update(
            List.of(
                mondays("FREQ=WEEKLY;COUNT=10", "exdates=2026-11-09T09:00:00,2026-11-23T09:00:00")),
            "2026-11-16T09:00:00",
            Scope.FOLLOWING,
            name("Retro")));
  }

  @Test
  void aCountIsSharedBetweenTheTwoWhereTheSecondHasAnotherRule() {
    List<CalendarEvent> tenMondays = List.of(mondays("FREQ=WEEKLY;COUNT=10"));
    assertEquals(
        List.of(
            "update s rrule=FREQ=WEEKLY;UNTIL=20261123T075959Z",
            "create new name=Standup dt_start=2026-11-23T09:00:00 dt_end=2026-11-23T09:30:00"
                + " tz=Europe/Paris rrule=FREQ=DAILY;COUNT=7"),
        update(tenMondays, "2026-11-23T09:00:00", Scope.FOLLOWING, rule("FREQ=DAILY;COUNT=10")));
    assertEquals(
        "create new name=Standup dt_start=2026-11-23T09:00:00 dt_end=2026-11-23T09:30:00"
            + " tz=Europe/Paris rrule=FREQ=DAILY;COUNT=1",
        update(tenMondays, "2026-11-23T09:00:00", Scope.FOLLOWING, rule("FREQ=DAILY;COUNT=2"))
            .getLast());
  }

  @Test
  void anEndThatIsThereStaysThatOfTheSecond() {
    assertEquals(
        List.of(
            "update s rrule=FREQ=WEEKLY;UNTIL=20261116T075959Z;INTERVAL=1",
            "create new name=Retro dt_start=2026-11-16T09:00:00 dt_end=2026-11-16T09:30:00"
                + " tz=Europe/Paris rrule=FREQ=WEEKLY;UNTIL=20261231T225959Z;INTERVAL=1"),
        update(
            List.of(mondays("FREQ=WEEKLY;UNTIL=20261231T225959Z;INTERVAL=1")),
            "2026-11-16T09:00:00",
            Scope.FOLLOWING,
            name("Retro")));
  }

  @Test
  void overridesAfterItAreMadeAnewUnderTheNewSeries() {
    assertEquals(
        List.of(
            "update s rrule=FREQ=WEEKLY;UNTIL=20261116T075959Z",
            "delete s@2026-11-23T09:00:00",
            "create new name=Standup dt_start=2026-11-16T10:00:00 dt_end=2026-11-16T10:30:00"
                + " tz=Europe/Paris rrule=FREQ=WEEKLY",
            "create new@2026-11-23T10:00:00 name=Planning dt_start=2026-11-23T10:00:00"
                + " dt_end=2026-11-23T10:30:00 tz=Europe/Paris"),
        move(
            List.of(
                mondays("FREQ=WEEKLY"),
                override(
                    2,
                    "2026-11-09T09:00:00",
                    "name=Retro",
                    "dt_start=2026-11-09T09:00:00",
                    "dt_end=2026-11-09T09:30:00"),
                override(
                    3,
                    "2026-11-23T09:00:00",
                    "name=Planning",
                    "dt_start=2026-11-23T09:00:00",
                    "dt_end=2026-11-23T09:30:00")),
            "2026-11-16T09:00:00",
            Scope.FOLLOWING,
            at("2026-11-16T10:00", "2026-11-16T10:30", PARIS)));
  }

  @Test
  void theFirstAndTheFollowingAreAll() {
    assertEquals(
        List.of("update s name=Retro"),
        update(
            List.of(mondays("FREQ=WEEKLY", "exdates=2026-11-02T09:00:00")),
            "2026-11-09T09:00:00",
            Scope.FOLLOWING,
            name("Retro")));
    assertEquals(
        List.of("delete s"),
        delete(List.of(mondays("FREQ=WEEKLY")), "2026-11-02T09:00:00", Scope.FOLLOWING));
  }

  @Test
  void deletingTheFollowingEndsTheSeries() {
    assertEquals(
        List.of(
            "update s rrule=FREQ=WEEKLY;UNTIL=20261116T075959Z exdates=[2026-11-09T09:00:00]",
            "delete s@2026-11-16T09:00:00"),
        delete(
            List.of(
                mondays("FREQ=WEEKLY;COUNT=9", "exdates=2026-11-09T09:00:00,2026-11-30T09:00:00"),
                override(2, "2026-11-16T09:00:00", "name=Retro")),
            "2026-11-16T09:00:00",
            Scope.FOLLOWING));
  }

  @Test
  void theSmallLettersOfAnotherToolAreReadToo() {
    List<CalendarEvent> rows = List.of(mondays("freq=weekly;until=20261231t225959z;byday=mo"));
    assertEquals(
        List.of("update s rrule=FREQ=WEEKLY;UNTIL=20261116T075959Z;BYDAY=MO"),
        delete(rows, "2026-11-16T09:00:00", Scope.FOLLOWING));
    assertEquals(
        List.of(
            "update s dt_start=2026-11-03T09:00:00 dt_end=2026-11-03T09:30:00"
                + " rrule=FREQ=WEEKLY;UNTIL=20270101T225959Z;BYDAY=TU"),
        move(
            rows,
            "2026-11-16T09:00:00",
            Scope.ALL,
            at("2026-11-17T09:00", "2026-11-17T09:30", PARIS)));
    assertEquals(
        List.of("update s dt_start=2026-11-02T10:00:00 dt_end=2026-11-02T10:30:00"),
        move(
            List.of(mondays("freq=weekly;byday=mo")),
            "2026-11-16T09:00:00",
            Scope.ALL,
            at("2026-11-16T10:00", "2026-11-16T10:30", PARIS)));
  }

  @Test
  void wholeDaysAndFloatingTimesEndInTheirOwnForm() {
    CalendarEvent daily =
        row(
            1,
            "uid=s",
            "name=Trip",
            "dt_start=2026-11-02",
            "dt_end=2026-11-03",
            "rrule=FREQ=DAILY;COUNT=5");
    assertEquals(
        List.of("update s rrule=FREQ=DAILY;UNTIL=20261103"),
        delete(List.of(daily), "2026-11-04", Scope.FOLLOWING));
    CalendarEvent floating =
        row(
            1,
            "uid=s",
            "name=Run",
            "dt_start=2026-11-02T07:00:00",
            "dt_end=2026-11-02T08:00:00",
            "rrule=FREQ=DAILY");
    assertEquals(
        List.of("update s rrule=FREQ=DAILY;UNTIL=20261104T065959"),
        delete(List.of(floating), "2026-11-04T07:00:00", Scope.FOLLOWING));
  }

  @Test
  void endsInTheOffsetOfItsDay() {
    CalendarEvent autumn =
        row(
            1,
            "uid=s",
            "name=Standup",
            "dt_start=2026-10-19T09:00:00",
            "dt_end=2026-10-19T09:30:00",
            "tz=Europe/Paris",
            "rrule=FREQ=WEEKLY");
    assertEquals(
        List.of("update s rrule=FREQ=WEEKLY;UNTIL=20261026T075959Z"),
        delete(List.of(autumn), "2026-10-26T09:00:00", Scope.FOLLOWING));
    CalendarEvent inGap =
        row(
            1,
            "uid=s",
            "name=Night",
            "dt_start=2027-03-27T02:30:00",
            "dt_end=2027-03-27T03:00:00",
            "tz=Europe/Paris",
            "rrule=FREQ=DAILY");
    // 2:30 isn't on that day's clock: just before it is 3:29:59, which would keep it
    assertEquals(
        List.of("update s rrule=FREQ=DAILY;UNTIL=20270327T013000Z"),
        delete(List.of(inGap), "2027-03-28T02:30:00", Scope.FOLLOWING));
  }

  @Test
  void movingAllMovesExceptionsByTheSameClock() {
    assertEquals(
        List.of(
            "update s dt_start=2026-10-19T10:00:00 dt_end=2026-10-19T10:30:00"
                + " exdates=[2026-11-02T10:00:00]",
            "delete s@2026-10-26T09:00:00",
            "create s@2026-10-26T10:00:00 name=Retro dt_start=2026-10-26T15:00:00"
                + " dt_end=2026-10-26T16:00:00 tz=Europe/Paris"),
        move(
            List.of(
                row(
                    1,
                    "uid=s",
                    "name=Standup",
                    "dt_start=2026-10-19T09:00:00",
                    "dt_end=2026-10-19T09:30:00",
                    "tz=Europe/Paris",
                    "rrule=FREQ=WEEKLY",
                    "exdates=2026-11-02T09:00:00"),
                override(
                    2,
                    "2026-10-26T09:00:00",
                    "name=Retro",
                    "dt_start=2026-10-26T15:00:00",
                    "dt_end=2026-10-26T16:00:00")),
            "2026-11-09T09:00:00",
            Scope.ALL,
            at("2026-11-09T10:00", "2026-11-09T10:30", PARIS)));
  }

  @Test
  void anOverrideThatWasNotMovedMovesAlong() {
    assertEquals(
        List.of(
            "update s dt_start=2026-11-02T10:00:00 dt_end=2026-11-02T11:00:00",
            "delete s@2026-11-09T09:00:00",
            "create s@2026-11-09T10:00:00 name=Retro dt_start=2026-11-09T10:00:00"
                + " dt_end=2026-11-09T11:00:00 tz=Europe/Paris"),
        move(
            List.of(
                mondays("FREQ=WEEKLY"),
                override(
                    2,
                    "2026-11-09T09:00:00",
                    "name=Retro",
                    "dt_start=2026-11-09T09:00:00",
                    "dt_end=2026-11-09T09:30:00")),
            "2026-11-16T09:00:00",
            Scope.ALL,
            at("2026-11-16T10:00", "2026-11-16T11:00", PARIS)));
  }

  @Test
  void theRowOfAnotherOccurrenceIsReusedWhereOneMovesOntoIt() {
    assertEquals(
        List.of(
            "update s dt_start=2026-11-03T09:00:00 dt_end=2026-11-03T09:30:00",
            "delete s@2026-11-09T09:00:00",
            "update s@2026-11-10T09:00:00 name=Nine dt_start=2026-11-10T09:00:00"
                + " dt_end=2026-11-10T09:30:00",
            "create s@2026-11-11T09:00:00 name=Ten dt_start=2026-11-10T12:00:00"
                + " dt_end=2026-11-10T12:30:00 tz=Europe/Paris"),
        move(
            List.of(
                mondays("FREQ=DAILY"),
                override(
                    2,
                    "2026-11-09T09:00:00",
                    "name=Nine",
                    "dt_start=2026-11-09T09:00:00",
                    "dt_end=2026-11-09T09:30:00"),
                override(
                    3,
                    "2026-11-10T09:00:00",
                    "name=Ten",
                    "dt_start=2026-11-10T12:00:00",
                    "dt_end=2026-11-10T12:30:00")),
            "2026-11-05T09:00:00",
            Scope.ALL,
            at("2026-11-06T09:00", "2026-11-06T09:30", PARIS)));
  }

  @Test
  void aNewNameReachesTheOverridesThatHadTheOldOne() {
    assertEquals(
        List.of("update s name=Daily", "update s@2026-11-16T09:00:00 name=Daily"),
        update(
            List.of(
                mondays("FREQ=WEEKLY"),
                override(
                    2,
                    "2026-11-09T09:00:00",
                    "name=Retro",
                    "dt_start=2026-11-09T09:00:00",
                    "dt_end=2026-11-09T09:30:00"),
                override(
                    3,
                    "2026-11-16T09:00:00",
                    "name=Standup",
                    "dt_start=2026-11-16T12:00:00",
                    "dt_end=2026-11-16T12:30:00")),
            "2026-11-02T09:00:00",
            Scope.ALL,
            name("Daily")));
  }

  @Test
  void whatThePersonChangedOnAnOverrideIsOnItToo() {
    assertEquals(
        List.of("update s name=Daily", "update s@2026-11-09T09:00:00 name=Daily"),
        update(
            List.of(
                mondays("FREQ=WEEKLY"),
                override(
                    2,
                    "2026-11-09T09:00:00",
                    "name=Retro",
                    "dt_start=2026-11-09T09:00:00",
                    "dt_end=2026-11-09T09:30:00")),
            "2026-11-09T09:00:00",
            Scope.ALL,
            name("Daily")));
  }

  @Test
  void anotherRuleDropsTheExceptionsThatAreNoneOfIt() {
    assertEquals(
        List.of(
            "update s rrule=FREQ=WEEKLY;INTERVAL=2 exdates=[2026-11-16T09:00:00]",
            "delete s@2026-11-09T09:00:00"),
        update(
            List.of(
                mondays("FREQ=WEEKLY", "exdates=2026-11-16T09:00:00,2026-11-23T09:00:00"),
                override(
                    2,
                    "2026-11-09T09:00:00",
                    "name=Retro",
                    "dt_start=2026-11-09T09:00:00",
                    "dt_end=2026-11-09T09:30:00")),
            "2026-11-02T09:00:00",
            Scope.ALL,
            rule("FREQ=WEEKLY;INTERVAL=2")));
  }

  @Test
  void aSeriesThatNoLongerRecursHasNoExceptions() {
    assertEquals(
        List.of("update s rrule=null exdates=null", "delete s@2026-11-09T09:00:00"),
        update(
            List.of(
                mondays("FREQ=WEEKLY", "exdates=2026-11-16T09:00:00"),
                override(2, "2026-11-09T09:00:00", "name=Retro")),
            "2026-11-02T09:00:00",
            Scope.ALL,
            rule(null)));
  }

  @Test
  void aSeriesBecomesOneOfWholeDaysAndBack() {
    assertEquals(
        List.of(
            "update s dt_start=2026-11-02 dt_end=2026-11-03 tz=null"
                + " rrule=FREQ=WEEKLY;UNTIL=20261214 exdates=[2026-11-16]",
            "delete s@2026-11-09T09:00:00",
            "create s@2026-11-09 name=Retro dt_start=2026-11-09 dt_end=2026-11-10"),
        move(
            List.of(
                mondays("FREQ=WEEKLY;UNTIL=20261214T080000Z", "exdates=2026-11-16T09:00:00"),
                override(
                    2,
                    "2026-11-09T09:00:00",
                    "name=Retro",
                    "dt_start=2026-11-09T09:00:00",
                    "dt_end=2026-11-09T09:30:00")),
            "2026-11-23T09:00:00",
            Scope.ALL,
            days("2026-11-23", "2026-11-24")));
    assertEquals(
        List.of(
            "update s dt_start=2026-11-03T14:00:00 dt_end=2026-11-03T15:00:00 tz=Europe/Paris"
                + " rrule=FREQ=DAILY;UNTIL=20261205T130000Z exdates=[2026-11-05T14:00:00]"),
        move(
            List.of(
                row(
                    1,
                    "uid=s",
                    "name=Trip",
                    "dt_start=2026-11-02",
                    "dt_end=2026-11-03",
                    "rrule=FREQ=DAILY;UNTIL=20261204",
                    "exdates=2026-11-04")),
            "2026-11-06",
            Scope.ALL,
            at("2026-11-07T14:00", "2026-11-07T15:00", PARIS)));
  }

  @Test
  void aSeriesThatEndsBeforeItsClockDoesntGetThatDayBackAsWholeDays() {
    assertEquals(
        List.of(
            "update s dt_start=2026-11-02 dt_end=2026-11-03 tz=null"
                + " rrule=FREQ=DAILY;UNTIL=20261103"),
        move(
            List.of(mondays("FREQ=DAILY;UNTIL=20261104T075959Z")),
            "2026-11-03T09:00:00",
            Scope.ALL,
            days("2026-11-03", "2026-11-04")));
  }

  @Test
  void anotherZoneKeepsTheClockThatThePersonChose() {
    assertEquals(
        List.of("update s tz=America/New_York rrule=FREQ=WEEKLY;UNTIL=20261214T140000Z"),
        move(
            List.of(mondays("FREQ=WEEKLY;UNTIL=20261214T080000Z")),
            "2026-11-09T09:00:00",
            Scope.ALL,
            at("2026-11-09T09:00", "2026-11-09T09:30", ZoneId.of("America/New_York"))));
  }

  @Test
  void aChangeOfNothingIsNone() {
    List<CalendarEvent> rows = List.of(mondays("FREQ=WEEKLY"));
    for (Scope scope : Scope.values()) {
      assertEquals(
          Reason.NOTHING_CHANGES,
          refused(() -> update(rows, "2026-11-09T09:00:00", scope, name("Standup"))));
    }
  }

  @Test
  void nothingIsChangedWhereNothingTakesPlace() {
    List<CalendarEvent> rows = List.of(mondays("FREQ=WEEKLY", "exdates=2026-11-09T09:00:00"));
    assertEquals(
        Reason.NO_OCCURRENCE, refused(() -> delete(rows, "2026-11-09T09:00:00", Scope.THIS)));
    assertEquals(
        Reason.NO_OCCURRENCE, refused(() -> delete(rows, "2026-11-10T09:00:00", Scope.THIS)));
  }

  @Test
  void moreRowsThanABatchHoldsAreRefused() {
    List<CalendarEvent> rows = new ArrayList<>();
    rows.add(mondays("FREQ=DAILY"));
    for (int day = 10; day < 30; day++) {
      String start = "2026-11-" + day + "T09:00:00";
      rows.add(override(day, start, "name=Other", "dt_start=" + start, "dt_end=" + start));
    }
    assertEquals(
        Reason.TOO_MANY_ROWS,
        refused(
            () ->
                move(
                    rows,
                    "2026-11-05T09:00:00",
                    Scope.ALL,
                    at("2026-11-05T10:00", "2026-11-05T10:30", PARIS))));
  }
}

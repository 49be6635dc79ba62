package org.realtimeagenda.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.client.store.Rows.changed;
import static org.realtimeagenda.client.store.Rows.event;
import static org.realtimeagenda.client.store.Rows.with;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.SearchHit;
import org.realtimeagenda.client.search.Marks;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.Member;

class SearchTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneId.of("Europe/Paris"));

  @TempDir Path folder;
  private SqliteCalendarStore store;
  private long seq;

  @BeforeEach
  void open() {
    store = new SqliteCalendarStore(folder.resolve("store.db"), 1, CLOCK);
    store.members(
        List.of(
            new Member(1, "Alice", null, null),
            new Member(2, "Bob Ørsted", null, null),
            new Member(12, "Chloé", null, null)));
    store.beginReading("log", 0);
    store.takePage(List.of(), null);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void take(CalendarEvent... events) {
    List<LoggedChange> changes = new ArrayList<>();
    for (CalendarEvent event : events) {
      changes.add(
          new LoggedChange(
              ++seq,
              Change.Op.PUT,
              event.key(),
              event.key().userId(),
              CLOCK.instant(),
              with(event, Attribute.REVISION, "2.m" + seq)));
    }
    store.take(changes);
  }

  private void delete(EventKey key) {
    store.take(List.of(new LoggedChange(++seq, Change.Op.DELETE, key, 2, CLOCK.instant(), null)));
  }

  private List<String> found(String text) {
    return store.search(text, 100).stream().map(hit -> hit.occurrence().name()).toList();
  }

  private SearchHit only(String text) {
    List<SearchHit> hits = store.search(text, 100);
    assertEquals(1, hits.size(), hits::toString);
    return hits.getFirst();
  }

  private int lines(String table) {
    return store.database.one("SELECT count(*) FROM " + table, row -> row.getInt(1)).orElseThrow();
  }

  @Test
  void findsTitleLocationNotesAndPerson() {
    take(
        event(2, 1, "Design review"),
        with(event(2, 2, "Lunch"), Attribute.LOCATION, "Café de la Gare"),
        with(event(1, 3, "Offsite"), Attribute.DESCRIPTION, "Bring the\nleavers list"),
        event(12, 4, "Payroll"));

    assertEquals(List.of("Design review"), found("revi"));
    assertEquals(List.of("Lunch"), found("cafe gare"));
    assertEquals(List.of("Offsite"), found("LEAVERS"));
    assertEquals(List.of("Payroll"), found("chloe"));
    assertEquals(List.of("Design review", "Lunch"), found("bob"));
  }

  @Test
  void everyWordIsNeededThePersonsNameToo() {
    take(event(2, 1, "Design review"), event(1, 2, "Design"), event(2, 3, "Review"));

    assertEquals(List.of("Design review"), found("design review"));
    assertEquals(List.of("Design review"), found("bob des"));
    assertEquals(List.of(), found("design review lunch"));
  }

  @Test
  void saysWhereTheWordsAre() {
    take(
        with(
            with(event(2, 1, "Room review"), Attribute.LOCATION, "Room 2"),
            Attribute.DESCRIPTION,
            "no such word"));

    Marks hit = only("room").marks();
    assertEquals(1, hit.title().spans().size());
    assertEquals("Room 2", hit.location().text());
    assertTrue(hit.location().found());
    assertEquals("", hit.notes().text());
  }

  @Test
  void aRenamedMemberIsFoundByTheNewName() {
    take(event(2, 1, "Design review"));
    store.members(List.of(new Member(2, "Robert", null, null)));

    assertEquals(List.of("Design review"), found("rob"));
    assertEquals(List.of(), found("bob"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\"",
        "\"\"",
        "*",
        "(",
        ")",
        "AND",
        "a AND",
        "OR b",
        "NOT",
        "NEAR(a b)",
        "words:a",
        "-a",
        "a*b",
        "^a",
        "{words} : a",
        "'; DROP TABLE search; --",
        "\\",
        "\u0000",
        "\uE0002",
        "a \uD800 b",
        "😀",
        "% _"
      })
  void nothingThatIsTypedBreaksIt(String text) {
    take(event(2, 1, "Design review"));
    assertEquals(List.of(), found(text));
  }

  @Test
  void theOperatorsOfTheIndexAreWords() {
    take(event(2, 1, "Near or not"), event(2, 2, "And so on"));
    assertEquals(List.of("Near or not"), found("NEAR NOT"));
    assertEquals(List.of("And so on"), found("AND"));
  }

  @Test
  void followsWhatTheTeamChanges() {
    take(event(2, 1, "Design review"));
    take(event(2, 1, "Budget"));
    assertEquals(List.of(), found("design"));
    assertEquals(List.of("Budget"), found("budget"));

    delete(new EventKey(2, 1));
    assertEquals(List.of(), found("budget"));
    assertEquals(0, lines("findable"));
  }

  @Test
  void aTombstoneAndARowOfAnotherUidTakeThePlaceOfWhatWasThere() {
    take(event(2, 1, "Design review"), event(2, 2, "Budget"));
    take(
        with(event(2, 1, "Design review"), Attribute.DELETED, true),
        with(event(2, 2, "Another"), Attribute.UID, "another@x"));

    assertEquals(List.of(), found("design"));
    assertEquals(List.of(), found("budget"));
    assertEquals(List.of("Another"), found("another"));
  }

  @Test
  void findsRowsAsOwnEditsShowThem() {
    take(event(2, 1, "Design review"), event(2, 2, "Budget"));
    CalendarEvent review = store.event(new EventKey(2, 1)).orElseThrow();
    CalendarEvent budget = store.event(new EventKey(2, 2)).orElseThrow();
    Edit renamed =
        store
            .own()
            .add(
                new LocalEdit.Update(review, changed(Attribute.NAME, "Sketches")),
                new Change.Base.Revision("2.m1"));
    store.own().add(new LocalEdit.Delete(budget), new Change.Base.Revision("2.m2"));
    store.own().add(new LocalEdit.Create(event(1, 7, "Mine")), new Change.Base.Absent());

    assertEquals(List.of("Sketches"), found("sketch"));
    assertEquals(List.of(), found("design"));
    assertEquals(List.of(), found("budget"));
    assertTrue(only("mine").occurrence().waiting());

    store.own().remove(renamed);
    assertEquals(List.of("Design review"), found("design"));
    assertEquals(List.of(), found("sketch"));
  }

  @Test
  void whatIsUndoneIsNotFound() {
    assertThrows(
        IllegalStateException.class,
        () ->
            store.transaction(
                () -> {
                  take(event(2, 1, "Design review"));
                  throw new IllegalStateException("no");
                }));
    take(event(2, 2, "Budget"));

    assertEquals(List.of(), found("design"));
    assertEquals(1, lines("findable"));
  }

  @Test
  void aFirstSyncDropsWhatIsGone() {
    take(event(2, 1, "Design review"), event(2, 2, "Budget"));
    store.beginReading("other log", 0);
    store.takePage(List.of(event(2, 2, "Budget"), event(2, 3, "Lunch")), null);

    assertEquals(List.of(), found("design"));
    assertEquals(List.of("Budget", "Lunch"), found("bob"));
  }

  @Test
  void aSeriesIsFoundOnceWithItsNextOccurrence() {
    take(
        with(
            event(2, 1, "Stand-up", "2026-11-02T09:00:00", "2026-11-02T09:15:00"),
            Attribute.RRULE,
            "FREQ=WEEKLY"));

    Occurrence next = only("stand").occurrence();
    assertEquals("2026-11-30T09:00:00", next.occurrenceStart());
    assertTrue(next.recurs());
  }

  @Test
  void aSeriesThatIsOverIsFoundWithItsLastOccurrence() {
    take(
        with(
            event(2, 1, "Course", "2026-10-05T09:00:00", "2026-10-05T10:00:00"),
            Attribute.RRULE,
            "FREQ=WEEKLY;COUNT=3"));
    assertEquals("2026-10-19T09:00:00", only("course").occurrence().occurrenceStart());
  }

  @Test
  void aSeriesBeyondTheHorizonIsFoundWithItsFirst() {
    take(
        with(
            event(2, 1, "Old course", "2019-10-07T09:00:00", "2019-10-07T10:00:00"),
            Attribute.RRULE,
            "FREQ=WEEKLY;COUNT=3"));
    assertEquals("2019-10-07T09:00:00", only("old").occurrence().occurrenceStart());
  }

  @Test
  void aDayOfASeriesOfDaysThatIsTodayIsNext() {
    take(with(event(2, 1, "Tidy", "2026-11-01", "2026-11-02"), Attribute.RRULE, "FREQ=DAILY"));
    assertEquals("2026-11-25", only("tidy").occurrence().occurrenceStart());
  }

  @Test
  void anOverrideIsFoundByItsOwnWordsWhileItsMasterIsThere() {
    CalendarEvent master = with(event(2, 1, "Stand-up"), Attribute.RRULE, "FREQ=DAILY;COUNT=9");
    CalendarEvent moved =
        with(
            with(event(2, 2, "Farewell"), Attribute.UID, "2-1"),
            Attribute.RECURRENCE_ID,
            "2026-11-27T10:00:00");
    take(moved);
    assertEquals(List.of(), found("farewell"));

    take(master);
    assertEquals("2026-11-27T10:00:00", only("farewell").occurrence().occurrenceStart());
  }

  @Test
  void theNearestToNowAreFoundInOrderOfStart() {
    take(
        IntStream.rangeClosed(1, 28)
            .mapToObj(
                day ->
                    event(
                        2,
                        day,
                        "Day " + day,
                        "2026-11-%02dT10:30:00".formatted(day),
                        "2026-11-%02dT11:00:00".formatted(day)))
            .toArray(CalendarEvent[]::new));

    assertEquals(
        List.of("Day 24", "Day 25", "Day 26"),
        store.search("day", 3).stream().map(hit -> hit.occurrence().name()).toList());
  }

  @Test
  void manyChangesInAnyOrderAreFoundAfterwards() {
    List<CalendarEvent> some =
        IntStream.range(0, 500)
            .mapToObj(i -> event(1 + i * 7 % 12, 1 + i * 211 % 997, "Matter" + i))
            .toList();
    take(some.toArray(CalendarEvent[]::new));
    take(some.reversed().toArray(CalendarEvent[]::new));

    assertEquals(List.of("Matter417"), found("matter417"));
    assertEquals(500, lines("findable"));
    assertFalse(found("matter").isEmpty());
  }

  @Test
  void aDamagedIndexIsNotTakenForOneWithoutHits() throws Exception {
    take(event(2, 1, "Design review"));
    store.close();
    OldStores.run(folder.resolve("store.db"), "DELETE FROM search_data WHERE id > 10");
    store = new SqliteCalendarStore(folder.resolve("store.db"), 1, CLOCK);

    assertThrows(DamagedStoreException.class, () -> found("design"));
  }

  @Test
  void whatHasNoReadableTimeIsNotFound() {
    take(with(event(2, 1, "Broken"), Attribute.DT_START, "soon"));
    assertEquals(List.of(), found("broken"));
  }
}

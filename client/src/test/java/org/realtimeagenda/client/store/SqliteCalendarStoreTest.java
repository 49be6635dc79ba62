package org.realtimeagenda.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.client.store.Rows.event;
import static org.realtimeagenda.client.store.Rows.with;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.Editors;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.Member;

class SqliteCalendarStoreTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;
  private SqliteCalendarStore store;
  private long seq;

  @BeforeEach
  void open() {
    store = new SqliteCalendarStore(file(), 1, CLOCK);
    store.beginReading("log", 0);
    store.takePage(List.of(), null);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Path file() {
    return folder.resolve("home/store.db");
  }

  private void take(CalendarEvent event) {
    store.take(
        List.of(new LoggedChange(++seq, Change.Op.PUT, event.key(), 2, CLOCK.instant(), event)));
  }

  private List<String> names(LocalDate from, LocalDate to, ZoneId zone) {
    return store.occurrences(from, to, zone).stream().map(Occurrence::name).toList();
  }

  private List<String> names() {
    return names(DAY, DAY.plusDays(1), PARIS);
  }

  @Test
  void keepsEveryAttributeOverARestart() {
    CalendarEvent full =
        event(2, 7, "full")
            .with(
                Map.of(
                    Attribute.LOCATION,
                    "3:Room; \"2\"",
                    Attribute.DESCRIPTION,
                    "lines\nand 日本",
                    Attribute.RRULE,
                    "FREQ=DAILY;COUNT=2",
                    Attribute.EXDATES,
                    List.of("2026-11-24T10:00:00", ""),
                    Attribute.CATEGORIES,
                    List.of("a:b", "2:"),
                    Attribute.REMINDERS,
                    List.of(10, 60),
                    Attribute.REVISION,
                    "2.x",
                    Attribute.UPDATED_BY,
                    2,
                    Attribute.EXPIRES_AT,
                    1_800_000_000L));
    take(full);
    store.close();
    store = new SqliteCalendarStore(file(), 1, CLOCK);
    assertEquals(full, store.event(full.key()).orElseThrow());
    assertEquals(new Position.Following("log", 1), store.position());
  }

  @Test
  void keepsAnEditOverARestart() {
    LocalEdit.OfEvent edit =
        new LocalEdit.Update(event(1, 1, "before"), Rows.changed(Attribute.LOCATION, null));
    store.own().add(edit, new Change.Base.Revision("1.a"));
    store.close();
    store = new SqliteCalendarStore(file(), 1, CLOCK);
    assertEquals(edit, store.own().all().getFirst().edit());
    assertEquals(new Change.Base.Revision("1.a"), store.own().all().getFirst().base());
  }

  @Test
  void isEmptyUntilTheTeamHasAnEventOrAnOwnChangeWaits() {
    assertTrue(store.isEmpty());
    Edit own = store.own().add(new LocalEdit.Create(event(1, 1, "mine")), new Change.Base.Absent());
    assertFalse(store.isEmpty());
    store.own().remove(own);
    assertTrue(store.isEmpty());
    take(event(2, 1, "theirs"));
    assertFalse(store.isEmpty());
  }

  @Test
  void findsWhatReachesIntoTheRangeInOrderOfStart() {
    take(event(2, 1, "later", "2026-11-23T15:00:00", "2026-11-23T16:00:00"));
    take(event(2, 2, "since yesterday", "2026-11-22T23:00:00", "2026-11-23T01:00:00"));
    take(event(2, 3, "until midnight", "2026-11-22T22:00:00", "2026-11-23T00:00:00"));
    take(event(2, 4, "the next day", "2026-11-24T00:00:00", "2026-11-24T01:00:00"));
    take(event(2, 5, "a moment", "2026-11-23T00:00:00", "2026-11-23T00:00:00"));
    take(event(2, 6, "all day", "2026-11-23", "2026-11-24"));
    assertEquals("since yesterday", names().getFirst());
    assertEquals("later", names().getLast());
    assertEquals(
        List.of("a moment", "all day", "later", "since yesterday"),
        names().stream().sorted().toList());
  }

  @Test
  void asksForTheReadersDayNotForThatOfUtc() {
    take(event(2, 1, "evening in Paris", "2026-11-23T23:30:00", "2026-11-23T23:45:00"));
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    assertEquals(List.of(), names(DAY, DAY.plusDays(1), tokyo));
    assertEquals(List.of("evening in Paris"), names(DAY.plusDays(1), DAY.plusDays(2), tokyo));
  }

  @Test
  void showsAllDayEventsOnTheSameDayEverywhere() {
    take(event(2, 1, "all day", "2026-11-23", "2026-11-24"));
    for (String zone : List.of("Pacific/Kiritimati", "Etc/GMT+12", "Europe/Paris")) {
      assertEquals(List.of("all day"), names(DAY, DAY.plusDays(1), ZoneId.of(zone)));
      assertEquals(List.of(), names(DAY.plusDays(1), DAY.plusDays(2), ZoneId.of(zone)));
    }
  }

  @Test
  void showsASeriesWithoutItsExceptionsAndWithItsOverrides() {
    CalendarEvent master =
        event(2, 1, "standup")
            .with(
                Map.of(
                    Attribute.RRULE,
                    "FREQ=DAILY;COUNT=4",
                    Attribute.EXDATES,
                    List.of("2026-11-24T10:00:00")));
    take(master);
    CalendarEvent override =
        with(
            with(
                event(2, 2, "moved", "2026-11-25T14:00:00", "2026-11-25T15:00:00"),
                Attribute.UID,
                master.uid()),
            Attribute.RECURRENCE_ID,
            "2026-11-25T10:00:00");
    take(override);
    assertEquals(List.of("standup", "moved", "standup"), names(DAY, DAY.plusDays(9), PARIS));
    take(with(master, Attribute.DELETED, true));
    assertEquals(List.of(), names(DAY, DAY.plusDays(9), PARIS));
  }

  @Test
  void expandsASeriesFurtherWhenOnePagesOn() {
    take(with(event(2, 1, "weekly"), Attribute.RRULE, "FREQ=WEEKLY"));
    LocalDate far = LocalDate.of(2036, 11, 24);
    assertEquals(List.of("weekly"), names(far, far.plusDays(1), PARIS));
    assertEquals(List.of("weekly"), names());
  }

  @Test
  void dropsRowsThatAFirstSyncHasNotSeen() {
    take(event(2, 1, "gone"));
    take(event(2, 2, "there"));
    store.beginReading("log-2", 9);
    assertEquals(List.of("gone", "there"), names());
    store.takePage(List.of(event(2, 2, "there")), null);
    assertEquals(List.of("there"), names());
    assertEquals(new Position.Following("log-2", 9), store.position());
  }

  @Test
  void showsOnceARowThatLostItsUidBetweenTwoFirstSyncs() {
    take(with(event(2, 1, "named"), Attribute.UID, "a uid"));
    store.beginReading("log-2", 9);
    store.takePage(List.of(event(2, 1, "named").with(Rows.changed(Attribute.UID, null))), null);
    assertEquals(List.of("named"), names());
  }

  @Test
  void keepsRowsWhoseTimesNobodyCanReadButShowsThemNowhere() {
    take(event(2, 1, "odd", "tomorrow", "2026-11-23T11:00:00"));
    assertEquals(1, store.events());
    assertEquals(List.of(), names());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "half \ud83d of a pair", "\udc00", "\u0000", "\ufeff\uffff"})
  void readsWhateverTextAnotherToolWroteAsItWasWritten(String text) {
    CalendarEvent odd =
        with(with(event(2, 1, text), Attribute.LOCATION, text), Attribute.UID, text);
    take(odd);
    assertEquals(1, names().size());
    assertEquals(1, store.serverRows().size());
    store.close();
    store = new SqliteCalendarStore(file(), 1, CLOCK);
    assertEquals(1, names().size());
    assertEquals(1, store.serverRows().size());
  }

  @Test
  void givesANumberThatNoOtherEventHas() {
    EventKey first = store.own().freeKey(1, "new@x", null);
    take(event(1, first.id(), "taken"));
    assertNotEquals(first, store.own().freeKey(1, "new@x", null));
  }

  @Test
  void keepsWhoMayWriteInWhoseName() {
    List<Member> members =
        List.of(
            new Member(1, "alice", null, null, new Editors.Listed(Set.of(2, 3))),
            new Member(2, "bob", null, null, new Editors.Everybody()),
            new Member(3, "carol", null, null));
    store.members(members);
    assertEquals(members, store.members());
  }

  @Test
  void undoesAllOfATransactionThatFails() {
    assertThrows(
        IllegalStateException.class,
        () ->
            store.transaction(
                () -> {
                  store.members(List.of(new Member(1, "alice", null, null)));
                  throw new IllegalStateException("half way");
                }));
    assertEquals(List.of(), store.members());
  }

  @Test
  void refusesAStoreOfANewerVersion() throws SQLException {
    Path newer = folder.resolve("newer.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + newer);
        var statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA user_version = 99");
    }
    assertThrows(StoreException.class, () -> new SqliteCalendarStore(newer, 1, CLOCK));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void isReadableByItsOwnerOnly() throws Exception {
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    assertTrue(Files.exists(folder.resolve("home/store.db-wal")));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("home/store.db-wal"))));
  }
}

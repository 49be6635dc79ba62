package org.realtimeagenda.client.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Member;

/** Stores of earlier versions of the program. */
class MigrationTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;

  private SqliteCalendarStore open(int version) throws Exception {
    Path file = folder.resolve("store.db");
    OldStores.make(file, version, "");
    return new SqliteCalendarStore(file, 1, CLOCK);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void keepsWhatTheTeamHas(int version) throws Exception {
    try (SqliteCalendarStore store = open(version)) {
      assertEquals(new Position.Following("log-1", 7), store.position());
      assertEquals(
          List.of("Design review", "Weekly"),
          store.serverRows().stream().map(CalendarEvent::name).sorted().toList());
      assertEquals(
          List.of("2026-11-30T09:00:00"),
          store.serverRow(new EventKey(2, 1)).orElseThrow().exdates());
      assertEquals(
          List.of(
              new Member(1, "alice", "#336699", "Europe/Paris"), new Member(2, "bob", null, null)),
          store.members());
      assertEquals(
          List.of("Weekly", "Design review"),
          store.occurrences(DAY, DAY.plusDays(1), ZoneId.of("Europe/Paris")).stream()
              .map(Occurrence::name)
              .toList());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void keepsOwnEditsInEachState(int version) throws Exception {
    try (SqliteCalendarStore store = open(version)) {
      List<Edit> edits = store.own().all();
      assertEquals(
          List.of(
              new Edit.State.Waiting(),
              new Edit.State.Frozen(),
              new Edit.State.Accepted("1.m-accepted", true),
              new Edit.State.Parked("name", "too long"),
              new Edit.State.Offered()),
          edits.stream().map(Edit::state).toList());
      assertEquals(List.of(1L, 2L, 3L, 4L, 6L), edits.stream().map(Edit::position).toList());
      assertEquals(
          List.of(
              new Change.Base.Absent(),
              new Change.Base.Revision("1.b"),
              new Change.Base.Unrevised(),
              new Change.Base.Absent(),
              new Change.Base.Revision("2.c")),
          edits.stream().map(Edit::base).toList());
      assertEquals("m-frozen", edits.get(1).mutationId());
      assertEquals(
          Rows.changed(Attribute.NAME, "frozen"),
          ((LocalEdit.Update) edits.get(1).edit()).values());
      assertEquals(3, store.own().waiting());
      assertEquals(Optional.empty(), store.acceptance().ownRow(new EventKey(1, 1)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void goesOnFromWhereItWas(int version) throws Exception {
    try (SqliteCalendarStore store = open(version)) {
      store.own().put(store.own().all().getFirst().frozen("m-new"));
    }
    try (SqliteCalendarStore again =
        new SqliteCalendarStore(folder.resolve("store.db"), 1, CLOCK)) {
      assertEquals("m-new", again.own().all().getFirst().mutationId());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void findsWhatWasThereBefore(int version) throws Exception {
    try (SqliteCalendarStore store = open(version)) {
      assertEquals(List.of("Weekly"), found(store, "room 2"));
      assertEquals(List.of("Design review"), found(store, "alice review"));
      assertEquals(List.of("waiting"), found(store, "wait"));
    }
  }

  private static List<String> found(SqliteCalendarStore store, String text) {
    return store.search(text, 10).stream().map(hit -> hit.occurrence().name()).toList();
  }

  @Test
  void leavesTheVersionBeforeWhenAScriptFailsHalfWay() throws Exception {
    Path file = folder.resolve("store.db");
    OldStores.make(
        file, 1, "CREATE TRIGGER no BEFORE UPDATE ON edits BEGIN SELECT RAISE(ABORT, 'no'); END;");
    assertThrows(DamagedStoreException.class, () -> new SqliteCalendarStore(file, 1, CLOCK));
    assertEquals("1", OldStores.text(file, "PRAGMA user_version"));
    assertEquals(
        "0",
        OldStores.text(
            file, "SELECT count(*) FROM pragma_table_info('edits') WHERE name = 'made_at'"));
  }

  @Test
  void touchesNothingOfANewerVersion() throws Exception {
    Path file = folder.resolve("store.db");
    OldStores.run(file, "CREATE TABLE other (x); PRAGMA user_version = 99");
    byte[] before = Files.readAllBytes(file);
    StoreException refused =
        assertThrows(StoreException.class, () -> new SqliteCalendarStore(file, 1, CLOCK));
    assertTrue(String.valueOf(refused.getMessage()).contains("newer version"));
    assertArrayEquals(before, Files.readAllBytes(file));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }
}

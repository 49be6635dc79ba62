package org.realtimeagenda.server.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimeagenda.backend.BackendMember;
import org.realtimeagenda.core.Editors;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.server.sqlite.SqliteReads.EventsPage;

class SqliteTeamStoreTest {

  @TempDir private Path directory;
  private Team team;

  @BeforeEach
  void open() throws IOException {
    team = new Team(directory);
  }

  @AfterEach
  void close() throws IOException {
    team.close();
  }

  @Test
  void hasThePublishedSample() throws IOException {
    team.store.addSample();
    assertEquals(
        Set.of(
            "1 2024-02-01T09:00:00",
            "2 2024-02-01T12:00:00",
            "3 2024-02-01T10:00:00",
            "4 2024-02-02T20:00:00",
            "5 2024-02-02T20:00:00"),
        Set.copyOf(
            list().events().stream()
                .map(event -> event.key().id() + " " + event.dtStart())
                .toList()));
  }

  @Test
  void addsTheSampleOnce() throws IOException {
    team.store.addSample();
    team.store.addSample();
    assertEquals(5, team.feed().size());
  }

  @Test
  void pagesThroughEveryRow() throws IOException, SQLException {
    team.store.addSample();
    team.otherTool("INSERT INTO events_table (user_id, id, name) VALUES ('odd', 2.5, 'Odd')");
    team.otherTool("INSERT INTO events_table (user_id, id, name) VALUES (2, 1, 'Bob''s')");
    List<String> keys = new ArrayList<>();
    String token = null;
    do {
      EventsPage page = team.store.reads().list(null, 2, token);
      page.events().forEach(event -> keys.add(event.key().toString()));
      token = page.nextToken();
    } while (token != null);
    assertEquals(List.of("1/1", "1/2", "1/3", "1/4", "1/5", "2/1"), keys);
  }

  @Test
  void countsTheRowsThatItReadsNotThoseThatItReturns() throws IOException, SQLException {
    team.store.addSample();
    team.otherTool("UPDATE events_table SET deleted = 1 WHERE id < 3");
    EventsPage page = team.store.reads().list(null, 2, null);
    assertTrue(page.events().isEmpty());
    assertEquals(3, team.store.reads().list(null, 3, page.nextToken()).events().size());
  }

  @Test
  void listsOneOwnersRows() throws IOException, SQLException {
    team.store.addSample();
    team.otherTool("INSERT INTO events_table (user_id, id, name) VALUES (2, 1, 'Bob''s')");
    assertEquals(1, team.store.reads().list(2, 100, null).events().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "bm90IGpzb24", "eyJhIjoxfQ", "WzFd", "W251bGwse31d"})
  void refusesATokenThatIsNotItsOwn(String token) {
    assertThrows(IllegalArgumentException.class, () -> team.store.reads().list(null, 10, token));
  }

  @Test
  void keepsTheNameOfItsLog() throws IOException {
    String logId = team.store.reads().logId();
    team.close();
    team = new Team(directory);
    assertEquals(logId, team.store.reads().logId());
  }

  @Test
  void namesEachLogDifferently(@TempDir Path elsewhere) throws IOException {
    try (Team other = new Team(elsewhere)) {
      assertNotEquals(team.store.reads().logId(), other.store.reads().logId());
    }
  }

  @Test
  void keepsMembers() throws IOException {
    BackendMember erin =
        new BackendMember(
            new Member(5, "Erin", "teal", "Europe/Paris", new Editors.Listed(Set.of(1, 2))),
            "AIDAERIN");
    team.store.members().save(erin);
    team.close();
    team = new Team(directory);
    assertEquals(erin, team.store.members().byPrincipal("AIDAERIN").orElseThrow());
    assertEquals(erin, team.store.members().byUserId(5).orElseThrow());
    assertEquals(5, team.store.members().all().size());
  }

  @Test
  void removesTombstonesWhoseTimeIsOverWithoutAWordInTheLog() throws IOException {
    team.send("alice", Team.create("m1", 5));
    team.send("alice", Team.delete("m2", "\"1.m1\"", 5));
    team.close();
    team = new Team(directory, Team.NOW.plus(Duration.ofDays(181)));
    team.store.housekeeping().run();
    team.relayAll();
    assertEquals(3, team.feed().size());
    assertEquals(2, team.log().size());
  }

  @Test
  void forgetsReceiptsAfter90Days() throws IOException, SQLException {
    team.send("alice", Team.create("m1", 5));
    team.close();
    team = new Team(directory, Team.NOW.plus(Duration.ofDays(89)));
    team.store.housekeeping().run();
    assertEquals(1, team.count("SELECT count(*) FROM receipts_table"));
    team.close();
    team = new Team(directory, Team.NOW.plus(Duration.ofDays(91)));
    team.store.housekeeping().run();
    assertEquals(0, team.count("SELECT count(*) FROM receipts_table"));
  }

  @Test
  void forgetsOnlyRecordsThatTheRelayHasHandled() throws IOException {
    team.send("alice", Team.create("m1", 5));
    team.send("alice", Team.create("m2", 6));
    team.store.feed().handledUpTo(1);
    team.close();
    team = new Team(directory, Instant.now().plus(Duration.ofDays(2)));
    team.store.housekeeping().run();
    assertEquals(List.of("2"), team.feed().stream().map(r -> r.eventId()).toList());
  }

  @Test
  void hasNoTokenAfterTheLastPage() throws IOException {
    assertNull(list().nextToken());
  }

  private EventsPage list() throws IOException {
    return team.store.reads().list(null, 100, null);
  }
}

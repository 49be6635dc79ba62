package org.realtimeagenda.server.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.backend.relay.StreamRecord;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;

/** The feed that triggers keep, numbered. */
class RelayOnSqliteTest {

  private static final String SIX_ATTRIBUTES =
      "INSERT INTO events_table (user_id, id, name, location, dt_start, dt_end) VALUES"
          + " (2, 7, 'Old', 'Room 1', '2024-02-01T10:00:00', '2024-02-01T11:00:00')";

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
  void logsWhatPutEventAccepted() throws IOException {
    team.send("alice", Team.create("m1", 5));
    team.send("alice", Team.put("m2", "\"1.m1\"", 5, "\"name\":\"Newer\""));
    team.send("alice", Team.delete("m3", "\"1.m2\"", 5));
    team.relayAll();
    assertEquals(team.published, team.log());
    assertEquals(List.of("1 put 1/5 by 1", "2 put 1/5 by 1", "3 delete 1/5 by 1"), summary());
    assertEquals(3, team.store.reads().lastSeq());
  }

  @Test
  void logsWhatAnotherToolWroteWithNobodysName() throws IOException, SQLException {
    team.otherTool(SIX_ATTRIBUTES);
    team.otherTool("UPDATE events_table SET name = 'Newer' WHERE id = 7");
    team.otherTool("DELETE FROM events_table WHERE id = 7");
    team.relayAll();
    assertEquals(
        List.of("1 put 2/7 by null", "2 put 2/7 by null", "3 delete 2/7 by null"), summary());
    assertNull(team.log().getLast().event());
  }

  @Test
  void logsAnotherToolsEditOfOurEventWithNobodysName() throws IOException, SQLException {
    team.send("alice", Team.create("m1", 5));
    team.otherTool("UPDATE events_table SET name = 'Newer' WHERE id = 5");
    team.relayAll();
    assertEquals(List.of("1 put 1/5 by 1", "2 put 1/5 by null"), summary());
  }

  @Test
  void logsAMovedKeyAsADeleteAndAPut() throws IOException, SQLException {
    team.otherTool(SIX_ATTRIBUTES);
    team.otherTool("UPDATE events_table SET id = 8 WHERE id = 7");
    team.relayAll();
    assertEquals(
        List.of("1 put 2/7 by null", "2 delete 2/7 by null", "3 put 2/8 by null"), summary());
  }

  @Test
  void logsARowThatCannotBeRepresentedAsADelete() throws IOException, SQLException {
    team.otherTool(SIX_ATTRIBUTES);
    team.otherTool("UPDATE events_table SET exdates = 'never' WHERE id = 7");
    team.otherTool("INSERT INTO events_table (user_id, id, name) VALUES ('x', 1.5, 'Odd')");
    team.relayAll();
    assertEquals(List.of("1 put 2/7 by null", "2 delete 2/7 by null"), summary());
    assertEquals(2, deadLetters());
  }

  @Test
  void logsARowOfMoreThan64KilobytesAsADelete() throws IOException, SQLException {
    team.otherTool(SIX_ATTRIBUTES);
    team.otherTool("UPDATE events_table SET description = printf('%.*c', 70000, 'x')");
    team.relayAll();
    assertEquals(List.of("1 put 2/7 by null", "2 delete 2/7 by null"), summary());
    assertTrue(team.ids().isEmpty());
  }

  @Test
  void numbersAfterARestartWhatWasAcceptedBefore() throws IOException {
    team.send("alice", Team.create("m1", 5));
    team.close();
    team = new Team(directory);
    team.relayAll();
    assertEquals(List.of("1 put 1/5 by 1"), summary());
  }

  /** The first store is left open, as a process that is killed leaves it. */
  @Test
  void keepsEveryAcceptedEventWhereTheProcessDies() throws IOException {
    team.send("alice", Team.create("m1", 5));
    team.relayAll();
    team.send("alice", Team.create("m2", 6));
    try (Team next = new Team(directory)) {
      next.relayAll();
      assertEquals(List.of(5, 6), next.ids());
      assertEquals(List.of(1L, 2L), next.log().stream().map(LoggedChange::seq).toList());
    }
  }

  @Test
  void numbersNothingTwiceWhereABatchComesAgain() throws IOException {
    create(30);
    team.relayAll();
    List<LoggedChange> first = List.copyOf(team.published);
    team.published.clear();
    team.relayAll();
    assertEquals(first, team.published);
    assertEquals(first, team.log());
  }

  @Test
  void numbersNothingTwiceWhereAPartOfABatchComesAgain() throws IOException {
    create(30);
    List<StreamRecord> feed = team.feed();
    team.relay().handle(feed.subList(0, 20));
    team.relay().handle(feed.subList(10, 30));
    assertEquals(numbers(30), team.log().stream().map(LoggedChange::seq).toList());
    assertEquals(30, team.log().stream().map(LoggedChange::key).distinct().count());
  }

  /** 500 random steps: writes, foreign writes and deliveries of parts of the feed, again too. */
  @Test
  void leavesNoHolesWhateverComesInWhateverParts() throws IOException, SQLException {
    Random random = new Random(20261122);
    int handled = 0;
    for (int step = 0; step < 500; step++) {
      int id = 1 + random.nextInt(20);
      switch (random.nextInt(6)) {
        case 0, 1 -> team.send("alice", Team.create("c" + step, id));
        case 2 -> team.send("alice", Team.delete("d" + step, revisionOf(id), id));
        case 3 -> team.otherTool("UPDATE events_table SET location = 'x' WHERE id = " + id);
        case 4 -> team.otherTool("DELETE FROM events_table WHERE id = " + id);
        default -> {
          List<StreamRecord> feed = team.feed();
          int from = random.nextInt(handled + 1);
          handled = handled + random.nextInt(feed.size() - handled + 1);
          team.relay().handle(feed.subList(from, handled));
        }
      }
    }
    team.relayAll();
    List<LoggedChange> log = team.log();
    assertEquals(numbers(log.size()), log.stream().map(LoggedChange::seq).toList());
    assertEquals(
        log,
        team.published.stream()
            .distinct()
            .sorted(Comparator.comparingLong(LoggedChange::seq))
            .toList());
    assertEquals(shown(log), team.ids());
  }

  /** The rows that a client sees who applies the log. */
  private static List<Integer> shown(List<LoggedChange> log) {
    Map<EventKey, Change.Op> last = new TreeMap<>();
    log.forEach(change -> last.put(change.key(), change.op()));
    return last.entrySet().stream()
        .filter(entry -> entry.getValue() == Change.Op.PUT)
        .map(entry -> entry.getKey().id())
        .toList();
  }

  private String revisionOf(int id) throws IOException {
    return team.store.reads().list(1, 1000, null).events().stream()
        .filter(event -> event.key().id() == id)
        .map(event -> "\"" + event.revision() + "\"")
        .findFirst()
        .orElse("\"none\"");
  }

  private void create(int count) {
    IntStream.rangeClosed(1, count).forEach(i -> team.send("alice", Team.create("m" + i, i)));
  }

  private static List<Long> numbers(int count) {
    return LongStream.rangeClosed(1, count).boxed().toList();
  }

  private List<String> summary() throws IOException {
    return team.log().stream()
        .map(c -> c.seq() + " " + c.op().wireName() + " " + c.key() + " by " + c.by())
        .toList();
  }

  private int deadLetters() throws SQLException {
    return team.count("SELECT count(*) FROM dead_letters");
  }
}

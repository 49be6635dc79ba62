package org.realtimeagenda.server.sqlite;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.backend.relay.DeadLetters;
import org.realtimeagenda.backend.relay.Relay;

class RelayLoopTest {

  @TempDir private Path directory;
  private Team team;
  private final List<Long> published = new CopyOnWriteArrayList<>();

  @BeforeEach
  void open() throws IOException {
    team = new Team(directory);
  }

  @AfterEach
  void close() throws IOException {
    team.close();
  }

  @Test
  void publishesWhatPutEventAccepts() {
    try (RelayLoop _ = start(team.store.deadLetters())) {
      team.send("alice", Team.create("m1", 5));
      await().until(() -> published.equals(List.of(1L)));
    }
  }

  @Test
  void publishesWhatAnotherToolWrites() throws SQLException {
    try (RelayLoop _ = start(team.store.deadLetters())) {
      team.otherTool("INSERT INTO events_table (user_id, id, name) VALUES (1, 5, 'Old')");
      await().until(() -> published.equals(List.of(1L)));
    }
  }

  @Test
  void goesOnWhereTheLoopBeforeHasStopped() throws IOException {
    try (RelayLoop _ = start(team.store.deadLetters())) {
      team.send("alice", Team.create("m1", 5));
      await().until(() -> team.store.feed().position() == 1);
    }
    team.send("alice", Team.create("m2", 6));
    try (RelayLoop _ = start(team.store.deadLetters())) {
      await().until(() -> team.store.feed().position() == 2);
    }
    assertEquals(List.of(1L, 2L), published);
  }

  @Test
  void triesAgainUntilARecordIsHandled() throws SQLException {
    AtomicBoolean failedOnce = new AtomicBoolean();
    DeadLetters real = team.store.deadLetters();
    DeadLetters failing =
        (record, reason) -> {
          if (failedOnce.compareAndSet(false, true)) {
            throw new IOException("queue out of reach");
          }
          real.setAside(record, reason);
        };
    try (RelayLoop _ = start(failing)) {
      team.otherTool("INSERT INTO events_table (user_id, id, exdates) VALUES (1, 5, 'never')");
      await().until(() -> published.equals(List.of(1L)));
    }
  }

  @Test
  void outlivesABugOfThePublisher() {
    AtomicBoolean failedOnce = new AtomicBoolean();
    Relay relay =
        new Relay(
            team.store.changeLog(),
            change -> {
              if (failedOnce.compareAndSet(false, true)) {
                throw new IllegalStateException("a bug");
              }
              published.add(change.seq());
            },
            team.store.deadLetters(),
            Clock.systemUTC());
    try (RelayLoop _ = RelayLoop.start(team.store, relay)) {
      team.send("alice", Team.create("m1", 5));
      await().until(() -> published.equals(List.of(1L)));
    }
  }

  private RelayLoop start(DeadLetters deadLetters) {
    return RelayLoop.start(
        team.store,
        new Relay(
            team.store.changeLog(),
            change -> published.add(change.seq()),
            deadLetters,
            Clock.systemUTC()));
  }
}

package org.realtimeagenda.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.client.store.Rows.event;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.store.Edit;
import org.realtimeagenda.client.team.ChangeFeed.Ending;
import org.realtimeagenda.client.team.InMemoryTeam;
import org.realtimeagenda.core.EventKey;

/** What goes on, and what waits, while the store takes nothing. */
class UnwritableStoreTest {

  @TempDir Path folder;
  private Bench bench;
  private InMemoryTeam team;

  @BeforeEach
  void begin() {
    bench = new Bench(folder.resolve("store.db"));
    team = new InMemoryTeam(bench.clock);
  }

  @AfterEach
  void end() {
    bench.close();
  }

  /** Edits can be added and removed; there is no room to freeze one. */
  private void freezesNothing() throws SQLException {
    onDisk(
        "CREATE TRIGGER full BEFORE UPDATE ON edits WHEN NEW.state = 'frozen' BEGIN"
            + " SELECT RAISE(ABORT, 'the disk is full'); END");
  }

  private void hasRoomAgain() throws SQLException {
    onDisk("DROP TRIGGER full");
  }

  private void onDisk(String sql) throws SQLException {
    try (Connection disk =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.db"));
        Statement statement = disk.createStatement()) {
      statement.execute(sql);
    }
  }

  private void closeUnseen() {
    // its position isn't remembered after a transaction that failed
    assertThrows(
        IllegalStateException.class,
        () ->
            bench.store.transaction(
                () -> {
                  throw new IllegalStateException("undone");
                }));
    bench.store.close();
  }

  private void assertSaysWhatIsWrong() {
    ReplicaState.NeedsYou told = assertInstanceOf(ReplicaState.NeedsYou.class, bench.state());
    assertInstanceOf(ReplicaState.Need.Store.class, told.need());
  }

  @Test
  void connectsAndSendsWhatWaitedOnceThereIsRoom() throws SQLException {
    bench.apply(new LocalEdit.Create(event(1, 1, "mine")));
    freezesNothing();
    bench.connected(team.as(1));
    assertSaysWhatIsWrong();
    bench.pass(Duration.ofMinutes(1));
    assertSaysWhatIsWrong();
    hasRoomAgain();
    bench.pass(Duration.ofSeconds(10));
    assertNotNull(team.row(new EventKey(1, 1)));
    assertInstanceOf(ReplicaState.Live.class, bench.state());
  }

  @Test
  void saysThatAnEditIsSafeThoughItCannotBeSentYet() throws SQLException {
    bench.connected(team.as(1));
    freezesNothing();
    CompletableFuture<Void> safe = new CompletableFuture<>();
    bench.engine.handle(
        new Message.Apply(List.of(new LocalEdit.Create(event(1, 1, "mine"))), safe));
    assertTrue(safe.isDone());
    assertSaysWhatIsWrong();
    hasRoomAgain();
    bench.pass(Duration.ofSeconds(10));
    assertNotNull(team.row(new EventKey(1, 1)));
  }

  @Test
  void takesAllOfABatchOrNothingAndSendsTheSameOnceMore() throws SQLException {
    bench.connected(team.as(1));
    team.silent = true;
    List<LocalEdit> edits =
        List.of(
            new LocalEdit.Create(event(1, 1, "first")),
            new LocalEdit.Create(event(1, 2, "second")),
            new LocalEdit.Create(event(1, 3, "third")));
    bench.engine.handle(new Message.Apply(edits, new CompletableFuture<>()));
    List<Edit> frozen = bench.store.own().all();
    onDisk(
        "CREATE TRIGGER full BEFORE UPDATE ON edits WHEN NEW.state = 'accepted' AND NEW.id = 2"
            + " BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");
    bench.settle();
    assertSaysWhatIsWrong();
    assertEquals(3, team.rows().size());
    assertEquals(List.of(), bench.answers);
    assertEquals(frozen, bench.store.own().all());
    hasRoomAgain();
    bench.pass(Duration.ofSeconds(10));
    assertEquals(2, team.sent.size());
    assertEquals(frozen.stream().map(Edit::change).toList(), team.sent.getLast().changes());
    assertEquals(team.sent.getFirst(), team.sent.getLast());
    assertEquals(3, bench.answers.size());
    assertEquals(List.of(), bench.store.own().all());
  }

  @Test
  void takesAnEditBackThoughTheNextCannotBeSentYet() throws SQLException {
    freezesNothing();
    bench.apply(new LocalEdit.Create(event(1, 1, "dropped")));
    bench.apply(new LocalEdit.Create(event(1, 2, "kept")));
    long first = bench.store.own().all().getFirst().position();
    bench.connected(team.as(1));
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    bench.engine.handle(new Message.Drop(first, done));
    assertTrue(done.getNow(false));
    hasRoomAgain();
    bench.pass(Duration.ofSeconds(10));
    assertNull(team.row(new EventKey(1, 1)));
    assertNotNull(team.row(new EventKey(1, 2)));
  }

  @Test
  void bringsEventsAlongThoughTheyCannotBeSentYet() throws SQLException {
    bench.connected(team.as(1));
    freezesNothing();
    CompletableFuture<Integer> done = new CompletableFuture<>();
    bench.engine.handle(new Message.Bring(List.of(event(0, 7, "from before")), done));
    assertEquals(1, done.getNow(0));
    hasRoomAgain();
    bench.pass(Duration.ofSeconds(10));
    assertEquals(1, team.rows().size());
  }

  @Test
  void connectsAnewAfterSleepThoughNothingCanBeSentYet() throws SQLException {
    bench.connected(team.as(1));
    team.reachable = false;
    bench.apply(new LocalEdit.Create(event(1, 1, "waits")));
    freezesNothing();
    bench.settle();
    bench.apply(new LocalEdit.Create(event(1, 2, "waits too")));
    bench.engine.handle(new Message.Disturbed());
    team.reachable = true;
    bench.settle();
    hasRoomAgain();
    bench.pass(Duration.ofMinutes(1));
    assertEquals(2, team.rows().size());
    assertInstanceOf(ReplicaState.Live.class, bench.state());
  }

  @Test
  void saysThatItsStoreCanNeitherBeReadNorWritten() {
    bench.connected(team.as(1));
    closeUnseen();
    team.put(2, event(2, 1, "meanwhile"));
    bench.settle();
    assertSaysWhatIsWrong();
  }

  @Test
  void saysThatItsStoreCannotBeReadWhenTheConnectionIsLost() {
    bench.connected(team.as(1));
    bench.store.close();
    team.cut(new Ending.Lost("reset"));
    bench.handlePosted();
    assertSaysWhatIsWrong();
  }
}

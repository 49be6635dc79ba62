package org.realtimeagenda.client.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.client.store.Rows.event;
import static org.realtimeagenda.client.store.Rows.with;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.ReplicaStatus;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.InMemoryTeam;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventsDigest;

/** The replica on a store that something else has written into. */
class DamagedStoreTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
  private static final Connection CONNECTION =
      new Connection(
          "T",
          "us-east-1",
          1,
          URI.create("http://localhost/put-event"),
          URI.create("http://localhost/graphql"),
          URI.create("ws://localhost/graphql/realtime"),
          new Connection.Auth.AccessKey("AK", "secret"));
  private static final int TEAM_EVENTS = 300;
  private static final int OWN_EVENTS = 12;
  private static final int PAGE = 4096;

  @TempDir Path home;
  private final InMemoryTeam team = new InMemoryTeam(CLOCK);
  private final Told told = new Told();
  private final List<LiveReplica> open = new CopyOnWriteArrayList<>();

  private record SetAside(Path aside, int saved, boolean complete) {}

  /** Keeps what the replica tells. */
  private static final class Told implements ReplicaListener {
    private final List<ReplicaState> states = new CopyOnWriteArrayList<>();
    private final List<SetAside> setAside = new CopyOnWriteArrayList<>();

    @Override
    public void stateChanged(ReplicaState state) {
      states.add(state);
    }

    @Override
    public void storeSetAside(Path aside, int saved, boolean complete) {
      setAside.add(new SetAside(aside, saved, complete));
    }
  }

  @AfterEach
  void close() {
    open.forEach(LiveReplica::close);
  }

  private LiveReplica open() {
    LiveReplica replica = LiveReplica.open(home, CONNECTION, CLOCK, told, _ -> team.as(1));
    open.add(replica);
    return replica;
  }

  private Path file() {
    return new StoreFiles(home).of(CONNECTION);
  }

  /** A store as a killed program leaves it: everything of the team, and own events that wait. */
  private void killedWhileOffline() throws IOException {
    for (int id = 1; id <= TEAM_EVENTS; id++) {
      team.put(2, event(2, id, "of the team " + id));
    }
    Path before = home.resolve("before");
    LiveReplica replica = LiveReplica.open(before, CONNECTION, CLOCK, told, _ -> team.as(1));
    await().until(() -> live(replica));
    team.reachable = false;
    for (int id = 1001; id <= 1000 + OWN_EVENTS; id++) {
      replica.apply(new LocalEdit.Create(event(1, id, "own " + id))).join();
    }
    for (String part : List.of("", "-wal")) {
      Path of = new StoreFiles(before).of(CONNECTION);
      Files.copy(of.resolveSibling(of.getFileName() + part), part(part));
    }
    replica.close();
    team.reachable = true;
    told.states.clear();
  }

  private Path part(String part) {
    return file().resolveSibling(file().getFileName() + part);
  }

  private static boolean live(LiveReplica replica) {
    try {
      ReplicaStatus status = replica.status().join();
      return status.state() instanceof ReplicaState.Live && status.outbox() == 0;
    } catch (CompletionException notNow) {
      return false;
    }
  }

  /** The digest reads every row, so by then whatever is damaged has been noticed. */
  private void assertComesBack() {
    LiveReplica replica = open();
    await()
        .until(
            () ->
                live(replica)
                    && replica.status().join().digest().equals(EventsDigest.of(team.rows())));
    assertTrue(told.setAside.size() <= 1, told.setAside.toString());
    if (told.setAside.stream().allMatch(SetAside::complete)) {
      assertEquals(OWN_EVENTS, ownEventsOfTheTeam());
    }
  }

  private long ownEventsOfTheTeam() {
    return team.rows().stream()
        .map(CalendarEvent::name)
        .filter(name -> name != null && name.startsWith("own "))
        .count();
  }

  private void write(long at, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(bytes), at);
    }
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
        26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36
      })
  void comesBackFromRandomBytesInRandomPlaces(long seed) throws Exception {
    killedWhileOffline();
    Random random = new Random(seed);
    for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
      byte[] garbage = new byte[1 + random.nextInt(random.nextBoolean() ? 40 : PAGE)];
      random.nextBytes(garbage);
      write(random.nextLong(Files.size(file()) - garbage.length), garbage);
    }
    assertComesBack();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void comesBackFromAFileThatWasCutOff(long seed) throws Exception {
    killedWhileOffline();
    try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
      channel.truncate(new Random(seed).nextLong(channel.size()));
    }
    assertComesBack();
    // what only a search reads is noticed by the next one
    await().until(() -> finds(open.getLast(), "team"));
    if (told.setAside.isEmpty()) {
      close();
      assertEquals("ok", integrity(), "all that was cut off is in the -wal too");
    }
  }

  private String integrity() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement();
        var answer = statement.executeQuery("PRAGMA integrity_check")) {
      return answer.getString(1);
    }
  }

  private static boolean finds(LiveReplica replica, String text) {
    try {
      return !replica.search(text, 10).join().isEmpty();
    } catch (CompletionException notNow) {
      return false;
    }
  }

  @Test
  void comesBackFromAnEmptyFile() throws Exception {
    killedWhileOffline();
    Files.write(file(), new byte[0]);
    assertComesBack();
    assertFalse(told.setAside.getFirst().complete());
  }

  @Test
  void savesWhatWaitsBehindAHeaderOfGarbage() throws Exception {
    killedWhileOffline();
    write(0, "no database at all".repeat(5).getBytes(StandardCharsets.UTF_8));
    assertComesBack();
    assertEquals(
        List.of(new SetAside(told.setAside.getFirst().aside(), OWN_EVENTS, true)), told.setAside);
    assertTrue(Files.exists(told.setAside.getFirst().aside()));
  }

  @Test
  void losesNothingThatWaitsWithTheWal() throws Exception {
    killedWhileOffline();
    Files.delete(part("-wal"));
    assertComesBack();
    assertEquals(List.of(), told.setAside);
  }

  @Test
  void goesOnWithTheSameTeamWhenDamageShowsWhileItRuns() throws Exception {
    LiveReplica replica = open();
    await().until(() -> live(replica));
    // more than SQLite keeps in memory
    String text = "long ".repeat(3000);
    for (int id = 1; id <= TEAM_EVENTS; id++) {
      team.put(2, with(event(2, id, "of the team " + id), Attribute.DESCRIPTION, text));
    }
    await().until(() -> replica.status().join().cursor() == TEAM_EVENTS);
    // empties the -wal, so that what is read next is read from the file
    replica.apply(new LocalEdit.Create(event(1, 1001, "own 1"))).join();
    await().until(() -> live(replica));
    byte[] garbage = new byte[PAGE];
    new Random(7).nextBytes(garbage);
    for (long page = 8; page < Files.size(file()) / PAGE; page++) {
      write(page * PAGE, garbage);
    }
    await().until(() -> live(replica) && told.setAside.size() == 1);
    team.put(2, event(2, 1, "after"));
    await()
        .until(
            () ->
                live(replica)
                    && replica.status().join().digest().equals(EventsDigest.of(team.rows())));
  }

  @Test
  void doesNotBuildAgainAndAgain() throws Exception {
    killedWhileOffline();
    write(0, new byte[100]);
    LiveReplica first = open();
    await().until(() -> live(first));
    first.close();
    write(0, new byte[100]);
    LiveReplica second = open();
    assertThrows(CompletionException.class, () -> second.members().join());
    assertEquals(1, told.setAside.size());
    assertTrue(
        told.states.getLast()
                instanceof ReplicaState.NeedsYou(ReplicaState.Need.Store(String reason))
            && reason.contains("twice"),
        told.states.toString());
  }

  @Test
  void savesTheEventsOfAComputerWithoutATeam() throws Exception {
    LiveReplica replica = LiveReplica.open(home, CLOCK, told, _ -> team.as(1));
    replica.apply(new LocalEdit.Create(event(0, 1, "mine"))).join();
    replica.close();
    Path local = home.resolve("store-local.db");
    try (FileChannel channel = FileChannel.open(local, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(100), 0);
    }
    LiveReplica again = LiveReplica.open(home, CLOCK, told, _ -> team.as(1));
    open.add(again);
    LocalDate day = LocalDate.of(2026, 11, 23);
    assertEquals(
        List.of("mine"),
        again.occurrences(day, day.plusDays(1), ZoneOffset.UTC).join().stream()
            .map(Occurrence::name)
            .toList());
    assertEquals(1, told.setAside.getFirst().saved());
    assertTrue(told.setAside.getFirst().complete());
  }

  private Path alone() throws IOException {
    LiveReplica replica = LiveReplica.open(home, CLOCK, told, _ -> team.as(1));
    replica.apply(new LocalEdit.Create(event(0, 1, "mine"))).join();
    replica.close();
    return home.resolve("store-local.db");
  }

  private void assertBringsMine() {
    LiveReplica replica = open();
    await().until(() -> live(replica));
    assertEquals(1, replica.eventsFromBefore().join());
    assertEquals(1, told.setAside.getFirst().saved());
    assertEquals(1, replica.bringAlong().join());
    await().until(() -> team.rows().size() == 1);
  }

  @Test
  void bringsTheEventsOfADamagedStoreWithoutATeam() throws Exception {
    Path local = alone();
    try (FileChannel channel = FileChannel.open(local, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(100), 0);
    }
    assertBringsMine();
  }

  @Test
  void setsAsideADamagedStoreThatIsOnlyLookedAt() throws Exception {
    damageAnEdit(alone());
    try (LiveReplica replica = LiveReplica.open(home, CLOCK, told, _ -> team.as(1))) {
      assertEquals(List.of(), replica.members().join());
      await().until(() -> !told.setAside.isEmpty());
    }
    assertFalse(told.setAside.getFirst().complete());
  }

  private static void damageAnEdit(Path store) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        var statement = connection.createStatement()) {
      assertEquals(1, statement.executeUpdate("UPDATE edits SET image = upper(image)"));
    }
  }

  @Test
  void bringsTheEventsOfAStoreThatWasHalfExchanged() throws Exception {
    Path local = alone();
    Files.move(local, home.resolve("store-local.db.new-20261122T085900Z-1-complete"));
    assertBringsMine();
  }

  @Test
  void tellsThatAnInterruptedExchangeWasFinished() throws Exception {
    killedWhileOffline();
    Files.delete(part("-wal"));
    Files.move(file(), part(".new-20261122T085900Z-12-part"));
    Files.writeString(file(), "damaged");
    assertComesBack();
    assertEquals(
        List.of(new SetAside(part(".damaged-20261122T085900Z"), OWN_EVENTS, false)), told.setAside);
  }

  @Test
  void setsNothingAsideThatIsOnlyInUse() throws Exception {
    killedWhileOffline();
    try (StoreLock _ = new StoreLock(file())) {
      LiveReplica replica = open();
      assertThrows(CompletionException.class, () -> replica.members().join());
    }
    assertEquals(List.of(), told.setAside);
    try (Stream<Path> files = Files.list(home)) {
      assertFalse(files.anyMatch(path -> path.toString().contains("damaged")));
    }
  }
}

package org.realtimeagenda.client.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.client.store.Rows.changed;
import static org.realtimeagenda.client.store.Rows.event;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.team.ChangeFeed.Ending;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.InMemoryTeam;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventsDigest;

/** The replica on its threads, against a team in memory. */
class LiveReplicaTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @TempDir Path home;
  private final InMemoryTeam team = new InMemoryTeam(Clock.systemUTC());
  private final List<LiveReplica> open = new CopyOnWriteArrayList<>();

  /** Keeps the states. */
  private static final class States implements ReplicaListener {
    private final List<ReplicaState> states = new CopyOnWriteArrayList<>();

    boolean live() {
      return !states.isEmpty() && states.getLast() instanceof ReplicaState.Live;
    }

    @Override
    public void stateChanged(ReplicaState state) {
      states.add(state);
    }
  }

  @AfterEach
  void close() {
    open.forEach(LiveReplica::close);
  }

  private static Connection connection(int userId) {
    return new Connection(
        "T",
        "us-east-1",
        userId,
        URI.create("http://localhost/put-event"),
        URI.create("http://localhost/graphql"),
        URI.create("ws://localhost/graphql/realtime"),
        new Connection.Auth.AccessKey("AK", "secret"));
  }

  private LiveReplica local(Path folder, ReplicaListener listener) {
    LiveReplica replica =
        LiveReplica.open(
            folder,
            Clock.systemUTC(),
            listener,
            connection -> team.as(connection.userId() == null ? 0 : connection.userId()));
    open.add(replica);
    return replica;
  }

  private LiveReplica member(int userId, States states) {
    LiveReplica replica = local(home.resolve("member-" + userId), states);
    replica.connect(connection(userId));
    await().until(states::live);
    return replica;
  }

  private static List<String> names(LiveReplica replica) {
    return replica.occurrences(DAY, DAY.plusDays(1), PARIS).join().stream()
        .map(Occurrence::name)
        .toList();
  }

  @Test
  void keepsEventsOnThisComputerWithoutATeam() {
    LiveReplica replica = local(home, new States());
    EventKey key = replica.keyFor("mine@x").join();
    assertEquals(0, key.userId());
    replica.apply(new LocalEdit.Create(event(0, key.id(), "mine"))).join();
    replica.close();
    LiveReplica again = local(home, new States());
    List<Occurrence> day = again.occurrences(DAY, DAY.plusDays(1), PARIS).join();
    assertEquals("mine", day.getFirst().name());
    assertFalse(day.getFirst().waiting());
    assertInstanceOf(ReplicaState.OnThisComputer.class, again.status().join().state());
  }

  @Test
  void showsAColleaguesEvent() {
    LiveReplica alice = member(1, new States());
    LiveReplica bob = member(2, new States());
    EventKey key = alice.keyFor("1-9").join();
    assertEquals(1, key.userId());
    alice.apply(new LocalEdit.Create(event(1, 9, "from alice"))).join();
    await().until(() -> names(bob).equals(List.of("from alice")));
    await().until(() -> alice.status().join().outbox() == 0);
    assertEquals(EventsDigest.of(team.rows()), bob.status().join().digest());
  }

  @Test
  void comesBackAfterALoss() {
    States states = new States();
    LiveReplica alice = member(1, states);
    team.cut(new Ending.Lost("reset"));
    team.put(2, event(2, 1, "meanwhile"));
    await().until(() -> names(alice).equals(List.of("meanwhile")));
    await().until(states::live);
  }

  @Test
  void opensTheTeamsStoreAgainWithoutTheConnection() {
    team.put(2, event(2, 1, "known"));
    LiveReplica first = member(1, new States());
    await().until(() -> names(first).equals(List.of("known")));
    first.close();
    LiveReplica again =
        LiveReplica.openLast(
            home.resolve("member-1"), 1, Clock.systemUTC(), new States(), _ -> team.as(1));
    open.add(again);
    assertEquals(List.of("known"), names(again));
    assertEquals(1, again.keyFor("x").join().userId());
  }

  @Test
  void opensNoStoreOfAnotherMember() {
    States states = new States();
    LiveReplica first = local(home, states);
    first.connect(connection(1));
    await().until(states::live);
    first.connect(connection(2));
    await().until(() -> first.keyFor("x").join().userId() == 2);
    first.close();
    LiveReplica again = last(1, new States());
    assertEquals(1, again.keyFor("x").join().userId());
  }

  @Test
  void opensNoStoreWhereTheMemberHasNone() throws Exception {
    States states = new States();
    LiveReplica replica = last(1, states);
    assertThrows(CompletionException.class, () -> replica.keyFor("x").join());
    try (Stream<Path> files = Files.list(home)) {
      assertEquals(List.of(), files.toList());
    }
    replica.connect(connection(1));
    await().until(states::live);
    assertEquals(1, replica.keyFor("x").join().userId());
  }

  private LiveReplica last(int userId, States states) {
    LiveReplica replica =
        LiveReplica.openLast(home, userId, Clock.systemUTC(), states, _ -> team.as(userId));
    open.add(replica);
    return replica;
  }

  @Test
  void sendsNothingOfOneMembersOutboxAsAnother() {
    LiveReplica replica = local(home, new States());
    replica.apply(new LocalEdit.Create(event(0, 1, "on this computer"))).join();
    States states = new States();
    replica.close();
    LiveReplica connected = local(home, states);
    connected.connect(connection(1));
    await().until(states::live);
    assertEquals(List.of(), names(connected));
    assertTrue(team.sent.isEmpty());
  }

  @Test
  void saysWhatIsWrongWithAConnectionThatCantBeUsed() {
    States states = new States();
    open.add(
        LiveReplica.open(
            home,
            connection(1),
            Clock.systemUTC(),
            states,
            _ -> {
              throw new IllegalArgumentException("no such profile");
            }));
    ReplicaState told =
        new ReplicaState.NeedsYou(new ReplicaState.Need.Connection("no such profile"));
    await().until(() -> states.states.equals(List.of(told)));
  }

  @Test
  void bringsTheEventsOfThisComputerToTheTeam() {
    LiveReplica alone = local(home.resolve("member-1"), new States());
    alone.apply(new LocalEdit.Create(event(0, 1, "from before"))).join();
    assertEquals(0, alone.eventsFromBefore().join());
    alone.close();
    LiveReplica replica = member(1, new States());
    assertEquals(1, replica.eventsFromBefore().join());
    assertEquals(1, replica.bringAlong().join());
    assertEquals(0, replica.eventsFromBefore().join());
    await().until(() -> team.rows().size() == 1);
    assertEquals(1, team.rows().getFirst().key().userId());
  }

  @Test
  void losesNoEditOfAnEventThatWasBroughtBeforeAKill() throws Exception {
    Path folder = home.resolve("member-1");
    Path local = folder.resolve("store-local.db");
    LiveReplica alone = local(folder, new States());
    alone.apply(new LocalEdit.Create(event(0, 1, "from before"))).join();
    alone.close();
    byte[] asItWas = Files.readAllBytes(local);
    LiveReplica killed = member(1, new States());
    killed.bringAlong().join();
    await().until(() -> team.rows().size() == 1);
    killed.close();
    Files.write(local, asItWas);
    LiveReplica aloneAgain = local(folder, new States());
    CalendarEvent seen = aloneAgain.event(new EventKey(0, 1)).join().orElseThrow();
    aloneAgain.apply(new LocalEdit.Update(seen, changed(Attribute.NAME, "edited"))).join();
    aloneAgain.close();
    LiveReplica replica = member(1, new States());
    assertEquals(1, replica.bringAlong().join());
    assertEquals(0, replica.eventsFromBefore().join());
    await().until(() -> "edited".equals(team.rows().getFirst().name()));
  }

  @Test
  void failsWhatIsBroughtIntoAStoreThatWasClosed() {
    TwoThreads threads = new TwoThreads();
    Running running =
        new Running(
            home.resolve("store.db"),
            1,
            false,
            Clock.systemUTC(),
            new States(),
            threads.sync(),
            threads.relay(),
            _ -> {});
    running.close();
    Message bring = new Message.Bring(List.of(event(0, 1, "mine")), new CompletableFuture<>());
    assertThrows(IllegalStateException.class, () -> running.handle(bring));
    threads.end(() -> {});
  }

  @Test
  void saysThatAStoreCantBeOpened() throws Exception {
    Files.createDirectory(home.resolve("store-local.db"));
    States states = new States();
    LiveReplica replica = local(home, states);
    assertThrows(CompletionException.class, () -> replica.members().join());
    ReplicaState.NeedsYou told = (ReplicaState.NeedsYou) states.states.getFirst();
    assertTrue(
        ((ReplicaState.Need.Store) told.need()).reason().startsWith("This computer's copy"),
        ((ReplicaState.Need.Store) told.need()).reason());
  }

  @Test
  void leavesAStoreAloneThatIsOpenElsewhere() {
    LiveReplica first = local(home, new States());
    first.members().join();
    States states = new States();
    LiveReplica second = local(home, states);
    assertThrows(CompletionException.class, () -> second.members().join());
    assertEquals(
        List.of(
            new ReplicaState.NeedsYou(
                new ReplicaState.Need.Store(
                    "This calendar is open in another window or command on this computer"))),
        states.states);
    first.close();
    second.openAgain();
    assertEquals(List.of(), second.members().join());
    assertEquals(new ReplicaState.OnThisComputer(), states.states.getLast());
  }

  @Test
  void answersAQuestionThatEndsInAnError() {
    TwoThreads threads = new TwoThreads();
    CompletableFuture<String> answer =
        threads.answered(
            _ -> {
              throw new NoClassDefFoundError("Missing");
            });
    CompletionException failed = assertThrows(CompletionException.class, answer::join);
    assertEquals("Missing", String.valueOf(failed.getCause()).replaceAll(".*: ", ""));
    threads.end(() -> {});
  }

  @Test
  void failsWhatIsAskedAfterItWasClosed() {
    LiveReplica replica = local(home, new States());
    replica.close();
    assertTrue(replica.members().isCompletedExceptionally());
  }
}

package org.realtimeagenda.contract.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.replica.ReplicaListener.Applied;
import org.realtimeagenda.client.replica.ReplicaListener.EditAnswer;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventsDigest;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.Member;

/** Two members' replicas on one backend, end to end, whatever dies in between. */
@ExtendWith(CaseCount.class)
abstract class ReplicaContract implements BackendSource {

  @TempDir Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();
  private Backend backend;

  @BeforeEach
  void start() throws IOException {
    backend = backend(folder.resolve("backend"));
    backend.start();
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
    backend.close();
  }

  private Desk desk(String member) throws IOException {
    return closing(Desk.open(folder.resolve(member), backend.connection(member)));
  }

  private Access access() throws IOException {
    return closing(new Access(backend.readOnly()));
  }

  private <T extends AutoCloseable> T closing(T one) {
    open.add(one);
    return one;
  }

  @Test
  void whatOneCreatesEditsAndDeletesTheOtherSeesLive() throws Exception {
    Desk alice = desk(Backend.ALICE).live();
    Desk bob = desk(Backend.BOB).live();
    EventKey key = alice.create("Lunch");
    bob.shows("Lunch");
    alice.rename(key, "Long lunch");
    bob.shows("Long lunch");
    alice.delete(key);
    bob.shows();
    alice.sent();
    assertEquals(
        List.of(Change.Op.PUT, Change.Op.PUT, Change.Op.DELETE),
        bob.applied().stream().map(applied -> applied.change().op()).toList());
    assertTrue(bob.applied().stream().allMatch(Applied::live));
    assertTrue(bob.applied().stream().noneMatch(Applied::own));
    Await.until(() -> alice.applied().size() == 3);
    assertTrue(alice.applied().stream().allMatch(Applied::own));
  }

  @Test
  void anEditorsChangeReachesTheOwner() throws Exception {
    Desk alice = desk(Backend.ALICE).live();
    Desk bob = desk(Backend.BOB).live();
    EventKey key = alice.create("Room to be found");
    bob.shows("Room to be found");
    bob.rename(key, "Room 2");
    alice.shows("Room 2");
    bob.sent();
  }

  @Test
  void whatAnotherToolDoesIsSeenLive() throws Exception {
    Desk bob = desk(Backend.BOB).live();
    EventKey key = new EventKey(1, 5);
    backend.writeBehind(List.of(Events.old(key, "From another tool")));
    bob.shows("From another tool");
    backend.removeBehind(key);
    bob.shows();
  }

  @Test
  void theReplicaIsWhatTheBackendHas() throws Exception {
    Desk alice = desk(Backend.ALICE).live();
    Desk bob = desk(Backend.BOB).live();
    backend.writeBehind(
        List.of(Events.old(new EventKey(1, 5), "Old"), Events.full(new EventKey(3, 6))));
    EventKey gone = alice.create("Gone");
    EventKey edited = alice.create("Draft");
    bob.create("Bob's");
    alice.rename(edited, "Final");
    alice.delete(gone);
    alice.sent();
    bob.sent();
    Access access = access();
    Await.until(() -> upToDate(alice, access) && upToDate(bob, access));
    assertEquals(EventsDigest.of(access.list()), alice.status().digest());
    assertEquals(alice.status().digest(), bob.status().digest());
    assertEquals(4, bob.status().events());
  }

  @Test
  void everybodyKnowsTheMembers() throws Exception {
    Desk alice = desk(Backend.ALICE).live();
    Await.until(
        () ->
            alice.members().stream()
                .map(Member::name)
                .toList()
                .equals(List.of(Backend.ALICE, Backend.BOB, Backend.CAROL)));
  }

  @Test
  void whatIsMadeOfflineWaitsAndIsSentInOrder() throws Exception {
    Desk alice = desk(Backend.ALICE).live();
    Desk bob = desk(Backend.BOB).live();
    EventKey there = alice.create("There");
    alice.sent();
    backend.stop();
    alice.state(ReplicaState.Offline.class);
    EventKey first = alice.create("First");
    alice.rename(there, "There, moved");
    alice.rename(first, "First, renamed");
    EventKey second = alice.create("Second");
    EventKey passing = alice.create("Passing");
    alice.delete(passing);
    alice.shows("First, renamed", "Second", "There, moved");
    assertTrue(alice.status().outbox() >= 3);
    backend.start();
    bob.shows("First, renamed", "Second", "There, moved");
    alice.sent();
    alice.live();
    Access access = access();
    Await.until(() -> upToDate(alice, access));
    List<EventKey> order =
        access.log(0, 1000).stream()
            .map(LoggedChange::key)
            .distinct()
            .filter(key -> !key.equals(passing))
            .toList();
    assertEquals(List.of(there, first, second), order);
    assertEquals(EventsDigest.of(access.list()), bob.status().digest());
  }

  @Test
  void whatIsMadeOfflineSurvivesTheWindow() throws Exception {
    Desk alice = desk(Backend.ALICE).live();
    backend.stop();
    alice.create("Kept");
    alice.close();
    Desk again = desk(Backend.ALICE);
    again.shows("Kept");
    assertEquals(1, again.state(ReplicaState.Offline.class).waiting());
    backend.start();
    again.sent();
    assertEquals(List.of("Kept"), access().list().stream().map(CalendarEvent::name).toList());
  }

  @Test
  void anEditIsMadeOnceThoughTheClientDiedBeforeTheAnswer() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    Desk dying =
        closing(
            Desk.open(
                folder.resolve(Backend.ALICE),
                backend.connection(Backend.ALICE),
                connection -> new LosingTeam(Teams.connect(connection), written)));
    EventKey key = dying.create("Once");
    assertTrue(written.await(30, TimeUnit.SECONDS));
    dying.close();
    Desk again = desk(Backend.ALICE).live();
    again.sent();
    again.shows("Once");
    again.rename(key, "Once, and renamed");
    again.sent();
    Access access = access();
    Await.until(() -> upToDate(again, access));
    assertEquals(
        List.of("Once", "Once, and renamed"),
        access.log(key).stream().map(ReplicaContract::name).toList());
  }

  @Test
  void nothingIsMissedOverARestartOfTheBackend() throws Exception {
    Desk bob = desk(Backend.BOB).live();
    Desk alice = desk(Backend.ALICE).live();
    alice.create("Before");
    bob.shows("Before");
    backend.stop();
    bob.state(ReplicaState.Offline.class);
    backend.writeBehind(List.of(Events.event(new EventKey(3, 1), "Meanwhile")));
    backend.start();
    bob.shows("Before", "Meanwhile");
    bob.live();
    alice.live();
    alice.create("After");
    bob.shows("After", "Before", "Meanwhile");
    assertTrue(bob.applied().getLast().live());
  }

  @Test
  void whoWasAwayCatchesUpByPagesAndIsToldNoNews() throws Exception {
    Desk alice = desk(Backend.ALICE).live();
    EventKey key = alice.create("Deleted meanwhile");
    alice.sent();
    Desk bob = desk(Backend.BOB).live();
    bob.shows("Deleted meanwhile");
    bob.close();
    alice.delete(key);
    alice.sent();
    backend.writeBehind(many(600));
    Access access = access();
    Await.until(() -> access.lastSeq() == 602);
    Desk again = desk(Backend.BOB).live();
    assertEquals(602, again.status().cursor());
    assertEquals(600, again.status().events());
    assertEquals(EventsDigest.of(access.list()), again.status().digest());
    assertEquals(601, again.applied().size());
    assertTrue(again.applied().stream().noneMatch(Applied::live));
  }

  @Test
  void aFirstSyncReadsEveryPage() throws Exception {
    backend.writeBehind(many(2100));
    Access access = access();
    Await.until(() -> access.lastSeq() == 2100);
    Desk bob = desk(Backend.BOB).live();
    assertEquals(2100, bob.status().events());
    assertEquals(2100, bob.status().cursor());
    assertEquals(EventsDigest.of(access.list()), bob.status().digest());
    assertEquals(List.of(), bob.applied());
  }

  @Test
  void anotherLogIsReadFromTheStartAndKeepsWhatWaits() throws Exception {
    Desk alice = desk(Backend.ALICE).live();
    alice.create("Of the old log");
    alice.sent();
    Access access = access();
    Await.until(() -> upToDate(alice, access));
    String before = alice.status().logId();
    backend.stop();
    alice.state(ReplicaState.Offline.class);
    alice.create("Waiting");
    backend.startAnew();
    backend.writeBehind(List.of(Events.event(new EventKey(2, 1), "Of the new log")));
    alice.shows("Of the new log", "Waiting");
    alice.sent();
    alice.live();
    Await.until(() -> upToDate(alice, access));
    assertNotEquals(before, alice.status().logId());
    assertEquals(2, alice.status().events());
    assertEquals(EventsDigest.of(access.list()), alice.status().digest());
  }

  @Test
  void aReadOnlyConnectionFollowsAndWritesNothing() throws Exception {
    Desk alice = desk(Backend.ALICE).live();
    Desk reader = closing(Desk.open(folder.resolve("reader"), backend.readOnly())).live();
    EventKey key = alice.create("Seen by the reader");
    reader.shows("Seen by the reader");
    assertThrows(CompletionException.class, () -> reader.rename(key, "Not by the reader"));
    assertThrows(CompletionException.class, () -> reader.create("Neither this"));
    reader.shows("Seen by the reader");
    assertEquals(0, reader.status().outbox());
  }

  @Test
  void anEventMadeBeforeTheConnectionIsConfirmedIsSent() throws Exception {
    Desk alice = desk(Backend.ALICE);
    EventKey key = alice.create("At once");
    alice.shows("At once");
    alice.live();
    alice.sent();
    assertEquals("At once", access().row(key).orElseThrow().name());
  }

  @Test
  void anEventMadeInTheStoreUsedLastIsSentOnceItIsConnected() throws Exception {
    desk(Backend.ALICE).live().close();
    Connection connection = backend.connection(Backend.ALICE);
    Desk again = closing(Desk.openLast(folder.resolve(Backend.ALICE), 1));
    EventKey key = again.create("Before it is connected");
    again.shows("Before it is connected");
    assertEquals(1, key.userId());
    again.connect(connection);
    again.live();
    again.sent();
    assertEquals("Before it is connected", access().row(key).orElseThrow().name());
  }

  @Test
  void aWrongSecretNeedsThePersonAndTheRightOneGoesOn() throws Exception {
    Connection right = backend.connection(Backend.ALICE);
    String id = assertInstanceOf(Connection.Auth.AccessKey.class, right.auth()).accessKeyId();
    Connection wrong = Connections.with(right, new Connection.Auth.AccessKey(id, "not-the-secret"));
    Desk alice = closing(Desk.open(folder.resolve(Backend.ALICE), wrong));
    EventKey key = alice.create("Waits for the key");
    assertEquals(ReplicaState.Need.SIGN_IN, alice.state(ReplicaState.NeedsYou.class).need());
    alice.connect(right);
    alice.live();
    alice.sent();
    assertEquals("Waits for the key", access().row(key).orElseThrow().name());
  }

  @Test
  void twoEditsOfOneFieldAreTheirAuthorsToDecide() throws Exception {
    Desk alice = desk(Backend.ALICE).live();
    EventKey key = alice.create("Name");
    alice.sent();
    Desk bob = desk(Backend.BOB).live();
    bob.shows("Name");
    backend.stop();
    alice.state(ReplicaState.Offline.class);
    bob.state(ReplicaState.Offline.class);
    bob.rename(key, "Bob's name");
    alice.rename(key, "Alice's name");
    backend.start();
    Await.until(
        () ->
            alice.answers().stream().anyMatch(ReplicaContract::conflicts)
                || bob.answers().stream().anyMatch(ReplicaContract::conflicts));
    Access access = access();
    Await.until(() -> access.log(key).size() == 2);
    assertFalse(
        alice.answers().stream().anyMatch(ReplicaContract::conflicts)
            && bob.answers().stream().anyMatch(ReplicaContract::conflicts));
  }

  private static boolean conflicts(EditAnswer answer) {
    return answer instanceof EditAnswer.Answered(var _, ChangeResult.Conflict _);
  }

  private static String name(LoggedChange change) {
    CalendarEvent event = change.event();
    return event == null || event.name() == null ? "" : event.name();
  }

  private static boolean upToDate(Desk desk, Access access) throws IOException {
    return desk.status().cursor() == access.lastSeq() && desk.status().outbox() == 0;
  }

  private static List<CalendarEvent> many(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(id -> Events.event(new EventKey(3, id), "Event " + id))
        .toList();
  }
}

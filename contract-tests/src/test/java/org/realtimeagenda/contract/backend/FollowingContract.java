package org.realtimeagenda.contract.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.replica.ReplicaListener.Applied;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventsDigest;
import org.realtimeagenda.core.Member;

/** What others do is seen: live, after an absence, over restarts, in another log. */
abstract class FollowingContract extends ReplicaContract {

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
    backend().writeBehind(List.of(Events.old(key, "From another tool")));
    bob.shows("From another tool");
    backend().removeBehind(key);
    bob.shows();
  }

  @Test
  void theReplicaIsWhatTheBackendHas() throws Exception {
    Desk alice = desk(Backend.ALICE).live();
    Desk bob = desk(Backend.BOB).live();
    backend()
        .writeBehind(
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
    Await.until(() -> EventsDigest.of(access.list()).equals(alice.status().digest()));
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
  void nothingIsMissedOverARestartOfTheBackend() throws Exception {
    Desk bob = desk(Backend.BOB).live();
    Desk alice = desk(Backend.ALICE).live();
    alice.create("Before");
    bob.shows("Before");
    backend().stop();
    bob.state(ReplicaState.Offline.class);
    backend().writeBehind(List.of(Events.event(new EventKey(3, 1), "Meanwhile")));
    backend().start();
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
    backend().writeBehind(many(600));
    Access access = access();
    Await.until(() -> access.lastSeq() == 602);
    Desk again = desk(Backend.BOB).live();
    assertEquals(602, again.status().cursor());
    assertEquals(600, again.status().events());
    Await.until(() -> EventsDigest.of(access.list()).equals(again.status().digest()));
    assertEquals(601, again.applied().size());
    assertTrue(again.applied().stream().noneMatch(Applied::live));
  }

  @Test
  void aFirstSyncReadsEveryPage() throws Exception {
    backend().writeBehind(many(2100));
    Access access = access();
    Await.until(() -> access.lastSeq() == 2100);
    Desk bob = desk(Backend.BOB).live();
    assertEquals(2100, bob.status().events());
    assertEquals(2100, bob.status().cursor());
    Await.until(() -> EventsDigest.of(access.list()).equals(bob.status().digest()));
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
    backend().stop();
    alice.state(ReplicaState.Offline.class);
    alice.create("Waiting");
    backend().startAnew();
    backend().writeBehind(List.of(Events.event(new EventKey(2, 1), "Of the new log")));
    alice.shows("Of the new log", "Waiting");
    alice.sent();
    alice.live();
    Await.until(() -> upToDate(alice, access));
    assertNotEquals(before, alice.status().logId());
    assertEquals(2, alice.status().events());
    Await.until(() -> EventsDigest.of(access.list()).equals(alice.status().digest()));
  }

  @Test
  void aReadOnlyConnectionFollowsAndWritesNothing() throws Exception {
    Desk alice = desk(Backend.ALICE).live();
    Desk reader = closing(Desk.open(home("reader"), backend().readOnly())).live();
    EventKey key = alice.create("Seen by the reader");
    reader.shows("Seen by the reader");
    assertThrows(CompletionException.class, () -> reader.rename(key, "Not by the reader"));
    assertThrows(CompletionException.class, () -> reader.create("Neither this"));
    reader.shows("Seen by the reader");
    assertEquals(0, reader.status().outbox());
  }

  private static List<CalendarEvent> many(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(id -> Events.event(new EventKey(3, id), "Event " + id))
        .toList();
  }
}

package org.realtimeagenda.contract.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.ReplicaListener.EditAnswer;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.TeamFactory;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventsDigest;
import org.realtimeagenda.core.LoggedChange;

/** One's own edits reach the team once, and in order, whatever dies in between. */
abstract class OutboxContract extends ReplicaContract {

  @Test
  void whatIsMadeOfflineWaitsAndIsSentInOrder() throws Exception {
    Desk alice = desk(Backend.ALICE).live();
    Desk bob = desk(Backend.BOB).live();
    EventKey there = alice.create("There");
    alice.sent();
    backend().stop();
    alice.state(ReplicaState.Offline.class);
    EventKey first = alice.create("First");
    alice.rename(there, "There, moved");
    alice.rename(first, "First, renamed");
    EventKey second = alice.create("Second");
    EventKey passing = alice.create("Passing");
    alice.delete(passing);
    alice.shows("First, renamed", "Second", "There, moved");
    assertTrue(alice.status().outbox() >= 3);
    backend().start();
    bob.shows("First, renamed", "Second", "There, moved");
    alice.sent();
    alice.live();
    Access access = access();
    Await.until(() -> upToDate(alice, access) && upToDate(bob, access));
    List<EventKey> order =
        access.log(0, 1000).stream()
            .map(LoggedChange::key)
            .distinct()
            .filter(key -> !key.equals(passing))
            .toList();
    assertEquals(List.of(there, first, second), order);
    Await.until(() -> EventsDigest.of(access.list()).equals(bob.status().digest()));
  }

  @Test
  void whatIsMadeOfflineSurvivesTheWindow() throws Exception {
    Desk alice = desk(Backend.ALICE).live();
    backend().stop();
    alice.create("Kept");
    alice.close();
    Desk again = desk(Backend.ALICE);
    again.shows("Kept");
    assertEquals(1, again.state(ReplicaState.Offline.class).waiting());
    backend().start();
    again.sent();
    assertEquals(List.of("Kept"), access().list().stream().map(CalendarEvent::name).toList());
  }

  @Test
  void anEditIsMadeOnceThoughTheClientDiedBeforeTheAnswer() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    Desk dying =
        closing(
            Desk.open(
                home(Backend.ALICE),
                backend().connection(Backend.ALICE),
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
        access.log(key).stream().map(OutboxContract::name).toList());
  }

  @Test
  void severalEventsChangeAsOneThoughTheClientDiedBeforeTheAnswer() throws Exception {
    Desk alice = desk(Backend.ALICE).live();
    EventKey kept = alice.create("Kept");
    EventKey gone = alice.create("Gone");
    alice.sent();
    Access access = access();
    Await.until(() -> upToDate(alice, access));
    alice.close();
    CountDownLatch written = new CountDownLatch(1);
    Desk dying =
        closing(
            Desk.open(
                home(Backend.ALICE),
                backend().connection(Backend.ALICE),
                connection -> new LosingTeam(Teams.connect(connection), written)));
    dying.together(
        new LocalEdit.Update(dying.event(kept), Events.name("Kept, renamed")),
        new LocalEdit.Delete(dying.event(gone)));
    assertTrue(written.await(30, TimeUnit.SECONDS));
    dying.close();
    Desk again = desk(Backend.ALICE).live();
    again.sent();
    again.shows("Kept, renamed");
    Await.until(() -> upToDate(again, access));
    assertEquals(
        List.of("Kept", "Kept, renamed"),
        access.log(kept).stream().map(OutboxContract::name).toList());
    assertEquals(2, access.log(gone).size());
  }

  @Test
  void anEditSentAgainIsAcceptedOnceThoughAnotherHasEditedTheEventSince() throws Exception {
    Desk first = desk(Backend.ALICE).live();
    EventKey key = first.create("Name");
    first.sent();
    first.close();
    Desk bob = desk(Backend.BOB).live();
    CountDownLatch written = new CountDownLatch(1);
    Desk losing =
        deaf(connection -> new LosingTeam(new DeafTeam(Teams.connect(connection)), written));
    losing.rename(key, "Alice's name");
    assertTrue(written.await(30, TimeUnit.SECONDS));
    losing.close();
    bob.shows("Alice's name");
    bob.rename(key, "Bob's name");
    bob.sent();
    Desk again = deaf(connection -> new DeafTeam(Teams.connect(connection)));
    Await.until(() -> !again.answers().isEmpty());
    EditAnswer.Answered answered =
        assertInstanceOf(EditAnswer.Answered.class, again.answers().getFirst());
    assertInstanceOf(ChangeResult.Accepted.class, answered.result());
    assertEquals(1, again.answers().size());
    again.close();
    Desk hearing = desk(Backend.ALICE).live();
    hearing.shows("Bob's name");
    hearing.sent();
    assertEquals(
        List.of("Name", "Alice's name", "Bob's name"),
        access().log(key).stream().map(OutboxContract::name).toList());
  }

  /** Alice, who hears nothing of the team but answers. */
  private Desk deaf(TeamFactory teams) throws IOException {
    return closing(Desk.open(home(Backend.ALICE), backend().connection(Backend.ALICE), teams));
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
    Connection connection = backend().connection(Backend.ALICE);
    Desk again = closing(Desk.openLast(home(Backend.ALICE), 1));
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
    Connection right = backend().connection(Backend.ALICE);
    String id = assertInstanceOf(Connection.Auth.AccessKey.class, right.auth()).accessKeyId();
    Connection wrong = Connections.with(right, new Connection.Auth.AccessKey(id, "not-the-secret"));
    Desk alice = closing(Desk.open(home(Backend.ALICE), wrong));
    EventKey key = alice.create("Waits for the key");
    assertInstanceOf(
        ReplicaState.Need.SignIn.class, alice.state(ReplicaState.NeedsYou.class).need());
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
    backend().stop();
    alice.state(ReplicaState.Offline.class);
    bob.state(ReplicaState.Offline.class);
    bob.rename(key, "Bob's name");
    alice.rename(key, "Alice's name");
    backend().start();
    Await.until(
        () ->
            alice.answers().stream().anyMatch(OutboxContract::conflicts)
                || bob.answers().stream().anyMatch(OutboxContract::conflicts));
    Access access = access();
    Await.until(() -> access.log(key).size() == 2);
    assertFalse(
        alice.answers().stream().anyMatch(OutboxContract::conflicts)
            && bob.answers().stream().anyMatch(OutboxContract::conflicts));
  }

  private static boolean conflicts(EditAnswer answer) {
    return answer instanceof EditAnswer.Answered(var _, ChangeResult.Conflict _);
  }

  private static String name(LoggedChange change) {
    CalendarEvent event = change.event();
    return event == null || event.name() == null ? "" : event.name();
  }
}

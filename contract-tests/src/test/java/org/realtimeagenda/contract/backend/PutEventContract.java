package org.realtimeagenda.contract.backend;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.EventKey;

/** Receipts, conflicts, atomic batches and tombstones. */
abstract class PutEventContract extends BackendContract {

  @Test
  void aRepeatGetsTheFirstAnswerEvenAfterAnotherHasEdited() throws Exception {
    CalendarEvent event = newEvent(alice());
    Change create = Events.create(mutation(), event);
    ChangeResult first = alice().send(create);
    String revision = assertInstanceOf(ChangeResult.Accepted.class, first).revision();
    bob().accepted(Events.rename(mutation(), revision, event.key(), "By the editor"));
    assertEquals(first, alice().send(create));
    assertEquals("By the editor", carol().row(event.key()).orElseThrow().name());
  }

  @Test
  void aRepeatIsNumberedOnce() throws Exception {
    CalendarEvent event = newEvent(alice());
    CalendarEvent marker = newEvent(alice());
    Change create = Events.create(mutation(), event);
    alice().accepted(create);
    alice().accepted(create);
    alice().accepted(Events.create(mutation(), marker));
    Await.until(() -> !bob().log(marker.key()).isEmpty());
    assertEquals(1, bob().log(event.key()).size());
  }

  @Test
  void aMutationNamesOneChangeOnly() throws Exception {
    String mutation = mutation();
    alice().accepted(Events.create(mutation, newEvent(alice())));
    assertEquals("mutation_id", alice().rejected(Events.create(mutation, newEvent(alice()))));
  }

  @Test
  void anotherAuthorsMutationOfThatNameIsAnother() throws Exception {
    String mutation = mutation();
    alice().accepted(Events.create(mutation, newEvent(alice())));
    bob().accepted(Events.create(mutation, newEvent(bob())));
  }

  @Test
  void onlyWhatWasAcceptedLeavesAReceipt() throws Exception {
    CalendarEvent event = newEvent(alice());
    String mutation = mutation();
    assertEquals(
        "status", alice().rejected(Events.create(mutation, event, Attribute.STATUS, "PERHAPS")));
    alice().accepted(Events.create(mutation, event));
  }

  @Test
  void aCreateMeetsTheRowThatIsThere() throws Exception {
    CalendarEvent event = newEvent(alice());
    alice().accepted(Events.create(mutation(), event));
    CalendarEvent there = carol().row(event.key()).orElseThrow();
    assertEquals(there, bob().conflict(Events.create(mutation(), event)));
  }

  @Test
  void anEditOfAnEarlierRevisionMeetsTheRowAsItIsNow() throws Exception {
    CalendarEvent event = newEvent(alice());
    String first = alice().accepted(Events.create(mutation(), event));
    alice().accepted(Events.rename(mutation(), first, event.key(), "First"));
    CalendarEvent now =
        requireNonNull(bob().conflict(Events.rename(mutation(), first, event.key(), "Second")));
    assertEquals("First", now.name());
    assertEquals(carol().row(event.key()).orElseThrow(), now);
  }

  @Test
  void anEditOfARowThatIsNotThereMeetsNothing() throws Exception {
    assertNull(alice().conflict(Events.rename(mutation(), "1.gone", newKey(alice()), "Not there")));
  }

  @Test
  void anEditOfARowThatAnotherToolWroteNeedsToKnowIt() throws Exception {
    CalendarEvent row = Events.old(newKey(alice()), "From another tool");
    backend().writeBehind(List.of(row));
    assertEquals(row, alice().conflict(Events.rename(mutation(), "1.x", row.key(), "Wrong base")));
  }

  @Test
  void anIdentityNeverChanges() throws Exception {
    CalendarEvent event = newEvent(alice());
    String revision = alice().accepted(Events.create(mutation(), event));
    assertEquals(
        "uid",
        alice()
            .rejected(
                Events.update(
                    mutation(),
                    new Change.Base.Revision(revision),
                    event.key(),
                    Attribute.UID,
                    "another")));
  }

  @Test
  void aBatchThatIsNotAtomicDoesWhatItCan() throws Exception {
    CalendarEvent good = newEvent(alice());
    CalendarEvent bad = newEvent(alice());
    List<ChangeResult> results =
        alice()
            .send(
                false,
                List.of(
                    Events.create(mutation(), bad, Attribute.TZ, "Atlantis/Capital"),
                    Events.create(mutation(), good)));
    assertInstanceOf(ChangeResult.Rejected.class, results.getFirst());
    assertInstanceOf(ChangeResult.Accepted.class, results.getLast());
    assertEquals(Optional.empty(), bob().row(bad.key()));
    assertEquals(good.name(), bob().row(good.key()).orElseThrow().name());
  }

  @Test
  void anAtomicBatchWritesAllOfIt() throws Exception {
    List<Change> changes =
        IntStream.range(0, 25).mapToObj(_ -> Events.create(mutation(), newEvent(alice()))).toList();
    List<EventKey> keys = changes.stream().map(Change::key).toList();
    assertEquals(
        keys,
        alice().send(true, changes).stream()
            .map(result -> assertInstanceOf(ChangeResult.Accepted.class, result).key())
            .toList());
    assertEquals(
        keys, bob().list().stream().map(CalendarEvent::key).filter(keys::contains).toList());
  }

  @Test
  void anAtomicBatchWritesNothingWhenOneChangeFails() throws Exception {
    CalendarEvent there = newEvent(alice());
    alice().accepted(Events.create(mutation(), there));
    CalendarEvent event = newEvent(alice());
    List<ChangeResult> results =
        alice()
            .send(
                true, List.of(Events.create(mutation(), event), Events.create(mutation(), there)));
    assertInstanceOf(ChangeResult.NotApplied.class, results.getFirst());
    assertInstanceOf(ChangeResult.Conflict.class, results.getLast());
    assertEquals(Optional.empty(), bob().row(event.key()));
  }

  @Test
  void anAtomicBatchThatComesAgainGetsTheFirstAnswers() throws Exception {
    List<Change> changes =
        List.of(
            Events.create(mutation(), newEvent(alice())),
            Events.create(mutation(), newEvent(alice())));
    List<ChangeResult> first = alice().send(true, changes);
    assertEquals(first, alice().send(true, changes));
  }

  @Test
  void anAtomicBatchOfWhichAPartWasDoneIsNotApplied() throws Exception {
    Change done = Events.create(mutation(), newEvent(alice()));
    alice().accepted(done);
    Change fresh = Events.create(mutation(), newEvent(alice()));
    alice()
        .send(true, List.of(done, fresh))
        .forEach(
            result ->
                assertEquals(
                    false, result instanceof ChangeResult.Accepted, "accepted: " + result));
    assertEquals(Optional.empty(), bob().row(fresh.key()));
  }

  @Test
  void aDeletedEventIsNoLongerListed() throws Exception {
    CalendarEvent event = newEvent(alice());
    String revision = alice().accepted(Events.create(mutation(), event));
    String tombstone = alice().accepted(Events.delete(mutation(), revision, event.key()));
    assertEquals(Optional.empty(), bob().row(event.key()));
    var last = Await.until(() -> bob().log(event.key()), changes -> changes.size() == 2).getLast();
    assertEquals(Change.Op.DELETE, last.op());
    CalendarEvent row = requireNonNull(last.event());
    assertEquals(true, row.deleted());
    assertEquals(tombstone, row.revision());
  }

  @Test
  void aTombstoneComesBackOnItsRevision() throws Exception {
    CalendarEvent event = newEvent(alice());
    String revision = alice().accepted(Events.create(mutation(), event));
    String tombstone = alice().accepted(Events.delete(mutation(), revision, event.key()));
    alice()
        .accepted(
            Events.update(
                mutation(),
                new Change.Base.Revision(tombstone),
                event.key(),
                Attribute.DELETED,
                false));
    CalendarEvent again = bob().row(event.key()).orElseThrow();
    assertEquals(event.name(), again.name());
    assertNull(again.expiresAt());
  }

  @Test
  void aTombstoneIsNotEdited() throws Exception {
    CalendarEvent event = newEvent(alice());
    String revision = alice().accepted(Events.create(mutation(), event));
    String tombstone = alice().accepted(Events.delete(mutation(), revision, event.key()));
    assertEquals(
        "deleted",
        alice().rejected(Events.rename(mutation(), tombstone, event.key(), "Still there?")));
  }

  @Test
  void aCreateMeetsATombstone() throws Exception {
    CalendarEvent event = newEvent(alice());
    String revision = alice().accepted(Events.create(mutation(), event));
    alice().accepted(Events.delete(mutation(), revision, event.key()));
    CalendarEvent tombstone = requireNonNull(alice().conflict(Events.create(mutation(), event)));
    assertEquals(true, tombstone.deleted());
  }

  @Test
  void aDeleteOnAnEarlierRevisionIsAConflict() throws Exception {
    CalendarEvent event = newEvent(alice());
    String first = alice().accepted(Events.create(mutation(), event));
    alice().accepted(Events.rename(mutation(), first, event.key(), "Changed"));
    CalendarEvent now =
        requireNonNull(alice().conflict(Events.delete(mutation(), first, event.key())));
    assertEquals("Changed", now.name());
  }
}

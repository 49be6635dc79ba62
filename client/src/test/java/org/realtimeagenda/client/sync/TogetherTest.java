package org.realtimeagenda.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.client.store.Rows.changed;
import static org.realtimeagenda.client.store.Rows.event;
import static org.realtimeagenda.client.store.Rows.with;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.replica.CannotChangeException;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.OwnChange;
import org.realtimeagenda.client.replica.OwnChange.Progress;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.store.Edit;
import org.realtimeagenda.client.team.InMemoryTeam;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.ChangeBatch;
import org.realtimeagenda.core.EventIds;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Member;

/** Several events change as one: all of it reaches the team, or nothing. */
class TogetherTest {

  @TempDir Path folder;
  private Bench bench;
  private InMemoryTeam team;

  @BeforeEach
  void begin() {
    bench = new Bench(folder.resolve("store.db"));
    team = new InMemoryTeam(bench.clock);
    team.join(new Member(1, "alice", null, null));
  }

  @AfterEach
  void end() {
    bench.close();
  }

  private static LocalEdit.OfEvent rename(CalendarEvent before, String name) {
    return new LocalEdit.Update(before, changed(Attribute.NAME, name));
  }

  private static LocalEdit together(LocalEdit.OfEvent... parts) {
    return new LocalEdit.Together(List.of(parts));
  }

  private CalendarEvent row(int id) {
    return Objects.requireNonNull(team.row(new EventKey(1, id)));
  }

  /** Two events of the team that are in the store too. */
  private void known() {
    team.put(1, event(1, 1, "one"));
    team.put(1, event(1, 2, "two"));
    bench.connected(team.as(1));
  }

  private LocalEdit bothRenamed() {
    return together(rename(row(1), "one!"), rename(row(2), "two!"));
  }

  private List<Edit> outbox() {
    return bench.store.own().all();
  }

  private List<Edit.State> states() {
    return outbox().stream().map(Edit::state).distinct().toList();
  }

  private List<OwnChange> changes() {
    return bench.situation().ownChanges();
  }

  private void reopen() {
    bench.close();
    bench = new Bench(folder.resolve("store.db"));
  }

  private void colleague(int id, Attribute attribute, String value) {
    team.silent = true;
    team.put(2, with(row(id), attribute, value));
  }

  @Test
  void isSentAsOneBatch() {
    known();
    bench.apply(bothRenamed());
    bench.settle();
    assertEquals(List.of("one!", "two!"), bench.names());
    assertEquals("one!", row(1).name());
    assertEquals("two!", row(2).name());
    ChangeBatch batch = team.sent.getLast();
    assertTrue(batch.atomic());
    assertEquals(2, batch.changes().size());
    assertEquals(List.of(), outbox());
  }

  @Test
  void isNeverSentTogetherWithAnother() {
    known();
    team.reachable = false;
    bench.apply(new LocalEdit.Create(event(1, 3, "before")));
    bench.settle();
    bench.apply(bothRenamed());
    bench.apply(new LocalEdit.Create(event(1, 4, "after")));
    team.reachable = true;
    bench.pass(Duration.ofMinutes(1));
    assertEquals(List.of(false, true), team.sent.stream().map(ChangeBatch::atomic).toList());
    assertEquals(4, team.rows().size());
  }

  @Test
  void isSentTheSameAgainAfterARestart() {
    known();
    team.losesAnswers = true;
    team.silent = true;
    bench.apply(bothRenamed());
    assertEquals(List.of(new Edit.State.Frozen()), states());
    bench.askNext();
    reopen();
    assertEquals(List.of(new Edit.State.Frozen()), states());
    team.losesAnswers = false;
    bench.connected(team.as(1));
    assertEquals(team.sent.getFirst(), team.sent.getLast());
    assertEquals("one!", row(1).name());
    assertEquals(List.of(), outbox());
    assertEquals(4, team.lastSeq());
  }

  @Test
  void isDoneOnceTheLogShowsAPartOfIt() {
    known();
    team.losesAnswers = true;
    bench.apply(bothRenamed());
    bench.askNext();
    Message.Pushed pushed =
        bench.posted.stream()
            .filter(Message.Pushed.class::isInstance)
            .map(Message.Pushed.class::cast)
            .findFirst()
            .orElseThrow();
    List<Arrival> parts = pushed.waiting().take();
    pushed.waiting().add(parts.getFirst());
    bench.engine.handle(pushed);
    assertEquals(1, outbox().size());
    assertInstanceOf(Edit.State.Accepted.class, outbox().getFirst().state());
    pushed.waiting().add(parts.getLast());
    bench.settle();
    assertEquals(List.of(), outbox());
    assertEquals(1, team.sent.size());
  }

  @Test
  void waitsForAnOlderEditOfAnyOfItsEvents() {
    known();
    team.longestName = 5;
    bench.apply(rename(row(2), "much too long"));
    bench.settle();
    team.longestName = 100;
    team.reachable = false;
    CalendarEvent shown = bench.store.event(new EventKey(1, 2)).orElseThrow();
    bench.apply(together(rename(row(1), "one!"), new LocalEdit.Delete(shown)));
    team.reachable = true;
    bench.settle();
    assertEquals("one", row(1).name());
    long refused = changes().getFirst().number();
    assertInstanceOf(Progress.Refused.class, changes().getFirst().progress());
    assertTrue(bench.retry(refused));
    bench.pass(Duration.ofMinutes(1));
    assertEquals("one!", row(1).name());
    assertTrue(row(2).deleted());
  }

  @Test
  void laterEditsOfItsEventsWaitBehindIt() {
    known();
    bench.apply(bothRenamed());
    bench.apply(rename(row(1).with(changed(Attribute.NAME, "one!")), "one!!"));
    assertEquals(3, outbox().size());
    bench.settle();
    assertEquals("one!!", row(1).name());
    assertEquals(List.of(2, 1), team.sent.stream().map(batch -> batch.changes().size()).toList());
  }

  @Test
  void takesANewerEditOfOneOfItsEventsIntoItself() {
    known();
    team.reachable = false;
    bench.engine.handle(new Message.Disturbed());
    bench.apply(new LocalEdit.Create(event(1, 9, "fails")));
    bench.settle();
    bench.apply(bothRenamed());
    bench.apply(
        new LocalEdit.Update(
            with(row(1), Attribute.NAME, "one!"), changed(Attribute.LOCATION, "Room 2")));
    assertEquals(3, outbox().size());
    team.reachable = true;
    bench.pass(Duration.ofMinutes(1));
    assertEquals("Room 2", row(1).location());
    assertEquals("one!", row(1).name());
    assertEquals(2, team.sent.getLast().changes().size());
  }

  @Test
  void isGoneWhenItIsUndoneBeforeItWasSent() {
    LocalEdit both =
        together(rename(event(1, 1, "one"), "one!"), new LocalEdit.Create(event(1, 2, "two")));
    bench.apply(both);
    assertEquals(List.of("one!", "two"), bench.names());
    bench.apply(both.inverse());
    assertEquals(List.of(), outbox());
    assertEquals(List.of(), bench.names());
  }

  @Test
  void isAnEditByItselfOnceOnlyOneIsLeft() {
    LocalEdit.OfEvent create = new LocalEdit.Create(event(1, 2, "two"));
    bench.apply(together(new LocalEdit.Create(event(1, 1, "one")), create));
    bench.apply(create.inverse());
    assertEquals(1, outbox().size());
    assertNull(outbox().getFirst().together());
    bench.connected(team.as(1));
    assertFalse(team.sent.getFirst().atomic());
    assertEquals("one", row(1).name());
  }

  @Test
  void isUndoneAfterItWasSent() {
    known();
    LocalEdit change =
        together(
            rename(row(1), "one!"),
            new LocalEdit.Delete(row(2)),
            new LocalEdit.Create(event(1, 3, "three")));
    bench.apply(change);
    bench.settle();
    assertEquals(List.of("one!", "three"), bench.names());
    bench.apply(change.inverse());
    bench.settle();
    assertEquals(List.of("one", "two"), bench.names());
    assertTrue(row(3).deleted());
    bench.apply(change);
    bench.settle();
    assertEquals(List.of("one!", "three"), bench.names());
    assertFalse(row(3).deleted());
    assertEquals(List.of(), outbox());
    assertTrue(team.sent.stream().allMatch(ChangeBatch::atomic));
  }

  @Test
  void goesOutOnceMoreWhereAColleaguesChangeMerges() {
    known();
    LocalEdit both = bothRenamed();
    colleague(1, Attribute.LOCATION, "Room 2");
    bench.apply(both);
    bench.settle();
    assertEquals("one!", row(1).name());
    assertEquals("Room 2", row(1).location());
    assertEquals("two!", row(2).name());
    assertTrue(team.sent.getLast().atomic());
    assertEquals(2, team.sent.getLast().changes().size());
  }

  /** The person renamed both, a colleague the first. */
  private void overtaken() {
    known();
    LocalEdit both = bothRenamed();
    colleague(1, Attribute.NAME, "theirs");
    bench.apply(both);
    bench.settle();
    team.silent = false;
    bench.pass(Duration.ofMinutes(1));
  }

  @Test
  void waitsAsAWholeForThePersonWhereAColleagueChangedTheSame() {
    overtaken();
    assertEquals(List.of(new Edit.State.Overtaken()), states());
    assertEquals("theirs", row(1).name());
    assertEquals("two", row(2).name());
    assertEquals(List.of("one!", "two!"), bench.names());
    assertEquals(new ReplicaState.NeedsYou(new ReplicaState.Need.Decide(2)), bench.state());
    assertEquals(
        List.of(new Progress.Overtaken(), new Progress.Overtaken()),
        changes().stream().map(OwnChange::progress).toList());
    assertEquals(2, changes().getFirst().whole().parts().size());
    bench.apply(new LocalEdit.Create(event(1, 3, "three")));
    bench.settle();
    assertEquals("three", row(3).name());
  }

  @Test
  void goesOverAColleaguesChangeWhenThePersonWantsIt() {
    overtaken();
    assertTrue(bench.retry(changes().getLast().number()));
    assertEquals("one!", row(1).name());
    assertEquals("two!", row(2).name());
    assertEquals(List.of(), outbox());
  }

  @Test
  void leavesAColleaguesChangeWhenThePersonDropsIt() {
    overtaken();
    assertTrue(bench.drop(changes().getLast().number()));
    assertEquals(List.of("theirs", "two"), bench.names());
    assertEquals(List.of(), outbox());
    assertInstanceOf(ReplicaState.Live.class, bench.state());
  }

  @Test
  void isGoneWhenThePersonUndoesItWhileItWaits() {
    known();
    LocalEdit both = bothRenamed();
    colleague(1, Attribute.NAME, "theirs");
    bench.apply(both);
    bench.settle();
    team.silent = false;
    bench.pass(Duration.ofMinutes(1));
    bench.apply(both.inverse());
    bench.settle();
    assertEquals(List.of(), outbox());
    assertEquals(List.of("theirs", "two"), bench.names());
  }

  @Test
  void isParkedAsAWholeWithTheReason() {
    known();
    team.longestName = 4;
    bench.apply(together(rename(row(1), "much too long"), new LocalEdit.Delete(row(2))));
    bench.settle();
    assertEquals(List.of(new Edit.State.Parked("name", "too long")), states());
    assertFalse(row(2).deleted());
    assertEquals(List.of("much too long"), bench.names());
    team.longestName = 100;
    assertTrue(bench.retry(changes().getLast().number()));
    assertEquals("much too long", row(1).name());
    assertTrue(row(2).deleted());
  }

  @Test
  void comesBackAsAWholeWhenItIsDropped() {
    known();
    team.longestName = 4;
    bench.apply(together(rename(row(1), "much too long"), new LocalEdit.Delete(row(2))));
    bench.settle();
    assertTrue(bench.drop(changes().getFirst().number()));
    assertEquals(List.of("one", "two"), bench.names());
    assertEquals(List.of(), outbox());
  }

  @Test
  void goesOutWholeOnceAPartOfItIsMended() {
    known();
    team.longestName = 4;
    bench.apply(together(rename(row(1), "much too long"), new LocalEdit.Delete(row(2))));
    bench.settle();
    bench.apply(rename(with(row(1), Attribute.NAME, "much too long"), "ok"));
    bench.settle();
    assertEquals("ok", row(1).name());
    assertTrue(row(2).deleted());
    assertEquals(List.of(), outbox());
  }

  @Test
  void isParkedWhereTheBackendDoesNotTakeTheBatch() {
    known();
    bench.apply(bothRenamed());
    bench.questions.clear();
    bench.engine.handle(new Message.SendCame(1, new Reply.Refused<>(413, "too large")));
    bench.settle();
    assertEquals(List.of(new Edit.State.Parked("body", "too large")), states());
  }

  @Test
  void takesTheNextNumberWhereAnotherEventIs() {
    known();
    team.silent = true;
    EventKey key = bench.store.own().freeKey(1, "mine@x", null);
    CalendarEvent mine = with(event(1, 1, "mine"), Attribute.UID, "mine@x").withKey(key);
    team.put(1, event(1, key.id(), "another event"));
    bench.apply(together(new LocalEdit.Create(mine), rename(row(1), "one!")));
    bench.settle();
    assertEquals("mine", row(EventIds.id("mine@x", null, 1)).name());
    assertEquals("one!", row(1).name());
  }

  @Test
  void isRefusedBeforeItIsKeptWhereItIsTooLarge() {
    List<LocalEdit.OfEvent> parts = new ArrayList<>();
    for (int id = 1; id <= 25; id++) {
      CalendarEvent large = with(event(1, id, "large"), Attribute.DESCRIPTION, "x".repeat(90_000));
      parts.add(new LocalEdit.Create(large));
    }
    assertThrows(CannotChangeException.class, () -> bench.apply(new LocalEdit.Together(parts)));
    assertEquals(List.of(), outbox());
    assertEquals(List.of(), bench.names());
  }

  @Test
  void isNoneWithMoreEventsThanABatchHoldsOrOneTwice() {
    List<LocalEdit.OfEvent> parts = new ArrayList<>();
    for (int id = 1; id <= 26; id++) {
      parts.add(new LocalEdit.Create(event(1, id, "event")));
    }
    assertThrows(IllegalArgumentException.class, () -> new LocalEdit.Together(parts));
    LocalEdit.OfEvent one = parts.getFirst();
    assertThrows(IllegalArgumentException.class, () -> together(one, one.inverse()));
  }
}

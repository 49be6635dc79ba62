package org.realtimeagenda.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.client.store.Rows.event;
import static org.realtimeagenda.client.store.Rows.with;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.ReplicaListener.EditAnswer;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.store.Edit;
import org.realtimeagenda.client.team.Answer;
import org.realtimeagenda.client.team.ChangeFeed.Ending;
import org.realtimeagenda.client.team.InMemoryTeam;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.EventIds;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Member;

/** Own edits on their way to the team, message by message. */
class OutboxTest {

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

  private static LocalEdit.OfEvent update(CalendarEvent before, Attribute attribute, Object value) {
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.put(attribute, value);
    return new LocalEdit.Update(before, values);
  }

  private CalendarEvent row(int id) {
    return Objects.requireNonNull(team.row(new EventKey(1, id)));
  }

  private Edit onlyEdit() {
    assertEquals(1, bench.store.own().all().size());
    return bench.store.own().all().getFirst();
  }

  /** An event of the team that is in the store too. */
  private CalendarEvent known() {
    team.put(1, event(1, 1, "known"));
    bench.connected(team.as(1));
    return row(1);
  }

  @Test
  void showsAnEditBeforeItIsSent() {
    bench.apply(new LocalEdit.Create(event(1, 1, "mine")));
    assertEquals("mine", bench.day().getFirst().name());
    assertTrue(bench.day().getFirst().waiting());
    assertEquals(1, bench.store.own().waiting());
  }

  @Test
  void sendsAnEditAndSaysThatItWasAccepted() {
    bench.connected(team.as(1));
    bench.apply(new LocalEdit.Create(event(1, 1, "mine")));
    bench.settle();
    assertEquals("mine", row(1).name());
    assertInstanceOf(
        ChangeResult.Accepted.class, ((EditAnswer.Answered) bench.answers.getFirst()).result());
    assertFalse(bench.day().getFirst().waiting());
    assertEquals(List.of(), bench.store.own().all());
  }

  @Test
  void isLiveOnceTheLogShowsWhatGotNoAnswer() {
    bench.connected(team.as(1));
    team.losesAnswers = true;
    bench.apply(new LocalEdit.Create(event(1, 1, "mine")));
    bench.settle();
    assertEquals(List.of(), bench.store.own().all());
    assertInstanceOf(ReplicaState.Live.class, bench.state());
  }

  @Test
  void deletesAnEventThatWasSeenBeforeItWasAccepted() {
    bench.connected(team.as(1));
    CalendarEvent seen = event(1, 1, "mine");
    bench.apply(new LocalEdit.Create(seen));
    bench.settle();
    bench.apply(new LocalEdit.Delete(seen));
    bench.settle();
    assertTrue(row(1).deleted());
    assertEquals(List.of(), bench.store.own().all());
  }

  @Test
  void knowsItsOwnEcho() {
    bench.connected(team.as(1));
    bench.apply(new LocalEdit.Create(event(1, 1, "mine")));
    bench.settle();
    assertTrue(bench.applied.getFirst().own());
  }

  @Test
  void keepsAnAcceptedEditOverItsRowUntilTheLogShowsIt() {
    bench.connected(team.as(1));
    team.silent = true;
    bench.apply(new LocalEdit.Create(event(1, 1, "mine")));
    bench.settle();
    assertInstanceOf(Edit.State.Accepted.class, onlyEdit().state());
    assertEquals(List.of("mine"), bench.names());
    bench.pass(Duration.ofSeconds(10));
    assertEquals(List.of(), bench.store.own().all());
    assertEquals(List.of("mine"), bench.names());
    assertTrue(bench.applied.getFirst().own());
  }

  @Test
  void buildsOnItsOwnAcceptedPredecessor() {
    bench.connected(team.as(1));
    team.silent = true;
    bench.apply(new LocalEdit.Create(event(1, 1, "mine")));
    bench.settle();
    CalendarEvent seen = bench.store.event(new EventKey(1, 1)).orElseThrow();
    bench.apply(update(seen, Attribute.NAME, "renamed"));
    bench.settle();
    assertEquals("renamed", row(1).name());
  }

  /** Put-event may answer before the relay has numbered what came before. */
  @Test
  void keepsAnAcceptedEditWhileTheLogOnlyShowsWhatItWasMadeOf() {
    bench.connected(team.as(1));
    team.silent = true;
    bench.apply(new LocalEdit.Create(event(1, 1, "mine")));
    bench.settle();
    CalendarEvent seen = bench.store.event(new EventKey(1, 1)).orElseThrow();
    bench.apply(update(seen, Attribute.NAME, "renamed"));
    bench.settle();
    bench.store.take(List.of(team.logged(1)));
    assertEquals(List.of("renamed"), bench.names());
    bench.store.take(List.of(team.logged(2)));
    assertEquals(List.of("renamed"), bench.names());
    assertEquals(List.of(), bench.store.own().all());
  }

  @Test
  void keepsAMergedEditWhileTheLogOnlyShowsWhatItWasMergedOver() {
    CalendarEvent known = known();
    team.silent = true;
    team.put(2, with(known, Attribute.LOCATION, "Room 9"));
    bench.apply(update(known, Attribute.NAME, "renamed"));
    bench.settle();
    bench.store.take(List.of(team.logged(2)));
    assertEquals(List.of("renamed"), bench.names());
  }

  @Test
  void buildsOnAPredecessorThatIsStillUnderWay() {
    bench.connected(team.as(1));
    bench.apply(new LocalEdit.Create(event(1, 1, "mine")));
    bench.apply(update(event(1, 1, "mine"), Attribute.NAME, "renamed"));
    assertEquals(2, bench.store.own().all().size());
    bench.settle();
    assertEquals("renamed", row(1).name());
    assertEquals(List.of(), bench.store.own().all());
  }

  @Test
  void foldsNewerEditsIntoOneThatWasNeverSent() {
    CalendarEvent mine = event(1, 1, "mine");
    bench.apply(new LocalEdit.Create(mine));
    bench.apply(update(mine, Attribute.NAME, "second"));
    bench.apply(update(mine, Attribute.LOCATION, "Room 2"));
    LocalEdit.Create create = (LocalEdit.Create) onlyEdit().edit();
    assertEquals("second", create.event().name());
    assertEquals("Room 2", create.event().location());
  }

  @Test
  void sendsNothingOfAnEventThatWasDeletedBeforeItWasSent() {
    CalendarEvent mine = event(1, 1, "mine");
    bench.apply(new LocalEdit.Create(mine));
    bench.apply(new LocalEdit.Delete(mine));
    bench.connected(team.as(1));
    assertEquals(List.of(), team.sent);
    assertEquals(List.of(), bench.names());
  }

  @Test
  void sendsNothingOfAnUpdateThatWasUndone() {
    LocalEdit rename = update(event(1, 1, "mine"), Attribute.NAME, "other");
    bench.apply(rename);
    bench.apply(rename.inverse());
    assertEquals(List.of(), bench.store.own().all());
  }

  @Test
  void isFrozenOnDiskBeforeTheFirstByteLeaves() {
    bench.connected(team.as(1));
    bench.apply(new LocalEdit.Create(event(1, 1, "mine")));
    assertEquals(List.of(), team.sent);
    assertInstanceOf(Edit.State.Frozen.class, onlyEdit().state());
    assertEquals("m1", onlyEdit().mutationId());
  }

  @Test
  void retriesTheSameWhenTheAnswerWasLost() {
    bench.connected(team.as(1));
    team.silent = true;
    team.losesAnswers = true;
    bench.apply(new LocalEdit.Create(event(1, 1, "mine")));
    bench.settle();
    assertInstanceOf(EditAnswer.Waits.class, bench.answers.getFirst());
    team.put(2, with(row(1), Attribute.NAME, "by bob since"));
    team.losesAnswers = false;
    bench.pass(Duration.ofSeconds(1));
    assertEquals(team.sent.getFirst().changes(), team.sent.getLast().changes());
    assertInstanceOf(
        ChangeResult.Accepted.class, ((EditAnswer.Answered) bench.answers.getLast()).result());
    bench.pass(Duration.ofMinutes(2));
    assertEquals(List.of("by bob since"), bench.names());
    assertEquals(List.of(), bench.store.own().all());
  }

  @Test
  void whatWasDeletedBeforeAFirstSyncStaysSoThoughItsAnswerComesAfterIt() {
    bench.connected(team.as(1));
    team.losesAnswers = true;
    team.silent = true;
    bench.apply(new LocalEdit.Create(event(1, 1, "mine")));
    bench.settle();
    team.delete(2, new EventKey(1, 1));
    team.restore("log-2");
    bench.pass(Duration.ofSeconds(15));
    assertEquals(1, bench.store.own().all().size());
    team.losesAnswers = false;
    bench.pass(Duration.ofMinutes(1));
    assertEquals(List.of(), bench.store.own().all());
    assertEquals(List.of(), bench.names());
  }

  @Test
  void offersAgainWhatAnEventThatComesBackHas() {
    CalendarEvent known = known();
    team.reachable = false;
    team.silent = true;
    bench.apply(update(known, Attribute.NAME, "ours"));
    bench.settle();
    for (int id = 100; id < 150; id++) {
      bench.apply(new LocalEdit.Create(event(1, id, "fills the next batches")));
    }
    CalendarEvent seen = bench.store.event(known.key()).orElseThrow();
    bench.apply(new LocalEdit.Delete(seen));
    team.put(2, with(known, Attribute.NAME, "theirs"));
    team.reachable = true;
    bench.engine.handle(new Message.Due(1, 0, Message.Timer.SEND));
    while (!(bench.store.own().of(known.key()).getFirst().state() instanceof Edit.State.Offered)) {
      bench.askNext();
      bench.handlePosted();
    }
    bench.apply(new LocalEdit.Create(seen));
    bench.settle();
    bench.pass(Duration.ofMinutes(2));
    assertEquals("theirs", row(1).name());
    Edit offered = onlyEdit();
    assertInstanceOf(Edit.State.Offered.class, offered.state());
    assertEquals(Map.of(Attribute.NAME, "ours"), ((LocalEdit.Update) offered.edit()).values());
  }

  @Test
  void survivesARestartBetweenSendingAndTheAnswer() {
    bench.connected(team.as(1));
    bench.apply(new LocalEdit.Create(event(1, 1, "mine")));
    bench.askNext();
    bench.close();
    bench = new Bench(folder.resolve("store.db"));
    bench.connected(team.as(1));
    assertEquals(1, team.lastSeq());
    assertEquals(List.of(), bench.store.own().all());
    assertEquals(List.of("mine"), bench.names());
  }

  @Test
  void sendsWhatWaitedOnceTheBackendIsInReach() {
    team.reachable = false;
    bench.connected(team.as(1));
    for (int id = 1; id <= 30; id++) {
      bench.apply(new LocalEdit.Create(event(1, id, "event " + id)));
    }
    bench.settle();
    assertEquals(30, ((ReplicaState.Offline) bench.state()).waiting());
    team.reachable = true;
    bench.pass(Duration.ofMinutes(1));
    assertEquals(30, team.rows().size());
    assertEquals(0, bench.store.own().waiting());
    assertInstanceOf(ReplicaState.Live.class, bench.state());
  }

  @Test
  void isOfflineWhileOwnChangesCantBeSent() {
    bench.connected(team.as(1));
    team.silent = true;
    team.losesAnswers = true;
    bench.apply(new LocalEdit.Create(event(1, 1, "mine")));
    bench.settle();
    assertEquals(new ReplicaState.Offline(bench.clock.now, 1), bench.state());
    team.losesAnswers = false;
    bench.pass(Duration.ofSeconds(1));
    assertInstanceOf(ReplicaState.Live.class, bench.state());
  }

  @Test
  void mergesWhatTheOtherSideDidNotChange() {
    CalendarEvent known = known();
    team.silent = true;
    team.put(2, with(known, Attribute.LOCATION, "Room 9"));
    bench.apply(update(known, Attribute.NAME, "renamed"));
    bench.settle();
    assertEquals("renamed", row(1).name());
    assertEquals("Room 9", row(1).location());
    assertEquals(2, team.sent.size());
    assertInstanceOf(
        ChangeResult.Accepted.class, ((EditAnswer.Answered) bench.answers.getLast()).result());
  }

  private void bothRename() {
    CalendarEvent known = known();
    team.silent = true;
    team.put(2, with(known, Attribute.NAME, "theirs"));
    bench.apply(update(known, Attribute.NAME, "ours"));
    bench.settle();
    bench.pass(Duration.ofSeconds(10));
  }

  @Test
  void offersWhatBothSidesChanged() {
    bothRename();
    assertEquals(List.of("theirs"), bench.names());
    assertInstanceOf(Edit.State.Offered.class, onlyEdit().state());
    assertInstanceOf(
        ChangeResult.Conflict.class, ((EditAnswer.Answered) bench.answers.getLast()).result());
    assertEquals(new ReplicaState.NeedsYou(new ReplicaState.Need.Decide(1)), bench.state());
  }

  /** A colleague renames the known event, and this computer doesn't hear of it yet. */
  private CalendarEvent renamedUnheard() {
    CalendarEvent seen = known();
    team.cut(new Ending.Lost("reset"));
    team.put(1, with(seen, Attribute.NAME, "theirs"));
    bench.handlePosted();
    return seen;
  }

  private CalendarEvent shown() {
    return bench.store.event(new EventKey(1, 1)).orElseThrow();
  }

  @Test
  void offersAnEditThatWaitedBehindAMergeOfWhatItNeverSaw() {
    CalendarEvent seen = renamedUnheard();
    bench.apply(update(seen, Attribute.LOCATION, "Room 2"));
    bench.apply(update(shown(), Attribute.NAME, "mine"));
    bench.settle();
    bench.pass(Duration.ofSeconds(1));
    assertEquals("theirs", row(1).name());
    assertEquals("Room 2", row(1).location());
    assertInstanceOf(Edit.State.Offered.class, onlyEdit().state());
    assertEquals(update(row(1), Attribute.NAME, "mine"), onlyEdit().edit());
  }

  @Test
  void offersADeleteThatWaitedBehindAMergeOfWhatItNeverSaw() {
    CalendarEvent seen = renamedUnheard();
    bench.apply(update(seen, Attribute.LOCATION, "Room 2"));
    bench.apply(new LocalEdit.Delete(shown()));
    bench.settle();
    bench.pass(Duration.ofSeconds(1));
    assertFalse(row(1).deleted());
    assertInstanceOf(Edit.State.Offered.class, onlyEdit().state());
  }

  @Test
  void offersAnEditOfAnImageFromBeforeTheMerge() {
    CalendarEvent seen = renamedUnheard();
    bench.apply(update(seen, Attribute.LOCATION, "Room 2"));
    CalendarEvent open = shown();
    bench.settle();
    bench.pass(Duration.ofSeconds(1));
    assertEquals(List.of(), bench.store.own().all());
    bench.apply(update(open, Attribute.NAME, "mine"));
    bench.settle();
    assertEquals("theirs", row(1).name());
    assertInstanceOf(Edit.State.Offered.class, onlyEdit().state());
  }

  @Test
  void keepsAValueThatWasChosenAgainstAColleaguesAlthoughItIsTheOldOne() {
    team.put(1, with(event(1, 1, "known"), Attribute.LOCATION, "Room 1"));
    bench.connected(team.as(1));
    team.reachable = false;
    bench.apply(new LocalEdit.Create(event(1, 9, "fails first")));
    bench.settle();
    bench.apply(update(shown(), Attribute.NAME, "mine"));
    team.put(1, with(row(1), Attribute.LOCATION, "Room 2"));
    bench.settle();
    assertEquals("Room 2", shown().location());
    bench.apply(update(shown(), Attribute.LOCATION, "Room 1"));
    team.reachable = true;
    bench.pass(Duration.ofSeconds(31));
    assertEquals("mine", row(1).name());
    assertEquals("Room 1", row(1).location());
    assertEquals(List.of(), bench.store.own().all());
  }

  @Test
  void takesAPersonsNextEditOfTheFieldForTheirDecision() {
    bothRename();
    bench.apply(update(row(1), Attribute.NAME, "decided"));
    bench.settle();
    assertEquals("decided", row(1).name());
    assertEquals(0, bench.store.own().undecided());
  }

  @Test
  void offersADeleteOfWhatSomebodyEdited() {
    CalendarEvent known = known();
    team.silent = true;
    team.put(2, with(known, Attribute.NAME, "theirs"));
    bench.apply(new LocalEdit.Delete(known));
    bench.settle();
    assertFalse(row(1).deleted());
    assertInstanceOf(Edit.State.Offered.class, onlyEdit().state());
  }

  @Test
  void offersAnEditOfWhatSomebodyDeleted() {
    CalendarEvent known = known();
    team.silent = true;
    team.delete(2, known.key());
    bench.apply(update(known, Attribute.NAME, "ours"));
    bench.settle();
    assertTrue(row(1).deleted());
    assertInstanceOf(Edit.State.Offered.class, onlyEdit().state());
  }

  @Test
  void isDoneWhenBothDeleted() {
    CalendarEvent known = known();
    team.silent = true;
    team.delete(2, known.key());
    bench.apply(new LocalEdit.Delete(known));
    bench.settle();
    assertEquals(List.of(), bench.store.own().all());
    assertInstanceOf(
        ChangeResult.Accepted.class, ((EditAnswer.Answered) bench.answers.getLast()).result());
  }

  @Test
  void bringsBackWhatWasDeleted() {
    CalendarEvent known = known();
    LocalEdit delete = new LocalEdit.Delete(known);
    bench.apply(delete);
    bench.settle();
    assertTrue(row(1).deleted());
    bench.apply(delete.inverse());
    bench.settle();
    assertFalse(row(1).deleted());
    assertEquals(List.of("known"), bench.names());
  }

  @Test
  void takesTheNextNumberWhereAnotherEventIs() {
    bench.connected(team.as(1));
    team.silent = true;
    EventKey key = bench.store.own().freeKey(1, "mine@x", null);
    CalendarEvent mine = with(event(1, 1, "mine"), Attribute.UID, "mine@x").withKey(key);
    team.put(1, event(1, key.id(), "another event"));
    bench.apply(new LocalEdit.Create(mine));
    bench.settle();
    int next = EventIds.id("mine@x", null, 1);
    assertEquals("mine", row(next).name());
    assertEquals("another event", row(key.id()).name());
  }

  private void oneIsRefused() {
    team.longestName = 5;
    bench.apply(new LocalEdit.Create(event(1, 1, "much too long")));
    bench.apply(new LocalEdit.Create(event(1, 2, "short")));
    bench.connected(team.as(1));
  }

  @Test
  void parksWhatIsRefusedAndSendsTheRest() {
    oneIsRefused();
    assertNull(team.row(new EventKey(1, 1)));
    assertEquals("short", row(2).name());
    assertEquals(new Edit.State.Parked("name", "too long"), onlyEdit().state());
  }

  @Test
  void showsAnEventAgainWhoseDeleteWasRefused() {
    CalendarEvent known = known();
    team.longestName = 3;
    bench.apply(new LocalEdit.Delete(known));
    assertEquals(List.of(), bench.names());
    bench.settle();
    assertInstanceOf(Edit.State.Parked.class, onlyEdit().state());
    assertEquals(List.of("known"), bench.names());
    bench.apply(update(known, Attribute.NAME, "new"));
    bench.settle();
    assertEquals("new", row(1).name());
    assertEquals(List.of(), bench.store.own().all());
  }

  @Test
  void sendsAParkedEditAgainAsANewChangeOnceItIsMended() {
    oneIsRefused();
    bench.apply(update(event(1, 1, "much too long"), Attribute.NAME, "ok"));
    bench.settle();
    assertEquals("ok", row(1).name());
    assertEquals(List.of(), bench.store.own().all());
  }

  @Test
  void mendsARefusedEditWithWhatWasEditedMeanwhile() {
    team.longestName = 5;
    bench.connected(team.as(1));
    CalendarEvent mine = event(1, 1, "much too long");
    bench.apply(new LocalEdit.Create(mine));
    bench.apply(update(mine, Attribute.NAME, "ok"));
    bench.settle();
    assertEquals("ok", row(1).name());
    assertEquals(List.of(), bench.store.own().all());
  }

  @Test
  void sendsOneByOneWhatIsTooLargeTogether() {
    bench.apply(new LocalEdit.Create(event(1, 1, "one")));
    bench.apply(new LocalEdit.Create(event(1, 2, "two")));
    bench.engine.handle(new Message.Connect(team.as(1)));
    bench.questions.clear();
    bench.engine.handle(new Message.SendCame(1, new Reply.Refused<>(413, "too large")));
    bench.settle();
    assertEquals(List.of(1, 1), team.sent.stream().map(batch -> batch.changes().size()).toList());
    assertEquals(2, team.rows().size());
  }

  @Test
  void stopsSendingWhenItIsNoMember() {
    bench.connected(team.as(1));
    team.refusal = new Answer.Refused<>(403, "You are not a member of this team.");
    bench.apply(new LocalEdit.Create(event(1, 1, "mine")));
    bench.settle();
    assertEquals(
        new ReplicaState.NeedsYou(
            new ReplicaState.Need.SignIn("You are not a member of this team.")),
        bench.state());
    assertEquals(1, bench.store.own().waiting());
    bench.apply(new LocalEdit.Create(event(1, 2, "later")));
    assertInstanceOf(EditAnswer.Waits.class, bench.answers.getLast());
  }

  @Test
  void writesNothingThroughAConnectionThatOnlyReads() {
    bench.connected(team.readOnly());
    LocalEdit create = new LocalEdit.Create(event(1, 1, "mine"));
    assertThrows(IllegalStateException.class, () -> bench.apply(create));
    assertEquals(List.of(), bench.store.own().all());
  }

  @Test
  void keepsTheOutboxThroughAnotherLog() {
    known();
    team.refusal = null;
    team.reachable = false;
    bench.apply(new LocalEdit.Create(event(1, 5, "waits")));
    bench.settle();
    team.restore("log-2");
    team.reachable = true;
    bench.pass(Duration.ofMinutes(2));
    assertEquals(List.of("known", "waits"), bench.names());
    assertEquals("waits", row(5).name());
  }

  @Test
  void sendsAnUpdateWithNothingButWhatChanged() {
    CalendarEvent known = known();
    bench.apply(update(known, Attribute.NAME, "renamed"));
    bench.settle();
    Change change = team.sent.getLast().changes().getFirst();
    assertEquals(Map.of(Attribute.NAME, "renamed"), change.values());
    assertEquals(Change.Base.of(known), change.base());
  }
}

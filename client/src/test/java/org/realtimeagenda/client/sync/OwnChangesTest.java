package org.realtimeagenda.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.client.store.Rows.changed;
import static org.realtimeagenda.client.store.Rows.event;
import static org.realtimeagenda.client.store.Rows.with;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.OwnChange;
import org.realtimeagenda.client.replica.OwnChange.Progress;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.Situation;
import org.realtimeagenda.client.team.ChangeFeed.Ending;
import org.realtimeagenda.client.team.InMemoryTeam;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Member;

/** What the window says of own changes and of its connection, and what a person does about it. */
class OwnChangesTest {

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

  private OwnChange only() {
    assertEquals(1, bench.situation().ownChanges().size());
    return bench.situation().ownChanges().getFirst();
  }

  private int bring(CalendarEvent... events) {
    CompletableFuture<Integer> done = new CompletableFuture<>();
    bench.engine.handle(new Message.Bring(List.of(events), done));
    bench.settle();
    return done.join();
  }

  private CalendarEvent row(int id) {
    return Objects.requireNonNull(team.row(new EventKey(1, id)));
  }

  private OwnChange refused() {
    team.longestName = 10;
    bench.connected(team.as(1));
    bench.apply(new LocalEdit.Create(event(1, 1, "much too long")));
    bench.settle();
    return only();
  }

  /** Both sides gave the known event another name. */
  private OwnChange twoVersions() {
    team.put(1, event(1, 1, "known"));
    bench.connected(team.as(1));
    CalendarEvent seen = row(1);
    team.cut(new Ending.Lost("reset"));
    team.put(1, with(seen, Attribute.NAME, "theirs"));
    bench.handlePosted();
    bench.apply(new LocalEdit.Update(seen, changed(Attribute.NAME, "mine")));
    bench.settle();
    bench.pass(Duration.ofSeconds(1));
    return only();
  }

  @Test
  void listsWhatWaitsInTheOrderInWhichItWasMade() {
    bench.apply(new LocalEdit.Create(event(1, 1, "first")));
    bench.clock.now = bench.clock.now.plusSeconds(60);
    bench.apply(new LocalEdit.Create(event(1, 2, "second")));
    List<OwnChange> changes = bench.situation().ownChanges();
    assertEquals(List.of(1, 2), changes.stream().map(c -> c.edit().key().id()).toList());
    assertInstanceOf(Progress.Waiting.class, changes.getFirst().progress());
    assertEquals(bench.clock.now, changes.getLast().madeAt());
    assertEquals(2, bench.situation().waiting());
  }

  @Test
  void saysWhyAChangeWasRefusedBeforeWhatWaits() {
    OwnChange refused = refused();
    team.reachable = false;
    bench.apply(new LocalEdit.Create(event(1, 2, "fine")));
    assertEquals(new Progress.Refused("name", "too long"), refused.progress());
    assertEquals(refused.number(), bench.situation().ownChanges().getFirst().number());
  }

  @Test
  void sendsARefusedChangeAgainAsANewOne() {
    OwnChange refused = refused();
    team.longestName = 100;
    assertTrue(bench.retry(refused.number()));
    assertEquals("much too long", row(1).name());
    assertEquals(List.of(), bench.situation().ownChanges());
    assertFalse(bench.retry(refused.number()));
  }

  @Test
  void dropsARefusedChange() {
    assertTrue(bench.drop(refused().number()));
    assertEquals(List.of(), bench.situation().ownChanges());
    assertEquals(List.of(), bench.names());
    assertInstanceOf(ReplicaState.Live.class, bench.state());
  }

  @Test
  void takesBackWhatWasNeverSent() {
    bench.apply(new LocalEdit.Create(event(1, 1, "first")));
    assertTrue(bench.drop(only().number()));
    assertEquals(List.of(), bench.names());
  }

  @Test
  void doesNotTakeBackWhatMayHaveReachedTheTeam() {
    bench.connected(team.as(1));
    team.losesAnswers = true;
    bench.apply(new LocalEdit.Create(event(1, 1, "mine")));
    bench.askNext();
    team.silent = true;
    OwnChange sent = only();
    assertEquals(new Progress.Sent(), sent.progress());
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    bench.engine.handle(new Message.Drop(sent.number(), done));
    assertFalse(done.join());
    assertEquals(1, bench.situation().ownChanges().size());
  }

  @Test
  void keepsBothVersionsUntilThePersonHasDecided() {
    OwnChange both = twoVersions();
    Progress.TwoVersions versions = (Progress.TwoVersions) both.progress();
    assertEquals("theirs", Objects.requireNonNull(versions.theirs()).name());
    assertEquals("mine", ((LocalEdit.Update) both.edit()).values().get(Attribute.NAME));
    assertEquals(List.of("theirs"), bench.names());
    assertEquals(new ReplicaState.NeedsYou(new ReplicaState.Need.Decide(1)), bench.state());
  }

  @Test
  void showsTheirVersionAsItIsNow() {
    twoVersions();
    team.put(1, with(row(1), Attribute.LOCATION, "Room 2"));
    bench.settle();
    Progress.TwoVersions versions = (Progress.TwoVersions) only().progress();
    assertEquals("Room 2", Objects.requireNonNull(versions.theirs()).location());
  }

  @Test
  void offersBothVersionsWhereTheirsIsADelete() {
    team.put(1, event(1, 1, "known"));
    bench.connected(team.as(1));
    CalendarEvent seen = row(1);
    team.cut(new Ending.Lost("reset"));
    team.delete(1, seen.key());
    bench.handlePosted();
    bench.apply(new LocalEdit.Update(seen, changed(Attribute.NAME, "mine")));
    bench.settle();
    bench.pass(Duration.ofSeconds(1));
    assertNull(((Progress.TwoVersions) only().progress()).theirs());
    CalendarEvent mine = seen.with(changed(Attribute.NAME, "mine"));
    bench.apply(new LocalEdit.Create(mine));
    bench.settle();
    assertEquals("mine", row(1).name());
    assertFalse(row(1).deleted());
    assertEquals(List.of(), bench.situation().ownChanges());
  }

  @Test
  void keepsTheirVersionWhenOursIsDropped() {
    assertTrue(bench.drop(twoVersions().number()));
    assertEquals("theirs", row(1).name());
    assertInstanceOf(ReplicaState.Live.class, bench.state());
  }

  @Test
  void sendsOurVersionOnceItIsChosen() {
    OwnChange both = twoVersions();
    CalendarEvent theirs =
        Objects.requireNonNull(((Progress.TwoVersions) both.progress()).theirs());
    bench.apply(new LocalEdit.Update(theirs, changed(Attribute.NAME, "mine")));
    bench.settle();
    assertEquals("mine", row(1).name());
    assertEquals(List.of(), bench.situation().ownChanges());
  }

  @Test
  void isCatchingUpEvenWhileAPersonHasToDecide() {
    twoVersions();
    team.cut(new Ending.Lost("reset"));
    bench.handlePosted();
    assertInstanceOf(ReplicaState.Offline.class, bench.state());
    bench.pass(Duration.ofSeconds(1));
    assertEquals(new ReplicaState.NeedsYou(new ReplicaState.Need.Decide(1)), bench.state());
  }

  @Test
  void measuresHowLongOwnChangesTakeToComeBack() {
    bench.connected(team.as(1));
    bench.apply(new LocalEdit.Create(event(1, 1, "mine")));
    bench.clock.now = bench.clock.now.plusMillis(31);
    bench.settle();
    assertEquals(
        List.of(new Situation.Echo(bench.clock.now, Duration.ofMillis(31))),
        bench.situation().echoes());
    bench.pass(Duration.ofMinutes(6));
    assertEquals(List.of(), bench.situation().echoes());
  }

  @Test
  void forgetsWhatItMeasuredBeforeTheClockWasSetBack() {
    bench.connected(team.as(1));
    bench.apply(new LocalEdit.Create(event(1, 1, "mine")));
    bench.settle();
    bench.clock.now = bench.clock.now.minus(Duration.ofHours(1));
    bench.apply(new LocalEdit.Create(event(1, 2, "mine too")));
    bench.settle();
    assertEquals(
        List.of(new Situation.Echo(bench.clock.now, Duration.ZERO)), bench.situation().echoes());
    bench.clock.now = bench.clock.now.plus(Duration.ofMinutes(6));
    assertEquals(List.of(), bench.situation().echoes());
  }

  @Test
  void measuresNothingThatWasSentTwice() {
    bench.connected(team.as(1));
    team.reachable = false;
    bench.apply(new LocalEdit.Create(event(1, 1, "mine")));
    bench.settle();
    team.reachable = true;
    bench.pass(Duration.ofSeconds(31));
    assertEquals("mine", row(1).name());
    assertEquals(List.of(), bench.situation().echoes());
  }

  @Test
  void measuresNothingOverASleep() {
    bench.connected(team.as(1));
    bench.apply(new LocalEdit.Create(event(1, 1, "mine")));
    bench.clock.now = bench.clock.now.plus(Duration.ofHours(8));
    bench.settle();
    assertEquals("mine", row(1).name());
    assertEquals(List.of(), bench.situation().echoes());
  }

  @Test
  void saysWhoChangedLast() {
    bench.connected(team.as(1));
    assertNull(bench.situation().lastChange());
    team.put(2, event(2, 5, "by bob"));
    bench.settle();
    assertEquals(2, Objects.requireNonNull(bench.situation().lastChange()).change().by());
  }

  @Test
  void saysWhenItTriesAgain() {
    bench.connected(team.as(1));
    assertNull(bench.situation().nextTry());
    team.reachable = false;
    team.cut(new Ending.Lost("reset"));
    bench.handlePosted();
    assertTrue(Objects.requireNonNull(bench.situation().nextTry()).isAfter(bench.clock.now));
  }

  @Test
  void bringsEventsFromBeforeThereWasATeamOnce() {
    bench.connected(team.as(1));
    CalendarEvent before = event(0, 77, "from before");
    assertEquals(1, bring(before));
    assertEquals(0, bring(before));
    assertEquals(List.of("from before"), team.rows().stream().map(CalendarEvent::name).toList());
    assertEquals(1, team.rows().getFirst().key().userId());
  }

  @Test
  void bringsWhatWasEditedAfterItWasBrought() {
    bench.connected(team.as(1));
    CalendarEvent before = event(0, 77, "from before");
    bring(before);
    assertEquals(1, bring(with(before, Attribute.NAME, "edited since")));
    assertEquals(List.of("edited since"), team.rows().stream().map(CalendarEvent::name).toList());
    assertEquals(0, bring(with(before, Attribute.NAME, "edited since")));
  }

  @Test
  void bringsWhatWasEditedBeforeTheFirstOneWasSent() {
    CalendarEvent before = event(0, 77, "from before");
    bring(before);
    assertEquals(1, bring(with(before, Attribute.NAME, "edited since")));
    bench.connected(team.as(1));
    assertEquals(List.of("edited since"), team.rows().stream().map(CalendarEvent::name).toList());
  }

  @Test
  void offersWhatWasBroughtOverAColleaguesChange() {
    bench.connected(team.as(1));
    CalendarEvent before = event(0, 77, "from before");
    bring(before);
    team.put(2, with(team.rows().getFirst(), Attribute.NAME, "theirs"));
    bench.settle();
    bring(before);
    bring(before);
    assertEquals(List.of("theirs"), team.rows().stream().map(CalendarEvent::name).toList());
    assertEquals(1, bench.situation().ownChanges().size());
    assertInstanceOf(Progress.TwoVersions.class, only().progress());
    assertEquals(
        changed(Attribute.NAME, "from before"), ((LocalEdit.Update) only().edit()).values());
  }

  @Test
  void connectsAnewAfterSleep() {
    bench.connected(team.as(1));
    bench.engine.handle(new Message.Disturbed());
    assertInstanceOf(ReplicaState.CatchingUp.class, bench.state());
    bench.settle();
    assertInstanceOf(ReplicaState.Live.class, bench.state());
    assertEquals(1, team.hangUps);
  }

  @Test
  void triesAtOnceWhenTheNetworkIsBack() {
    bench.connected(team.as(1));
    team.reachable = false;
    team.cut(new Ending.Lost("reset"));
    bench.settle();
    bench.pass(Duration.ofMinutes(10));
    assertInstanceOf(ReplicaState.Offline.class, bench.state());
    team.reachable = true;
    bench.engine.handle(new Message.Disturbed());
    bench.settle();
    assertInstanceOf(ReplicaState.Live.class, bench.state());
  }

  @Test
  void connectsAnewBeforeTheConnectionIsADayOld() {
    bench.connected(team.as(1));
    int states = bench.states.size();
    bench.pass(Duration.ofMinutes(22 * 60 + 59));
    assertEquals(0, catchingUp(states));
    bench.pass(Duration.ofMinutes(60));
    assertEquals(1, catchingUp(states));
    assertInstanceOf(ReplicaState.Live.class, bench.state());
  }

  private long catchingUp(int from) {
    return bench.states.stream()
        .skip(from)
        .filter(ReplicaState.CatchingUp.class::isInstance)
        .count();
  }
}

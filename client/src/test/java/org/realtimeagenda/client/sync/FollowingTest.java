package org.realtimeagenda.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.client.store.Rows.event;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.store.Position;
import org.realtimeagenda.client.team.Answer;
import org.realtimeagenda.client.team.ChangeFeed.Ending;
import org.realtimeagenda.client.team.InMemoryTeam;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventsDigest;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.Member;

/** Following the change log, message by message. */
class FollowingTest {

  @TempDir Path folder;
  private Bench bench;
  private InMemoryTeam team;

  @BeforeEach
  void begin() {
    bench = new Bench(folder.resolve("store.db"));
    team = new InMemoryTeam(bench.clock);
    team.join(new Member(1, "alice", null, null));
    team.join(new Member(2, "bob", null, null));
  }

  @AfterEach
  void end() {
    bench.close();
  }

  private void push(LoggedChange... changes) {
    Arrivals arrivals = new Arrivals();
    for (LoggedChange change : changes) {
      arrivals.add(new Arrival(change, bench.clock.now));
    }
    bench.engine.handle(new Message.Pushed(1, 1, arrivals));
  }

  private long cursor() {
    return ((Position.Following) bench.store.position()).cursor();
  }

  private void assertSameAsTeam() {
    assertEquals(EventsDigest.of(team.rows()), EventsDigest.of(bench.store.serverRows()));
  }

  @Test
  void saysThatItIsOnThisComputerWithoutATeam() {
    assertTrue(bench.states.isEmpty());
    assertTrue(bench.questions.isEmpty());
  }

  @Test
  void readsTheWholeListFirst() {
    team.put(2, event(2, 1, "one"));
    team.put(2, event(2, 2, "two"));
    team.pageSize = 1;
    bench.connected(team.as(1));
    assertInstanceOf(ReplicaState.Live.class, bench.state());
    assertEquals(List.of("one", "two"), bench.names());
    assertEquals(2, cursor());
  }

  @Test
  void tellsOfTheListNowAndThenAndAtItsEnd() {
    team.pageSize = 1;
    for (int id = 1; id <= 9; id++) {
      team.put(2, event(2, id, "e" + id));
    }
    bench.connected(team.as(1));
    assertEquals(9, bench.store.events());
    assertEquals(2, bench.eventsChanged);
  }

  @Test
  void tellsOfAListThatIsBrokenOff() {
    team.pageSize = 1;
    for (int id = 1; id <= 9; id++) {
      team.put(2, event(2, id, "e" + id));
    }
    bench.engine.handle(new Message.Connect(team.as(1)));
    while (bench.store.events() < 5) {
      bench.handlePosted();
      bench.askNext();
    }
    assertEquals(1, bench.eventsChanged);
    team.cut(new Ending.Lost("reset"));
    bench.handlePosted();
    assertEquals(2, bench.eventsChanged);
  }

  @Test
  void goesOnWithAFirstSyncThatWasInterrupted() {
    for (int id = 1; id <= 3; id++) {
      team.put(2, event(2, id, "event " + id));
    }
    team.pageSize = 1;
    bench.engine.handle(new Message.Connect(team.as(1)));
    while (!team.asked.contains("listEvents 1")) {
      bench.handlePosted();
      bench.askNext();
    }
    bench.handlePosted();
    bench.close();
    team.asked.clear();

    bench = new Bench(folder.resolve("store.db"));
    bench.connected(team.as(1));
    assertFalse(team.asked.contains("listEvents null"));
    assertTrue(team.asked.contains("listEvents 2"));
    assertSameAsTeam();
  }

  @Test
  void startsTheListAgainWhenItsTokenHasBecomeUseless() {
    team.put(2, event(2, 1, "one"));
    bench.store.beginReading("log-1", 0);
    bench.store.takePage(List.of(), "useless");
    bench.engine.handle(new Message.Connect(team.as(1)));
    bench.handlePosted();
    bench.questions.clear();
    bench.engine.handle(
        new Message.PageCame(1, "useless", new Reply.Refused<>(400, "Invalid pagination token")));
    bench.settle();
    assertTrue(team.asked.contains("listEvents null"));
    assertSameAsTeam();
  }

  @Test
  void waitsBeforeItStartsTheListAThirdTime() {
    team.put(2, event(2, 1, "one"));
    team.put(2, event(2, 2, "two"));
    team.pageSize = 1;
    team.uselessTokens = true;
    bench.engine.handle(new Message.Connect(team.as(1)));
    bench.handlePosted();
    for (int i = 0; i < 100 && !bench.questions.isEmpty(); i++) {
      bench.askNext();
      bench.handlePosted();
    }
    assertEquals(2, team.asked.stream().filter("listEvents null"::equals).count());
    team.uselessTokens = false;
    bench.pass(Duration.ofSeconds(1));
    assertSameAsTeam();
  }

  @Test
  void takesWhatHappenedWhileTheListWasRead() {
    team.put(2, event(2, 1, "one"));
    bench.engine.handle(new Message.Connect(team.as(1)));
    bench.handlePosted();
    bench.askNext();
    team.put(2, event(2, 9, "meanwhile"));
    team.delete(2, new EventKey(2, 1));
    bench.settle();
    assertEquals(List.of("meanwhile"), bench.names());
    assertEquals(3, cursor());
  }

  @Test
  void appliesAPushOnlyOnce() {
    bench.connected(team.as(1));
    LoggedChange change = team.put(2, event(2, 1, "one"));
    bench.settle();
    push(change);
    assertEquals(1, bench.applied.size());
    assertEquals(1, cursor());
  }

  @Test
  void saysThatAPushIsNewsWhileLive() {
    bench.connected(team.as(1));
    team.put(2, event(2, 1, "one"));
    bench.settle();
    assertTrue(bench.applied.getFirst().live());
    assertFalse(bench.applied.getFirst().own());
  }

  @Test
  void asksWhenAPushHasAHigherNumberThanTheNext() {
    bench.connected(team.as(1));
    team.silent = true;
    team.put(2, event(2, 1, "lost"));
    team.silent = false;
    team.put(2, event(2, 2, "pushed"));
    bench.settle();
    assertEquals(List.of("lost", "pushed"), bench.names());
    assertEquals(List.of(1L, 2L), bench.applied.stream().map(one -> one.change().seq()).toList());
  }

  @Test
  void takesInOneGoWhatWasPushedWhileItWasBusy() {
    bench.connected(team.as(1));
    for (int id = 1; id <= 3; id++) {
      team.put(2, event(2, id, "event " + id));
    }
    assertEquals(1, bench.posted.size());
    bench.settle();
    team.put(2, event(2, 4, "event 4"));
    bench.settle();
    assertEquals(
        List.of(1L, 2L, 3L, 4L), bench.applied.stream().map(one -> one.change().seq()).toList());
    assertSameAsTeam();
  }

  @Test
  void takesWhatWasPushedBeforeAHoleAndAsksForTheRest() {
    bench.connected(team.as(1));
    team.silent = true;
    LoggedChange one = team.put(2, event(2, 1, "one"));
    team.put(2, event(2, 2, "lost"));
    LoggedChange three = team.put(2, event(2, 3, "three"));
    push(one, three);
    assertEquals(1, cursor());
    assertEquals(new ReplicaState.CatchingUp(0, 2), bench.state());
    bench.settle();
    assertEquals(List.of("lost", "one", "three"), bench.names());
    assertEquals(3, bench.applied.size());
  }

  @Test
  void takesAllOfWhatWasPushedInAnotherOrder() {
    team.put(2, event(2, 1, "one"));
    bench.connected(team.as(1));
    team.silent = true;
    LoggedChange two = team.put(2, event(2, 2, "two"));
    LoggedChange three = team.put(2, event(2, 3, "three"));
    push(three, two);
    assertEquals(List.of(2L, 3L), bench.applied.stream().map(one -> one.change().seq()).toList());
    assertInstanceOf(ReplicaState.Live.class, bench.state());
    assertSameAsTeam();
  }

  @Test
  void asksAtOnceForWhatWasPushedAfterItsQuestionWasAnswered() {
    bench.connected(team.as(1));
    bench.engine.handle(new Message.Due(1, 1, Message.Timer.CONFIRM));
    bench.askNext();
    team.silent = true;
    team.put(2, event(2, 1, "lost"));
    push(team.put(2, event(2, 2, "pushed")));
    assertInstanceOf(ReplicaState.CatchingUp.class, bench.state());
    bench.settle();
    assertInstanceOf(ReplicaState.Live.class, bench.state());
    assertEquals(List.of("lost", "pushed"), bench.names());
  }

  @Test
  void waitsWhileTheLogDoesNotHaveWhatWasPushed() {
    bench.connected(team.as(1));
    team.asked.clear();
    team.silent = true;
    team.put(2, event(2, 1, "one"));
    LoggedChange two = team.put(2, event(2, 2, "two"));
    team.restore("log-1");
    push(two);
    for (int i = 0; i < 100 && !bench.questions.isEmpty(); i++) {
      bench.askNext();
      bench.handlePosted();
    }
    assertEquals(List.of("changesSince 0"), team.asked);
    assertInstanceOf(ReplicaState.CatchingUp.class, bench.state());
  }

  @Test
  void hasOneQuestionInFlightAtATime() {
    bench.connected(team.as(1));
    team.asked.clear();
    team.silent = true;
    LoggedChange one = team.put(2, event(2, 1, "one"));
    LoggedChange two = team.put(2, event(2, 2, "two"));
    LoggedChange three = team.put(2, event(2, 3, "three"));
    push(two);
    push(three);
    assertEquals(1, bench.questions.size());
    push(one);
    assertEquals(1, cursor());
    bench.settle();
    assertEquals(3, cursor());
    assertEquals(3, bench.applied.size());
  }

  @Test
  void isNotLiveWhileItKnowsThatAChangeIsMissing() {
    bench.connected(team.as(1));
    team.silent = true;
    team.put(2, event(2, 1, "lost"));
    push(team.put(2, event(2, 2, "pushed")));
    assertEquals(new ReplicaState.CatchingUp(0, 2), bench.state());
    bench.settle();
    assertInstanceOf(ReplicaState.Live.class, bench.state());
    assertEquals(List.of("lost", "pushed"), bench.names());
  }

  @Test
  void catchesUpInPagesAfterALoss() {
    bench.connected(team.as(1));
    team.cut(new Ending.Lost("reset"));
    bench.settle();
    assertInstanceOf(ReplicaState.Offline.class, bench.state());
    for (int id = 1; id <= 5; id++) {
      team.put(2, event(2, id, "event " + id));
    }
    team.pageSize = 2;
    bench.pass(Duration.ofSeconds(1));
    assertInstanceOf(ReplicaState.Live.class, bench.state());
    assertSameAsTeam();
    assertFalse(bench.applied.getFirst().live());
  }

  @Test
  void isLiveWithinHalfASecondOfALoss() {
    bench.connected(team.as(1));
    team.cut(new Ending.Lost("reset"));
    bench.settle();
    bench.pass(Duration.ofMillis(250));
    assertInstanceOf(ReplicaState.Live.class, bench.state());
  }

  @Test
  void triesAgainAndAgainWhileOutOfReach() {
    team.reachable = false;
    bench.connected(team.as(1));
    assertInstanceOf(ReplicaState.Offline.class, bench.state());
    bench.pass(Duration.ofMinutes(3));
    team.reachable = true;
    bench.pass(Duration.ofSeconds(31));
    assertInstanceOf(ReplicaState.Live.class, bench.state());
  }

  @Test
  void isNotLiveBeforeItHasEverythingThatWasPushed() {
    bench.engine.handle(new Message.Connect(team.as(1)));
    bench.handlePosted();
    team.silent = true;
    LoggedChange change = team.put(2, event(2, 1, "one"));
    bench.handlePosted();
    push(change);
    assertTrue(bench.applied.isEmpty());
    assertInstanceOf(ReplicaState.CatchingUp.class, bench.state());
    bench.settle();
    assertInstanceOf(ReplicaState.Live.class, bench.state());
    assertEquals(List.of("one"), bench.names());
  }

  @Test
  void confirmsAfterTenSecondsAndThenEveryMinute() {
    bench.connected(team.as(1));
    team.asked.clear();
    bench.pass(Duration.ofSeconds(9));
    assertEquals(List.of(), team.asked);
    bench.pass(Duration.ofSeconds(1));
    assertEquals(List.of("changesSince 0"), team.asked);
    bench.pass(Duration.ofMinutes(2));
    assertEquals(3, team.asked.size());
    assertEquals(new ReplicaState.Live(bench.clock.now), bench.state());
  }

  @Test
  void findsWhatWasNeverPushed() {
    bench.connected(team.as(1));
    team.silent = true;
    team.put(2, event(2, 1, "never pushed"));
    bench.pass(Duration.ofSeconds(10));
    assertEquals(List.of("never pushed"), bench.names());
  }

  @Test
  void readsTheListAgainWhenTheLogIsAnother() {
    team.put(2, event(2, 1, "old"));
    team.put(2, event(2, 2, "kept"));
    bench.connected(team.as(1));
    team.delete(2, new EventKey(2, 1));
    bench.settle();
    team.restore("log-2");
    team.put(2, event(2, 3, "new"));
    bench.pass(Duration.ofSeconds(10));
    assertEquals(List.of("kept", "new"), bench.names());
    assertEquals(new Position.Following("log-2", 1), bench.store.position());
  }

  @Test
  void readsTheListAgainWhenTheLogIsShorterThanTheCursor() {
    team.put(2, event(2, 1, "one"));
    team.put(2, event(2, 2, "two"));
    bench.connected(team.as(1));
    team.restore("log-1");
    bench.pass(Duration.ofSeconds(10));
    assertEquals(new Position.Following("log-1", 0), bench.store.position());
    assertSameAsTeam();
  }

  @Test
  void noticesAnotherLogByAPushWithANumberThatItKnows() {
    team.put(2, event(2, 1, "one"));
    team.put(2, event(2, 2, "two"));
    bench.connected(team.as(1));
    team.silent = true;
    team.restore("log-2");
    push(team.put(2, event(2, 3, "restored")));
    bench.settle();
    assertEquals(new Position.Following("log-2", 1), bench.store.position());
    assertSameAsTeam();
  }

  @Test
  void stopsWhenItIsRefusedAndSaysWhatToDo() {
    bench.connected(team.as(1));
    team.cut(new Ending.Refused(401, "You are not authorized to make this call."));
    bench.settle();
    assertEquals(
        new ReplicaState.NeedsYou(
            new ReplicaState.Need.SignIn("You are not authorized to make this call.")),
        bench.state());
    bench.pass(Duration.ofHours(1));
    assertInstanceOf(ReplicaState.NeedsYou.class, bench.state());
    bench.connected(team.as(1));
    assertInstanceOf(ReplicaState.Live.class, bench.state());
  }

  @Test
  void triesOnceMoreFromAnotherNetworkAfterARefusal() {
    bench.connected(team.as(1));
    team.refusal = new Answer.Refused<>(403, "Not from this address");
    team.cut(new Ending.Refused(403, "Not from this address"));
    bench.settle();
    bench.engine.handle(new Message.Disturbed());
    bench.settle();
    assertEquals(
        new ReplicaState.NeedsYou(new ReplicaState.Need.SignIn("Not from this address")),
        bench.state());
    team.refusal = null;
    bench.engine.handle(new Message.Disturbed());
    bench.settle();
    assertInstanceOf(ReplicaState.Live.class, bench.state());
  }

  @Test
  void saysThatCredentialsAreMissing() {
    team.refusal = new Answer.Refused<>(401, "Sign in");
    bench.connected(team.as(1));
    assertEquals(new ReplicaState.NeedsYou(new ReplicaState.Need.SignIn("Sign in")), bench.state());
  }

  @Test
  void isOfflineWhileQuestionsGetNoAnswer() {
    bench.connected(team.as(1));
    team.reachable = false;
    bench.pass(Duration.ofSeconds(11));
    assertInstanceOf(ReplicaState.Offline.class, bench.state());
    team.reachable = true;
    bench.pass(Duration.ofSeconds(31));
    assertInstanceOf(ReplicaState.Live.class, bench.state());
  }

  @Test
  void goesOnAfterAQuestionThatFailedUnforeseen() {
    bench.connected(team.as(1));
    team.broken = true;
    bench.pass(Duration.ofSeconds(11));
    assertInstanceOf(ReplicaState.Offline.class, bench.state());
    team.broken = false;
    bench.pass(Duration.ofSeconds(31));
    assertInstanceOf(ReplicaState.Live.class, bench.state());
  }

  @Test
  void takesNoAnswerFromBeforeALossForAConfirmation() {
    bench.connected(team.as(1));
    bench.engine.handle(new Message.Due(1, 1, Message.Timer.CONFIRM));
    Runnable asked = bench.questions.remove();
    asked.run();
    Message late = bench.posted.remove();
    team.cut(new Ending.Lost("reset"));
    team.put(2, event(2, 1, "meanwhile"));
    bench.handlePosted();
    bench.engine.handle(new Message.Due(1, 1, Message.Timer.RECONNECT));
    bench.handlePosted();
    bench.engine.handle(late);
    assertInstanceOf(ReplicaState.CatchingUp.class, bench.state());
    bench.settle();
    assertInstanceOf(ReplicaState.Live.class, bench.state());
    assertEquals(List.of("meanwhile"), bench.names());
  }

  @Test
  void isNotLiveByAnAnswerThatComesWhileItConnectsAnew() {
    bench.connected(team.as(1));
    bench.engine.handle(new Message.Due(1, 1, Message.Timer.CONFIRM));
    bench.engine.handle(new Message.Disturbed());
    bench.askNext();
    Message.ChangesCame late =
        bench.posted.stream()
            .filter(Message.ChangesCame.class::isInstance)
            .map(Message.ChangesCame.class::cast)
            .findFirst()
            .orElseThrow();
    bench.engine.handle(late);
    assertInstanceOf(ReplicaState.CatchingUp.class, bench.state());
    bench.settle();
    assertInstanceOf(ReplicaState.Live.class, bench.state());
  }

  @Test
  void isNotLiveWhileTheLogHasMoreThanItGives() {
    bench.connected(team.as(1));
    team.silent = true;
    team.lagging = true;
    team.put(2, event(2, 1, "one"));
    bench.pass(Duration.ofSeconds(10));
    assertInstanceOf(ReplicaState.CatchingUp.class, bench.state());
    team.lagging = false;
    bench.pass(Duration.ofSeconds(1));
    assertInstanceOf(ReplicaState.Live.class, bench.state());
    assertEquals(List.of("one"), bench.names());
  }

  @Test
  void ignoresWhatAnEarlierSocketStillSays() {
    bench.connected(team.as(1));
    team.cut(new Ending.Lost("reset"));
    bench.settle();
    bench.pass(Duration.ofSeconds(1));
    bench.engine.handle(new Message.FeedEnded(1, 1, new Ending.Lost("late")));
    assertInstanceOf(ReplicaState.Live.class, bench.state());
  }

  @Test
  void asksAgainForWhatCouldNotBeStored() throws SQLException {
    bench.connected(team.as(1));
    try (Connection disk =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.db"));
        Statement full = disk.createStatement()) {
      full.execute(
          "CREATE TRIGGER full BEFORE INSERT ON server_rows BEGIN"
              + " SELECT RAISE(ABORT, 'the disk is full'); END");
      team.put(2, event(2, 1, "meanwhile"));
      bench.settle();
      ReplicaState.NeedsYou told = assertInstanceOf(ReplicaState.NeedsYou.class, bench.state());
      assertTrue(told.need().toString().contains("the disk is full"), told.toString());
      bench.pass(Duration.ofMinutes(1));
      assertInstanceOf(ReplicaState.NeedsYou.class, bench.state());
      full.execute("DROP TRIGGER full");
    }
    bench.pass(Duration.ofSeconds(10));
    assertInstanceOf(ReplicaState.Live.class, bench.state());
    assertEquals(List.of("meanwhile"), bench.names());
  }

  @Test
  void readsTheMembersAgainWhenSomebodyUnknownAppears() {
    bench.connected(team.as(1));
    team.join(new Member(3, "carol", null, null));
    team.put(3, event(3, 1, "by carol"));
    bench.settle();
    assertEquals(3, bench.store.members().size());
    assertEquals(3, bench.memberLists.getLast().size());
  }

  @Test
  void readsTheMembersAgainEveryHour() {
    bench.connected(team.as(1));
    team.asked.clear();
    bench.pass(Duration.ofHours(1));
    assertEquals(1, team.asked.stream().filter("members"::equals).count());
  }
}

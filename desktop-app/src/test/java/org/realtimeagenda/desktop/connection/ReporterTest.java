package org.realtimeagenda.desktop.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.OwnChange;
import org.realtimeagenda.client.replica.OwnChange.Progress;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.ReplicaState.Need;
import org.realtimeagenda.client.replica.Situation;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.desktop.SampleTeam;
import org.realtimeagenda.desktop.Situations;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.formats.Formats;

class ReporterTest {

  private final Colleagues colleagues = new Colleagues(SampleTeam.ALICE);
  private final Reporter reporter =
      new Reporter(
          colleagues,
          Clock.fixed(Situations.NOW, ZoneId.of("Europe/Paris")),
          Formats.of(Locale.UK));

  private Report report(Situation situation) {
    colleagues.set(SampleTeam.members());
    return reporter.report(situation.state(), situation);
  }

  @Test
  void saysHowFastPushesCome() {
    Report report = report(Situations.live(28));

    Pushes pushes = Objects.requireNonNull(report.pushes());
    assertTrue(pushes.line());
    assertEquals(Duration.ofMillis(12), pushes.half());
    assertEquals(
        List.of(
            new Report.Fact("Slowest push", "31 ms"),
            new Report.Fact("Last change", "Bob, 11:20:04"),
            new Report.Fact("Waiting to be sent", "Nothing")),
        report.facts());
  }

  @Test
  void doesNotSayThatTheTeamSeesWhatStillWaits() {
    assertEquals("What you see is what the team sees.", report(Situations.live(1)).detail());
    assertEquals(
        "What you see is true; 1 change of yours is on its way.", report(liveWith(1)).detail());
    assertEquals(
        "What you see is true; 2 changes of yours are on their way.", report(liveWith(2)).detail());
  }

  private static Situation liveWith(int waiting) {
    return new Situation(
        new ReplicaState.Live(Situations.NOW), waiting, List.of(), List.of(), null, null);
  }

  @Test
  void drawsNoLineThroughOneChange() {
    assertFalse(Objects.requireNonNull(report(Situations.live(1)).pushes()).line());
    assertTrue(Objects.requireNonNull(report(Situations.live(0)).pushes()).none());
  }

  @Test
  void saysHowFarItHasCaughtUp() {
    assertEquals(
        new Report.Progress("38 of 112 changes", 38 / 112.0),
        report(Situations.of(new ReplicaState.CatchingUp(38, 112))).progress());
    assertEquals(
        new Report.Progress("12,000 events so far", -1),
        report(Situations.of(new ReplicaState.CatchingUp(12_000, 0))).progress());
  }

  @Test
  void listsWhatWaitsWhileOffline() {
    Report report = report(Situations.offline());

    assertEquals("Offline since 10:42", report.head());
    assertEquals("3 changes waiting", report.changes().head());
    assertEquals(
        List.of(
            "Budget review: Location is now Room Curie, 10:48, Waits",
            "Supplier workshop: Added, Thu 26 Nov, 15:00, 10:55, Waits",
            "Gym: Deleted, Fri 27 Nov, 11:02, No answer yet"),
        report.changes().lines().stream()
            .map(
                line ->
                    line.title() + ": " + line.what() + ", " + line.time() + ", " + line.state())
            .toList());
    assertEquals("Next try in 20 s", report.nextTry());
    assertEquals("", report.changes().more());
  }

  @Test
  void saysHowManyAreNotListed() {
    Situation three = Situations.offline();
    Situation more = new Situation(three.state(), 123, three.ownChanges(), List.of(), null, null);

    assertEquals("and 120 more", report(more).changes().more());
    assertEquals("", report(more).nextTry());
  }

  @Test
  void saysWhyAChangeWasRefusedAndWhatCanBeDone() {
    List<ChangeLine> lines =
        report(Situations.decide(Situations.refused(1), Situations.refusedDelete(2)))
            .changes()
            .lines();

    assertEquals("Not taken. Location: longer than 255 characters", lines.getFirst().state());
    assertEquals(
        List.of(ChangeLine.Action.RETRY, ChangeLine.Action.EDIT, ChangeLine.Action.DROP),
        lines.getFirst().actions());
    assertEquals("Not taken: you may not change this person’s events", lines.getLast().state());
    assertEquals(
        List.of(ChangeLine.Action.RETRY, ChangeLine.Action.DROP), lines.getLast().actions());
  }

  @Test
  void saysWhoChangedWhatOfTheEventToDecide() {
    Report report = report(Situations.decide(Situations.bothChanged(1)));

    assertEquals("One event needs you", report.head());
    assertEquals(
        "Bob and you changed the same. Nothing is lost: both versions are kept.", report.detail());
    assertEquals(
        "When, location and notes differ",
        reporter.differs(Objects.requireNonNull(report.decide())));
    assertEquals(List.of(), report.changes().lines());
  }

  @Test
  void saysWhyNobodyIsLetInAndOffersAnotherTry() {
    Report report = report(Situations.of(new ReplicaState.NeedsYou(new Need.SignIn("expired"))));

    assertTrue(report.detail().endsWith("expired"));
    assertEquals("Try again", report.tryNow());
  }

  @Test
  void doesNotCallWorkSafeWhereItCantBeKept() {
    Report report =
        report(Situations.of(new ReplicaState.NeedsYou(new Need.Store("The disk is full"))));

    assertEquals("The calendar can’t be kept on this computer", report.head());
    assertEquals("What you change now is not saved. The reason: The disk is full", report.detail());
    assertTrue(report.steps().getFirst().contains("make room"), report.steps().toString());
    assertEquals("Try again", report.tryNow());
  }

  @Test
  void offersNoTryWithoutATeam() {
    Report report = report(Situations.of(new ReplicaState.OnThisComputer()));

    assertEquals("", report.tryNow());
    assertNull(report.pushes());
    assertNotNull(report.head());
  }

  @Test
  void namesSeveralChangedFields() {
    OwnChange change =
        Situations.change(
            1,
            new LocalEdit.Update(
                Situations.REVIEW,
                Situations.values(
                    Attribute.NAME, "Budget", Attribute.LOCATION, null, Attribute.COLOR, "teal")),
            "09:48",
            new Progress.Waiting());

    assertEquals("Title, location and colour changed", reporter.words().line(change, false).what());
  }

  @Test
  void saysThatAPlaceWasTakenAway() {
    OwnChange change =
        Situations.change(
            1,
            new LocalEdit.Update(Situations.REVIEW, Situations.values(Attribute.LOCATION, null)),
            "09:48",
            new Progress.Waiting());

    assertEquals("Location removed", reporter.words().line(change, false).what());
  }
}

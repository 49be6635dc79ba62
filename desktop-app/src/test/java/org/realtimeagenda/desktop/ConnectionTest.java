package org.realtimeagenda.desktop;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.OwnChange;
import org.realtimeagenda.client.replica.OwnChange.Progress;
import org.realtimeagenda.client.replica.ReplicaListener.EditAnswer;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.ChangeResult;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the window says of its connection, and what a person does about it. */
@ExtendWith(ApplicationExtension.class)
class ConnectionTest {

  @TempDir Path home;

  private final MovedClock clock = new MovedClock(Situations.NOW, ZoneId.of("Europe/Paris"));
  private final InMemoryReplica replica =
      new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), SampleTeam.week());
  private final AtomicInteger tries = new AtomicInteger();
  private final FxRobot robot = new WindowRobot();

  @Start
  void start(Stage stage) {
    replica.fromBefore = 0;
    SampleApp.of(home, clock, replica).show(stage, () -> {}, tries::incrementAndGet);
  }

  @AfterEach
  void letGo() {
    robot.release(new MouseButton[0]);
    robot.release(new KeyCode[0]);
  }

  @Test
  void opensByMouseAndClosesOnEscape() {
    replica.situation(Situations.live(28));
    open();
    eventually(() -> assertEquals("Everything is up to date", text("#connection-head")));
    eventually(() -> assertEquals("Half of pushes within 12 ms", text("#pushes")));
    assertTrue(there("#push-line"));

    robot.push(KeyCode.ESCAPE);

    assertFalse(there("#connection"));
  }

  @Test
  void opensByKeyAndReturnsTheFocusToTheStrip() {
    Waiting.untilWhole();
    Node strip = robot.lookup("#state").query();
    robot.interact(strip::requestFocus);

    robot.push(KeyCode.SPACE);
    eventually(() -> assertTrue(there("#connection")));
    robot.push(KeyCode.ESCAPE);

    assertTrue(strip.isFocused());
  }

  @Test
  void closesWhereItIsPressedElsewhere() {
    open();

    robot.clickOn(robot.lookup(".page-heading").match(Node::isVisible).queryLabeled());

    assertFalse(there("#connection"));
  }

  @Test
  void saysInWordsThatThereIsNothingToDraw() {
    replica.situation(Situations.live(0));
    open();

    eventually(() -> assertEquals("No change of yours in the last 5 minutes", text("#pushes")));
    assertFalse(there("#push-line"));
  }

  @Test
  void showsTheProgressOfCatchingUp() {
    replica.situation(Situations.of(new ReplicaState.CatchingUp(38, 112)));
    open();

    eventually(() -> assertEquals("38 of 112 changes", text("#connection-progress")));
    assertEquals(
        38 / 112.0, robot.lookup("#connection-bar").queryAs(ProgressBar.class).getProgress());
  }

  @Test
  void listsWhatWaitsAndTriesNow() {
    replica.situation(Situations.offline());
    open();
    eventually(() -> assertEquals("3 changes waiting", text("#changes-head")));
    eventually(() -> assertEquals("Next try in 20 s", text("#next-try")));

    clock.move(Duration.ofSeconds(5));
    eventually(() -> assertEquals("Next try in 15 s", text("#next-try")));
    robot.clickOn("#try-again");

    assertEquals(1, tries.get());
  }

  @Test
  void sendsARefusedChangeOnceMore() {
    replica.situation(Situations.decide(Situations.refused(7)));
    open();
    eventually(() -> assertTrue(there("#RETRY-7")));

    robot.clickOn("#RETRY-7");

    eventually(() -> assertEquals(List.of(7L), replica.retried));
  }

  @Test
  void dropsARefusedChangeAndTakesThatBack() {
    replica.situation(Situations.decide(Situations.refused(7)));
    open();
    eventually(() -> assertTrue(there("#DROP-7")));
    robot.clickOn("#DROP-7");
    eventually(() -> assertEquals(List.of(7L), replica.dropped));
    eventually(() -> assertEquals("Change dropped", text("#toast-title")));

    robot.clickOn("#toast-action");

    eventually(() -> assertEquals(List.of(Situations.refused(7).edit()), replica.edits()));
  }

  @Test
  void opensTheEventOfARefusedChange() {
    OwnChange refused = Situations.refused(7);
    replica.put(((LocalEdit.Create) refused.edit()).event());
    replica.situation(Situations.decide(refused));
    open();
    eventually(() -> assertTrue(there("#EDIT-7")));

    robot.clickOn("#EDIT-7");

    eventually(() -> assertTrue(there("#save")));
    assertFalse(there("#connection"));
  }

  @Test
  void savesTheChosenFieldsOfTwoVersions() {
    compare(Situations.bothChanged(1));
    assertEquals("Two versions of “Budget review”", text("#compare-head"));

    robot.clickOn("#choice-WHEN-THEIRS");
    robot.clickOn("#choice-LOCATION-MINE");
    robot.clickOn("#choice-NOTES-THEIRS");
    robot.clickOn("#save-result");

    eventually(() -> assertFalse(there("#compare")));
    assertEquals(
        List.of(
            new LocalEdit.Update(
                Situations.REVIEW, Situations.values(Attribute.LOCATION, "Room Curie"))),
        replica.edits());
    assertEquals(List.of(1L), replica.dropped);
  }

  @Test
  void asksForAChoiceThatIsMissing() {
    compare(Situations.bothChanged(1));
    robot.clickOn("#choice-WHEN-THEIRS");

    robot.clickOn("#save-result");

    assertEquals("Choose which location to keep", text("#compare-message"));
    assertTrue(robot.lookup("#choice-LOCATION-MINE").query().isFocused());
    assertEquals(List.of(), replica.edits());
  }

  @Test
  void choosesByKey() {
    compare(Situations.deletedByAlice(1));

    robot.push(KeyCode.SPACE);
    robot.clickOn("#save-result");

    eventually(
        () -> assertEquals(List.of(new LocalEdit.Delete(Situations.REVIEW)), replica.edits()));
  }

  @Test
  void bringsBackAnEventThatWasDeletedMeanwhile() {
    compare(Situations.deletedByBob(1));

    robot.clickOn("#choice-EVENT-MINE");
    robot.clickOn("#save-result");

    eventually(
        () ->
            assertEquals(
                List.of(
                    new LocalEdit.Create(
                        Situations.REVIEW.with(
                            Situations.values(Attribute.LOCATION, "Room Curie")))),
                replica.edits()));
  }

  @Test
  void keepsTheChoicesWhenTheirsChangesMeanwhile() {
    compare(Situations.bothChanged(1));
    robot.clickOn("#choice-LOCATION-MINE");
    OwnChange mine = Situations.bothChanged(1);
    CalendarEvent theirs =
        Situations.REVIEW.with(Situations.values(Attribute.DESCRIPTION, "None needed."));

    replica.situation(
        Situations.decide(
            new OwnChange(1, mine.edit(), mine.madeAt(), new Progress.TwoVersions(theirs))));

    eventually(
        () ->
            assertTrue(
                Objects.requireNonNull(
                        robot.lookup("#choice-NOTES-THEIRS").query().getAccessibleText())
                    .endsWith("None needed.")));
    robot.clickOn("#all-THEIRS");
    robot.clickOn("#choice-LOCATION-MINE");
    robot.clickOn("#save-result");
    eventually(
        () ->
            assertEquals(
                List.of(
                    new LocalEdit.Update(
                        theirs, Situations.values(Attribute.LOCATION, "Room Curie"))),
                replica.edits()));
  }

  @Test
  void decidesLaterAndLosesNothing() {
    compare(Situations.bothChanged(1));

    robot.clickOn("#decide-later");

    assertFalse(there("#compare"));
    assertEquals(List.of(), replica.dropped);
    assertEquals(List.of(), replica.edits());
  }

  @Test
  void leadsFromTheEventToItsTwoVersions() {
    replica.push(SampleTeam.ALICE, Situations.REVIEW);
    replica.situation(Situations.decide(Situations.bothChanged(1)));
    robot.interact(() -> {});
    eventually(() -> assertTrue(chipIsThere("Budget review")));
    robot.clickOn(chip("Budget review"));
    eventually(() -> assertTrue(there("#two-versions")));

    robot.clickOn("#compare-open");

    eventually(() -> assertTrue(there("#compare")));
  }

  @Test
  void saysOnceThatItIsOfflineAndThenThatItIsBack() {
    replica.state(new ReplicaState.Live(clock.instant()));
    settle();
    replica.state(new ReplicaState.Offline(clock.instant(), 1));
    settle();
    eventually(() -> assertEquals("Offline, you can go on working", text("#toast-title")));
    robot.clickOn("#toast-close");

    LocalEdit.OfEvent edit = Situations.refused(1).edit();
    replica.answer(new EditAnswer.Answered(edit, new ChangeResult.Accepted(edit.key(), "1.a")));
    replica.state(new ReplicaState.Live(clock.instant()));
    settle();

    eventually(() -> assertEquals("Back online, 1 change sent", text("#toast-title")));
  }

  @Test
  void leadsFromTheToastToTheTwoVersions() {
    replica.situation(Situations.decide(Situations.bothChanged(1)));
    settle();
    eventually(() -> assertEquals("One event needs you", text("#toast-title")));

    robot.clickOn("#toast-action");

    eventually(() -> assertTrue(there("#compare")));
  }

  @Test
  void saysThatADamagedCopyWasSetAside() {
    replica.setAside(Path.of("team.db.damaged"), 2, true);

    eventually(
        () ->
            assertEquals(
                "It is built again from the team. Your 2 waiting changes were saved."
                    + " The damaged copy is kept as team.db.damaged.",
                text("#toast-detail")));
  }

  @Test
  void bringsEventsFromBeforeAlong() {
    replica.fromBefore = 12;
    replica.situation(Situations.live(0));
    eventually(() -> assertEquals("12 events are on this computer only", text("#toast-title")));
    open();
    eventually(() -> assertEquals("12 events are on this computer only", text("#before-told")));

    robot.clickOn("#bring-along");

    eventually(() -> assertEquals("12 events brought along", text("#before-told")));
    assertEquals(0, replica.fromBefore);
  }

  private void settle() {
    robot.interact(() -> {});
    clock.move(Duration.ofSeconds(4));
  }

  private void compare(OwnChange change) {
    replica.situation(Situations.decide(change));
    open();
    eventually(() -> assertTrue(there("#compare-versions")));
    robot.clickOn("#compare-versions");
    eventually(() -> assertTrue(there("#compare")));
  }

  /** What is made after the first paint takes its time. */
  private void open() {
    eventually(
        () -> {
          if (!there("#connection")) {
            robot.clickOn("#state");
          }
          assertTrue(there("#connection"));
        });
  }

  private boolean chipIsThere(String title) {
    return robot.lookup(node -> says(node, title)).tryQuery().isPresent();
  }

  private Node chip(String title) {
    return robot.lookup(node -> says(node, title)).query();
  }

  private static boolean says(Node node, String title) {
    String text = Said.of(node);
    return node.getStyleClass().contains("chip") && text != null && text.contains(title);
  }

  private boolean there(String query) {
    return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
  }

  private String text(String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  private static void eventually(ThrowingRunnable assertion) {
    await().untilAsserted(assertion);
  }
}

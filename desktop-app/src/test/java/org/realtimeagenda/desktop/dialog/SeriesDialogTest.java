package org.realtimeagenda.desktop.dialog;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.sync.LiveReplica;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Member;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** One of a series in the dialog, over a real store: a stand-up on Thursdays from 5 November on. */
@ExtendWith(ApplicationExtension.class)
class SeriesDialogTest {
  private static final int ME = 0;
  private static final LocalDate FROM = LocalDate.parse("2026-11-01");
  private static final LocalDate TO = LocalDate.parse("2026-12-06");

  /** The third of the four of November. */
  private static final String THIRD = "2026-11-19T09:00:00";

  @TempDir Path folder;

  private @Nullable LiveReplica opened;
  private @Nullable DialogWindow shown;
  private @Nullable EventKey series;

  @Start
  void start(Stage stage) throws IOException {
    opened = LiveReplica.open(folder, DialogWindow.CLOCK, new ReplicaListener() {}, Teams::connect);
    EventKey key = replica().keyFor("stand-up").join();
    replica()
        .apply(
            new LocalEdit.Create(
                CalendarEvent.of(
                    key,
                    Map.of(
                        Attribute.UID, "stand-up",
                        Attribute.NAME, "Stand-up",
                        Attribute.DT_START, "2026-11-05T09:00:00",
                        Attribute.DT_END, "2026-11-05T09:15:00",
                        Attribute.TZ, "Europe/Paris",
                        Attribute.RRULE, "FREQ=WEEKLY;BYDAY=TH"))))
        .join();
    series = key;
    shown = new DialogWindow(stage, replica(), ME, List.of(new Member(ME, "Me", null, null)));
  }

  @AfterEach
  void close() {
    replica().close();
  }

  private LiveReplica replica() {
    return Objects.requireNonNull(opened);
  }

  private DialogWindow window() {
    return Objects.requireNonNull(shown);
  }

  private void open(FxRobot robot, String occurrenceStart) {
    EventKey key = key(occurrenceStart);
    robot.interact(() -> window().dialog.open(key, occurrenceStart));
    window().awaitShown("#save");
  }

  /** Of its row: the override where there is one. */
  private EventKey key(String occurrenceStart) {
    return occurrences().stream()
        .filter(one -> occurrenceStart.equals(one.occurrenceStart()))
        .findFirst()
        .map(Occurrence::key)
        .orElse(Objects.requireNonNull(series));
  }

  private List<Occurrence> occurrences() {
    return replica().occurrences(FROM, TO, DialogWindow.PARIS).join();
  }

  /** Start and name of what a page would show. */
  private List<String> page() {
    return occurrences().stream().map(one -> one.time().dtStart() + " " + one.name()).toList();
  }

  private void save(FxRobot robot, @Nullable String scope) {
    robot.clickOn("#save");
    if (scope != null) {
      window().awaitShown("#scope");
      robot.clickOn(scope);
    }
    window().awaitClosed();
  }

  private void undo(FxRobot robot) {
    robot.interact(() -> window().edits.undo());
  }

  private static final List<String> BEFORE =
      List.of(
          "2026-11-05T09:00:00 Stand-up",
          "2026-11-12T09:00:00 Stand-up",
          "2026-11-19T09:00:00 Stand-up",
          "2026-11-26T09:00:00 Stand-up",
          "2026-12-03T09:00:00 Stand-up");

  @Test
  void showsTheTimesOfTheOneThatWasOpenedAndThatItIsOneOfASeries(FxRobot robot) {
    open(robot, THIRD);
    assertTrue(window().says("Edit one of a series"));
    assertEquals("Thu 19 Nov 2026", window().text("#start-date"));
    assertEquals("09:15", window().text("#end-time"));
    assertEquals("Every Thursday, for ever.", window().text("#repeat-sentence"));
  }

  @Test
  void changesThisOneAlone(FxRobot robot) {
    open(robot, THIRD);
    window().retype("#title", "Stand-up with Bob");
    window().retype("#start-time", "10");
    save(robot, "#scope-this");
    assertEquals(
        List.of(
            "2026-11-05T09:00:00 Stand-up",
            "2026-11-12T09:00:00 Stand-up",
            "2026-11-19T10:00:00 Stand-up with Bob",
            "2026-11-26T09:00:00 Stand-up",
            "2026-12-03T09:00:00 Stand-up"),
        page());
    undo(robot);
    await().until(() -> page().equals(BEFORE));
  }

  @Test
  void changesTheOneThatWasChangedBefore(FxRobot robot) {
    open(robot, THIRD);
    window().retype("#title", "Stand-up with Bob");
    save(robot, "#scope-this");
    open(robot, THIRD);
    assertEquals("Stand-up with Bob", window().text("#title"));
    window().retype("#title", "Stand-up with Chloe");
    save(robot, "#scope-this");
    assertEquals("2026-11-19T09:00:00 Stand-up with Chloe", page().get(2));
    assertEquals(5, page().size());
  }

  @Test
  void changesThisAndFollowing(FxRobot robot) {
    open(robot, THIRD);
    window().retype("#title", "Daily");
    save(robot, "#scope-following");
    assertEquals(
        List.of(
            "2026-11-05T09:00:00 Stand-up",
            "2026-11-12T09:00:00 Stand-up",
            "2026-11-19T09:00:00 Daily",
            "2026-11-26T09:00:00 Daily",
            "2026-12-03T09:00:00 Daily"),
        page());
    undo(robot);
    await().until(() -> page().equals(BEFORE));
  }

  @Test
  void movesAllOfThemToAnotherDayAndTime(FxRobot robot) {
    open(robot, THIRD);
    window().retype("#start-date", "20 nov");
    window().retype("#start-time", "8:30");
    save(robot, "#scope-all");
    assertEquals(
        List.of(
            "2026-11-06T08:30:00 Stand-up",
            "2026-11-13T08:30:00 Stand-up",
            "2026-11-20T08:30:00 Stand-up",
            "2026-11-27T08:30:00 Stand-up",
            "2026-12-04T08:30:00 Stand-up"),
        page());
    undo(robot);
    await().until(() -> page().equals(BEFORE));
  }

  @Test
  void doesntAskForThisOneWhereTheRuleIsAnother(FxRobot robot) {
    open(robot, THIRD);
    window().choose("#repeat", "Every 2 weeks");
    robot.clickOn("#save");
    window().awaitShown("#scope");
    assertFalse(window().shows("#scope-this"));
    robot.clickOn("#scope-following");
    window().awaitClosed();
    assertEquals(
        List.of(
            "2026-11-05T09:00:00 Stand-up",
            "2026-11-12T09:00:00 Stand-up",
            "2026-11-19T09:00:00 Stand-up",
            "2026-12-03T09:00:00 Stand-up"),
        page());
  }

  @Test
  void changesTheRuleOfAllOfThem(FxRobot robot) {
    open(robot, THIRD);
    window().choose("#repeat-end", "After");
    window().retype("#repeat-times", "3");
    save(robot, "#scope-all");
    assertEquals(BEFORE.subList(0, 3), page());
  }

  @Test
  void asksNothingOfTheFirstWhereTheRuleIsAnother(FxRobot robot) {
    open(robot, "2026-11-05T09:00:00");
    window().choose("#repeat", "Does not repeat");
    save(robot, null);
    assertEquals(BEFORE.subList(0, 1), page());
  }

  @Test
  void deletesThisOneAlone(FxRobot robot) {
    delete(robot, THIRD, "#scope-this");
    assertEquals(4, page().size());
    assertFalse(page().contains("2026-11-19T09:00:00 Stand-up"));
    undo(robot);
    await().until(() -> page().equals(BEFORE));
  }

  @Test
  void deletesThisAndFollowing(FxRobot robot) {
    delete(robot, THIRD, "#scope-following");
    assertEquals(BEFORE.subList(0, 2), page());
  }

  @Test
  void deletesAllOfThem(FxRobot robot) {
    delete(robot, THIRD, "#scope-all");
    assertEquals(List.of(), page());
    undo(robot);
    await().until(() -> page().equals(BEFORE));
  }

  @Test
  void offersNoFollowingForTheFirst(FxRobot robot) {
    open(robot, "2026-11-05T09:00:00");
    robot.clickOn("#delete");
    window().awaitShown("#scope");
    assertFalse(window().shows("#scope-following"));
  }

  @Test
  void staysOpenWhenTheQuestionIsLeft(FxRobot robot) {
    open(robot, THIRD);
    window().retype("#title", "Daily");
    robot.clickOn("#save");
    window().awaitShown("#scope");
    robot.type(KeyCode.ESCAPE);
    assertFalse(window().shows("#scope"));
    assertTrue(window().shows("#save"));
    assertEquals("Daily", window().text("#title"));
    assertEquals(BEFORE, page());
  }

  @Test
  void asksNothingWhereNothingWasChanged(FxRobot robot) {
    open(robot, THIRD);
    save(robot, null);
    assertEquals(BEFORE, page());
  }

  @Test
  void copiesTheOneThatWasOpened(FxRobot robot) {
    open(robot, THIRD);
    robot.clickOn("#duplicate");
    window().awaitClosed();
    assertEquals(6, page().size());
    assertEquals(2, page().stream().filter("2026-11-19T09:00:00 Stand-up"::equals).count());
  }

  @Test
  void saysThatTheOneThatWasDeletedMeanwhileIsGone(FxRobot robot) {
    delete(robot, THIRD, "#scope-this");
    robot.interact(() -> window().dialog.open(Objects.requireNonNull(series), THIRD));
    await().until(() -> window().says("This event is gone"));
  }

  private void delete(FxRobot robot, String occurrenceStart, String scope) {
    open(robot, occurrenceStart);
    robot.clickOn("#delete");
    window().awaitShown("#scope");
    robot.clickOn(scope);
    window().awaitClosed();
  }
}

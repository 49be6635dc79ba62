package org.realtimeagenda.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.desktop.TeamWindow.eventually;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.EntryView;
import org.testfx.api.FxRobot;

/** Alice changes events by keys, menu and undo; Bob's window shows what came of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangingTest {

  private static final String REVIEW = "Design review";
  private static final EventTime NINE = timed("2026-11-25T09:00", "2026-11-25T10:00");
  private static final PseudoClass BY_KEYS = PseudoClass.getPseudoClass("by-keys");

  private final FxRobot robot = new FxRobot();
  private @Nullable TeamWindows windows;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    windows = new TeamWindows(folder);
  }

  @AfterAll
  void close() throws IOException {
    Objects.requireNonNull(windows).close();
  }

  @AfterEach
  void clear() {
    robot.release(new MouseButton[0]);
    robot.release(new KeyCode[0]);
    TeamWindows.clear(alice(), alice().self());
    TeamWindows.clear(bob(), bob().self());
    eventually(() -> assertFalse(alice().has(".chip")));
    eventually(() -> assertFalse(bob().has(".chip")));
  }

  @Test
  void movesWithTheKeysAndKeepsTheFocus() {
    create(REVIEW, NINE);
    select(REVIEW);

    robot.push(KeyCode.ALT, KeyCode.DOWN);
    alice().shows(REVIEW, timed("2026-11-25T09:15", "2026-11-25T10:15"));
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    alice().shows(REVIEW, timed("2026-11-26T09:15", "2026-11-26T10:15"));
    eventually(() -> assertEquals(Optional.of(REVIEW), focusedTitle()));
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN);

    bothShow(REVIEW, timed("2026-11-26T09:15", "2026-11-26T10:30"));
    eventually(() -> assertEquals(Optional.of(REVIEW), focusedTitle()));
  }

  @Test
  void takesQuickStepsOneAfterTheOther() {
    create(REVIEW, NINE);
    select(REVIEW);

    robot.push(KeyCode.ALT, KeyCode.UP);
    robot.push(KeyCode.ALT, KeyCode.UP);
    robot.push(KeyCode.ALT, KeyCode.LEFT);

    bothShow(REVIEW, timed("2026-11-24T08:30", "2026-11-24T09:30"));
  }

  @Test
  void duplicatesAndDeletesWithTheKeys() {
    create(REVIEW, NINE);
    select(REVIEW);
    robot.push(KeyCode.SHORTCUT, KeyCode.D);
    eventually(() -> assertEquals("Duplicated “Design review”", alice().text("#toast-title")));
    eventually(() -> assertEquals(2, eventsOf(bob())));

    robot.push(KeyCode.DELETE);

    eventually(() -> assertEquals("Deleted “Design review”", alice().text("#toast-title")));
    eventually(() -> assertEquals(1, eventsOf(bob())));
    bothShow(REVIEW, NINE);
  }

  @Test
  void undoesAndRedoesWhatTheTeamHasAlready() {
    create(REVIEW, NINE);
    select(REVIEW);
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    EventTime moved = timed("2026-11-26T09:00", "2026-11-26T10:00");
    bothShow(REVIEW, moved);
    everythingIsSent();

    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    bothShow(REVIEW, NINE);
    everythingIsSent();
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);

    bothShow(REVIEW, moved);
  }

  @Test
  void bringsBackWhatWasDeletedByTheToast() {
    create(REVIEW, NINE);
    select(REVIEW);
    robot.push(KeyCode.DELETE);
    bob().shows(REVIEW);
    everythingIsSent();

    robot.clickOn(alice().find("#toast-action", Node.class));

    bothShow(REVIEW, NINE);
    assertEquals("“Design review” is back", alice().text("#toast-title"));
  }

  @Test
  void undoesAndRedoesByTheButtons() {
    create(REVIEW, NINE);
    select(REVIEW);
    robot.push(KeyCode.ALT, KeyCode.DOWN);
    EventTime moved = timed("2026-11-25T09:15", "2026-11-25T10:15");
    bothShow(REVIEW, moved);

    robot.clickOn(alice().find("#undo", Node.class));
    bothShow(REVIEW, NINE);
    eventually(() -> assertFalse(alice().find("#redo", Node.class).isDisabled()));
    robot.clickOn(alice().find("#redo", Node.class));

    bothShow(REVIEW, moved);
    eventually(() -> assertTrue(alice().find("#redo", Node.class).isDisabled()));
  }

  @Test
  void reachesEntriesInOrderOfTimeAndRingsThemOnKeysOnly() {
    create("Third", timed("2026-11-26T08:00", "2026-11-26T09:00"));
    create("First", timed("2026-11-24T11:00", "2026-11-24T12:00"));
    create("Second", timed("2026-11-24T13:00", "2026-11-24T14:00"));
    select("First");
    assertFalse(ringed("First"));

    robot.push(KeyCode.DOWN);
    assertEquals(Optional.of("Second"), focusedTitle());
    assertTrue(ringed("Second"));
    robot.push(KeyCode.TAB);
    assertEquals(Optional.of("Third"), focusedTitle());
    robot.push(KeyCode.LEFT);
    assertEquals(Optional.of("First"), focusedTitle());
    robot.push(KeyCode.RIGHT);
    robot.push(KeyCode.TAB);

    assertEquals(Optional.empty(), focusedTitle());
  }

  @Test
  void opensWithEnterAndComesBack() {
    create(REVIEW, NINE);
    select(REVIEW);

    robot.push(KeyCode.ENTER);

    eventually(() -> assertTrue(alice().has(".dialog-scrim")));
    robot.push(KeyCode.ESCAPE);
    eventually(() -> assertFalse(alice().has(".dialog-scrim")));
    eventually(() -> assertEquals(Optional.of(REVIEW), focusedTitle()));
  }

  @Test
  void leavesATextFieldItsOwnUndo() {
    create(REVIEW, NINE);
    select(REVIEW);
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    EventTime moved = timed("2026-11-26T09:00", "2026-11-26T10:00");
    bothShow(REVIEW, moved);
    robot.clickOn(alice().find("#new-event", Node.class));
    eventually(() -> assertTrue(alice().focused().orElseThrow() instanceof TextField));
    TextField title = (TextField) alice().focused().orElseThrow();
    robot.write("abc");

    robot.push(KeyCode.SHORTCUT, KeyCode.Z);

    eventually(() -> assertEquals("", title.getText()));
    robot.push(KeyCode.ESCAPE);
    bothShow(REVIEW, moved);
  }

  @Test
  void offersDeletingInTheMenuOfOnesOwnEventsOnly() {
    create(REVIEW, NINE);
    TeamWindows.create(bob(), "Budget", timed("2026-11-26T11:00", "2026-11-26T12:00"), null);
    alice().shows("Budget", timed("2026-11-26T11:00", "2026-11-26T12:00"));

    robot.rightClickOn(point("Budget"));
    eventually(() -> assertTrue(robot.lookup("#menu-duplicate").tryQuery().isPresent()));
    assertTrue(robot.lookup("#menu-delete").tryQuery().isEmpty());
    robot.push(KeyCode.ESCAPE);
    robot.rightClickOn(point(REVIEW));
    eventually(() -> assertTrue(robot.lookup("#menu-delete").tryQuery().isPresent()));
    robot.clickOn("#menu-delete");

    bob().shows(REVIEW);
  }

  @Test
  void changesNothingOfAColleaguesByKeys() {
    TeamWindows.create(bob(), REVIEW, NINE, null);
    bothShow(REVIEW, NINE);
    select(REVIEW);

    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    eventually(() -> assertTrue(robot.lookup("#hint").tryQuery().isPresent()));
    robot.push(KeyCode.DELETE);

    bothShow(REVIEW, NINE);
  }

  @Test
  void changesEventsWithoutATeamInReach() throws Exception {
    create(REVIEW, NINE);
    bob().shows(REVIEW, NINE);
    everythingIsSent();
    Objects.requireNonNull(windows).stopServer();
    eventually(() -> assertTrue(alice().text("#state-words").startsWith("Offline")));

    drag(alice().at("2026-11-25T09:30"), alice().at("2026-11-26T11:31"));
    EventTime moved = timed("2026-11-26T11:00", "2026-11-26T12:00");
    alice().shows(REVIEW, moved);
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    alice().shows(REVIEW, NINE);
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
    alice().shows(REVIEW, moved);
    Objects.requireNonNull(windows).startServer();

    bothShow(REVIEW, moved);
  }

  private void create(String name, EventTime time) {
    TeamWindows.create(alice(), name, time, null);
    alice().shows(name, time);
    bob().shows(name, time);
  }

  private void select(String name) {
    robot.interact(() -> alice().view(name).requestFocus());
    robot.moveTo(alice().at("2026-11-28T08:30")).press(MouseButton.MIDDLE);
    robot.release(MouseButton.MIDDLE);
    robot.interact(() -> alice().view(name).requestFocus());
  }

  private boolean ringed(String name) {
    return alice().view(name).getPseudoClassStates().contains(BY_KEYS);
  }

  private Optional<String> focusedTitle() {
    return alice()
        .focused()
        .filter(EntryView.class::isInstance)
        .map(node -> ((EntryView) node).shown().title());
  }

  private void drag(Point2D from, Point2D to) {
    robot.moveTo(from).press(MouseButton.PRIMARY);
    robot.moveTo(to);
    robot.release(MouseButton.PRIMARY);
  }

  private Point2D point(String name) {
    return alice().point(name, Pos.CENTER, 0, 0);
  }

  private void everythingIsSent() {
    eventually(() -> assertEquals(0, alice().replica().situation().join().ownChanges().size()));
  }

  private static long eventsOf(TeamWindow window) {
    LocalDate monday = LocalDate.parse("2026-11-23");
    return window
        .replica()
        .occurrences(monday, monday.plusWeeks(1), TeamWindows.PARIS)
        .join()
        .size();
  }

  private void bothShow(String name, EventTime... times) {
    alice().shows(name, times);
    bob().shows(name, times);
  }

  private TeamWindow alice() {
    return Objects.requireNonNull(windows).alice;
  }

  private TeamWindow bob() {
    return Objects.requireNonNull(windows).bob;
  }

  private static EventTime timed(String start, String end) {
    return new EventTime.Timed(
        LocalDateTime.parse(start), LocalDateTime.parse(end), TeamWindows.PARIS);
  }
}

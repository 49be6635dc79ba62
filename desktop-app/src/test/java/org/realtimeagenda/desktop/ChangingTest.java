package org.realtimeagenda.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.desktop.TeamWindow.eventually;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.EntryView;

/** Alice changes events by keys, menu and undo; Bob's window shows what came of it. */
class ChangingTest extends TwoWindows {

  private static final EventTime NINE = timed("2026-11-25T09:00", "2026-11-25T10:00");
  private static final PseudoClass BY_KEYS = PseudoClass.getPseudoClass("by-keys");

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
  void bringsBackWhatWasDeletedByTheToastAndDeletesItAgain() {
    create(REVIEW, NINE);
    select(REVIEW);
    robot.push(KeyCode.DELETE);
    eventually(() -> assertEquals("Deleted “Design review”", alice().text("#toast-title")));
    // where the pointer is, it stays
    robot.moveTo(alice().find("#toast-action", Node.class));
    bob().shows(REVIEW);
    everythingIsSent();

    robot.clickOn(alice().find("#toast-action", Node.class));
    bothShow(REVIEW, NINE);
    eventually(() -> assertEquals("“Design review” is back", alice().text("#toast-title")));
    robot.clickOn(alice().find("#toast-action", Node.class));

    bothShow(REVIEW);
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

    bothShow(REVIEW);
  }

  @Test
  void duplicatesByTheMenu() {
    create(REVIEW, NINE);

    robot.rightClickOn(point(REVIEW));
    robot.clickOn("#menu-duplicate");

    eventually(() -> assertEquals(2, eventsOf(bob())));
    bothShow(REVIEW, NINE);
  }

  @Test
  void changesAnEventInTheDialog() {
    create(REVIEW, NINE);
    open(point(REVIEW));

    retype("#title", "Budget");
    retype("#start-date", "27 nov");
    retype("#start-time", "14:00");
    retype("#location", "Room Curie");
    robot.clickOn("#save");

    bothShow(REVIEW);
    EventTime changed = timed("2026-11-27T14:00", "2026-11-27T15:00");
    bothShow("Budget", changed);
    eventually(() -> assertFalse(alice().has("#save")));
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    bothShow(REVIEW, NINE);
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
    bothShow("Budget", changed);
  }

  @Test
  void duplicatesAndDeletesInTheDialog() {
    create(REVIEW, NINE);
    open(point(REVIEW));
    robot.clickOn("#duplicate");
    eventually(() -> assertEquals(2, eventsOf(bob())));
    eventually(() -> assertFalse(alice().has("#save")));

    open(point(REVIEW));
    robot.clickOn("#delete");
    robot.clickOn("#confirm-delete");

    eventually(() -> assertEquals(1, eventsOf(bob())));
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    eventually(() -> assertEquals(2, eventsOf(bob())));
  }

  @Test
  void opensTheListOfADayThatHoldsMoreThanIsShown() {
    for (int event = 0; event < 72; event++) {
      String hour = "2026-11-23T%02d".formatted(8 + event % 10);
      TeamWindows.create(bob(), "Slot " + event, timed(hour + ":00", hour + ":30"), null);
    }
    eventually(() -> assertEquals("+32 more", alice().text("#more-2026-11-23")));

    robot.clickOn(alice().center("#more-2026-11-23"));
    eventually(() -> assertEquals(72, dayList().getItems().size()));
    robot.push(KeyCode.ESCAPE);
    press(alice(), "#page-month");
    eventually(() -> assertTrue(alice().text("#more-2026-11-23").endsWith(" more")));
    robot.clickOn(alice().center("#more-2026-11-23"));
    eventually(() -> assertEquals(72, dayList().getItems().size()));
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);

    eventually(() -> assertEquals("Slot 10", alice().text("#title")));
    robot.push(KeyCode.ESCAPE);
    eventually(() -> assertFalse(alice().has("#title")));
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
    windows().stopServer();
    eventually(() -> assertTrue(alice().text("#state-words").startsWith("Offline")));

    drag(alice().at("2026-11-25T09:30"), alice().at("2026-11-26T11:31"));
    EventTime moved = timed("2026-11-26T11:00", "2026-11-26T12:00");
    alice().shows(REVIEW, moved);
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    alice().shows(REVIEW, NINE);
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
    alice().shows(REVIEW, moved);
    windows().startServer();

    bothShow(REVIEW, moved);
  }

  @Test
  void comesToTheFirstEntryByTabAndLeavesBackwards() {
    create(REVIEW, NINE);
    robot.interact(() -> alice().find("#page-year", Node.class).requestFocus());
    List<String> passed = new ArrayList<>();
    // two of them where there is something to take back and to do again
    for (int tab = 0; tab < 6 && focusedTitle().isEmpty(); tab++) {
      robot.push(KeyCode.TAB);
      passed.add(String.valueOf(alice().focused()));
    }

    assertEquals(Optional.of(REVIEW), focusedTitle(), passed::toString);
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertEquals(Optional.empty(), focusedTitle());
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

  private ListView<?> dayList() {
    return robot.lookup("#day-entries").queryListView();
  }

  private static long eventsOf(TeamWindow window) {
    LocalDate monday = LocalDate.parse("2026-11-23");
    return window
        .replica()
        .occurrences(monday, monday.plusWeeks(1), TeamWindows.PARIS)
        .join()
        .size();
  }
}

package org.realtimeagenda.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.desktop.TeamWindow.eventually;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.DayView;
import org.realtimeagenda.desktop.calendar.EntryList;
import org.realtimeagenda.desktop.calendar.EntryView;

/** Alice has no mouse. What she does is seen in her window, in her store, and in Bob's window. */
class KeysOnlyTest extends TwoWindows {

  private static final EventTime NINE = timed("2026-11-26T09:00", "2026-11-26T10:00");

  @BeforeEach
  void beginWithThePage() {
    robot.interact(() -> alice().stage().requestFocus());
    // both windows say that they have the focus
    robot.targetWindow(alice().stage());
    robot.type(KeyCode.ESCAPE).type(KeyCode.D).type(KeyCode.W).type(KeyCode.T);
    eventually(() -> assertEquals("23 – 29 November 2026", alice().text("#heading")));
  }

  @Test
  void makesMovesLengthensCopiesDeletesAndUndoes() {
    add("Design review thu 9:00-10:00");
    both(REVIEW, NINE);

    robot.type(KeyCode.DOWN);
    eventually(() -> assertEquals(Optional.of(REVIEW), selected()));
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    both(REVIEW, timed("2026-11-27T09:00", "2026-11-27T10:00"));
    robot.push(KeyCode.ALT, KeyCode.DOWN);
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN);
    EventTime moved = timed("2026-11-27T09:15", "2026-11-27T10:30");
    both(REVIEW, moved);

    robot.push(KeyCode.SHORTCUT, KeyCode.D);
    eventually(() -> assertEquals(2, stored(REVIEW).size()));
    eventually(() -> assertEquals("Duplicated “Design review”", alice().text("#toast-title")));
    eventually(() -> assertEquals(Optional.of(REVIEW), selected()));
    robot.type(KeyCode.DELETE);
    eventually(() -> assertEquals(1, stored(REVIEW).size()));
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    eventually(() -> assertEquals(2, stored(REVIEW).size()));
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
    eventually(() -> assertEquals(1, stored(REVIEW).size()));
    both(REVIEW, moved);
  }

  @Test
  void changesAnEventInTheDialogAndLeavesItWithoutAChange() {
    add("Design review thu 9:00-10:00");
    both(REVIEW, NINE);
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    typeTitle("Budget");
    robot.type(KeyCode.TAB);
    eventually(() -> assertEquals("all-day", focusedId()));
    robot.type(KeyCode.TAB);
    eventually(() -> assertEquals("start-date", focusedId()));
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    robot.write("27 nov").type(KeyCode.TAB).type(KeyCode.ENTER);
    eventually(() -> assertFalse(alice().has("#save")));
    EventTime friday = timed("2026-11-27T09:00", "2026-11-27T10:00");
    both("Budget", friday);
    both(REVIEW);

    eventually(() -> assertEquals(Optional.of("Budget"), selected()));
    robot.type(KeyCode.ENTER);
    typeTitle("Something else");
    robot.type(KeyCode.ESCAPE);
    eventually(() -> assertFalse(alice().has("#save")));
    both("Budget", friday);
  }

  @Test
  void goesFromPageToPageAndFromDayToDay() {
    robot.type(KeyCode.M);
    heading("November 2026");
    robot.type(KeyCode.PAGE_DOWN);
    heading("December 2026");
    robot.type(KeyCode.T).type(KeyCode.DOWN);
    eventually(() -> assertEquals(Optional.of(LocalDate.parse("2026-12-02")), day()));
    robot.type(KeyCode.END).type(KeyCode.RIGHT);
    heading("December 2026");
    robot.type(KeyCode.Y);
    heading("2026");
    robot.type(KeyCode.T).type(KeyCode.RIGHT);
    eventually(() -> assertEquals(Optional.of(LocalDate.parse("2026-11-26")), day()));
    robot.type(KeyCode.ENTER);
    heading("Thursday 26 November 2026");
    robot.type(KeyCode.LEFT);
    heading("Wednesday 25 November 2026");
    robot.type(KeyCode.W).type(KeyCode.RIGHT).type(KeyCode.RIGHT);
    eventually(() -> assertEquals(Optional.of(LocalDate.parse("2026-11-27")), day()));

    robot.type(KeyCode.N);
    typeTitle(REVIEW);
    robot.type(KeyCode.ENTER);
    both(REVIEW, timed("2026-11-27T12:00", "2026-11-27T13:00"));
    robot.type(KeyCode.A);
    eventually(() -> assertTrue(alice().has("#agenda")));
    alice().shows(REVIEW, timed("2026-11-27T12:00", "2026-11-27T13:00"));
    eventually(
        () -> {
          // from today on, where nothing is; what the list reads meanwhile selects nothing again
          if (selectedInList().isEmpty()) {
            robot.type(KeyCode.RIGHT);
          }
          assertEquals(Optional.of(REVIEW), selectedInList());
        });
    robot.type(KeyCode.DELETE);
    both(REVIEW);
  }

  @Test
  void goesThroughTheSmallMonthToADay() {
    robot.interact(() -> alice().find("#new-event", Node.class).requestFocus());
    robot.type(KeyCode.TAB);
    smallDay("Wednesday 25 November, today");
    robot.type(KeyCode.RIGHT).type(KeyCode.DOWN);
    smallDay("Thursday 3 December");
    assertEquals("December 2026", alice().text(".mini-month-heading"));
    robot.type(KeyCode.PAGE_DOWN).type(KeyCode.HOME);
    smallDay("Monday 28 December");
    robot.type(KeyCode.PAGE_UP).type(KeyCode.LEFT).type(KeyCode.UP).type(KeyCode.END);
    smallDay("Sunday 22 November");
    assertEquals("23 – 29 November 2026", alice().text("#heading"));

    robot.type(KeyCode.ENTER);
    heading("16 – 22 November 2026");
    smallDay("Sunday 22 November");
    robot.type(KeyCode.HOME).type(KeyCode.LEFT).type(KeyCode.SPACE);
    heading("9 – 15 November 2026");
    smallDay("Sunday 15 November");

    robot.type(KeyCode.T);
    smallDay("Wednesday 25 November, today");
    robot.type(KeyCode.TAB);
    eventually(() -> assertEquals("colleague-" + alice().self(), focusedId()));
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    smallDay("Wednesday 25 November, today");
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    eventually(() -> assertEquals("new-event", focusedId()));
  }

  /** That one has the focus, and shows it. */
  private void smallDay(String words) {
    eventually(
        () -> {
          Node day = alice().focused().orElseThrow();
          assertTrue(day.getStyleClass().contains("mini-day"));
          assertTrue(day.getAccessibleText().startsWith(words + ", "), day.getAccessibleText());
          assertTrue(day.getPseudoClassStates().contains(PseudoClass.getPseudoClass("by-keys")));
        });
  }

  @Test
  void searchesAndGoesToWhatIsFound() {
    TeamWindows.create(alice(), REVIEW, timed("2026-12-15T09:00", "2026-12-15T10:00"), null);
    eventually(() -> assertEquals(1, bob().replica().search(REVIEW, 10).join().size()));

    robot.type(KeyCode.SLASH);
    eventually(() -> assertEquals("search", focusedId()));
    // these are commands where nothing is typed
    robot.write("n");
    assertFalse(alice().has("#save"));
    robot.type(KeyCode.BACK_SPACE);
    robot.write("design");
    eventually(() -> assertTrue(alice().has("#hits")));
    eventually(() -> assertTrue(alice().text("#hits-count").startsWith("1 event")));
    robot.type(KeyCode.ENTER);

    heading("14 – 20 December 2026");
    eventually(() -> assertEquals(Optional.of(REVIEW), selected()));
    robot.type(KeyCode.DELETE);
    eventually(() -> assertEquals(0, bob().replica().search(REVIEW, 10).join().size()));
  }

  @Test
  void opensAndClosesWhatLiesOverTheWindow() {
    robot.type(KeyCode.F1);
    eventually(() -> assertTrue(alice().has("#keys")));
    robot.type(KeyCode.N).type(KeyCode.M);
    assertFalse(alice().has("#save"));
    heading("23 – 29 November 2026");
    robot.type(KeyCode.ESCAPE);
    eventually(() -> assertFalse(alice().has("#keys")));
    robot.push(KeyCode.SHIFT, KeyCode.F1);
    eventually(() -> assertTrue(alice().has("#about")));
    robot.type(KeyCode.ESCAPE);
    eventually(() -> assertFalse(alice().has("#about")));

    robot.type(KeyCode.C);
    eventually(() -> assertTrue(alice().has("#connection")));
    robot.type(KeyCode.ESCAPE);
    eventually(() -> assertFalse(alice().has("#connection")));
    robot.type(KeyCode.F10);
    eventually(() -> assertTrue(robot.lookup("#more-keys").tryQuery().isPresent()));
    robot.type(KeyCode.ESCAPE);
    eventually(() -> assertFalse(robot.lookup("#more-keys").tryQuery().isPresent()));
  }

  @Test
  void comesBackToThePageWhereNothingIsSelected() {
    add("Design review thu 9:00-10:00");
    both(REVIEW, NINE);
    robot.type(KeyCode.TAB);
    eventually(() -> assertEquals(Optional.of(REVIEW), selected()));

    robot.type(KeyCode.ESCAPE);

    assertEquals(Optional.empty(), selected());
    assertEquals(Optional.of(LocalDate.parse("2026-11-26")), day());
    robot.type(KeyCode.DELETE);
    robot.type(KeyCode.LEFT);
    eventually(() -> assertEquals(Optional.of(LocalDate.parse("2026-11-25")), day()));
    both(REVIEW, NINE);
  }

  private void add(String sentence) {
    robot.type(KeyCode.N);
    eventually(() -> assertTrue(alice().focused().orElseThrow() instanceof TextInputControl));
    robot.write(sentence).type(KeyCode.TAB).type(KeyCode.ENTER);
    eventually(() -> assertFalse(alice().has("#save")));
  }

  private void typeTitle(String title) {
    eventually(() -> assertEquals("title", focusedId()));
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    robot.write(title);
  }

  private void both(String name, EventTime... times) {
    eventually(
        () ->
            assertEquals(
                Set.of(times),
                stored(name).stream().map(Occurrence::time).collect(Collectors.toSet())));
    bothShow(name, times);
  }

  private Set<Occurrence> stored(String name) {
    LocalDate monday = LocalDate.parse("2026-11-23");
    return alice()
        .replica()
        .occurrences(monday, monday.plusWeeks(1), TeamWindows.PARIS)
        .join()
        .stream()
        .filter(one -> one.name().equals(name))
        .collect(Collectors.toSet());
  }

  private void heading(String text) {
    eventually(() -> assertEquals(text, alice().text("#heading")));
  }

  private Optional<String> selected() {
    return alice()
        .focused()
        .filter(EntryView.class::isInstance)
        .map(node -> ((EntryView) node).shown().title());
  }

  private Optional<String> selectedInList() {
    return alice()
        .focused()
        .filter(EntryList.class::isInstance)
        .map(node -> ((EntryList) node).selectedEntry())
        .map(view -> view.shown().title());
  }

  private Optional<LocalDate> day() {
    return alice().focused().filter(DayView.class::isInstance).map(node -> ((DayView) node).date());
  }

  private String focusedId() {
    return alice().focused().map(Node::getId).orElse("");
  }
}

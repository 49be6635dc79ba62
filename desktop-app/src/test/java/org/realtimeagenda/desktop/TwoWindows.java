package org.realtimeagenda.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.desktop.TeamWindow.eventually;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import javafx.event.ActionEvent;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.core.EventTime;
import org.testfx.api.FxRobot;

/**
 * What is done in Alice's window is seen in Bob's. Both are open for all the tests of a class, each
 * of which begins with an empty week.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwoWindows {

  static final String REVIEW = "Design review";

  final FxRobot robot = new WindowRobot();
  private @Nullable TeamWindows opened;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    opened = new TeamWindows(folder);
    eventually(() -> assertTrue(alice().has("#subscriptions")));
    eventually(() -> assertTrue(bob().has("#subscriptions")));
  }

  @AfterAll
  void close() throws IOException {
    windows().close();
  }

  @AfterEach
  void clear() {
    robot.release(new MouseButton[0]);
    robot.release(new KeyCode[0]);
    for (TeamWindow window : List.of(alice(), bob())) {
      press(window, "#page-week");
      press(window, "#today");
    }
    TeamWindows.clear(alice(), alice().self());
    TeamWindows.clear(alice(), windows().chloe);
    TeamWindows.clear(bob(), bob().self());
    eventually(() -> assertFalse(alice().has(".chip")));
    eventually(() -> assertFalse(bob().has(".chip")));
  }

  final TeamWindows windows() {
    return Objects.requireNonNull(opened);
  }

  final TeamWindow alice() {
    return windows().alice;
  }

  final TeamWindow bob() {
    return windows().bob;
  }

  /** A new event of Alice's, once both see it. */
  final void create(String name, EventTime time) {
    TeamWindows.create(alice(), name, time, null);
    bothShow(name, time);
  }

  final void bothShow(String name, EventTime... times) {
    alice().shows(name, times);
    bob().shows(name, times);
  }

  final void everythingIsSent() {
    eventually(() -> assertEquals(0, alice().replica().situation().join().ownChanges().size()));
  }

  /** Gives an event the focus, as if it had been reached by the mouse. */
  final void select(String name) {
    robot.moveTo(alice().at("2026-11-28T08:30")).press(MouseButton.MIDDLE);
    robot.release(MouseButton.MIDDLE);
    robot.interact(() -> alice().view(name).requestFocus());
  }

  final Point2D point(String name) {
    return alice().point(name, Pos.CENTER, 0, 0);
  }

  final void drag(Point2D from, Point2D to) {
    take(from);
    robot.moveTo(to);
    drop();
  }

  final void take(Point2D at) {
    robot.moveTo(at).press(MouseButton.PRIMARY);
  }

  final void drop() {
    robot.release(MouseButton.PRIMARY);
  }

  /** Opens the event at this point in the dialog. */
  final void open(Point2D at) {
    robot.clickOn(at);
    eventually(() -> assertTrue(alice().has("#save")));
    // away from the entry, whose tooltip would come up
    robot.moveTo(alice().center("#title"));
  }

  final void retype(String field, String text) {
    TextInputControl control = alice().find(field, TextInputControl.class);
    robot.interact(
        () -> {
          control.requestFocus();
          control.selectAll();
        });
    // both windows say that they have the focus
    robot.targetWindow(alice().stage());
    robot.write(text);
  }

  /** Goes to a line of a list in the dialog. */
  final void choose(String list, String line) {
    ComboBox<Object> box = robot.from(alice().find(list, Node.class)).query();
    List<String> lines =
        box.getItems().stream().map(item -> box.getConverter().toString(item)).toList();
    robot.interact(() -> box.getSelectionModel().select(lines.indexOf(line)));
  }

  final void press(TeamWindow window, String button) {
    robot.interact(() -> window.find(button, Node.class).fireEvent(new ActionEvent()));
  }

  /** In Paris. */
  static EventTime timed(String start, String end) {
    return new EventTime.Timed(
        LocalDateTime.parse(start), LocalDateTime.parse(end), TeamWindows.PARIS);
  }

  static EventTime days(String first, String end) {
    return new EventTime.AllDay(LocalDate.parse(first), LocalDate.parse(end));
  }
}

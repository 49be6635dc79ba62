package org.realtimeagenda.desktop.dialog;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.desktop.WindowRobot;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.edit.Edits;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.theme.Theme;
import org.realtimeagenda.desktop.toast.Toasts;
import org.testfx.api.FxRobot;

/** The dialog over an empty window, on Wednesday 25 November 2026 in Paris. */
final class DialogWindow {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T10:20:00Z"), PARIS);
  static final EventTime THURSDAY_AT_15 =
      new EventTime.Timed(
          LocalDateTime.parse("2026-11-26T15:00"), LocalDateTime.parse("2026-11-26T16:00"), PARIS);

  private final StackPane root = new StackPane();
  private final FxRobot robot = new WindowRobot();
  final Edits edits;
  final EventDialog dialog;

  DialogWindow(Stage stage, Replica replica, int self, List<Member> members) {
    Theme.LIGHT.install();
    BooleanProperty covered = new SimpleBooleanProperty();
    Colleagues colleagues = new Colleagues(self);
    colleagues.set(members);
    edits = new Edits(replica, new Toasts(root, covered, Locale.UK), CLOCK, Formats.of(Locale.UK));
    dialog =
        new EventDialog(root, replica, colleagues, edits, CLOCK, Formats.of(Locale.UK), _ -> {});
    covered.bind(dialog.showingProperty());
    Scene scene = new Scene(root, 900, 800);
    Theme.LIGHT.apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  /** Goes down, or up, in a list that has the focus. */
  void choose(String list, String line) {
    ComboBox<Object> box = robot.lookup(list).query();
    List<String> lines =
        box.getItems().stream().map(item -> box.getConverter().toString(item)).toList();
    int steps = lines.indexOf(line) - box.getSelectionModel().getSelectedIndex();
    if (!lines.contains(line)) {
      throw new AssertionError(line + " isn't one of " + lines);
    }
    robot.interact(box::requestFocus);
    for (int i = 0; i < Math.abs(steps); i++) {
      robot.type(steps > 0 ? KeyCode.DOWN : KeyCode.UP);
    }
  }

  /** What a list shows. */
  String chosen(String list) {
    ComboBox<Object> box = robot.lookup(list).query();
    return box.getChildrenUnmodifiable().stream()
        .filter(ListCell.class::isInstance)
        .map(shown -> ((ListCell<?>) shown).getText())
        .findFirst()
        .orElseThrow();
  }

  void retype(String field, String text) {
    robot.interact(
        () -> {
          TextInputControl control = robot.lookup(field).query();
          control.requestFocus();
          control.selectAll();
        });
    robot.write(text);
  }

  String text(String query) {
    return switch (robot.lookup(query).query()) {
      case TextInputControl field -> field.getText();
      case Labeled labeled -> labeled.getText();
      case Node other -> throw new AssertionError(other);
    };
  }

  boolean shows(String query) {
    return robot.lookup(query).tryQuery().filter(DialogWindow::isShown).isPresent();
  }

  boolean says(String text) {
    return robot
        .lookup((Node node) -> node instanceof Labeled labeled && text.equals(labeled.getText()))
        .queryAll()
        .stream()
        .anyMatch(DialogWindow::isShown);
  }

  void awaitShown(String query) {
    await().until(() -> shows(query));
  }

  void awaitClosed() {
    await().until(() -> !dialog.showingProperty().get());
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}

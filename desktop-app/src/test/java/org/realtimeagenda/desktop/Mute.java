package org.realtimeagenda.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import org.realtimeagenda.desktop.calendar.DayView;
import org.realtimeagenda.desktop.calendar.EntryView;

/**
 * What can be seen and used in the open windows, and says nothing to who hears it: without a role,
 * or without words. On the FX thread.
 */
final class Mute {

  private final List<String> found = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();

  private Mute() {}

  static List<String> inWindows() {
    Mute mute = new Mute();
    for (Window window : Window.getWindows()) {
      if (window.getScene() != null && window.getScene().getRoot() != null) {
        mute.labels.clear();
        mute.collectLabels(window.getScene().getRoot());
        mute.look(window.getScene().getRoot());
      }
    }
    return mute.found;
  }

  private void look(Node node) {
    if (!node.isVisible() || node instanceof ScrollBar) {
      return;
    }
    if (isUsed(node) && !says(node)) {
      found.add(name(node));
    }
    if (node instanceof Parent parent && !hidesItsParts(node)) {
      parent.getChildrenUnmodifiable().forEach(this::look);
    }
  }

  /** Whether the keys or the pointer do something with it. */
  private static boolean isUsed(Node node) {
    if (node instanceof Pane pane && !pane.isFocusTraversable() && holdsAControl(pane)) {
      return false;
    }
    if (node instanceof Cell<?> cell) {
      return !cell.isEmpty();
    }
    return node.isFocusTraversable()
        || node instanceof ButtonBase
        || (node instanceof EntryView && !isInACell(node))
        || node instanceof DayView
        || (!isOfALibrary(node)
            && (node.getOnMouseClicked() != null || node.getOnMousePressed() != null));
  }

  /** Which speaks for it. */
  private static boolean isInACell(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof Cell<?>) {
        return true;
      }
    }
    return false;
  }

  /** A press on it is one on the control in it. */
  private static boolean holdsAControl(Parent parent) {
    return parent.getChildrenUnmodifiable().stream()
        .anyMatch(
            child ->
                child.isFocusTraversable()
                    || (child instanceof Parent nested && holdsAControl(nested)));
  }

  /** Gestures on what holds entries and days, and on the parts of a control. */
  private static boolean isOfALibrary(Node node) {
    return node.getClass().getName().startsWith("com.calendarfx")
        || node.getStyleClass().contains("viewport");
  }

  /** The skins of these make their parts; the control speaks for them. */
  private static boolean hidesItsParts(Node node) {
    return node instanceof ComboBoxBase<?>
        || node instanceof TextInputControl
        || node instanceof Slider
        || node instanceof MenuButton;
  }

  private boolean says(Node node) {
    AccessibleRole role = node.getAccessibleRole();
    return role != null && role != AccessibleRole.PARENT && hasWords(node);
  }

  private boolean hasWords(Node node) {
    return Stream.concat(
            Stream.of(Said.of(node), node instanceof Labeled labeled ? labeled.getText() : ""),
            labels.stream().filter(label -> node.equals(label.getLabelFor())).map(Labeled::getText))
        .anyMatch(words -> words != null && !words.isBlank());
  }

  private void collectLabels(Node node) {
    if (node instanceof Label label) {
      labels.add(label);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::collectLabels);
    }
  }

  private static String name(Node node) {
    StringBuilder path = new StringBuilder();
    for (Node at = node; at != null && path.length() < 160; at = at.getParent()) {
      path.append(at.getClass().getSimpleName())
          .append(at.getId() == null ? "" : "#" + at.getId())
          .append(at.getStyleClass())
          .append(" < ");
    }
    return path + " role " + node.getAccessibleRole();
  }
}

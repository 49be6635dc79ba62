package org.realtimeagenda.desktop.dialog;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.calendar.Answers;

/** How a field of the form follows the model and tells it what a person does. */
final class FieldView {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private FieldView() {}

  /** Typed letter by letter into the draft. */
  static void bindText(
      TextInputControl control,
      Field field,
      DialogModel model,
      Function<EventDraft, String> get,
      BiFunction<EventDraft, String, EventDraft> with) {
    control.setText(get.apply(model.draft()));
    control
        .textProperty()
        .subscribe(
            typed -> {
              if (!typed.equals(get.apply(model.draft()))) {
                model.edit(field, draft -> with.apply(draft, typed));
              }
            });
    model
        .draftProperty()
        .subscribe(
            draft -> {
              if (!get.apply(draft).equals(control.getText())) {
                control.setText(get.apply(draft));
              }
            });
    onLeave(control, () -> model.leave(field));
    bindProblem(control, field, model);
  }

  /** Marks the control while its field's problem is told. */
  static void bindProblem(Node control, Field field, DialogModel model) {
    model
        .toldProperty()
        .subscribe(told -> control.pseudoClassStateChanged(WRONG, told.containsKey(field)));
  }

  /**
   * Runs when focus goes on to another field. Not on the way to a button of the footer: what is
   * told then would move the button away from under the pointer, and the button tells it anyway.
   */
  static void onLeave(Node control, Runnable left) {
    control
        .focusedProperty()
        .subscribe(
            (_, focused) -> {
              if (!focused) {
                Answers.after(
                    () -> {
                      if (!inFooter(control)) {
                        left.run();
                      }
                    });
              }
            });
  }

  /** Fields beside each other, as high as a row. */
  static HBox line(Node... nodes) {
    HBox line = new HBox(8, nodes);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("field-line");
    return line;
  }

  /** What isn't shown takes no room. */
  static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** For lists in which nothing is typed. */
  static <T> StringConverter<T> shownAs(Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T line) {
        return line == null ? "" : words.apply(line);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("nothing is typed into the list");
      }
    };
  }

  /** Every control in {@code node}, itself included. */
  static Stream<Control> controls(Node node) {
    return switch (node) {
      case Label _ -> Stream.empty();
      case Control control -> Stream.of(control);
      case Pane pane -> pane.getChildren().stream().flatMap(FieldView::controls);
      default -> Stream.empty();
    };
  }

  /**
   * Whether {@code part} or something in it has the focus, even where that was hidden meanwhile.
   */
  static boolean hasFocus(Node part) {
    Node owner = part.getScene() == null ? null : part.getScene().getFocusOwner();
    for (Node at = owner; at != null; at = at.getParent()) {
      if (at.equals(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inFooter(Node control) {
    if (control.getScene() == null) {
      return true;
    }
    for (Node at = control.getScene().getFocusOwner(); at != null; at = at.getParent()) {
      if (at instanceof FormFooter) {
        return true;
      }
    }
    return false;
  }
}

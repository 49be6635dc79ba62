package org.realtimeagenda.desktop.dialog;

import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

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
                Platform.runLater(
                    () -> {
                      if (!inFooter(control)) {
                        left.run();
                      }
                    });
              }
            });
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

package org.realtimeagenda.desktop.dialog;

import java.util.function.BiFunction;
import javafx.scene.control.TextField;

/**
 * A text field whose text is understood as a whole: taken over when it is left or the form is
 * saved, and then shown as the draft has it.
 */
final class TypedField {
  private final Field field;
  private final TextField control;
  private final DialogModel model;
  private final DialogWords words;
  private final BiFunction<EventDraft, String, EventDraft> take;

  /**
   * @param take reads what was typed
   */
  TypedField(
      Field field,
      TextField control,
      DialogModel model,
      DialogWords words,
      BiFunction<EventDraft, String, EventDraft> take) {
    this.field = field;
    this.control = control;
    this.model = model;
    this.words = words;
    this.take = take;
    model.draftProperty().subscribe(draft -> control.setText(words.shown(field, draft)));
    FieldView.bindProblem(control, field, model);
    control
        .focusedProperty()
        .subscribe(
            (_, focused) -> {
              if (!focused) {
                commit();
              }
            });
  }

  TextField control() {
    return control;
  }

  /** Takes over what is being typed. */
  void commit() {
    String typed = control.getText();
    if (!typed.equals(words.shown(field, model.draft()))) {
      model.edit(field, draft -> take.apply(draft, typed));
      control.setText(words.shown(field, model.draft()));
    }
  }
}

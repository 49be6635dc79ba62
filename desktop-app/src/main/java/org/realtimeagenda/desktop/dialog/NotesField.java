package org.realtimeagenda.desktop.dialog;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.desktop.theme.Wrapping;

/** Whatever else there is to say about the event. */
final class NotesField extends VBox {
  private final TextArea notes = new TextArea();

  NotesField(DialogModel model, DialogWords words) {
    notes.setId("notes");
    notes.setAccessibleText(words.text("notes"));
    Wrapping.of(notes);
    notes.setPrefRowCount(2);
    FieldView.bindText(notes, Field.NOTES, model, EventDraft::notes, EventDraft::withNotes);
    // Tab goes on, as in every other field
    notes.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
            key.consume();
            notes.requestFocusTraversal(
                key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
          }
        });
    ProblemNote note = new ProblemNote(model, words);
    model.toldProperty().subscribe(told -> note.show(told.get(Field.NOTES)));
    getChildren()
        .setAll(
            new FormRow(Feather.ALIGN_LEFT, words.text("notes"), new VBox(4, notes, note.told())));
  }

  TextArea notes() {
    return notes;
  }
}

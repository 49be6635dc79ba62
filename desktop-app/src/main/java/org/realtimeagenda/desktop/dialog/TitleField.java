package org.realtimeagenda.desktop.dialog;

import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** What the event is called. */
final class TitleField extends VBox {
  private final TextField title = new TextField();

  TitleField(DialogModel model, DialogWords words) {
    title.setId("title");
    title.setPromptText(words.text("title.prompt"));
    title.setAccessibleText(words.text("title"));
    title.getStyleClass().add("title-field");
    FieldView.bindText(title, Field.TITLE, model, EventDraft::title, EventDraft::withTitle);
    ProblemNote note = new ProblemNote(model, words);
    model.toldProperty().subscribe(told -> note.show(told.get(Field.TITLE)));
    getStyleClass().add("title-group");
    getChildren().setAll(title, note.told());
  }

  TextField title() {
    return title;
  }
}

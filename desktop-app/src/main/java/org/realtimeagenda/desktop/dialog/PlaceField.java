package org.realtimeagenda.desktop.dialog;

import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Where the event is. */
final class PlaceField extends VBox {
  private final TextField location = new TextField();

  PlaceField(DialogModel model, DialogWords words) {
    location.setId("location");
    location.setAccessibleText(words.text("location"));
    FieldView.bindText(
        location, Field.LOCATION, model, EventDraft::location, EventDraft::withLocation);
    ProblemNote note = new ProblemNote(model, words);
    model.toldProperty().subscribe(told -> note.show(told.get(Field.LOCATION)));
    getChildren()
        .setAll(
            new FormRow(
                Feather.MAP_PIN, words.text("location"), new VBox(4, location, note.told())));
  }

  TextField location() {
    return location;
  }
}

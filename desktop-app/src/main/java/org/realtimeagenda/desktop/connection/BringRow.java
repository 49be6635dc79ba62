package org.realtimeagenda.desktop.connection;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.realtimeagenda.desktop.theme.Wrapping;

/** The popover's line about events from before there was a team. */
final class BringRow extends VBox {

  private final ChangeWords words;
  private final Label told = new Label();
  private final Button bring;

  BringRow(BringAlong along, ChangeWords words) {
    this.words = words;
    told.setId("before-told");
    Wrapping.of(told);
    bring = new Button(words.text("before.bring"));
    bring.setId("bring-along");
    bring.getStyleClass().setAll("dialog-button", "small-dialog-button");
    bring.setMinWidth(Region.USE_PREF_SIZE);
    bring.setOnAction(_ -> along.bring());
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("bring-row");
    getChildren().setAll(told, bring);
    along.stepProperty().subscribe(this::show);
  }

  private void show(BringAlong.Step step) {
    boolean offered = step instanceof BringAlong.Step.Offered;
    bring.setVisible(offered);
    bring.setManaged(offered);
    String text =
        switch (step) {
          case BringAlong.Step.Nothing() -> "";
          case BringAlong.Step.Offered(int events) -> words.text("before.row", events);
          case BringAlong.Step.Running() -> words.text("before.running");
          case BringAlong.Step.Brought(int events) -> words.text("before.done", events);
        };
    told.setText(text);
    setVisible(!text.isEmpty());
    setManaged(!text.isEmpty());
  }
}

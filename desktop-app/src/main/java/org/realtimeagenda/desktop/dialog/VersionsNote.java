package org.realtimeagenda.desktop.dialog;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Says that there are two versions of the event, and leads to where they are compared. */
final class VersionsNote extends HBox {

  VersionsNote(DialogWords words, Runnable compare) {
    Label told = new Label(words.text("two-versions"));
    Hyperlink open = new Hyperlink(words.text("two-versions.compare"));
    open.setId("compare-open");
    open.getStyleClass().add("repair");
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.setOnAction(_ -> compare.run());
    setId("two-versions");
    setSpacing(8);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().addAll("offer", "versions-note");
    getChildren().setAll(told, open);
  }
}

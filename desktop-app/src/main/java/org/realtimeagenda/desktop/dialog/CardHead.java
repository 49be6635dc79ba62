package org.realtimeagenda.desktop.dialog;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The upper end of a card: what it is, and a cross to leave it. */
final class CardHead extends HBox {

  CardHead(String text, DialogWords words, Runnable leave) {
    Label head = new Label(text);
    head.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(head, Priority.ALWAYS);
    Button close = new Button("", new FontIcon(Feather.X));
    close.setId("close");
    close.setAccessibleText(words.text("close"));
    close.setFocusTraversable(false);
    close.getStyleClass().setAll("icon-button");
    close.setOnAction(_ -> leave.run());
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("card-head");
    getChildren().setAll(head, close);
  }
}

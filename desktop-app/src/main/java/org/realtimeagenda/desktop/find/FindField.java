package org.realtimeagenda.desktop.find;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.desktop.theme.Icons;

/** The field in the top bar: what is looked for, how much was found, and a way out. */
final class FindField extends HBox {

  final TextField text = new TextField();
  private final Label found = new Label();

  /**
   * @param leave what the cross does
   */
  FindField(FindWords words, Runnable leave) {
    getStyleClass().add("search-field");
    setAlignment(Pos.CENTER_LEFT);
    text.setId("search");
    text.setPromptText(words.text("placeholder"));
    text.setAccessibleText(words.text("search"));
    HBox.setHgrow(text, Priority.ALWAYS);
    found.setId("search-found");
    found.getStyleClass().add("search-found");
    found.setMinWidth(USE_PREF_SIZE);
    Button clear = new Button(null, Icons.icon(Feather.X));
    clear.setId("search-leave");
    clear.getStyleClass().addAll("icon-button", "small-button");
    clear.setAccessibleText(words.text("clear"));
    clear.setTooltip(new Tooltip(words.text("clear")));
    clear.setOnAction(_ -> leave.run());
    getChildren().setAll(Icons.icon(Feather.SEARCH), text, found, clear);
  }

  /** Says how much was found; empty while that isn't known. */
  void say(String count) {
    found.setText(count);
  }
}

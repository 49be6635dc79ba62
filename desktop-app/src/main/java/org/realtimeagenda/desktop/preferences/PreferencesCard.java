package org.realtimeagenda.desktop.preferences;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.realtimeagenda.desktop.theme.Theme;

/** The card: a line for each thing that can be chosen. */
final class PreferencesCard extends VBox {
  private final Button close = new Button(Texts.text("close"));

  PreferencesCard(List<Node> look, List<Node> formats, List<Node> program, Runnable leave) {
    Label head = new Label(Texts.text("head"));
    head.getStyleClass().add("preferences-head");
    VBox rows =
        new VBox(
            group(Texts.text("look"), look),
            group(Texts.text("formats"), formats),
            group(Texts.text("program"), program));
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("plain-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    close.setId("preferences-close");
    close.getStyleClass().setAll("dialog-button");
    close.setOnAction(_ -> leave.run());
    HBox footer = new HBox(close);
    footer.setAlignment(Pos.CENTER_RIGHT);
    footer.getStyleClass().add("form-footer");
    setId("preferences");
    getStyleClass().addAll("event-dialog", "preferences");
    getStylesheets().add(Theme.sheet(PreferencesCard.class, "preferences.css"));
    getChildren().setAll(head, scroll, footer);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            leave.run();
            key.consume();
          }
        });
  }

  Node firstFocus() {
    return close;
  }

  private static VBox group(String name, List<Node> rows) {
    Label head = new Label(name);
    head.getStyleClass().add("preferences-group-head");
    VBox group = new VBox(head);
    group.getStyleClass().add("form-group");
    group.getChildren().addAll(rows);
    return group;
  }
}

package org.realtimeagenda.desktop.subscription;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.realtimeagenda.desktop.overlay.Overlay;
import org.realtimeagenda.desktop.theme.Theme;
import org.realtimeagenda.desktop.theme.Wrapping;

/** A card with a head, some fields, and two buttons; Escape leaves it. */
abstract class Card extends VBox {
  private final HBox footer = new HBox();

  Card(String id, String head) {
    Label title = new Label(head);
    title.getStyleClass().add("popover-head");
    footer.setAlignment(Pos.CENTER_RIGHT);
    footer.getStyleClass().add("subscription-footer");
    setId(id);
    getStyleClass().addAll("popover", "card", "subscription-card");
    getStylesheets().add(styles());
    getChildren().setAll(title, footer);
  }

  /** Of everything that belongs to subscriptions. */
  static String styles() {
    return Theme.sheet(Card.class, "subscription.css");
  }

  /** Lays these out, from top to bottom, with the buttons below. */
  final void fill(Runnable leave, String cancel, Button main, Node... fields) {
    Button close = new Button(cancel);
    close.setId("subscription-cancel");
    close.getStyleClass().setAll("dialog-button");
    close.setOnAction(_ -> leave.run());
    main.getStyleClass().setAll("dialog-button", "main-button");
    footer.getChildren().setAll(close, main);
    getChildren().addAll(1, List.of(fields));
    Overlay.leaveByEscape(this, leave);
  }

  /** Text that explains. */
  static Label words(String text) {
    Label label = new Label(text);
    Wrapping.of(label);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}

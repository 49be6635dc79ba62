package org.realtimeagenda.desktop.preferences;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What can be chosen, and where. */
final class PreferenceRow extends HBox {
  private static final double NAMES = 132;

  PreferenceRow(String name, Node content) {
    Label label = new Label(name);
    label.getStyleClass().add("form-label");
    label.setLabelFor(content);
    label.setWrapText(true);
    label.setMinWidth(NAMES);
    label.setPrefWidth(NAMES);
    label.setMinHeight(Region.USE_PREF_SIZE);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("preference");
    getChildren().setAll(label, content);
  }

  /** Something that is on or off. */
  static HBox ofSwitch(String id, String name, BooleanProperty on) {
    Region thumb = new Region();
    thumb.getStyleClass().add("thumb");
    ToggleButton button = new ToggleButton("", thumb);
    button.setId(id);
    button.getStyleClass().setAll("switch");
    button.setAccessibleText(name);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.selectedProperty().bindBidirectional(on);
    // held here, since the binding would forget it
    button.setUserData(on);
    Label label = new Label(name);
    label.getStyleClass().add("form-label");
    label.setLabelFor(button);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    HBox row = new HBox(label, button);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("preference");
    return row;
  }
}

package org.realtimeagenda.desktop.preferences;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A few choices beside each other, of which one is taken. */
final class Segments<T extends Enum<T>> extends HBox {
  private final ToggleGroup group = new ToggleGroup();

  /**
   * @param key of what is chosen
   * @param chosen told what a person takes
   */
  Segments(String key, List<Option<T>> options, @Nullable T now, Consumer<Option<T>> chosen) {
    getStyleClass().add("segments");
    setAlignment(Pos.CENTER_LEFT);
    setMaxWidth(Region.USE_PREF_SIZE);
    for (Option<T> option : options) {
      ToggleButton button = new ToggleButton(option.words());
      button.setId("preferences-" + key + "-" + option.id());
      button.getStyleClass().setAll("segment");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
      button.setAccessibleText(Texts.text(key) + ": " + option.words());
      button.setToggleGroup(group);
      button.setSelected(Objects.equals(option.value(), now));
      button
          .selectedProperty()
          .subscribe(
              (_, selected) -> {
                if (selected) {
                  chosen.accept(option);
                }
              });
      button.setOnAction(_ -> button.setSelected(true));
      getChildren().add(button);
    }
  }
}

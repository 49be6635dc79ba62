package org.realtimeagenda.desktop.preferences;

import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.realtimeagenda.desktop.theme.Accent;
import org.realtimeagenda.desktop.theme.AccentColors;
import org.realtimeagenda.desktop.theme.Look;

/** The colours that actions can have, as round swatches; a check marks the chosen one. */
final class AccentSwatches extends HBox {
  private final ToggleGroup group = new ToggleGroup();

  AccentSwatches(ObjectProperty<Look> look) {
    getStyleClass().add("accents");
    setAlignment(Pos.CENTER_LEFT);
    for (Accent accent : Accent.values()) {
      getChildren().add(swatch(accent, look));
    }
  }

  private ToggleButton swatch(Accent accent, ObjectProperty<Look> look) {
    String name = accent.name().toLowerCase(Locale.ROOT);
    String words = Texts.text("accent." + accent);
    ToggleButton button = new ToggleButton("", new FontIcon(Feather.CHECK));
    button.setId("preferences-accent-" + name);
    button.getStyleClass().setAll("swatch", "accent", "color-" + name);
    if (accent == Accent.SYSTEM) {
      button.setStyle("-chip-bar: " + AccentColors.web(Platform.getPreferences().getAccentColor()));
    }
    button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    button.setAccessibleText(Texts.text("accent") + ": " + words);
    button.setTooltip(new Tooltip(words));
    button.setToggleGroup(group);
    button.setSelected(look.get().accent() == accent);
    button
        .selectedProperty()
        .subscribe(
            (_, selected) -> {
              if (selected) {
                look.set(look.get().withAccent(accent));
              }
            });
    button.setOnAction(_ -> button.setSelected(true));
    return button;
  }
}

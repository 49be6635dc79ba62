package org.realtimeagenda.desktop.theme;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Light or dark: as the system is, unless the person chose. Used on the FX thread only. */
public final class Appearance {

  private final ObjectProperty<@Nullable Theme> chosen;
  private final ObjectBinding<Theme> theme;

  /**
   * @param chosen null to follow the system
   */
  public Appearance(@Nullable Theme chosen) {
    this.chosen = new SimpleObjectProperty<>(this, "chosen", chosen);
    this.theme =
        Bindings.createObjectBinding(
            this::theme, this.chosen, Platform.getPreferences().colorSchemeProperty());
  }

  /** Null while the system is followed. */
  public ObjectProperty<@Nullable Theme> chosenProperty() {
    return chosen;
  }

  /** Gives a window its look, now and whenever it changes. */
  public void install(Scene scene) {
    theme.subscribe(
        now -> {
          now.install();
          now.apply(scene);
        });
  }

  private Theme theme() {
    Theme wanted = chosen.get();
    return wanted == null ? ofSystem() : wanted;
  }

  private static Theme ofSystem() {
    return Platform.getPreferences().getColorScheme() == ColorScheme.DARK
        ? Theme.DARK
        : Theme.LIGHT;
  }
}

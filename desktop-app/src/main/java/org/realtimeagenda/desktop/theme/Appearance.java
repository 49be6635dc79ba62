package org.realtimeagenda.desktop.theme;

import java.util.List;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/**
 * How the window looks: as the system does, unless the person chose. Used on the FX thread only.
 */
public final class Appearance {

  private record Shown(Theme theme, Look look, List<String> sheets) {}

  private final ObjectProperty<Look> look;
  private final ObservableValue<Density> density;
  private final ObjectBinding<Shown> shown;

  /** Installs the theme, before which no control is to be made: it would load JavaFX's own. */
  public Appearance(Look chosen) {
    this.look = new SimpleObjectProperty<>(this, "look", chosen);
    this.density = look.map(Look::density);
    this.shown =
        Bindings.createObjectBinding(
            this::shown,
            look,
            Platform.getPreferences().colorSchemeProperty(),
            Platform.getPreferences().accentColorProperty());
    shown.map(Shown::theme).subscribe(Theme::install);
  }

  /** What the person chose. */
  public ObjectProperty<Look> lookProperty() {
    return look;
  }

  public ObservableValue<Density> density() {
    return density;
  }

  /** The one that is shown. */
  public Theme theme() {
    return shown.get().theme();
  }

  /** Gives a window its look, now and whenever it changes. */
  public void install(Scene scene) {
    shown.subscribe(now -> show(scene, now));
  }

  private void show(Scene scene, Shown now) {
    if (!scene.getStylesheets().equals(now.sheets())) {
      scene.getStylesheets().setAll(now.sheets());
    }
    Motion.choose(scene, now.look().motion());
    if (scene.getRoot() instanceof ScaledRoot root) {
      root.scale(now.look().textSize().factor());
    }
  }

  private Shown shown() {
    Theme chosen = look.get().theme();
    Theme theme = chosen == null ? ofSystem() : chosen;
    return new Shown(
        theme,
        look.get(),
        LookSheets.of(theme, look.get(), Platform.getPreferences().getAccentColor()));
  }

  private static Theme ofSystem() {
    return Platform.getPreferences().getColorScheme() == ColorScheme.DARK
        ? Theme.DARK
        : Theme.LIGHT;
  }
}

package org.realtimeagenda.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import com.sun.javafx.css.StyleManager;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/** How the window looks: AtlantaFX below, our colour tokens and sheet above it. */
public enum Theme {
  LIGHT("tokens-light.css"),
  DARK("tokens-dark.css");

  private final String tokens;

  Theme(String tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads the sheet below all others, so that {@link #install} finds it read; on any thread, while
   * there is no window yet.
   */
  public void prepare() {
    StyleManager.getInstance().setUserAgentStylesheets(List.of(base()));
  }

  /** Sets the sheet below all others and loads the fonts. */
  public void install() {
    Application.setUserAgentStylesheet(base());
    Fonts.load();
  }

  private String base() {
    return switch (this) {
      case LIGHT -> new PrimerLight().getUserAgentStylesheetBSS();
      case DARK -> new PrimerDark().getUserAgentStylesheetBSS();
    };
  }

  /** Gives a window its colours and our sheet. */
  public void apply(Scene scene) {
    scene.getStylesheets().setAll(sheets());
  }

  /** Our style sheets, later ones over earlier ones. */
  public List<String> sheets() {
    return List.of(sheet(Theme.class, tokens), sheet(Theme.class, "agenda.css"));
  }

  /** Where a style sheet is that lies beside its class. */
  public static String sheet(Class<?> user, String name) {
    return Objects.requireNonNull(user.getResource(name), name).toExternalForm();
  }
}

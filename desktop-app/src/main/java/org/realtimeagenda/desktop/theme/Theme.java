package org.realtimeagenda.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** How the window looks: AtlantaFX below, our colour tokens and sheet above it. */
public enum Theme {
  LIGHT("tokens-light.css"),
  DARK("tokens-dark.css");

  private static final String FONTS = "/com/formdev/flatlaf/fonts/inter/";

  private final String tokens;

  Theme(String tokens) {
    this.tokens = tokens;
  }

  /** Sets the sheet below all others and loads the fonts. */
  public void install() {
    Application.setUserAgentStylesheet(
        switch (this) {
          case LIGHT -> new PrimerLight().getUserAgentStylesheetBSS();
          case DARK -> new PrimerDark().getUserAgentStylesheetBSS();
        });
    load("Inter-Regular.otf");
    load("Inter-SemiBold.otf");
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

  private static void load(String font) {
    try (InputStream file = Theme.class.getResourceAsStream(FONTS + font)) {
      Font.loadFont(Objects.requireNonNull(file, font), 0);
    } catch (IOException ofOurOwnJar) {
      throw new UncheckedIOException(ofOurOwnJar);
    }
  }
}

package org.realtimeagenda.desktop.print;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.realtimeagenda.desktop.theme.ChipColor;
import org.realtimeagenda.desktop.theme.OwnColor;
import org.realtimeagenda.desktop.theme.PaletteColor;
import org.realtimeagenda.desktop.theme.Theme;

/** The colours of the light window, for paper. */
final class Inks {
  private static final Pattern RULE = Pattern.compile("\\.([\\w-]+)\\s*\\{([^}]*)}");
  private static final Pattern TOKEN = Pattern.compile("-([\\w-]+):\\s*#(\\p{XDigit}{6})");

  private final Map<String, Color> colors = new HashMap<>();

  Inks() throws IOException {
    try (InputStream sheet =
        Objects.requireNonNull(Theme.class.getResourceAsStream("tokens-light.css"))) {
      String css = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
      for (MatchResult rule : RULE.matcher(css).results().toList()) {
        TOKEN
            .matcher(rule.group(2))
            .results()
            .forEach(
                token ->
                    colors.put(
                        rule.group(1) + " " + token.group(1),
                        new Color(Integer.parseInt(token.group(2), 16))));
      }
    }
  }

  Color text() {
    return token("root text");
  }

  Color muted() {
    return token("root text-muted");
  }

  Color line() {
    return token("root line");
  }

  Color grid() {
    return token("root grid");
  }

  Color sunken() {
    return token("root sunken");
  }

  Color fill(ChipColor color) {
    return switch (color) {
      case PaletteColor one -> token(one.styleClass() + " chip-fill");
      case OwnColor own -> ink(own.light().fill());
    };
  }

  Color bar(ChipColor color) {
    return switch (color) {
      case PaletteColor one -> token(one.styleClass() + " chip-bar");
      case OwnColor own -> ink(own.light().bar());
    };
  }

  Color text(ChipColor color) {
    return switch (color) {
      case PaletteColor one -> token(one.styleClass() + " chip-text");
      case OwnColor own -> ink(own.light().text());
    };
  }

  private static Color ink(javafx.scene.paint.Color color) {
    return new Color((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue());
  }

  private Color token(String name) {
    return Objects.requireNonNull(colors.get(name), name);
  }
}

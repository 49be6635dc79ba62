package org.realtimeagenda.desktop.theme;

import java.util.Locale;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.icalendar.Colors;

/**
 * A colour that a file or another program chose. A node says what it comes to in light and in dark,
 * and the sheet of the theme takes its own: so nothing is to be done when the theme changes, and
 * JavaFX reads the text once, however many nodes have it.
 */
public record OwnColor(String stored, ChipTokens light, ChipTokens dark, String style)
    implements ChipColor {

  /** The colour of #RRGGBB or of a name in CSS, or null. */
  static @Nullable OwnColor named(@Nullable String stored) {
    return stored == null
        ? null
        : Colors.number(stored)
            .map(number -> of(Color.rgb(number >> 16, number >> 8 & 0xFF, number & 0xFF)))
            .orElse(null);
  }

  static OwnColor of(Color color) {
    ChipTokens light = ChipTokens.of(color, Theme.LIGHT);
    ChipTokens dark = ChipTokens.of(color, Theme.DARK);
    return new OwnColor(
        AccentColors.web(color), light, dark, style(light, Theme.LIGHT) + style(dark, Theme.DARK));
  }

  private static String style(ChipTokens tokens, Theme theme) {
    String name = theme.name().toLowerCase(Locale.ROOT);
    return looked(name + "-fill", tokens.fill())
        + looked(name + "-bar", tokens.bar())
        + looked(name + "-text", tokens.text())
        + looked(name + "-new", tokens.fresh())
        + looked(name + "-past", tokens.past());
  }

  private static String looked(String up, Color color) {
    return "-" + up + ":" + AccentColors.web(color) + ";";
  }

  @Override
  public String styleClass() {
    return "color-own";
  }
}

package org.realtimeagenda.desktop.theme;

import javafx.scene.paint.Color;

/**
 * The tokens of a chip, made of any colour. The bar is that very colour, or the nearest one that is
 * seen; what is filled and written has its hue, as light or dark as the palette's are, so that each
 * text can be read on each fill.
 *
 * @param fresh the fill of what has just arrived
 */
public record ChipTokens(Color fill, Color bar, Color text, Color fresh, Color past) {

  /** What a mark needs to be seen (WCAG 2.2, success criterion 1.4.11). */
  private static final double SEEN = 3;

  /** Of what a bar stands on at rest, what it differs from least. */
  private static final Color LIGHT_GROUND = Color.web("#F6F6F8");

  private static final Color DARK_GROUND = Color.web("#25272D");

  private static final Color LIGHT_SURFACE = Color.web("#FFFFFF");
  private static final Color DARK_SURFACE = Color.web("#1C1D22");

  static ChipTokens of(Color color, Theme theme) {
    return switch (theme) {
      case LIGHT -> {
        Color bar = Contrast.towards(color, Color.BLACK, now -> isSeen(now, LIGHT_GROUND));
        Color fill = lighter(bar, 0.84);
        yield new ChipTokens(
            fill, bar, darker(bar, 0.074), lighter(bar, 0.68), half(fill, LIGHT_SURFACE));
      }
      case DARK -> {
        Color bar = Contrast.towards(color, Color.WHITE, now -> isSeen(now, DARK_GROUND));
        // else a pure colour's fill would glow beside the palette's
        Color soft = bar.interpolate(Color.WHITE, 0.25);
        Color fill = darker(soft, 0.036);
        yield new ChipTokens(
            fill, bar, lighter(bar, 0.72), darker(soft, 0.067), half(fill, DARK_SURFACE));
      }
    };
  }

  private static boolean isSeen(Color bar, Color ground) {
    return Contrast.between(Contrast.rounded(bar), ground) >= SEEN;
  }

  private static Color lighter(Color bar, double luminance) {
    return Contrast.towards(bar, Color.WHITE, now -> Contrast.luminance(now) >= luminance);
  }

  private static Color darker(Color bar, double luminance) {
    return Contrast.towards(bar, Color.BLACK, now -> Contrast.luminance(now) <= luminance);
  }

  private static Color half(Color fill, Color surface) {
    return fill.interpolate(surface, 0.5);
  }
}

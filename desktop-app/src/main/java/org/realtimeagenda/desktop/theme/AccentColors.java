package org.realtimeagenda.desktop.theme;

import java.util.HexFormat;
import javafx.scene.paint.Color;

/**
 * The accent's tokens, made of any colour so that each text can be read.
 *
 * @param fill of a filled button, with white text on it
 * @param text of a link
 * @param soft behind what is selected, with {@code text} on it
 */
public record AccentColors(Color fill, Color text, Color soft) {

  /** Reached by a little more, since colours are rounded. */
  private static final double READABLE = Contrast.OF_TEXT + 0.05;

  /** What a button needs to be seen on what is around it. */
  private static final double SEEN = 3;

  private static final Color LIGHT_SURFACE = Color.web("#FFFFFF");
  private static final Color LIGHT_GROUND = Color.web("#ECECF0");
  private static final Color DARK_SURFACE = Color.web("#1C1D22");
  private static final Color DARK_GROUND = Color.web("#2A2C33");

  static AccentColors of(Color hue, Theme theme) {
    Color solid = Color.color(hue.getRed(), hue.getGreen(), hue.getBlue());
    Color readable = Contrast.towards(solid, Color.BLACK, fill -> isReadable(Color.WHITE, fill));
    return switch (theme) {
      case LIGHT -> {
        Color soft = LIGHT_SURFACE.interpolate(solid, 0.12);
        yield new AccentColors(
            readable,
            Contrast.towards(
                solid,
                Color.BLACK,
                text -> isReadable(text, soft) && isReadable(text, LIGHT_GROUND)),
            soft);
      }
      case DARK -> {
        Color soft = DARK_SURFACE.interpolate(readable, 0.35);
        yield new AccentColors(
            Contrast.towards(
                readable, Color.WHITE, fill -> Contrast.between(fill, DARK_SURFACE) >= SEEN),
            Contrast.towards(
                solid,
                Color.WHITE,
                text -> isReadable(text, soft) && isReadable(text, DARK_GROUND)),
            soft);
      }
    };
  }

  private static boolean isReadable(Color text, Color ground) {
    return Contrast.between(text, ground) >= READABLE;
  }

  String css() {
    return ".root{-accent:%s;-accent-text:%s;-accent-soft:%s;}"
        .formatted(web(fill), web(text), web(soft));
  }

  /** As a style sheet has it. */
  public static String web(Color color) {
    long number = part(color.getRed()) << 16 | part(color.getGreen()) << 8 | part(color.getBlue());
    return "#" + HexFormat.of().withUpperCase().toHexDigits(number, 6);
  }

  private static long part(double light) {
    return Math.round(light * 255);
  }
}

package org.realtimeagenda.desktop.theme;

import java.util.function.Predicate;
import javafx.scene.paint.Color;

/** How far two colours differ for the eye, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
public final class Contrast {

  /** What text needs (WCAG 2.2, success criterion 1.4.3). */
  public static final double OF_TEXT = 4.5;

  private static final int STEPS = 100;

  private Contrast() {}

  public static double between(Color one, Color other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  /**
   * The first colour on the way from one to another that is enough; on the way to black or white
   * its hue stays.
   */
  static Color towards(Color from, Color to, Predicate<Color> enough) {
    for (int step = 0; step < STEPS; step++) {
      Color next = from.interpolate(to, (double) step / STEPS);
      if (enough.test(next)) {
        return next;
      }
    }
    return to;
  }

  /** As the screen has it. */
  static Color rounded(Color color) {
    return Color.rgb(
        (int) Math.round(color.getRed() * 255),
        (int) Math.round(color.getGreen() * 255),
        (int) Math.round(color.getBlue() * 255));
  }

  /** How bright it is, from 0 to 1 (WCAG 2.2, "relative luminance"). */
  static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}

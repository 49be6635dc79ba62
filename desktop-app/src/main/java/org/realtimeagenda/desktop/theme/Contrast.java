package org.realtimeagenda.desktop.theme;

import javafx.scene.paint.Color;

/** How far two colours differ for the eye, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
public final class Contrast {

  /** What text needs (WCAG 2.2, success criterion 1.4.3). */
  public static final double OF_TEXT = 4.5;

  private Contrast() {}

  public static double between(Color one, Color other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}

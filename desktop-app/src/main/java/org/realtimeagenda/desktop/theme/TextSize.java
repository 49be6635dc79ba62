package org.realtimeagenda.desktop.theme;

/** How large the window's text is, and with it all that is around it. */
public enum TextSize {
  PERCENT_100(1),
  PERCENT_115(1.15),
  PERCENT_130(1.3),
  PERCENT_150(1.5);

  private final double factor;

  TextSize(double factor) {
    this.factor = factor;
  }

  public double factor() {
    return factor;
  }
}

package org.realtimeagenda.desktop.theme;

/**
 * How much room lines and hours take, in pixels.
 *
 * @see #hour height of an hour
 * @see #monthRow from one entry of a month to the next
 * @see #line of a list
 */
public enum Density {
  COMFORTABLE(56, 18, 34),
  COMPACT(44, 16, 28);

  private final double hour;
  private final double monthRow;
  private final double line;

  Density(double hour, double monthRow, double line) {
    this.hour = hour;
    this.monthRow = monthRow;
    this.line = line;
  }

  public double hour() {
    return hour;
  }

  public double monthRow() {
    return monthRow;
  }

  public double line() {
    return line;
  }
}

package org.realtimeagenda.desktop.calendar;

/** Which end of an entry a point is at. */
public final class Ends {

  private static final double REACH = 6;

  private Ends() {}

  /**
   * An end, or neither.
   *
   * @param at the point, from the beginning of the view
   * @param length of the view
   * @param hasStart whether the view shows where the entry starts
   * @param hasEnd whether the view shows where it ends
   */
  public static Grab.Part at(double at, double length, boolean hasStart, boolean hasEnd) {
    double reach = Math.min(REACH, length / 4);
    if (hasEnd && at > length - reach) {
      return Grab.Part.END;
    }
    return hasStart && at < reach ? Grab.Part.START : Grab.Part.WHOLE;
  }
}

package org.realtimeagenda.desktop.print;

import java.util.ArrayList;
import java.util.List;
import org.realtimeagenda.desktop.calendar.PageEntry;

/**
 * Entries of a day that take place at the same time, beside one another.
 *
 * @param hidden how many there is no room for
 */
record Lanes(List<Placed> placed, int hidden) {

  /**
   * An entry in its place.
   *
   * @param from in hours of the day
   * @param lane from 0
   * @param lanes how many are beside one another
   */
  record Placed(PageEntry entry, double from, double to, int lane, int lanes) {}

  /**
   * Puts the entries of a day in their places.
   *
   * @param most how many may be beside one another
   * @param least hours that an entry takes on paper
   */
  static Lanes of(DayEntries day, Printout printout, int most, double least) {
    List<Placed> placed = new ArrayList<>();
    List<Placed> together = new ArrayList<>();
    double[] ends = new double[most];
    double end = 0;
    int hidden = 0;
    for (PageEntry entry : day.timed()) {
      double from = day.start(entry, printout);
      double to = Math.max(day.end(entry, printout), from + least);
      if (from >= end) {
        close(together, placed);
        ends = new double[most];
      }
      int lane = 0;
      while (lane < most && ends[lane] > from) {
        lane++;
      }
      if (lane == most) {
        hidden++;
        continue;
      }
      ends[lane] = to;
      end = Math.max(end, to);
      together.add(new Placed(entry, from, to, lane, 0));
    }
    close(together, placed);
    return new Lanes(placed, hidden);
  }

  private static void close(List<Placed> together, List<Placed> placed) {
    int lanes = 1 + together.stream().mapToInt(Placed::lane).max().orElse(0);
    together.forEach(
        one -> placed.add(new Placed(one.entry(), one.from(), one.to(), one.lane(), lanes)));
    together.clear();
  }
}

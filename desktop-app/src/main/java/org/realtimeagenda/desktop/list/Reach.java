package org.realtimeagenda.desktop.list;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The days that the list has asked for: enough on either side of what is seen, and no more than
 * that, however far somebody scrolls.
 *
 * @param to exclusive
 */
record Reach(LocalDate from, LocalDate to) {

  /** As many lines there have to be on either side of the first one that is seen. */
  static final int ENOUGH = 60;

  /** As many may stay. */
  static final int MOST = 600;

  private static final int DAYS_BEFORE = 7;
  private static final int DAYS_AFTER = 21;

  /** Where nothing is for that long, nobody looks further. */
  private static final int YEARS = 5;

  static Reach around(LocalDate date) {
    return new Reach(date.minusDays(DAYS_BEFORE), date.plusDays(DAYS_AFTER));
  }

  boolean has(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }

  /**
   * The days to ask for now; itself where they are the right ones.
   *
   * @param rows of all days that it has
   * @param first the first of them that is seen
   * @param looked the day of that, or where somebody wanted to go
   */
  Reach next(List<Row> rows, int first, LocalDate looked) {
    long span = ChronoUnit.DAYS.between(from, to);
    LocalDate nextFrom = from;
    if (first < ENOUGH && from.isAfter(looked.minusYears(YEARS))) {
      nextFrom = from.minusDays(span);
    } else if (first > MOST) {
      nextFrom = rows.get(first - MOST / 2).day();
    }
    int after = rows.size() - first;
    LocalDate nextTo = to;
    if (after < ENOUGH && to.isBefore(looked.plusYears(YEARS))) {
      nextTo = to.plusDays(span);
    } else if (after > MOST) {
      nextTo = rows.get(first + MOST / 2).day().plusDays(1);
    }
    return nextFrom.equals(from) && nextTo.equals(to) ? this : new Reach(nextFrom, nextTo);
  }
}

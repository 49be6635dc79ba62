package org.realtimeagenda.desktop.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which entries the columns of some days show: at most {@value DayColumn#ENTRIES} a day, and
 * {@value DayColumn#LANES} of whole days one above the other. What is to be first comes first, then
 * every other event once before any of them a second time, so that a series of every minute leaves
 * room; among equals those that stand beside the fewest, then those that start first.
 *
 * @param shown in the order of the entries
 * @param columns each day, with what its column hides
 * @param wholeDays each day, with what is hidden of whole days
 */
record CrowdedDays(List<PageEntry> shown, List<DayList> columns, List<DayList> wholeDays) {

  /** How many stand side by side in a first try, twice as many in the next. */
  private static final int FIRST_TRY = 3;

  /**
   * Chooses.
   *
   * @param entries in order of start; those of other days are left out
   * @param abreast how many stand side by side at most
   * @param first whether an entry comes before the others
   */
  static CrowdedDays of(
      List<PageEntry> entries,
      LocalDate from,
      int days,
      int abreast,
      ZoneId reader,
      Predicate<PageEntry> first) {
    List<DayColumn> columns = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      columns.add(new DayColumn(from.plusDays(day), day));
    }
    List<Span> spans = new ArrayList<>();
    for (PageEntry entry : entries) {
      Span span = Span.of(entry, from, days, reader);
      if (span.touchesADay()) {
        spans.add(span);
        span.of(columns).forEach(column -> column.add(span));
      }
    }
    for (List<Span> group : groups(spans, first)) {
      choose(group, columns, abreast);
    }
    return new CrowdedDays(
        spans.stream().filter(Span::isChosen).map(Span::entry).toList(),
        columns.stream().map(column -> column.list(false)).toList(),
        columns.stream().map(column -> column.list(true)).toList());
  }

  /** Those that come first, every other event once, and the rest. */
  private static List<List<Span>> groups(List<Span> spans, Predicate<PageEntry> first) {
    List<Span> before = new ArrayList<>();
    List<Span> once = new ArrayList<>();
    List<Span> again = new ArrayList<>();
    // text, since a first picture waits until the JVM has made what a record is compared with
    Set<String> seen = new HashSet<>();
    for (Span span : spans) {
      boolean repeated = !seen.add(span.first() + " " + span.entry().series());
      (repeated ? again : first.test(span.entry()) ? before : once).add(span);
    }
    return List.of(before, once, again);
  }

  private static void choose(List<Span> group, List<DayColumn> columns, int abreast) {
    int most = 0;
    do {
      most = Math.min(abreast, most == 0 ? FIRST_TRY : 2 * most);
      for (Span span : group) {
        choose(span, span.of(columns), most);
      }
    } while (most < abreast);
  }

  private static void choose(Span span, List<DayColumn> here, int abreast) {
    if (!span.isChosen() && here.stream().allMatch(column -> column.fits(span, abreast))) {
      here.forEach(column -> column.take(span));
      span.choose();
    }
  }
}

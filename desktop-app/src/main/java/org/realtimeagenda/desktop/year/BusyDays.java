package org.realtimeagenda.desktop.year;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.realtimeagenda.desktop.calendar.PageEntry;

/**
 * How much there is on each day of a year.
 *
 * @param events how many, by day; days without any are left out
 * @param holidays their names, by day
 */
record BusyDays(Map<LocalDate, Integer> events, Map<LocalDate, List<String>> holidays) {

  /** How busy a day looks. */
  enum Step {
    FREE,
    SOME,
    BUSY,
    FULL
  }

  /**
   * Counts an entry on every day that it touches.
   *
   * @param to exclusive
   */
  static BusyDays of(List<PageEntry> entries, LocalDate from, LocalDate to, ZoneId reader) {
    Map<LocalDate, Integer> events = new HashMap<>();
    Map<LocalDate, List<String>> holidays = new HashMap<>();
    for (PageEntry entry : entries) {
      switch (entry) {
        case PageEntry.Holiday(var title, var date, var _) ->
            holidays.computeIfAbsent(date, _ -> new ArrayList<>()).add(title);
        case PageEntry.Event event -> {
          LocalDate first = event.time().startsAt(reader).atZone(reader).toLocalDate();
          LocalDate last = event.time().endsAt(reader).atZone(reader).minusNanos(1).toLocalDate();
          LocalDate day = first.isBefore(from) ? from : first;
          // an event without length ends before it starts, by that nanosecond
          LocalDate end = last.isBefore(first) ? first : last;
          for (; !day.isAfter(end) && day.isBefore(to); day = day.plusDays(1)) {
            events.merge(day, 1, Integer::sum);
          }
        }
      }
    }
    return new BusyDays(events, holidays);
  }

  int count(LocalDate day) {
    return events.getOrDefault(day, 0);
  }

  Step step(LocalDate day) {
    int count = count(day);
    if (count == 0) {
      return Step.FREE;
    }
    return count < 3 ? Step.SOME : count < 6 ? Step.BUSY : Step.FULL;
  }
}

package org.realtimeagenda.desktop.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.realtimeagenda.client.replica.DayCount;
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

  static BusyDays of(List<DayCount> counts, List<PageEntry.Holiday> free) {
    Map<LocalDate, Integer> events = new HashMap<>();
    counts.forEach(count -> events.merge(count.day(), count.events(), Integer::sum));
    Map<LocalDate, List<String>> holidays = new HashMap<>();
    free.forEach(
        holiday ->
            holidays.computeIfAbsent(holiday.date(), _ -> new ArrayList<>()).add(holiday.title()));
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

package org.realtimeagenda.client.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.realtimeagenda.client.recurrence.Occurrences;
import org.realtimeagenda.core.CalendarEvent;

/**
 * Which events go into a file.
 *
 * @param events which rows; of a series with one that is, all rows are
 * @param from first day
 * @param to the day after the last
 * @param zone in which the days are meant
 */
public record ExportChoice(
    Predicate<CalendarEvent> events, LocalDate from, LocalDate to, ZoneId zone) {

  /** Before this and after the other, nobody has an appointment. */
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private record Series(int userId, String uid) {}

  /** Whenever they take place. */
  public static ExportChoice of(Predicate<CalendarEvent> events) {
    return new ExportChoice(events, FIRST, LAST, ZoneOffset.UTC);
  }

  /** Those of {@code all} that are chosen, in order of key within each series. */
  public List<CalendarEvent> of(Collection<CalendarEvent> all) {
    Map<Series, List<CalendarEvent>> series = new LinkedHashMap<>();
    for (CalendarEvent event : all) {
      series
          .computeIfAbsent(
              new Series(event.key().userId(), event.effectiveUid()), _ -> new ArrayList<>())
          .add(event);
    }
    return series.values().stream()
        .filter(rows -> rows.stream().anyMatch(events) && takesPlace(rows))
        .flatMap(List::stream)
        .toList();
  }

  private boolean takesPlace(List<CalendarEvent> rows) {
    if (from.equals(FIRST) && to.equals(LAST)) {
      return true;
    }
    Instant begin = from.atStartOfDay(zone).toInstant();
    Instant end = to.atStartOfDay(zone).toInstant();
    // a day more each way, since a series' local days aren't the reader's
    return Occurrences.of(rows, from.minusDays(1), to.plusDays(1)).stream()
        .map(Occurrences.Placed::time)
        .anyMatch(
            time ->
                time.startsAt(zone).isBefore(end)
                    && (time.endsAt(zone).isAfter(begin) || !time.startsAt(zone).isBefore(begin)));
  }
}

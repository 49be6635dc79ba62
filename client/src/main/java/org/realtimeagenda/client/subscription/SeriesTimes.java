package org.realtimeagenda.client.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.recurrence.Occurrences;
import org.realtimeagenda.client.recurrence.Occurrences.Placed;
import org.realtimeagenda.core.CalendarEvent;

/**
 * Which time of each event of one UID is nearest to now. Worked out once for all of them, since
 * each letter that somebody types asks for each.
 */
final class SeriesTimes {

  /** A series that a search gave up may have another one by then. */
  private static final Duration LONGEST = Duration.ofDays(1);

  /**
   * Where they are nearest, for whoever asks from {@code asked} to {@code until}.
   *
   * @param placed without those that are nowhere
   */
  private record Known(
      Map<CalendarEvent, Placed> placed, Instant asked, Instant until, ZoneId zone) {
    boolean isOf(Instant now, ZoneId reader) {
      return zone.equals(reader) && !now.isBefore(asked) && now.isBefore(until);
    }
  }

  private final List<CalendarEvent> rows;
  private volatile @Nullable Known known;

  SeriesTimes(List<CalendarEvent> rows) {
    this.rows = rows;
  }

  List<CalendarEvent> rows() {
    return rows;
  }

  /** When one of them takes place next, or did last; empty where it doesn't. */
  Optional<Placed> nearest(CalendarEvent event, Instant now, ZoneId reader) {
    Known last = known;
    if (last == null || !last.isOf(now, reader)) {
      last = find(now, reader);
      known = last;
    }
    return Optional.ofNullable(last.placed().get(event));
  }

  private Known find(Instant now, ZoneId reader) {
    Map<CalendarEvent, Placed> found = new HashMap<>();
    Instant until = now.plus(LONGEST);
    for (Placed placed : Occurrences.nearest(rows, now, reader)) {
      found.putIfAbsent(placed.event(), placed);
      Instant ends = placed.time().endsAt(reader);
      if (ends.isAfter(now) && ends.isBefore(until)) {
        until = ends;
      }
    }
    return new Known(found, now, until, reader);
  }
}

package org.realtimeagenda.client.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.recurrence.Occurrences;
import org.realtimeagenda.client.recurrence.Occurrences.Placed;
import org.realtimeagenda.client.search.Folded;
import org.realtimeagenda.client.search.Query;
import org.realtimeagenda.core.CalendarEvent;

/**
 * An event of a published file, as it is searched for: its words, and which of its times is nearest
 * to now. Both are worked out once, since each letter that somebody types asks for them.
 */
final class Findable {

  /** Days before and after now in which one of a series is looked for, until one is to come. */
  private static final int[] REACHES = {31, 400, 4000};

  /**
   * Where it is nearest, for whoever asks from {@code asked} to {@code until}.
   *
   * @param placed null where it is nowhere
   */
  private record Known(@Nullable Placed placed, Instant asked, Instant until, ZoneId zone) {
    boolean isOf(Instant now, ZoneId reader) {
      return zone.equals(reader) && !now.isBefore(asked) && now.isBefore(until);
    }
  }

  private final List<CalendarEvent> series;
  private final CalendarEvent event;
  private final Folded words;
  private volatile @Nullable Known known;

  /**
   * @param series all of its UID
   */
  Findable(List<CalendarEvent> series, CalendarEvent event) {
    this.series = series;
    this.event = event;
    this.words = Folded.of(event.name(), event.location(), event.description());
  }

  List<CalendarEvent> series() {
    return series;
  }

  /** Whether it has each word, or its calendar's name does. */
  boolean has(Query query, Folded calendar) {
    return query.words().stream().allMatch(word -> words.has(word) || calendar.has(word));
  }

  /** When it takes place next, or did last; empty where it doesn't within ten years. */
  Optional<Placed> nearest(Instant now, ZoneId reader) {
    Known last = known;
    if (last == null || !last.isOf(now, reader)) {
      last = find(now, reader);
      known = last;
    }
    return Optional.ofNullable(last.placed());
  }

  private Known find(Instant now, ZoneId reader) {
    LocalDate today = now.atZone(reader).toLocalDate();
    Comparator<Placed> byEnd = Comparator.comparing(placed -> placed.time().endsAt(reader));
    Placed over = null;
    for (int days : REACHES) {
      List<Placed> own =
          Occurrences.of(series, today.minusDays(days), today.plusDays(days)).stream()
              .filter(placed -> placed.event().equals(event))
              .sorted(byEnd)
              .toList();
      Optional<Placed> next =
          own.stream().filter(placed -> placed.time().endsAt(reader).isAfter(now)).findFirst();
      if (next.isPresent()) {
        return new Known(next.get(), now, next.get().time().endsAt(reader), reader);
      }
      over = own.isEmpty() ? over : own.getLast();
    }
    return new Known(over, now, Instant.MAX, reader);
  }
}

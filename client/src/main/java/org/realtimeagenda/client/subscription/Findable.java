package org.realtimeagenda.client.subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.realtimeagenda.client.recurrence.Occurrences.Placed;
import org.realtimeagenda.client.search.Folded;
import org.realtimeagenda.client.search.Query;
import org.realtimeagenda.core.CalendarEvent;

/**
 * An event of a published file, as it is searched for: its words, and which of its times is nearest
 * to now.
 */
final class Findable {

  private final SeriesTimes series;
  private final CalendarEvent event;
  private final Folded words;

  /**
   * @param series all of its UID
   */
  Findable(SeriesTimes series, CalendarEvent event) {
    this.series = series;
    this.event = event;
    this.words = Folded.of(event.name(), event.location(), event.description());
  }

  List<CalendarEvent> series() {
    return series.rows();
  }

  /** Whether it has each word, or its calendar's name does. */
  boolean has(Query query, Folded calendar) {
    return query.words().stream().allMatch(word -> words.has(word) || calendar.has(word));
  }

  /** When it takes place next, or did last; empty where it doesn't. */
  Optional<Placed> nearest(Instant now, ZoneId reader) {
    return series.nearest(event, now, reader);
  }
}

package org.realtimeagenda.client.replica;

import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;

/**
 * One time that an event takes place: what a page of the calendar paints.
 *
 * @param occurrenceStart which occurrence of a series, in the form of {@code recurrence_id}; null
 *     for an event that doesn't recur
 * @param color a name of the palette, or #RRGGBB; null: the owner's
 * @param waiting an own change of it hasn't been accepted yet
 */
public record Occurrence(
    EventKey key,
    @Nullable String occurrenceStart,
    String name,
    @Nullable String location,
    EventTime time,
    @Nullable String color,
    boolean waiting) {

  /** It is one of a series, or replaces one of it: a change of it has a {@link Scope}. */
  public boolean recurs() {
    return occurrenceStart != null;
  }
}

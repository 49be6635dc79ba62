package org.realtimeagenda.client.icalendar;

import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.CalendarEvent;

/**
 * An event of a file.
 *
 * @param event as a row; its key is nobody's yet
 * @param line where it begins in the file
 * @param confidential the file calls it PRIVATE or CONFIDENTIAL (section 3.8.1.3), while everybody
 *     in the team will read it
 * @param occurrence how it is a part of a series that isn't in the file; null where it is none, and
 *     {@code event} is a plain event
 */
public record ParsedEvent(
    CalendarEvent event, int line, boolean confidential, @Nullable Occurrence occurrence) {

  /**
   * One occurrence of a series whose master the file doesn't have.
   *
   * @param event without {@code recurrence_id}
   */
  public record Occurrence(CalendarEvent event, String value, @Nullable String tz) {

    /** The row that replaces that occurrence of {@code master}. */
    public CalendarEvent of(CalendarEvent master) {
      return Overrides.of(event, Moment.ofWire(value, tz), master.time());
    }
  }
}

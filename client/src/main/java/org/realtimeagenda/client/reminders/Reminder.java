package org.realtimeagenda.client.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;

/**
 * One reminder of one occurrence of an own event.
 *
 * @param uid of the event
 * @param occurrenceStart which occurrence of a series, in the form of {@code recurrence_id}; null
 *     for an event that doesn't recur
 * @param minutes before the start
 */
public record Reminder(
    EventKey key,
    String uid,
    @Nullable String occurrenceStart,
    String name,
    @Nullable String location,
    EventTime time,
    int minutes) {

  /**
   * What stays the same while the event isn't moved, whatever else is changed.
   *
   * @param occurrenceStart empty for an event that doesn't recur
   * @param starts when it starts on its own clocks
   */
  public record Id(int userId, String uid, String occurrenceStart, String starts, int minutes) {}

  public Id id() {
    String zone = time.tz() == null ? "" : time.tz();
    return new Id(
        key.userId(),
        uid,
        occurrenceStart == null ? "" : occurrenceStart,
        time.dtStart() + zone,
        minutes);
  }

  /** When it is to be shown to a reader in {@code zone}. */
  public Instant firesAt(ZoneId zone) {
    return startsAt(zone).minus(Duration.ofMinutes(minutes));
  }

  public Instant startsAt(ZoneId zone) {
    return time.startsAt(zone);
  }
}

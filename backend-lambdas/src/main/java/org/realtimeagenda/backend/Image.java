package org.realtimeagenda.backend;

import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Validation;

/**
 * A row of the events table as it was found there. Other tools write that table too, so not every
 * row is one that our wire can carry.
 */
public sealed interface Image {

  record Row(CalendarEvent event) implements Image {}

  /**
   * A row of wrong types, of a key that isn't two positive 32-bit integers, or over 64 KB.
   *
   * @param reason which attribute and why, for the person who repairs it
   * @param key null where that is what can't be represented
   */
  record Unrepresentable(String reason, @Nullable EventKey key) implements Image {}

  /** The image of {@code event}: a row, or unrepresentable for its size alone. */
  static Image of(CalendarEvent event) {
    return Validation.fits(event)
        ? new Row(event)
        : new Unrepresentable(Validation.TOO_LARGE, event.key());
  }
}

package org.realtimeagenda.backend;

import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.core.Validation;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.node.ObjectNode;

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

  /**
   * Reads a row.
   *
   * @param wire as {@link WireJson#write(CalendarEvent)} has it, only that anything may be wrong
   */
  static Image parse(ObjectNode wire) {
    EventKey key = null;
    try {
      key = WireJson.key(wire);
      CalendarEvent event = WireJson.event(wire);
      return Validation.fits(event)
          ? new Row(event)
          : new Unrepresentable(Validation.TOO_LARGE, key);
    } catch (InvalidAttributeException invalid) {
      return new Unrepresentable(invalid.field() + ": " + invalid.reason(), key);
    }
  }
}

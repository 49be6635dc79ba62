package org.realtimeagenda.client.replica;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;

/** Whatever a person changes. Nothing else writes, so that everything can be undone. */
public sealed interface LocalEdit {

  /** The event that changes. */
  EventKey key();

  /** What takes this edit back. */
  LocalEdit inverse();

  /** A new event, or one that comes back after a delete. */
  record Create(CalendarEvent event) implements LocalEdit {
    @Override
    public EventKey key() {
      return event.key();
    }

    @Override
    public LocalEdit inverse() {
      return new Delete(event);
    }
  }

  /**
   * Other values for some attributes.
   *
   * @param before the row that the person saw
   * @param values null removes the attribute
   */
  record Update(CalendarEvent before, Map<Attribute, @Nullable Object> values)
      implements LocalEdit {
    @Override
    public EventKey key() {
      return before.key();
    }

    @Override
    public LocalEdit inverse() {
      Map<Attribute, @Nullable Object> old = new EnumMap<>(Attribute.class);
      values.keySet().forEach(attribute -> old.put(attribute, attribute.of(before)));
      return new Update(before.with(values), old);
    }
  }

  /** The event goes; {@code before} is the row that the person saw. */
  record Delete(CalendarEvent before) implements LocalEdit {
    @Override
    public EventKey key() {
      return before.key();
    }

    @Override
    public LocalEdit inverse() {
      return new Create(before);
    }
  }
}

package org.realtimeagenda.client.store;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;

/** Rows for tests. */
public final class Rows {
  private Rows() {}

  /** An event in Paris from {@code start} to {@code end}, local times. */
  public static CalendarEvent event(int userId, int id, String name, String start, String end) {
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.put(Attribute.UID, userId + "-" + id);
    values.put(Attribute.NAME, name);
    values.put(Attribute.DT_START, start);
    values.put(Attribute.DT_END, end);
    values.put(Attribute.TZ, start.length() == 10 ? null : "Europe/Paris");
    return CalendarEvent.of(new EventKey(userId, id), values);
  }

  /** One hour on the morning of 23 November 2026. */
  public static CalendarEvent event(int userId, int id, String name) {
    return event(userId, id, name, "2026-11-23T10:00:00", "2026-11-23T11:00:00");
  }

  public static CalendarEvent with(
      CalendarEvent event, Attribute attribute, @Nullable Object value) {
    return event.with(changed(attribute, value));
  }

  /** One attribute's new value. */
  public static Map<Attribute, @Nullable Object> changed(
      Attribute attribute, @Nullable Object value) {
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.put(attribute, value);
    return values;
  }
}

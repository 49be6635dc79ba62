package org.realtimeagenda.core;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows for tests. */
final class Rows {
  static final EventKey KEY = new EventKey(1, 5);

  /** As another tool writes it: six attributes with the key's two. */
  static final String OLD_ROW =
      """
      {"user_id":1,"id":5,"name":"Design review","location":"Room 2",\
      "dt_start":"2024-02-01T10:00:00","dt_end":"2024-02-01T11:00:00"}\
      """;

  private Rows() {}

  static CalendarEvent old() {
    return WireJson.event(WireJson.MAPPER.readTree(OLD_ROW));
  }

  static CalendarEvent with(Attribute attribute, @Nullable Object value) {
    return old().with(values(attribute, value));
  }

  static Map<Attribute, @Nullable Object> values(Attribute attribute, @Nullable Object value) {
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.put(attribute, value);
    return values;
  }

  static Map<Attribute, @Nullable Object> values(
      Attribute one, @Nullable Object value, Attribute other, @Nullable Object otherValue) {
    Map<Attribute, @Nullable Object> values = values(one, value);
    values.put(other, otherValue);
    return values;
  }
}

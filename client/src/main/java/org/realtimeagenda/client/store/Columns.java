package org.realtimeagenda.client.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;

/** A row of the team as columns, one for each attribute. */
final class Columns {

  /** {@code user_id, id} and every attribute, in the order of {@link #values}. */
  static final String NAMES =
      "user_id, id, "
          + Arrays.stream(Attribute.values())
              .map(Attribute::wireName)
              .collect(Collectors.joining(", "));

  private Columns() {}

  /**
   * The row that a result is at.
   *
   * @param row {@link #NAMES}, and the checksum after them
   */
  static CalendarEvent read(ResultSet row) throws SQLException {
    Checksum.check(row, Attribute.values().length + 2);
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    int column = 3;
    for (Attribute attribute : Attribute.values()) {
      String text = row.getString(column++);
      if (text != null) {
        values.put(attribute, value(attribute, text));
      }
    }
    return CalendarEvent.of(new EventKey(row.getInt(1), row.getInt(2)), values);
  }

  /** What the columns hold; null for an attribute that isn't there. */
  static List<@Nullable Object> values(CalendarEvent event) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(event.key().userId());
    values.add(event.key().id());
    for (Attribute attribute : Attribute.values()) {
      Object value = attribute.of(event);
      values.add(value == null ? null : text(value));
    }
    return values;
  }

  static String text(Object value) {
    return switch (value) {
      case List<?> list -> CountedText.ofList(list);
      case Boolean flag -> flag ? "1" : "0";
      default -> value.toString();
    };
  }

  static Object value(Attribute attribute, String text) {
    return switch (attribute.type()) {
      case TEXT -> text;
      case TEXTS -> CountedText.list(text);
      case INTEGER -> Integer.valueOf(text);
      case INTEGERS -> CountedText.list(text).stream().map(Integer::valueOf).toList();
      case LONG -> Long.valueOf(text);
      case FLAG -> text.equals("1");
    };
  }
}

package org.realtimeagenda.server.sqlite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.backend.Image;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.core.WireJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of the events table in SQLite: texts and numbers as they are, a flag is 0 or 1, a list is
 * JSON text. Another tool may have put anything there.
 */
final class RowImages {
  private RowImages() {}

  /** Reads what {@link Schema#image} makes of a row. */
  static @Nullable Image parse(@Nullable String json) {
    if (json == null) {
      return null;
    }
    ObjectNode columns = (ObjectNode) WireJson.MAPPER.readTree(json);
    EventKey key = null;
    try {
      key = WireJson.key(columns);
      for (Attribute attribute : Attribute.values()) {
        columns.set(attribute.wireName(), wire(attribute, columns.path(attribute.wireName())));
      }
      return Image.of(WireJson.event(columns));
    } catch (InvalidAttributeException invalid) {
      return new Image.Unrepresentable(invalid.field() + ": " + invalid.reason(), key);
    }
  }

  private static JsonNode wire(Attribute attribute, JsonNode column) {
    return switch (attribute.type()) {
      case TEXT, INTEGER, LONG -> column;
      case FLAG ->
          column.isIntegralNumber()
              ? WireJson.MAPPER.getNodeFactory().booleanNode(column.longValue() != 0)
              : column;
      case TEXTS, INTEGERS -> column.isString() ? list(attribute, column.stringValue()) : column;
    };
  }

  private static JsonNode list(Attribute attribute, String text) {
    try {
      return WireJson.MAPPER.readTree(text);
    } catch (JacksonException malformed) {
      throw new InvalidAttributeException(attribute, "not a list");
    }
  }

  /** A value of the attribute's Java type, as its column holds it. */
  static @Nullable Object column(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boolean flag -> flag ? 1 : 0;
      case List<?> list -> WireJson.MAPPER.writeValueAsString(list);
      default -> value;
    };
  }
}

package org.realtimeagenda.server.sqlite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.backend.Image;
import org.realtimeagenda.core.Attribute;
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
    for (Attribute attribute : Attribute.values()) {
      columns.set(attribute.wireName(), wire(attribute, columns.path(attribute.wireName())));
    }
    return Image.parse(columns);
  }

  private static JsonNode wire(Attribute attribute, JsonNode column) {
    return switch (attribute.type()) {
      case TEXT, INTEGER, LONG -> column;
      case FLAG ->
          column.isIntegralNumber()
              ? WireJson.MAPPER.getNodeFactory().booleanNode(column.longValue() != 0)
              : column;
      case TEXTS, INTEGERS -> column.isString() ? list(column) : column;
    };
  }

  private static JsonNode list(JsonNode column) {
    try {
      return WireJson.MAPPER.readTree(column.stringValue());
    } catch (JacksonException malformed) {
      return column; // which is then refused for not being a list
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

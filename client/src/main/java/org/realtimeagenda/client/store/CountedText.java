package org.realtimeagenda.client.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Attribute;

/**
 * Lists and attributes as one text, each part with its length before it: {@code 3:one3:two}. The
 * first paint reads it, so it has to work without a JSON library.
 */
final class CountedText {
  private CountedText() {}

  static String ofList(List<?> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> append(text, String.valueOf(part)));
    return text.toString();
  }

  static List<String> list(String text) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int colon = text.indexOf(':', at);
      int end = colon + 1 + Integer.parseInt(text.substring(at, colon));
      parts.add(text.substring(colon + 1, end));
      at = end;
    }
    return parts;
  }

  /** Names and values by turns; a value is a list of none or one, so that null keeps its place. */
  static String ofAttributes(Map<Attribute, ? extends @Nullable Object> values) {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (attribute, value) -> {
          append(text, attribute.wireName());
          append(text, value == null ? "" : ofList(List.of(Columns.text(value))));
        });
    return text.toString();
  }

  static Map<Attribute, @Nullable Object> attributes(String text) {
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    List<String> parts = list(text);
    for (int i = 0; i < parts.size(); i += 2) {
      Attribute attribute = Attribute.named(parts.get(i));
      if (attribute != null) {
        List<String> value = list(parts.get(i + 1));
        values.put(attribute, value.isEmpty() ? null : Columns.value(attribute, value.getFirst()));
      }
    }
    return values;
  }

  private static void append(StringBuilder text, String part) {
    text.append(part.length()).append(':').append(part);
  }
}

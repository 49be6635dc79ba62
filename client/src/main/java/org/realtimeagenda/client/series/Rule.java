package org.realtimeagenda.client.series;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.CannotChangeException;

/**
 * A recurrence rule (RFC 5545 section 3.3.10) as its parts, in the order in which they were
 * written: what isn't changed stays as it is.
 */
record Rule(Map<String, String> parts) {

  /**
   * Reads a rule.
   *
   * @throws CannotChangeException when it isn't one
   */
  static Rule parse(String text) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : text.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new CannotChangeException(CannotChangeException.Reason.UNREADABLE);
      }
      parts.put(part.substring(0, equals), part.substring(equals + 1));
    }
    return new Rule(parts);
  }

  String text() {
    return parts.entrySet().stream()
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining(";"));
  }

  @Nullable String get(String name) {
    return parts.get(name);
  }

  boolean has(String... names) {
    return Arrays.stream(names).anyMatch(parts::containsKey);
  }

  /** The values of a part that is a list; empty where it is absent. */
  List<String> list(String name) {
    String values = parts.get(name);
    return values == null ? List.of() : List.of(values.split(",", -1));
  }

  boolean isEvery(String... frequencies) {
    return List.of(frequencies).contains(parts.get("FREQ"));
  }

  /** With another value of a part, in its place or at the end. */
  Rule with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(parts);
    changed.put(name, value);
    return new Rule(changed);
  }

  Rule without(String name) {
    Map<String, String> changed = new LinkedHashMap<>(parts);
    changed.remove(name);
    return new Rule(changed);
  }
}

package org.realtimeagenda.client.icalendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** A table that comes with the program. */
final class Resource {
  private Resource() {}

  static Map<String, String> read(String file) {
    Properties table = new Properties();
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(Resource.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      table.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return table.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(name -> name, table::getProperty));
  }
}

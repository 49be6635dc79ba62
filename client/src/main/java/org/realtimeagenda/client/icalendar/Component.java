package org.realtimeagenda.client.icalendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A component, RFC 5545 section 3.6: what is between a BEGIN and its END.
 *
 * @param name in capitals
 * @param line of its BEGIN
 */
record Component(String name, int line, List<ContentLine> lines, List<Component> components) {

  /** One without anything in it. */
  static Component begin(String name, int line) {
    return new Component(name, line, new ArrayList<>(), new ArrayList<>());
  }

  Optional<ContentLine> first(String property) {
    return all(property).findFirst();
  }

  Stream<ContentLine> all(String property) {
    return lines.stream().filter(line -> line.name().equals(property));
  }

  Stream<Component> all(List<String> names) {
    return components.stream().filter(component -> names.contains(component.name()));
  }

  /** Its lines as they are written, its BEGIN and END included. */
  Stream<String> texts() {
    return Stream.of(
            Stream.of("BEGIN:" + name),
            lines.stream().map(ContentLine::text),
            components.stream().flatMap(Component::texts),
            Stream.of("END:" + name))
        .flatMap(part -> part);
  }
}

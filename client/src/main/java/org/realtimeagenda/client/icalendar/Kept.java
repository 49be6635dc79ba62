package org.realtimeagenda.client.icalendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Limits;
import org.realtimeagenda.core.Utf8;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a row keeps of a file in its attribute {@code ics}: unfolded lines, one after the other, and
 * whole components among them.
 *
 * <p>A property that has an attribute is here too where the attribute doesn't say all of it:
 * without a value only its parameters; with one, it is what the file said as long as it still comes
 * to what the attribute has.
 */
record Kept(List<ContentLine> lines, List<Component> components) {

  private static final Logger LOG = LoggerFactory.getLogger(Kept.class);

  /** Reads the attribute. What another tool wrote there and is no iCalendar counts for nothing. */
  static Kept of(@Nullable String ics) {
    if (ics == null) {
      return new Kept(List.of(), List.of());
    }
    ComponentParser parser = new ComponentParser();
    try {
      parser.take(ContentLine.of("BEGIN", "KEPT"));
      ics.lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> parser.take(ContentLine.parse(line, 0)));
      parser.take(ContentLine.of("END", "KEPT"));
      Component whole = parser.end().getFirst();
      return new Kept(whole.lines(), whole.components());
    } catch (MistakeException unreadable) {
      LOG.info("An event's iCalendar lines can't be read: {}", unreadable.mistake().kind());
      return new Kept(List.of(), List.of());
    }
  }

  /** One of {@code name}; its value is empty where only its parameters were kept. */
  Stream<ContentLine> all(String name) {
    return lines.stream().filter(line -> line.name().equals(name));
  }

  /** The parameters that were kept of a property which has an attribute. */
  String parameters(String name) {
    return all(name)
        .filter(line -> line.value().isEmpty())
        .findFirst()
        .map(ContentLine::parameters)
        .orElse("");
  }

  /** A property, or a component. */
  private record Part(String name, String text, int line) {
    int bytes() {
      return Utf8.length(text) + 1;
    }
  }

  /**
   * The attribute; null where there is nothing to keep. It has a limit: the largest parts go first.
   *
   * @param leftOut told of each part that isn't kept
   */
  @Nullable String attribute(Consumer<Mistake> leftOut) {
    List<Part> parts = new ArrayList<>();
    // in one order, so that the same file always gives the same text
    lines.stream()
        .sorted(Comparator.comparing(ContentLine::name))
        .forEach(line -> parts.add(new Part(line.name(), line.text(), line.line())));
    components.forEach(
        component ->
            parts.add(
                new Part(
                    component.name(),
                    component.texts().collect(Collectors.joining("\n")),
                    component.line())));
    int bytes = parts.stream().mapToInt(Part::bytes).sum();
    while (bytes > Limits.ICS_BYTES) {
      Part largest = parts.stream().max(Comparator.comparingInt(Part::bytes)).orElseThrow();
      parts.remove(largest);
      bytes -= largest.bytes();
      leftOut.accept(new Mistake(largest.line(), Mistake.Kind.PROPERTY_TOO_LARGE, largest.name()));
    }
    return parts.isEmpty()
        ? null
        : parts.stream().map(Part::text).collect(Collectors.joining("\n"));
  }
}

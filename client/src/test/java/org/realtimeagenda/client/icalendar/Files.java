package org.realtimeagenda.client.icalendar;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;

/** Files as texts. */
final class Files {

  static final Instant NOW = Instant.parse("2026-11-25T10:20:00Z");

  private Files() {}

  /** A calendar with these lines in it. */
  static String calendar(String... lines) {
    return Stream.of(
            Stream.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//A//B//EN"),
            Stream.of(lines).flatMap(String::lines),
            Stream.of("END:VCALENDAR", ""))
        .flatMap(part -> part)
        .collect(Collectors.joining("\r\n"));
  }

  /** A calendar with one event, of these lines. */
  static String event(String... lines) {
    return calendar(
        Stream.of(
                Stream.of("BEGIN:VEVENT", "UID:one@example.com", "DTSTAMP:20260101T000000Z"),
                Stream.of(lines),
                Stream.of("END:VEVENT"))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }

  static Reading reading(byte[] file) {
    try {
      return ICalendarReader.read(new ByteArrayInputStream(file));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static Reading.Read read(String file) {
    return assertInstanceOf(
        Reading.Read.class, reading(file.getBytes(StandardCharsets.UTF_8)), () -> file);
  }

  /** The rows of a file, of member 1. */
  static List<CalendarEvent> rows(String file) {
    return read(file).events().stream()
        .map(ParsedEvent::event)
        .map(event -> event.withKey(new EventKey(1, event.key().id())))
        .toList();
  }

  /** The only event of a calendar that {@link #event} makes. */
  static CalendarEvent row(String... lines) {
    return Objects.requireNonNull(rows(event(lines)).getFirst());
  }

  static String write(List<CalendarEvent> events) {
    try {
      StringBuilder out = new StringBuilder();
      ICalendarWriter.write(events, out, NOW);
      return out.toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}

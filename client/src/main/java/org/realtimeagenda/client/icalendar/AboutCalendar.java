package org.realtimeagenda.client.icalendar;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Limits;

/**
 * What a file says of its calendar as a whole: RFC 7986 section 5, and what was usual before.
 *
 * @param name null where it has none
 * @param color as a row has it; null where it has none
 * @param refresh how often whoever publishes it wants to be asked; null where nothing is said
 */
public record AboutCalendar(
    @Nullable String name, @Nullable String color, @Nullable Duration refresh) {

  static AboutCalendar of(Component calendar) {
    return new AboutCalendar(name(calendar), color(calendar), refresh(calendar));
  }

  private static @Nullable String name(Component calendar) {
    return calendar
        .first("NAME")
        .or(() -> calendar.first("X-WR-CALNAME"))
        .map(line -> TextValue.read(line.value()).strip())
        .filter(name -> !name.isEmpty() && name.length() <= Limits.SHORT_TEXT)
        .orElse(null);
  }

  /** COLOR has only the colours with a name, so that what stands beside it says it better. */
  private static @Nullable String color(Component calendar) {
    return Stream.of("X-APPLE-CALENDAR-COLOR", "COLOR")
        .flatMap(name -> calendar.first(name).stream())
        .flatMap(line -> Colors.ofFile(TextValue.read(line.value())).stream())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Duration refresh(Component calendar) {
    return Stream.of("REFRESH-INTERVAL", "X-PUBLISHED-TTL")
        .flatMap(name -> calendar.first(name).stream())
        .flatMap(line -> duration(line).stream())
        .findFirst()
        .orElse(null);
  }

  /** Of no event, so that a wrong one spoils nothing. */
  private static Optional<Duration> duration(ContentLine line) {
    try {
      return Optional.of(Duration.ofMinutes(Span.read(line.value(), line.line()).minutes()))
          .filter(Duration::isPositive);
    } catch (MistakeException wrong) {
      return Optional.empty();
    }
  }
}

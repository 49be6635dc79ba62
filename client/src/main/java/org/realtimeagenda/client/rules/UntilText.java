package org.realtimeagenda.client.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.EventTime;

/**
 * UNTIL, RFC 5545 section 3.3.10: a date for whole days, local time where the event floats, else
 * UTC. A person means a day by it, in the event's zone.
 */
public final class UntilText {
  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private UntilText() {}

  /** The end of {@code last}, so that whatever begins on it is still in. */
  static String write(LocalDate last, EventTime first) {
    return switch (first) {
      case EventTime.AllDay _ -> DATE.format(last);
      case EventTime.Timed(var _, var _, var zone) -> write(last.atTime(END_OF_DAY), zone);
    };
  }

  private static String write(LocalDateTime local, @Nullable ZoneId zone) {
    return zone == null
        ? LOCAL.format(local)
        : LOCAL.format(local.atZone(zone).withZoneSameInstant(ZoneOffset.UTC)) + "Z";
  }

  /**
   * The last day on which an occurrence may begin.
   *
   * @param first the time of any of its occurrences
   */
  public static LocalDate lastDay(String until, EventTime first) {
    LocalDate date = LocalDate.parse(until.substring(0, 8), DATE);
    if (until.length() == 8 || !(first instanceof EventTime.Timed(var start, var _, var zone))) {
      return date;
    }
    LocalDateTime written = LocalDateTime.parse(until.substring(0, 15), LOCAL);
    LocalDateTime local =
        until.endsWith("Z") && zone != null
            ? written.atZone(ZoneOffset.UTC).withZoneSameInstant(zone).toLocalDateTime()
            : written;
    return local.toLocalTime().isBefore(start.toLocalTime())
        ? local.toLocalDate().minusDays(1)
        : local.toLocalDate();
  }
}

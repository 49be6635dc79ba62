package org.realtimeagenda.client.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.EventTime;

/**
 * UNTIL, RFC 5545 section 3.3.10: a date for whole days, local time where the event floats, else
 * UTC. A person means a day by it, in the event's zone.
 */
public final class UntilText {
  private static final int DATE_LENGTH = "20261123".length();
  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private UntilText() {}

  /** The end of {@code last}, so that whatever begins on it is still in. */
  static String write(LocalDate last, EventTime first) {
    return switch (first) {
      case EventTime.AllDay _ -> write(last);
      case EventTime.Timed(var _, var _, var zone) -> write(last.atTime(END_OF_DAY), zone);
    };
  }

  /** For whole days. */
  public static String write(LocalDate last) {
    return DATE.format(last);
  }

  /**
   * For times.
   *
   * @param zone null where they float
   */
  public static String write(LocalDateTime last, @Nullable ZoneId zone) {
    return zone == null ? LOCAL.format(last) : write(last.atZone(zone));
  }

  /** For times of a zone. */
  public static String write(ZonedDateTime last) {
    return LOCAL.format(last.withZoneSameInstant(ZoneOffset.UTC)) + "Z";
  }

  public static boolean isDate(String until) {
    return until.length() == DATE_LENGTH;
  }

  /**
   * The last moment at which an occurrence may begin, on the series' own clocks; of a date, and for
   * whole days, the end of that day.
   *
   * @param series the time of any of its occurrences
   * @throws DateTimeException when it is none
   */
  public static LocalDateTime last(String until, EventTime series) {
    if (!until.matches("[0-9]{8}(T[0-9]{6}Z?)?")) {
      throw new DateTimeException("no time in UNTIL");
    }
    if (isDate(until) || !(series instanceof EventTime.Timed(var _, var _, var zone))) {
      return LocalDate.parse(until.substring(0, DATE_LENGTH), DATE).atTime(END_OF_DAY);
    }
    LocalDateTime written =
        LocalDateTime.parse(until.substring(0, "20261123T100000".length()), LOCAL);
    return until.endsWith("Z") && zone != null
        ? written.atZone(ZoneOffset.UTC).withZoneSameInstant(zone).toLocalDateTime()
        : written;
  }

  /**
   * The last day on which an occurrence may begin.
   *
   * @param series the time of any of its occurrences
   * @throws DateTimeException when it is none
   */
  public static LocalDate lastDay(String until, EventTime series) {
    LocalDateTime last = last(until, series);
    return series instanceof EventTime.Timed(var start, var _, var _)
            && last.toLocalTime().isBefore(start.toLocalTime())
        ? last.toLocalDate().minusDays(1)
        : last.toLocalDate();
  }
}

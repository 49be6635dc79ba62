package org.realtimeagenda.desktop.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.EventTime;
import picocli.CommandLine.Option;

/** The options of {@code put} that say when. */
final class TimeOptions {
  /** The {@code --zone} of a time that is the same on the clock of every reader. */
  private static final String FLOATING = "floating";

  @Option(names = "--start", required = true, paramLabel = "TIME")
  private String start = "";

  @Option(names = "--end", required = true, paramLabel = "TIME")
  private String end = "";

  @Option(names = "--all-day")
  private boolean allDay;

  @Option(names = "--zone", paramLabel = "ZONE")
  private @Nullable String zone;

  /**
   * The time that was asked for.
   *
   * @param here the zone of times that name none
   * @throws CommandFailure naming the option that can't be read
   */
  EventTime time(ZoneId here) {
    if (allDay) {
      LocalDate first = date("--start", start);
      LocalDate last = date("--end", end);
      if (last.isBefore(first)) {
        throw usage("error.end-before-start");
      }
      return new EventTime.AllDay(first, last.plusDays(1));
    }
    LocalDateTime from = dateTime("--start", start);
    LocalDateTime to = dateTime("--end", end);
    if (to.isBefore(from)) {
      throw usage("error.end-before-start");
    }
    return new EventTime.Timed(from, to, zone(here));
  }

  /** Reads {@code 2026-11-23}. */
  static LocalDate date(String option, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw usage("error.not-a-date", option, text);
    }
  }

  /** Reads {@code 2026-11-23T10:00} and {@code "2026-11-23 10:00"}, with seconds or without. */
  private static LocalDateTime dateTime(String option, String text) {
    try {
      return LocalDateTime.parse(text.strip().replace(' ', 'T'));
    } catch (DateTimeParseException notATime) {
      throw usage("error.not-a-time", option, text);
    }
  }

  private @Nullable ZoneId zone(ZoneId here) {
    if (zone == null) {
      return here;
    }
    if (zone.equals(FLOATING)) {
      return null;
    }
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw usage("error.unknown-zone", zone);
    }
  }

  private static CommandFailure usage(String key, Object... values) {
    return new CommandFailure(Exit.USAGE, Messages.text(key, values));
  }
}

package org.realtimeagenda.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When an event is, as RFC 5545 section 3.3.4 and 3.3.5 have it: dates, or local time with an
 * optional zone. Ends are exclusive.
 */
public sealed interface EventTime {

  /** Whole days; {@code end} is the day after the last one. */
  record AllDay(LocalDate start, LocalDate end) implements EventTime {}

  /** Local time; without a zone it floats: 9:00 wherever the reader is. */
  record Timed(LocalDateTime start, LocalDateTime end, @Nullable ZoneId zone)
      implements EventTime {}

  /**
   * Reads the three wire attributes.
   *
   * @throws InvalidAttributeException naming {@code dt_start}, {@code dt_end} or {@code tz}; also
   *     when the end is before the start, or an all-day event has no day
   */
  static EventTime parse(String dtStart, String dtEnd, @Nullable String tz) {
    EventTime time =
        isDate(dtStart)
            ? new AllDay(date(Attribute.DT_START, dtStart), date(Attribute.DT_END, dtEnd))
            : new Timed(
                dateTime(Attribute.DT_START, dtStart),
                dateTime(Attribute.DT_END, dtEnd),
                tz == null ? null : zone(tz));
    switch (time) {
      case AllDay(LocalDate start, LocalDate end) -> {
        if (tz != null) {
          throw new InvalidAttributeException(Attribute.TZ, "an all-day event has no zone");
        }
        if (!start.isBefore(end)) {
          throw new InvalidAttributeException(
              Attribute.DT_END, "an all-day event ends on a later day than it starts");
        }
      }
      case Timed(var start, var end, var _) -> {
        if (end.isBefore(start)) {
          throw new InvalidAttributeException(Attribute.DT_END, "the end is before the start");
        }
      }
    }
    return time;
  }

  /**
   * Checks the start of an occurrence, as in EXDATE and RECURRENCE-ID.
   *
   * @param date whether it must be a bare date, as the series has it
   */
  static void checkStart(Attribute attribute, String start, boolean date) {
    if (isDate(start) != date) {
      throw new InvalidAttributeException(attribute, "not of the form of dt_start");
    }
    if (date) {
      date(attribute, start);
    } else {
      dateTime(attribute, start);
    }
  }

  /** The first instant for a reader in {@code reader}, who sees floating times and dates there. */
  default Instant startsAt(ZoneId reader) {
    return switch (this) {
      case AllDay day -> day.start().atStartOfDay(reader).toInstant();
      case Timed timed -> timed.start().atZone(zoneOr(timed, reader)).toInstant();
    };
  }

  /**
   * The instant after the last one, for a reader in {@code reader}; never before {@link #startsAt},
   * which a clock that is put forward moves behind some ends.
   */
  default Instant endsAt(ZoneId reader) {
    Instant end =
        switch (this) {
          case AllDay day -> day.end().atStartOfDay(reader).toInstant();
          case Timed timed -> timed.end().atZone(zoneOr(timed, reader)).toInstant();
        };
    Instant start = startsAt(reader);
    return end.isBefore(start) ? start : end;
  }

  /** The wire form of the start. */
  default String dtStart() {
    return switch (this) {
      case AllDay day -> day.start().toString();
      case Timed timed -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(timed.start());
    };
  }

  /** The wire form of the end. */
  default String dtEnd() {
    return switch (this) {
      case AllDay day -> day.end().toString();
      case Timed timed -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(timed.end());
    };
  }

  /** The wire form of the zone; null for dates and floating times. */
  default @Nullable String tz() {
    return this instanceof Timed(var _, var _, var zone) && zone != null ? zone.getId() : null;
  }

  private static ZoneId zoneOr(Timed timed, ZoneId reader) {
    return timed.zone() == null ? reader : timed.zone();
  }

  /** Whether a wire time is a bare date, which makes its event an all-day one. */
  static boolean isDate(String text) {
    return text.length() == "2026-01-01".length();
  }

  private static LocalDate date(Attribute attribute, String text) {
    try {
      return inRange(attribute, LocalDate.parse(text));
    } catch (DateTimeParseException notADate) {
      throw new InvalidAttributeException(attribute, "not a date such as 2026-11-23");
    }
  }

  private static LocalDateTime dateTime(Attribute attribute, String text) {
    try {
      LocalDateTime time = LocalTimes.parse(text);
      inRange(attribute, time.toLocalDate());
      if (!time.equals(time.truncatedTo(ChronoUnit.SECONDS))) {
        throw new InvalidAttributeException(attribute, "finer than a second");
      }
      return time;
    } catch (DateTimeParseException notATime) {
      throw new InvalidAttributeException(
          attribute, "not a local time such as 2026-11-23T10:00:00");
    }
  }

  private static LocalDate inRange(Attribute attribute, LocalDate date) {
    if (date.getYear() < 1 || date.getYear() > 9999) {
      throw new InvalidAttributeException(attribute, "the year is not between 1 and 9999");
    }
    return date;
  }

  private static ZoneId zone(String tz) {
    // a region, while ZoneId.of takes offsets too
    if (!Regions.NAMES.contains(tz)) {
      throw new InvalidAttributeException(Attribute.TZ, "unknown time zone " + tz);
    }
    return ZoneId.of(tz);
  }
}

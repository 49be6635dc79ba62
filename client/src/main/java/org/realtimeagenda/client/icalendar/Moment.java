package org.realtimeagenda.client.icalendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.EventTime;

/**
 * A date or a time as a property says it, RFC 5545 sections 3.3.4 and 3.3.5.
 *
 * @param date whether it is a date; {@code local} is at midnight then
 * @param zone null floats, and for dates
 */
record Moment(LocalDateTime local, boolean date, @Nullable ZoneId zone) {

  static final ZoneId UTC = ZoneId.of("UTC");

  private static final Pattern FORM =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?(Z)?)?");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  /**
   * Reads a value.
   *
   * @param zone of the property's TZID; null without one
   * @throws MistakeException when it is no date and no time
   */
  static Moment read(String value, @Nullable ZoneId zone, int line) {
    Matcher form = FORM.matcher(value.strip());
    if (!form.matches()) {
      throw new MistakeException(line, Mistake.Kind.NO_TIME, value);
    }
    try {
      LocalDate day = LocalDate.of(number(form, 1), number(form, 2), number(form, 3));
      if (form.group(4) == null) {
        return new Moment(day.atStartOfDay(), true, null);
      }
      // a leap second, which no clock of ours has
      int second = form.group(6) == null ? 0 : Math.min(59, number(form, 6));
      LocalTime time = LocalTime.of(number(form, 4), number(form, 5), second);
      return new Moment(day.atTime(time), false, form.group(7) == null ? zone : UTC);
    } catch (DateTimeException noSuchDay) {
      throw new MistakeException(line, Mistake.Kind.NO_TIME, value);
    }
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }

  /** On the clock of {@code reader}; a floating time is the same on every clock. */
  LocalDateTime on(@Nullable ZoneId reader) {
    return zone == null || reader == null || date || zone.equals(reader)
        ? local
        : local.atZone(zone).withZoneSameInstant(reader).toLocalDateTime();
  }

  /**
   * The start of an occurrence of a series, in the form of {@code recurrence_id}. A date that
   * stands for a time means the occurrence of that day.
   *
   * @param first the series' first occurrence
   */
  String inFormOf(EventTime first) {
    return switch (first) {
      case EventTime.AllDay _ -> local.toLocalDate().toString();
      case EventTime.Timed(var start, var _, var own) ->
          wire(date ? local.toLocalDate().atTime(start.toLocalTime()) : on(own));
    };
  }

  /** As an attribute has it. */
  String wire() {
    return date ? local.toLocalDate().toString() : wire(local);
  }

  private static String wire(LocalDateTime time) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
  }

  /** As an attribute has it, in the zone {@code tz}. */
  static Moment ofWire(String text, @Nullable String tz) {
    boolean date = text.length() == "2026-01-01".length();
    return date
        ? new Moment(LocalDate.parse(text).atStartOfDay(), true, null)
        : new Moment(LocalDateTime.parse(text), false, tz == null ? null : ZoneId.of(tz));
  }

  /** The value of a property, whose parameters are {@link #parameters()}. */
  String value() {
    if (date) {
      return DateTimeFormatter.BASIC_ISO_DATE.format(local.toLocalDate());
    }
    return TIME.format(local) + (UTC.equals(zone) ? "Z" : "");
  }

  String parameters() {
    if (date) {
      return ";VALUE=DATE";
    }
    return zone == null || UTC.equals(zone) ? "" : ";TZID=" + zone.getId();
  }
}

package org.realtimeagenda.desktop.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.realtimeagenda.core.EventTime;

/** Times and days as the window writes them: 14:00, 14:00 – 15:00, 23 – 29 November 2026. */
public final class TimeTexts {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private TimeTexts() {}

  public static String start(EventTime time, ZoneId reader) {
    return TIME.format(time.startsAt(reader).atZone(reader));
  }

  public static String end(EventTime time, ZoneId reader) {
    return TIME.format(time.endsAt(reader).atZone(reader));
  }

  /**
   * Start and end; days too where it ends on another one, and zones where the clock is put back
   * between the two, so that one of 02:30 CEST ends at 02:15 CET.
   */
  public static String range(EventTime time, ZoneId reader, Locale locale) {
    ZonedDateTime start = time.startsAt(reader).atZone(reader);
    ZonedDateTime end = time.endsAt(reader).atZone(reader);
    if (end.toLocalDateTime().isBefore(start.toLocalDateTime())) {
      DateTimeFormatter timeAndZone = DateTimeFormatter.ofPattern("HH:mm zzz", locale);
      return timeAndZone.format(start) + " – " + timeAndZone.format(end);
    }
    if (start.toLocalDate().equals(end.minusNanos(1).toLocalDate()) || start.equals(end)) {
      return TIME.format(start) + " – " + TIME.format(end);
    }
    DateTimeFormatter dayAndTime = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", locale);
    return dayAndTime.format(start) + " – " + dayAndTime.format(end);
  }

  /** Day and time in a sentence: Thu 26 Nov, 14:00 – 15:00; with the year where it isn't this. */
  public static String when(EventTime time, LocalDate today, ZoneId reader, Locale locale) {
    LocalDate first = time.startsAt(reader).atZone(reader).toLocalDate();
    LocalDate last = lastDay(time, reader);
    String pattern = first.getYear() == today.getYear() ? "EEE d MMM" : "EEE d MMM yyyy";
    DateTimeFormatter day = DateTimeFormatter.ofPattern(pattern, locale);
    return switch (time) {
      case EventTime.AllDay _ ->
          first.equals(last) ? day.format(first) : day.format(first) + " – " + day.format(last);
      case EventTime.Timed _ ->
          first.equals(last)
              ? day.format(first) + ", " + range(time, reader, locale)
              : range(time, reader, locale);
    };
  }

  /** The last day that it takes some of. */
  public static LocalDate lastDay(EventTime time, ZoneId reader) {
    ZonedDateTime start = time.startsAt(reader).atZone(reader);
    ZonedDateTime end = time.endsAt(reader).atZone(reader);
    return (start.equals(end) ? end : end.minusNanos(1)).toLocalDate();
  }

  /** One day or several, without what both have in common: 30 November – 6 December 2026. */
  public static String days(LocalDate first, LocalDate last, Locale locale) {
    DateTimeFormatter whole = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
    if (first.equals(last)) {
      return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale).format(first);
    }
    String pattern =
        first.getYear() != last.getYear()
            ? "d MMMM yyyy"
            : first.getMonth() != last.getMonth() ? "d MMMM" : "d";
    return DateTimeFormatter.ofPattern(pattern, locale).format(first) + " – " + whole.format(last);
  }

  /** The same where there is little room: 30 Nov – 6 Dec 2026, 28 Dec – 3 Jan 2027. */
  public static String daysBriefly(LocalDate first, LocalDate last, Locale locale) {
    if (first.equals(last)) {
      return DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale).format(first);
    }
    String pattern = first.getMonth() == last.getMonth() ? "d" : "d MMM";
    return DateTimeFormatter.ofPattern(pattern, locale).format(first)
        + " – "
        + DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(last);
  }
}

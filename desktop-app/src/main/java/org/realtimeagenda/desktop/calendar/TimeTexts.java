package org.realtimeagenda.desktop.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.formats.Formats;

/** When something is, as the window writes it: 14:00, 14:00 – 15:00. */
public final class TimeTexts {

  private TimeTexts() {}

  public static String start(EventTime time, ZoneId reader, Formats formats) {
    return formats.time(time.startsAt(reader).atZone(reader));
  }

  public static String end(EventTime time, ZoneId reader, Formats formats) {
    return formats.time(time.endsAt(reader).atZone(reader));
  }

  /**
   * Start and end; days too where it ends on another one, and zones where the clock is put back
   * between the two, so that one of 02:30 CEST ends at 02:15 CET.
   */
  public static String range(EventTime time, ZoneId reader, Formats formats) {
    ZonedDateTime start = time.startsAt(reader).atZone(reader);
    ZonedDateTime end = time.endsAt(reader).atZone(reader);
    if (end.toLocalDateTime().isBefore(start.toLocalDateTime())) {
      return formats.timeAndZone(start) + " – " + formats.timeAndZone(end);
    }
    if (start.toLocalDate().equals(end.minusNanos(1).toLocalDate()) || start.equals(end)) {
      return formats.time(start) + " – " + formats.time(end);
    }
    return dayAndTime(start, formats) + " – " + dayAndTime(end, formats);
  }

  private static String dayAndTime(ZonedDateTime at, Formats formats) {
    return formats.day(at) + " " + formats.time(at);
  }

  /** Day and time in a sentence: Thu 26 Nov, 14:00 – 15:00; with the year where it isn't this. */
  public static String when(EventTime time, LocalDate today, ZoneId reader, Formats formats) {
    LocalDate first = time.startsAt(reader).atZone(reader).toLocalDate();
    LocalDate last = lastDay(time, reader);
    boolean thisYear = first.getYear() == today.getYear();
    String from = formats.day(first, today);
    return switch (time) {
      case EventTime.AllDay _ ->
          first.equals(last)
              ? from
              : from + " – " + (thisYear ? formats.day(last) : formats.dayAndYear(last));
      case EventTime.Timed _ ->
          first.equals(last)
              ? from + ", " + range(time, reader, formats)
              : range(time, reader, formats);
    };
  }

  /** The last day that it takes some of. */
  public static LocalDate lastDay(EventTime time, ZoneId reader) {
    ZonedDateTime start = time.startsAt(reader).atZone(reader);
    ZonedDateTime end = time.endsAt(reader).atZone(reader);
    return (start.equals(end) ? end : end.minusNanos(1)).toLocalDate();
  }
}

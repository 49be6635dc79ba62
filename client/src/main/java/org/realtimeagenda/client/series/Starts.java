package org.realtimeagenda.client.series;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.realtimeagenda.core.EventTime;

/** Starts of occurrences as rows write them: a date, or a local time with its seconds. */
final class Starts {
  private Starts() {}

  /** As {@link EventTime#dtStart()} writes it. */
  static String normal(String start) {
    return EventTime.isDate(start) ? start : text(LocalDateTime.parse(start));
  }

  static String text(LocalDateTime start) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(start);
  }

  static LocalDate date(String start) {
    return EventTime.isDate(start)
        ? LocalDate.parse(start)
        : LocalDateTime.parse(start).toLocalDate();
  }

  static LocalDate date(EventTime time) {
    return switch (time) {
      case EventTime.AllDay(LocalDate start, var _) -> start;
      case EventTime.Timed(LocalDateTime start, var _, var _) -> start.toLocalDate();
    };
  }

  /** The time that begins at {@code start} and is as long as {@code like}, in its zone. */
  static EventTime at(String start, EventTime like) {
    return switch (like) {
      case EventTime.AllDay(LocalDate first, LocalDate end) -> {
        LocalDate day = date(start);
        yield new EventTime.AllDay(day, day.plusDays(ChronoUnit.DAYS.between(first, end)));
      }
      case EventTime.Timed(LocalDateTime first, LocalDateTime end, var zone) -> {
        LocalDateTime time =
            EventTime.isDate(start)
                ? LocalDate.parse(start).atTime(first.toLocalTime())
                : LocalDateTime.parse(start);
        yield new EventTime.Timed(time, time.plus(Duration.between(first, end)), zone);
      }
    };
  }
}

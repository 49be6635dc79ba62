package org.realtimeagenda.client.series;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.realtimeagenda.core.EventTime;

/**
 * Where every occurrence of a series goes when a person moves one: by the same local time, so that
 * 9:00 stays 9:00 in winter and in summer.
 *
 * @param from when the occurrence was
 * @param to when it is
 */
record Shift(EventTime from, EventTime to) {

  boolean isNothing() {
    return from.equals(to);
  }

  /** Where the occurrence goes that began at {@code start}; in the form of {@link #to}. */
  String of(String start) {
    LocalDate date = Starts.date(start);
    boolean wasDate = EventTime.isDate(start);
    return switch (to) {
      case EventTime.AllDay(LocalDate first, var _) ->
          date.plusDays(ChronoUnit.DAYS.between(Starts.date(from), first)).toString();
      case EventTime.Timed(LocalDateTime first, var _, var _) -> {
        if (!wasDate && from instanceof EventTime.Timed(LocalDateTime was, var _, var _)) {
          yield Starts.text(LocalDateTime.parse(start).plus(Duration.between(was, first)));
        }
        long days = ChronoUnit.DAYS.between(Starts.date(from), first.toLocalDate());
        yield Starts.text(date.plusDays(days).atTime(first.toLocalTime()));
      }
    };
  }

  /** How many days later the occurrence begins that began at {@code start}. */
  long days(String start) {
    return ChronoUnit.DAYS.between(Starts.date(start), Starts.date(of(start)));
  }

  /** Whether the occurrence that began at {@code start} now begins at another time of the day. */
  boolean changesClock(String start) {
    return !clock(start).equals(clock(of(start)));
  }

  private static LocalTime clock(String start) {
    return EventTime.isDate(start) ? LocalTime.MIDNIGHT : LocalDateTime.parse(start).toLocalTime();
  }

  /** The time of a row that lasts as long as {@code old}, or as the person made it last. */
  EventTime of(EventTime old) {
    boolean sameForm = to instanceof EventTime.AllDay == old instanceof EventTime.AllDay;
    boolean resized = !Starts.at(from.dtStart(), to).dtEnd().equals(from.dtEnd());
    String start = of(old.dtStart());
    if (!sameForm || resized) {
      return Starts.at(start, to);
    }
    return switch (Starts.at(start, old)) {
      case EventTime.AllDay day -> day;
      case EventTime.Timed(var begin, var end, var _) ->
          new EventTime.Timed(
              begin, end, to instanceof EventTime.Timed(var _, var _, var zone) ? zone : null);
    };
  }
}

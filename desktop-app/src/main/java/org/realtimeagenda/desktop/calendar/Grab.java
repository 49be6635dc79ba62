package org.realtimeagenda.desktop.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.realtimeagenda.core.EventTime;

/**
 * An entry in the hand: where it would be if it were let go.
 *
 * @param time when it is so far
 * @param part what of it was taken
 * @param from where it was taken
 * @param reader the zone of what is pointed at
 */
public record Grab(EventTime time, Part part, Spot from, ZoneId reader) {

  /** What is dragged: the entry, or one of its ends. */
  public enum Part {
    WHOLE,
    START,
    END
  }

  /** What is under the pointer. */
  public sealed interface Spot {
    LocalDate day();

    /** A time of the reader's clock. */
    record Hour(LocalDateTime time) implements Spot {
      @Override
      public LocalDate day() {
        return time.toLocalDate();
      }
    }

    /** A day as a whole. */
    record Day(LocalDate day) implements Spot {}
  }

  /** Among hours and whole days: what changes between the two becomes what belongs there. */
  public EventTime at(Spot now) {
    return switch (time) {
      case EventTime.AllDay _ ->
          now instanceof Spot.Hour(var hour) && part == Part.WHOLE
              ? Moves.hour(Moves.floor(hour), reader)
              : onDay(now.day());
      case EventTime.Timed timed ->
          switch (now) {
            case Spot.Hour(var hour) -> atHour(hour);
            case Spot.Day(var day) ->
                part == Part.WHOLE
                    ? Moves.wholeDays(timed, firstDay().plusDays(daysTo(day)), reader)
                    : time;
          };
    };
  }

  /** Among days only: the time of the day stays. */
  public EventTime onDay(LocalDate now) {
    long days = daysTo(now);
    return switch (part) {
      case WHOLE -> Moves.byDays(time, days, reader);
      case START -> Moves.withStart(time, Moves.start(time, reader).plusDays(days), reader);
      case END -> Moves.withEnd(time, shownEnd().plusDays(days), reader);
    };
  }

  private EventTime atHour(LocalDateTime now) {
    LocalDateTime took =
        from instanceof Spot.Hour(var hour) ? hour : from.day().atTime(now.toLocalTime());
    return switch (part) {
      case WHOLE -> Moves.to(time, Moves.dragged(Moves.start(time, reader), took, now), reader);
      case START ->
          Moves.withStart(time, Moves.dragged(Moves.start(time, reader), took, now), reader);
      case END -> Moves.withEnd(time, Moves.dragged(Moves.end(time, reader), took, now), reader);
    };
  }

  /** For whole days somewhere in the last one. */
  private LocalDateTime shownEnd() {
    return time instanceof EventTime.AllDay(var _, var end)
        ? end.minusDays(1).atStartOfDay()
        : Moves.end(time, reader);
  }

  private LocalDate firstDay() {
    return Moves.start(time, reader).toLocalDate();
  }

  private long daysTo(LocalDate day) {
    return ChronoUnit.DAYS.between(from.day(), day);
  }
}

package org.realtimeagenda.desktop.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.EventTime;

/**
 * What an event's time becomes when it is moved or its ends are: it keeps its zone and, when it is
 * moved, its length in local time. What the person points at is a time of their own zone.
 */
final class Moves {

  /** Times that are pointed at are full quarters, and no event is made shorter than one. */
  static final Duration STEP = Duration.ofMinutes(15);

  /** How long whole days become that are dropped among the hours. */
  private static final Duration DROPPED = Duration.ofHours(1);

  private Moves() {}

  /** When it starts on the reader's clock. */
  static LocalDateTime start(EventTime time, ZoneId reader) {
    return time.startsAt(reader).atZone(reader).toLocalDateTime();
  }

  /** When it ends on the reader's clock. */
  static LocalDateTime end(EventTime time, ZoneId reader) {
    return time.endsAt(reader).atZone(reader).toLocalDateTime();
  }

  /** Moved, so that it starts then on the reader's clock; whole days take the day of it. */
  static EventTime to(EventTime time, LocalDateTime start, ZoneId reader) {
    return switch (time) {
      case EventTime.AllDay(var first, var end) -> {
        LocalDate day = start.toLocalDate();
        yield new EventTime.AllDay(day, day.plusDays(ChronoUnit.DAYS.between(first, end)));
      }
      case EventTime.Timed timed -> startingAt(timed, local(timed, start, reader));
    };
  }

  /** On other days, at the same time of the reader's clock. */
  static EventTime byDays(EventTime time, long days, ZoneId reader) {
    return days == 0 ? time : to(time, start(time, reader).plusDays(days), reader);
  }

  /** Some steps later, or earlier where they are negative; whole days stay. */
  static EventTime bySteps(EventTime time, int steps, ZoneId reader) {
    return switch (time) {
      case EventTime.AllDay all -> all;
      case EventTime.Timed timed -> {
        LocalDateTime start = timed.start().plus(STEP.multipliedBy(steps));
        yield startingAt(timed, overGap(start, zone(timed, reader), steps < 0));
      }
    };
  }

  /** Another start on the reader's clock, or another first day; the end stays. */
  static EventTime withStart(EventTime time, LocalDateTime start, ZoneId reader) {
    return switch (time) {
      case EventTime.AllDay(var _, var end) ->
          new EventTime.AllDay(earlier(start.toLocalDate(), end.minusDays(1)), end);
      case EventTime.Timed timed -> {
        LocalDateTime wanted = local(timed, start, reader);
        LocalDateTime latest = timed.end().minus(STEP);
        yield new EventTime.Timed(
            wanted.isAfter(latest) ? latest : wanted, timed.end(), timed.zone());
      }
    };
  }

  /** Another end on the reader's clock, or another last day; the start stays. */
  static EventTime withEnd(EventTime time, LocalDateTime end, ZoneId reader) {
    return switch (time) {
      case EventTime.AllDay(var first, var _) ->
          new EventTime.AllDay(first, later(end.toLocalDate(), first).plusDays(1));
      case EventTime.Timed timed -> endingAt(timed, local(timed, end, reader));
    };
  }

  /** Some steps longer, or shorter where they are negative; whole days by days. */
  static EventTime longer(EventTime time, int steps, ZoneId reader) {
    return switch (time) {
      case EventTime.AllDay(var first, var end) ->
          new EventTime.AllDay(first, later(end.plusDays(steps), first.plusDays(1)));
      case EventTime.Timed timed -> {
        LocalDateTime end = timed.end().plus(STEP.multipliedBy(steps));
        yield endingAt(timed, overGap(end, zone(timed, reader), steps < 0));
      }
    };
  }

  /** As many whole days as the reader sees it on. */
  static EventTime wholeDays(EventTime.Timed time, LocalDate first, ZoneId reader) {
    LocalDate seen = start(time, reader).toLocalDate();
    long days = ChronoUnit.DAYS.between(seen, TimeTexts.lastDay(time, reader));
    return new EventTime.AllDay(first, first.plusDays(days + 1));
  }

  /** What whole days become when they are dropped at a time of the reader's clock. */
  static EventTime hour(LocalDateTime start, ZoneId reader) {
    LocalDateTime there = start.atZone(reader).toLocalDateTime();
    return new EventTime.Timed(there, there.plus(DROPPED), reader);
  }

  /**
   * Where what is at {@code shown} comes to when the pointer goes from one time to another: it
   * keeps its odd minutes as long as it only changes days, else it goes to a full quarter.
   */
  static LocalDateTime dragged(LocalDateTime shown, LocalDateTime from, LocalDateTime now) {
    long days = ChronoUnit.DAYS.between(from.toLocalDate(), now.toLocalDate());
    LocalDateTime moved = shown.plusDays(days);
    Duration way = Duration.between(from.toLocalTime(), now.toLocalTime());
    if (way.abs().multipliedBy(2).compareTo(STEP) < 0) {
      return moved;
    }
    LocalDateTime there = moved.plus(way);
    return floor(there.plus(STEP.dividedBy(2)));
  }

  /** The full quarter before. */
  static LocalDateTime floor(LocalDateTime time) {
    long minutes = ChronoUnit.MINUTES.between(LocalTime.MIN, time.toLocalTime());
    return time.toLocalDate().atStartOfDay().plusMinutes(minutes - minutes % STEP.toMinutes());
  }

  private static EventTime startingAt(EventTime.Timed time, LocalDateTime start) {
    Duration length = Duration.between(time.start(), time.end());
    return new EventTime.Timed(start, start.plus(length), time.zone());
  }

  private static EventTime endingAt(EventTime.Timed time, LocalDateTime end) {
    LocalDateTime earliest = time.start().plus(STEP);
    return new EventTime.Timed(time.start(), end.isBefore(earliest) ? earliest : end, time.zone());
  }

  /** A time of the reader's clock as the event writes it. */
  private static LocalDateTime local(EventTime.Timed time, LocalDateTime seen, ZoneId reader) {
    return seen.atZone(reader).withZoneSameInstant(zone(time, reader)).toLocalDateTime();
  }

  private static ZoneId zone(EventTime.Timed time, ZoneId reader) {
    return Objects.requireNonNullElse(time.zone(), reader);
  }

  /** A clock that is put forward has no such times: the next one in the way it goes. */
  private static LocalDateTime overGap(LocalDateTime time, ZoneId zone, boolean back) {
    @Nullable ZoneOffsetTransition change = zone.getRules().getTransition(time);
    if (change == null || !change.isGap()) {
      return time;
    }
    return back ? time.minus(change.getDuration()) : time.plus(change.getDuration());
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}

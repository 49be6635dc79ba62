package org.realtimeagenda.desktop.dialog;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.EventTime;

/**
 * When an event is, as a person fills it in: days are counted with the last one in them, and the
 * times of day stay known while the event is an all-day one.
 *
 * @param end for an all-day event its date is the last day
 * @param zone of the times; null floats. Of no meaning while {@code allDay}
 */
record When(boolean allDay, LocalDateTime start, LocalDateTime end, @Nullable ZoneId zone) {
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /**
   * Reads an event's time.
   *
   * @param reader the zone that an all-day event gets when it is given times
   */
  static When of(EventTime time, ZoneId reader) {
    return switch (time) {
      case EventTime.AllDay(LocalDate first, LocalDate after) ->
          new When(
              true, first.atTime(MORNING), after.minusDays(1).atTime(MORNING.plusHours(1)), reader);
      case EventTime.Timed(var start, var end, var zone) -> new When(false, start, end, zone);
    };
  }

  /** The next full hour that the zone's clocks show, for an hour. */
  static When nextHour(ZonedDateTime now) {
    ZoneId zone = now.getZone();
    LocalDateTime start = now.toLocalDateTime().truncatedTo(ChronoUnit.HOURS).plusHours(1);
    while (!start.atZone(zone).toLocalDateTime().equals(start)) {
      start = start.plusHours(1);
    }
    return new When(false, start, start.plusHours(1).atZone(zone).toLocalDateTime(), zone);
  }

  EventTime time() {
    return allDay
        ? new EventTime.AllDay(start.toLocalDate(), end.toLocalDate().plusDays(1))
        : new EventTime.Timed(start, end, zone);
  }

  /** Moves the start, and the end by the same amount on the clock. */
  When startAt(LocalDateTime moved) {
    return new When(allDay, moved, end.plus(Duration.between(start, moved)), zone);
  }

  When endAt(LocalDateTime moved) {
    return new When(allDay, start, moved, zone);
  }

  When in(@Nullable ZoneId other) {
    return new When(allDay, start, end, other);
  }

  /** Makes it whole days or gives it times; to and fro leaves it as it was. */
  When wholeDays(boolean wholeDays) {
    if (wholeDays == allDay) {
      return this;
    }
    boolean endsAtMidnight = end.toLocalTime().equals(LocalTime.MIDNIGHT);
    if (wholeDays) {
      // midnight is the end of the day before
      return new When(
          true, start, endsAtMidnight && end.isAfter(start) ? end.minusDays(1) : end, zone);
    }
    LocalDateTime timed = endsAtMidnight ? end.plusDays(1) : end;
    return new When(false, start, timed.isBefore(start) ? start.plusHours(1) : timed, zone);
  }

  boolean endsBeforeStart() {
    return allDay ? end.toLocalDate().isBefore(start.toLocalDate()) : end.isBefore(start);
  }

  /** An end that suits the start: the same day, or an hour later. */
  LocalDateTime goodEnd() {
    return allDay ? start.toLocalDate().atTime(end.toLocalTime()) : start.plusHours(1);
  }

  /** {@code time} moved out of the hour that the zone's clocks skip; itself where they don't. */
  LocalDateTime existing(LocalDateTime time) {
    return allDay || zone == null ? time : time.atZone(zone).toLocalDateTime();
  }
}

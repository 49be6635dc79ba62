package org.realtimeagenda.client.series;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.rules.UntilText;
import org.realtimeagenda.core.EventTime;

/** The end of a series that is cut, or that moves. */
final class Until {

  private Until() {}

  /**
   * Ends a series before {@code start}: just before it, unless the clock is changed there, so that
   * this would be after it on the clock; then at the occurrence before it.
   *
   * @param series the time of any of its occurrences
   */
  static String before(String start, String lastKept, EventTime series) {
    if (EventTime.isDate(start)) {
      return UntilText.write(LocalDate.parse(start).minusDays(1));
    }
    ZoneId zone = zone(series);
    LocalDateTime first = LocalDateTime.parse(start);
    if (zone == null) {
      return UntilText.write(first.minusSeconds(1), null);
    }
    var before = first.atZone(zone).minusSeconds(1);
    boolean ends =
        before.toLocalDateTime().isBefore(first)
            && !before.toLocalDateTime().isBefore(LocalDateTime.parse(lastKept));
    return ends ? UntilText.write(before) : UntilText.write(LocalDateTime.parse(lastKept), zone);
  }

  /**
   * The end of a series that moves.
   *
   * @param old the time of any of its occurrences before
   * @param moved as the occurrences are now
   */
  static String moved(String until, Shift shift, EventTime old, EventTime moved) {
    boolean wasDate = EventTime.isDate(old.dtStart());
    LocalDateTime last = UntilText.last(until, old);
    return switch (moved) {
      case EventTime.AllDay _ -> day(until, shift, old);
      case EventTime.Timed _ when UntilText.isDate(until) && !wasDate -> day(until, shift, old);
      case EventTime.Timed(var _, var _, var zone) -> {
        String start = wasDate ? last.toLocalDate().toString() : Starts.text(last);
        yield UntilText.write(LocalDateTime.parse(shift.of(start)), zone);
      }
    };
  }

  private static String day(String until, Shift shift, EventTime old) {
    return UntilText.write(UntilText.lastDay(until, old).plusDays(shift.days(old.dtStart())));
  }

  private static @Nullable ZoneId zone(EventTime time) {
    return time instanceof EventTime.Timed(var _, var _, var zone) ? zone : null;
  }
}

package org.realtimeagenda.desktop.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.realtimeagenda.core.EventTime;

/** Which entry the arrow keys lead to. */
final class Neighbours {
  private Neighbours() {}

  /**
   * The one nearest in time of the day, on the next day that has any.
   *
   * @param times in order of start
   * @param at from which of them
   * @param step 1 for days after, -1 for days before
   * @return {@code at} where there is no other day
   */
  static int onOtherDay(List<EventTime> times, int at, int step, ZoneId reader) {
    LocalDateTime start = Moves.start(times.get(at), reader);
    List<LocalDateTime> starts = times.stream().map(time -> Moves.start(time, reader)).toList();
    Comparator<LocalDate> nearest = Comparator.naturalOrder();
    return starts.stream()
        .map(LocalDateTime::toLocalDate)
        .filter(day -> Integer.signum(day.compareTo(start.toLocalDate())) == step)
        .min(step > 0 ? nearest : nearest.reversed())
        .map(
            day ->
                IntStream.range(0, starts.size())
                    .filter(i -> starts.get(i).toLocalDate().equals(day))
                    .boxed()
                    .min(Comparator.comparing(i -> apart(starts.get(i), start)))
                    .orElse(at))
        .orElse(at);
  }

  private static Duration apart(LocalDateTime one, LocalDateTime other) {
    return Duration.between(one.toLocalTime(), other.toLocalTime()).abs();
  }
}

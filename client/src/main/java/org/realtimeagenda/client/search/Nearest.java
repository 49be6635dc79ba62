package org.realtimeagenda.client.search;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.realtimeagenda.core.EventTime;

/** Of what was found, what is nearest to a moment. */
public final class Nearest {

  private Nearest() {}

  /**
   * The nearest of some, in order of start.
   *
   * @param limit how many at most
   * @param reader where whole days and floating times are meant
   */
  public static <T> List<T> of(
      Collection<T> found, Function<T, EventTime> time, Instant now, ZoneId reader, int limit) {
    Function<T, Instant> start = one -> time.apply(one).startsAt(reader);
    return found.stream()
        .sorted(Comparator.comparing(one -> Duration.between(now, start.apply(one)).abs()))
        .limit(limit)
        .sorted(Comparator.comparing(start))
        .toList();
  }
}

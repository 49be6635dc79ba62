package org.realtimeagenda.client.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.realtimeagenda.core.EventTime;

/**
 * Which occurrence of a series is nearest to a moment. It is looked for where it must be, and what
 * is passed on the way isn't kept, so that a rule of each second costs no more than another.
 */
final class NearestTime {

  /** Days: more than the eight years from one leap day to the next. */
  private static final int REACH = 4000;

  /** Days before its end in which the last of a series is looked for, until there is one. */
  private static final int[] BACK = {1, 31, 400, REACH};

  /** Hours by which a clock that is put forward or back moves an end, and one more. */
  private static final int SLACK = 2;

  private final Rule rule;
  private final EventTime first;
  private final Predicate<EventTime> takesPlace;
  private final Instant now;
  private final ZoneId reader;

  private NearestTime(
      Rule rule, EventTime first, Predicate<EventTime> takesPlace, Instant now, ZoneId reader) {
    this.rule = rule;
    this.first = first;
    this.takesPlace = takesPlace;
    this.now = now;
    this.reader = reader;
  }

  /**
   * The first that isn't over, else the last as far as a bounded search finds it, else the first of
   * all; empty where none takes place.
   *
   * @param takesPlace whether one that the rule says does
   */
  static Optional<EventTime> of(
      String text, EventTime first, Predicate<EventTime> takesPlace, Instant now, ZoneId reader) {
    return RuleExpansion.read(
        text,
        first,
        rule -> new NearestTime(rule, first, takesPlace, now, reader).find(),
        () -> Optional.of(first).filter(takesPlace));
  }

  private Optional<EventTime> find() {
    LocalDateTime seed = RuleExpansion.start(first);
    LocalDateTime local = now.atZone(zone()).toLocalDateTime();
    LocalDateTime under = local.minus(RuleExpansion.length(first)).minusHours(SLACK);
    LocalDateTime later = local.isAfter(seed) ? local : seed;
    return first(under, later, takesPlace.and(time -> time.endsAt(reader).isAfter(now)))
        .or(() -> last(RuleExpansion.last(rule, seed, local.plusHours(SLACK))))
        .or(() -> first(seed, seed, takesPlace));
  }

  private ZoneId zone() {
    return first instanceof EventTime.Timed(var _, var _, var zone) && zone != null ? zone : reader;
  }

  /** The first that is wanted and starts at {@code from} or later, but not long after the other. */
  private Optional<EventTime> first(
      LocalDateTime from, LocalDateTime after, Predicate<EventTime> wanted) {
    AtomicReference<EventTime> found = new AtomicReference<>();
    new RuleExpansion(
            rule,
            first,
            from,
            after.plusDays(REACH),
            time -> {
              boolean is = wanted.test(time);
              if (is) {
                found.set(time);
              }
              return !is;
            })
        .run();
    return Optional.ofNullable(found.get());
  }

  /** The last before {@code end}. */
  private Optional<EventTime> last(LocalDateTime end) {
    AtomicReference<EventTime> found = new AtomicReference<>();
    boolean complete = true;
    for (int i = 0; i < BACK.length && complete && found.get() == null; i++) {
      complete =
          new RuleExpansion(
                  rule,
                  first,
                  end.minusDays(BACK[i]),
                  end,
                  time -> {
                    if (takesPlace.test(time)) {
                      found.set(time);
                    }
                    return true;
                  })
              .run();
    }
    return Optional.ofNullable(found.get());
  }
}

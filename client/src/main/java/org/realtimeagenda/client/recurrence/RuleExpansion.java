package org.realtimeagenda.client.recurrence;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.EventTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The starts of a series in a window of time, in local time, as RFC 5545 section 3.3.10 has it.
 * ical4j works them out, a few periods at a time; whatever a rule says, it takes a bounded time.
 */
final class RuleExpansion {

  private static final Logger LOG = LoggerFactory.getLogger(RuleExpansion.class);

  /**
   * What was found.
   *
   * @param cut whether there may be more, which isn't shown
   * @param candidates how many were looked at
   */
  record Found(List<EventTime> times, boolean cut, long candidates) {}

  /**
   * More occurrences of one series than that in its window aren't shown: an hourly one's 3 years.
   */
  static final int OCCURRENCES = 30_000;

  /** More candidates than that aren't looked at. */
  static final int CANDIDATES = 500_000;

  /** A rule whose lists multiply to more than that in one period is no calendar's. */
  private static final int COMBINATIONS = 20_000;

  /** ical4j gives up after 1,000 periods without an occurrence. */
  private static final int TOGETHER = 900;

  private static final int LAST_YEAR = 9999;

  private final Rule rule;
  private final EventTime first;
  private final LocalDateTime seed;
  private final LocalDateTime from;
  private final LocalDateTime end;
  private final Periods periods;
  private final Recur<LocalDateTime> recur;
  private final Predicate<EventTime> taker;
  private long left;
  private long candidates;
  private @Nullable LocalDateTime last;

  /**
   * The occurrences that start in {@code [from, to)}, one after the other.
   *
   * @param taker takes one of them, and says whether there may be more; false ends it
   */
  RuleExpansion(
      Rule rule,
      EventTime first,
      LocalDateTime from,
      LocalDateTime to,
      Predicate<EventTime> taker) {
    this.rule = rule;
    this.first = first;
    this.seed = start(first);
    this.from = from;
    this.end = last(rule, seed, to);
    this.taker = taker;
    this.left = rule.count();
    periods = new Periods(rule, seed);
    recur = new Recur<>(rule.periods());
  }

  /**
   * The occurrences that start on a day of {@code [from, to)}. Of a rule that can't be read only
   * the first one is known.
   */
  static Found starts(String text, EventTime first, LocalDate from, LocalDate to) {
    return read(
        text,
        first,
        rule -> {
          List<EventTime> times = new ArrayList<>();
          RuleExpansion expansion =
              new RuleExpansion(
                  rule,
                  first,
                  from.atStartOfDay(),
                  to.atStartOfDay(),
                  time -> times.size() < OCCURRENCES && times.add(time));
          boolean complete = expansion.run();
          return new Found(times, !complete, expansion.candidates);
        },
        () -> only(first, from, to));
  }

  /** What is made of a rule, or else of one that can't be read or is no calendar's. */
  static <T> T read(String text, EventTime first, Function<Rule, T> made, Supplier<T> otherwise) {
    try {
      Rule rule = Rule.of(text, first);
      if (rule.cost() <= COMBINATIONS
          && !(first instanceof EventTime.AllDay && rule.unit().isTimeBased())) {
        return made.apply(rule);
      }
    } catch (RuntimeException unreadable) {
      // another tool may have written anything: whatever it trips up, the replica goes on
      LOG.debug("The rule {} can't be read", text, unreadable);
    }
    return otherwise.get();
  }

  private static Found only(EventTime first, LocalDate from, LocalDate to) {
    LocalDate day = start(first).toLocalDate();
    return new Found(!day.isBefore(from) && day.isBefore(to) ? List.of(first) : List.of(), true, 1);
  }

  /** In local time. */
  static LocalDateTime start(EventTime time) {
    return switch (time) {
      case EventTime.AllDay(LocalDate start, var _) -> start.atStartOfDay();
      case EventTime.Timed(LocalDateTime start, var _, var _) -> start;
    };
  }

  /** Where to end, exclusive: also behind UNTIL, and a COUNT that can be told without counting. */
  static LocalDateTime last(Rule rule, LocalDateTime seed, LocalDateTime to) {
    LocalDateTime end = to;
    LocalDateTime until = rule.until();
    if (until != null && until.isBefore(end)) {
      end = until.plusSeconds(1);
    }
    if (countsItself(rule) && rule.count() < Long.MAX_VALUE) {
      long steps = Math.multiplyExact(rule.count() - 1, (long) rule.interval());
      if (steps < rule.unit().between(seed, end)) {
        end = seed.plus(steps, rule.unit()).plusSeconds(1);
      }
    }
    return end;
  }

  private static boolean countsItself(Rule rule) {
    return rule.plain() && rule.unit().compareTo(ChronoUnit.WEEKS) <= 0;
  }

  /** Says whether that is all there is. */
  boolean run() {
    boolean counts = rule.count() < Long.MAX_VALUE && !countsItself(rule);
    long number = counts ? 0 : periods.before(from);
    while (periods.start(number).isBefore(end) && left > 0) {
      if (candidates > CANDIDATES) {
        return false;
      }
      int together = periods.together(COMBINATIONS, TOGETHER);
      LocalDateTime next = periods.start(number + together);
      if (!take(number, next.isBefore(end) ? next : end)) {
        return false;
      }
      number += together;
    }
    return true;
  }

  private boolean take(long number, LocalDateTime stop) {
    LocalDateTime begin = number == 0 ? seed : periods.start(number);
    // ical4j would count the seed's own, so COUNT and UNTIL are ours
    var found =
        recur
            .getDatesAsStream(periods.seedFor(number), begin, stop, -1)
            .filter(start -> !start.isBefore(begin) && start.isBefore(stop))
            .iterator();
    while (left > 0 && found.hasNext()) {
      LocalDateTime start = found.next();
      // a day that is named in two ways is still one
      if (!start.equals(last) && rule.days().include(start.toLocalDate())) {
        last = start;
        left = rule.count() == Long.MAX_VALUE || countsItself(rule) ? left : left - 1;
        if (!start.isBefore(from) && !take(at(start))) {
          return false;
        }
      }
    }
    long periodsTaken = rule.unit().between(begin, stop) / rule.interval() + 1;
    candidates += periodsTaken * rule.cost();
    return true;
  }

  private boolean take(EventTime time) {
    return year(time) > LAST_YEAR || taker.test(time);
  }

  /** How long it takes by the clock on the wall. */
  static Duration length(EventTime time) {
    return switch (time) {
      case EventTime.AllDay(LocalDate start, LocalDate end) ->
          Duration.ofDays(ChronoUnit.DAYS.between(start, end));
      case EventTime.Timed(LocalDateTime start, LocalDateTime end, var _) ->
          Duration.between(start, end);
    };
  }

  /** The occurrence that starts then. */
  private EventTime at(LocalDateTime start) {
    LocalDateTime after = start.plus(length(first));
    return switch (first) {
      case EventTime.AllDay _ -> new EventTime.AllDay(start.toLocalDate(), after.toLocalDate());
      case EventTime.Timed(var _, var _, var zone) -> new EventTime.Timed(start, after, zone);
    };
  }

  private static int year(EventTime time) {
    return switch (time) {
      case EventTime.AllDay(var _, LocalDate end) -> end.getYear();
      case EventTime.Timed(var _, LocalDateTime end, var _) -> end.getYear();
    };
  }
}

package org.realtimeagenda.client.recurrence;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
  private final LocalDateTime seed;
  private final LocalDateTime from;
  private final LocalDateTime end;
  private final Periods periods;
  private final Recur<LocalDateTime> recur;
  private final List<LocalDateTime> starts = new ArrayList<>();
  private long left;
  private long candidates;
  private @Nullable LocalDateTime last;

  private RuleExpansion(Rule rule, LocalDateTime seed, LocalDateTime from, LocalDateTime end) {
    this.rule = rule;
    this.seed = seed;
    this.from = from;
    this.end = end;
    this.left = rule.count();
    periods = new Periods(rule, seed);
    recur = new Recur<>(rule.periods());
  }

  /**
   * The occurrences that start on a day of {@code [from, to)}. Of a rule that can't be read only
   * the first one is known.
   */
  static Found starts(String text, EventTime first, LocalDate from, LocalDate to) {
    LocalDateTime seed = start(first);
    LocalDateTime begin = from.atStartOfDay();
    LocalDateTime end = to.atStartOfDay();
    try {
      Rule rule = Rule.of(text, first);
      if (rule.cost() <= COMBINATIONS
          && !(first instanceof EventTime.AllDay && rule.unit().isTimeBased())) {
        RuleExpansion expansion = new RuleExpansion(rule, seed, begin, last(rule, seed, end));
        boolean complete = expansion.run();
        return new Found(expansion.times(first), !complete, expansion.candidates);
      }
      return only(first, from, to);
    } catch (RuntimeException unreadable) {
      // another tool may have written anything: whatever it trips up, the replica goes on
      LOG.debug("The rule {} can't be read", text, unreadable);
      return only(first, from, to);
    }
  }

  private static Found only(EventTime first, LocalDate from, LocalDate to) {
    LocalDate day = start(first).toLocalDate();
    return new Found(!day.isBefore(from) && day.isBefore(to) ? List.of(first) : List.of(), true, 1);
  }

  private static LocalDateTime start(EventTime time) {
    return switch (time) {
      case EventTime.AllDay(LocalDate start, var _) -> start.atStartOfDay();
      case EventTime.Timed(LocalDateTime start, var _, var _) -> start;
    };
  }

  /** Where to end, exclusive: also behind UNTIL, and a COUNT that can be told without counting. */
  private static LocalDateTime last(Rule rule, LocalDateTime seed, LocalDateTime to) {
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
  private boolean run() {
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
        if (!start.isBefore(from)) {
          if (starts.size() == OCCURRENCES) {
            return false;
          }
          starts.add(start);
        }
      }
    }
    long periodsTaken = rule.unit().between(begin, stop) / rule.interval() + 1;
    candidates += periodsTaken * rule.cost();
    return true;
  }

  private List<EventTime> times(EventTime first) {
    List<EventTime> times = new ArrayList<>(starts.size());
    switch (first) {
      case EventTime.AllDay(LocalDate start, LocalDate after) -> {
        long days = ChronoUnit.DAYS.between(start, after);
        for (LocalDateTime found : starts) {
          LocalDate day = found.toLocalDate();
          times.add(new EventTime.AllDay(day, day.plusDays(days)));
        }
      }
      case EventTime.Timed(LocalDateTime start, LocalDateTime after, var zone) -> {
        Duration length = Duration.between(start, after);
        starts.forEach(found -> times.add(new EventTime.Timed(found, found.plus(length), zone)));
      }
    }
    times.removeIf(time -> year(time) > LAST_YEAR);
    return times;
  }

  private static int year(EventTime time) {
    return switch (time) {
      case EventTime.AllDay(var _, LocalDate end) -> end.getYear();
      case EventTime.Timed(var _, LocalDateTime end, var _) -> end.getYear();
    };
  }
}

package org.realtimeagenda.client.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;

/**
 * The periods that a rule has its occurrences in, numbered from the one of the series' start: its
 * months, every second week, its years of week numbers.
 */
final class Periods {

  private final Rule rule;
  private final LocalDateTime seed;
  private final LocalDateTime first;

  Periods(Rule rule, LocalDateTime seed) {
    this.rule = rule;
    this.seed = seed;
    first = floor(seed);
  }

  private LocalDateTime floor(LocalDateTime time) {
    LocalDate date = time.toLocalDate();
    return switch (rule.unit()) {
      case WEEKS -> weekStart(date).atStartOfDay();
      case MONTHS -> date.withDayOfMonth(1).atStartOfDay();
      case YEARS -> yearStart(year(date)).atStartOfDay();
      default -> time.truncatedTo(rule.unit());
    };
  }

  private int year(LocalDate date) {
    return rule.byWeekNumber()
        ? date.get(WeekFields.of(rule.weekStart(), 4).weekBasedYear())
        : date.getYear();
  }

  /** January 4 is in the week of number 1, which has four days of its year at least. */
  private LocalDate yearStart(int year) {
    return rule.byWeekNumber() ? weekStart(LocalDate.of(year, 1, 4)) : LocalDate.of(year, 1, 1);
  }

  private LocalDate weekStart(LocalDate date) {
    DayOfWeek weekStart = rule.weekStart();
    return date.with(TemporalAdjusters.previousOrSame(weekStart));
  }

  /** Where a period begins. */
  LocalDateTime start(long number) {
    long steps = number * rule.interval();
    return rule.unit() == ChronoUnit.YEARS
        ? yearStart(Math.toIntExact(year(first.toLocalDate()) + steps)).atStartOfDay()
        : first.plus(steps, rule.unit());
  }

  /** A period that {@code time} isn't before, near it; never before the first one. */
  long before(LocalDateTime time) {
    return Math.max(0, rule.unit().between(first, time) / rule.interval() - 1);
  }

  /** How many periods go together, so that one of ical4j's loops has at most so many candidates. */
  int together(long candidates, int most) {
    long byCost = Math.clamp(candidates / rule.cost(), 1, most);
    return (int) Math.clamp(Rule.LONGEST / rule.interval(), 1, byCost);
  }

  /**
   * A start of the series that is as good as the real one for a period and those after it. Months
   * and years differ in length, so ical4j counts them from the real one; of the others there may be
   * too many for it.
   */
  LocalDateTime seedFor(long number) {
    return number == 0 || rule.unit().compareTo(ChronoUnit.WEEKS) > 0
        ? seed
        : seed.plus((number - 1) * rule.interval(), rule.unit());
  }
}

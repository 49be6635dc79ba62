package org.realtimeagenda.client.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.rules.RuleParts;
import org.realtimeagenda.client.rules.UntilText;
import org.realtimeagenda.core.EventTime;

/**
 * A recurrence rule, RFC 5545 section 3.3.10, taken apart: what bounds it is ours to watch, so that
 * it takes a bounded time; what is in its periods, ical4j works out.
 *
 * @param unit of FREQ
 * @param interval between two periods, at most {@link #LONGEST}
 * @param count of occurrences; {@link Long#MAX_VALUE} without a COUNT
 * @param until the last possible start in local time; null without an UNTIL
 * @param periods what ical4j is given: neither COUNT nor UNTIL, and always a WKST, since it takes
 *     the locale's for one that is left out
 * @param days which days count, by parts that ical4j isn't given
 * @param byWeekNumber whether its years are those of week numbers
 * @param cost how many candidates one period has at most
 * @param plain whether there are no BY parts, so that each period has its one occurrence
 */
record Rule(
    ChronoUnit unit,
    int interval,
    long count,
    @Nullable LocalDateTime until,
    String periods,
    DayOfWeek weekStart,
    DayLimits days,
    boolean byWeekNumber,
    long cost,
    boolean plain) {

  /** Longer than that, ical4j's numbers overflow; in days it is past the year 9999 anyhow. */
  static final int LONGEST = 4_000_000;

  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "SECONDLY", ChronoUnit.SECONDS,
          "MINUTELY", ChronoUnit.MINUTES,
          "HOURLY", ChronoUnit.HOURS,
          "DAILY", ChronoUnit.DAYS,
          "WEEKLY", ChronoUnit.WEEKS,
          "MONTHLY", ChronoUnit.MONTHS,
          "YEARLY", ChronoUnit.YEARS);

  private static final List<String> TIMES = List.of("BYSECOND", "BYMINUTE", "BYHOUR");
  private static final List<ChronoUnit> TIME_UNITS =
      List.of(ChronoUnit.SECONDS, ChronoUnit.MINUTES, ChronoUnit.HOURS);

  private static final List<String> DAYS = List.of("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYDAY");
  private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  /**
   * Takes a rule apart.
   *
   * @param first the series' first occurrence, in whose form UNTIL is meant
   * @throws org.realtimeagenda.core.InvalidAttributeException when a part of it has no value
   * @throws IllegalArgumentException when it isn't one, or has periods that ical4j can't count
   * @throws java.time.DateTimeException when its UNTIL isn't a time
   */
  static Rule of(String text, EventTime first) {
    Map<String, String> parts = new LinkedHashMap<>(RuleParts.of(text).parts());
    ChronoUnit unit = UNITS.get(parts.getOrDefault("FREQ", ""));
    if (unit == null) {
      throw new IllegalArgumentException("no FREQ");
    }
    String until = parts.remove("UNTIL");
    String count = parts.remove("COUNT");
    if (first instanceof EventTime.AllDay) {
      // section 3.3.10: these parts must be ignored where the start is a date
      parts.keySet().removeAll(TIMES);
    }
    int interval = interval(parts.getOrDefault("INTERVAL", "1"), unit);
    parts.put("INTERVAL", String.valueOf(interval));
    parts.putIfAbsent("WKST", "MO");
    boolean plain = parts.keySet().stream().noneMatch(name -> name.startsWith("BY"));
    Map<String, String> limits = limits(parts, unit);
    return new Rule(
        unit,
        interval,
        count == null ? Long.MAX_VALUE : Long.parseLong(count),
        until == null ? null : UntilText.last(until, first),
        new RuleParts(parts).text(),
        DayOfWeek.of(WEEKDAYS.indexOf(parts.get("WKST")) + 1),
        DayLimits.of(limits),
        parts.containsKey("BYWEEKNO"),
        cost(parts, unit),
        plain);
  }

  private static int interval(String text, ChronoUnit unit) {
    long interval = Math.max(1, Long.parseLong(text));
    if (interval > LONGEST && unit.isTimeBased()) {
      throw new IllegalArgumentException("an interval of years in " + unit);
    }
    return (int) Math.min(interval, LONGEST);
  }

  /**
   * Takes out the parts that only say which days count: in periods of less than a day ical4j takes
   * a BYDAY with a BYMONTH for more days, and knows no BYYEARDAY from the end; in weeks it looks at
   * one day's month for all seven.
   */
  private static Map<String, String> limits(Map<String, String> parts, ChronoUnit unit) {
    Map<String, String> limits = new LinkedHashMap<>();
    if (unit.isTimeBased()) {
      limits.putAll(parts);
      limits.keySet().retainAll(DAYS);
    } else if (unit == ChronoUnit.WEEKS
        && parts.containsKey("BYMONTH")
        && !parts.containsKey("BYSETPOS")) {
      limits.put("BYMONTH", parts.getOrDefault("BYMONTH", ""));
    }
    parts.keySet().removeAll(limits.keySet());
    return limits;
  }

  private static long cost(Map<String, String> parts, ChronoUnit unit) {
    long cost = 1;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      String name = part.getKey();
      int time = TIMES.indexOf(name);
      boolean expands =
          time < 0
              ? name.startsWith("BY")
                  && !name.equals("BYSETPOS")
                  && unit.compareTo(ChronoUnit.DAYS) > 0
              : unit.compareTo(TIME_UNITS.get(time)) > 0;
      if (expands) {
        boolean inMonths = name.equals("BYDAY") && unit.compareTo(ChronoUnit.WEEKS) > 0;
        cost *= part.getValue().split(",", -1).length * (inMonths ? 53L : 1L);
      }
    }
    return cost;
  }

  /** Parts that say which days count. */
  record DayLimits(
      Set<Integer> months, Set<Integer> monthDays, Set<Integer> yearDays, Set<DayOfWeek> weekdays) {

    private static DayLimits of(Map<String, String> limits) {
      return new DayLimits(
          numbers(limits.get("BYMONTH")),
          numbers(limits.get("BYMONTHDAY")),
          numbers(limits.get("BYYEARDAY")),
          Set.copyOf(
              values(limits.get("BYDAY")).stream()
                  .map(day -> DayOfWeek.of(WEEKDAYS.indexOf(day) + 1))
                  .toList()));
    }

    private static Set<Integer> numbers(@Nullable String values) {
      return Set.copyOf(values(values).stream().map(Integer::valueOf).toList());
    }

    private static List<String> values(@Nullable String values) {
      return values == null ? List.of() : Arrays.asList(values.split(",", -1));
    }

    boolean include(LocalDate day) {
      int fromEndOfMonth = day.getDayOfMonth() - day.lengthOfMonth() - 1;
      int fromEndOfYear = day.getDayOfYear() - day.lengthOfYear() - 1;
      return (months.isEmpty() || months.contains(day.getMonthValue()))
          && (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()))
          && (monthDays.isEmpty()
              || monthDays.contains(day.getDayOfMonth())
              || monthDays.contains(fromEndOfMonth))
          && (yearDays.isEmpty()
              || yearDays.contains(day.getDayOfYear())
              || yearDays.contains(fromEndOfYear));
    }
  }
}

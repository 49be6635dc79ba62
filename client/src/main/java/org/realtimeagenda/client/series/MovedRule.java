package org.realtimeagenda.client.series;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.realtimeagenda.client.replica.CannotChangeException;
import org.realtimeagenda.client.rules.Rhythm;
import org.realtimeagenda.client.rules.RuleParts;
import org.realtimeagenda.core.EventTime;

/**
 * The rule of a series of which a person moved an occurrence. The weekdays that a rule names all
 * move by the same number of days, and its weeks with them, so that each occurrence does; a day of
 * the month, or the nth weekday of one, becomes that of the day to which the occurrence was moved,
 * as {@link Rhythm#shifted} has it. A rule that says its days in another way keeps them: then only
 * the clock can be changed.
 */
final class MovedRule {

  private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private MovedRule() {}

  /**
   * Moves a rule.
   *
   * @param start of the occurrence that moved, as the series had it
   * @param old the time of any occurrence before
   * @param moved as the occurrences are now
   * @throws CannotChangeException when the rule says what the person wants to be otherwise
   */
  static RuleParts of(RuleParts rule, Shift shift, String start, EventTime old, EventTime moved) {
    if (shift.changesClock(start) && rule.has("BYHOUR", "BYMINUTE", "BYSECOND")) {
      throw saidByRule();
    }
    if (moved instanceof EventTime.AllDay && rule.isEvery("HOURLY", "MINUTELY", "SECONDLY")) {
      throw saidByRule();
    }
    long days = shift.days(start);
    RuleParts there =
        days == 0 ? rule : days(rule, Starts.date(start), Starts.date(shift.of(start)), days);
    String until = there.get("UNTIL");
    return until == null ? there : there.with("UNTIL", Until.moved(until, shift, old, moved));
  }

  private static RuleParts days(RuleParts rule, LocalDate from, LocalDate to, long days) {
    if (rule.has("BYSETPOS", "BYWEEKNO", "BYYEARDAY")) {
      throw saidByRule();
    }
    boolean numbered = rule.list("BYDAY").stream().anyMatch(day -> day.length() > "MO".length());
    if (rule.isEvery("MONTHLY", "YEARLY") && (numbered || rule.has("BYMONTHDAY"))) {
      return dayOfMonth(rule, from, to);
    }
    if (rule.has("BYMONTHDAY")) {
      throw saidByRule();
    }
    RuleParts there = rule.has("BYMONTH") ? month(rule, from, to) : rule;
    return rule.has("BYDAY") ? weekdays(there, days) : there;
  }

  private static RuleParts weekdays(RuleParts rule, long days) {
    RuleParts there =
        rule.with(
            "BYDAY",
            rule.list("BYDAY").stream()
                .map(day -> later(day, days))
                .collect(Collectors.joining(",")));
    boolean weeksCount =
        rule.isEvery("WEEKLY") && rule.has("INTERVAL") && rule.list("BYDAY").size() > 1;
    if (!weeksCount && !rule.has("WKST")) {
      return there;
    }
    String begin = rule.get("WKST");
    return there.with("WKST", later(begin == null ? "MO" : begin, days));
  }

  private static String later(String weekday, long days) {
    int at = WEEKDAYS.indexOf(weekday);
    if (at < 0) {
      throw new CannotChangeException(CannotChangeException.Reason.UNREADABLE);
    }
    return WEEKDAYS.get(Math.floorMod(at + days, WEEKDAYS.size()));
  }

  private static RuleParts dayOfMonth(RuleParts rule, LocalDate from, LocalDate to) {
    List<String> days = rule.list("BYMONTHDAY");
    List<String> weekdays = rule.list("BYDAY");
    if (days.size() + weekdays.size() != 1) {
      throw saidByRule();
    }
    if (rule.isEvery("YEARLY") && !rule.has("BYMONTH") && !weekdays.isEmpty()) {
      // the nth of the year
      throw saidByRule();
    }
    RuleParts there = rule.has("BYMONTH") ? month(rule, from, to) : rule;
    boolean fromEnd = (days.isEmpty() ? weekdays : days).getFirst().startsWith("-");
    return days.isEmpty()
        ? there.with(
            "BYDAY", RuleParts.value(fromEnd ? Rhythm.lastWeekday(to) : Rhythm.weekdayOfMonth(to)))
        : there.with(
            "BYMONTHDAY",
            RuleParts.value(fromEnd ? Rhythm.lastDay(to) : new Rhythm.OnDay(to.getDayOfMonth())));
  }

  private static RuleParts month(RuleParts rule, LocalDate from, LocalDate to) {
    if (from.getMonth() == to.getMonth()) {
      return rule;
    }
    if (rule.list("BYMONTH").size() > 1 || !rule.isEvery("MONTHLY", "YEARLY")) {
      throw saidByRule();
    }
    return rule.with("BYMONTH", Integer.toString(to.getMonthValue()));
  }

  private static CannotChangeException saidByRule() {
    return new CannotChangeException(CannotChangeException.Reason.SAID_BY_RULE);
  }
}

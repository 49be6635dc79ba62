package org.realtimeagenda.client.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** On which days one of the usual rules is. */
public sealed interface Rhythm {

  /** Monday to Friday. */
  Set<DayOfWeek> WEEKDAYS =
      Collections.unmodifiableSet(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

  /** On every day. */
  record Daily() implements Rhythm {}

  /** On these days of a week that begins on Monday; there is at least one. */
  record Weekly(Set<DayOfWeek> days) implements Rhythm {
    public Weekly {
      days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    public static Weekly on(DayOfWeek day) {
      return new Weekly(EnumSet.of(day));
    }
  }

  /** On one day of a month. */
  sealed interface Monthly extends Rhythm {}

  /** On a day of the month, 1 to 31; months that don't have it are left out. */
  record OnDay(int day) implements Monthly {}

  /** On the last day of the month, whichever it is. */
  record OnLastDay() implements Monthly {}

  /** On the {@code nth} such day of the month, 1 to 5; months that don't have it are left out. */
  record OnNth(int nth, DayOfWeek day) implements Monthly {}

  /** On the last such day of the month. */
  record OnLast(DayOfWeek day) implements Monthly {}

  /** On the day of the year on which it begins; years that don't have it are left out. */
  record Yearly() implements Rhythm {}

  /** Every month on the same weekday of it as {@code date}: the 1st to the 4th, or the last. */
  static Monthly weekdayOfMonth(LocalDate date) {
    int nth = nth(date);
    return nth > 4 ? new OnLast(date.getDayOfWeek()) : new OnNth(nth, date.getDayOfWeek());
  }

  /** As {@link #weekdayOfMonth}, of a rule for the last such day, which stays that if it can. */
  static Monthly lastWeekday(LocalDate date) {
    return isLastOfItsKind(date) ? new OnLast(date.getDayOfWeek()) : weekdayOfMonth(date);
  }

  /** Every month on the same day of it as {@code date}, of a rule for the last day. */
  static Monthly lastDay(LocalDate date) {
    return isLastDay(date) ? new OnLastDay() : new OnDay(date.getDayOfMonth());
  }

  /** Where the start is moved to another day: what names the old day names the new one. */
  default Rhythm moved(LocalDate from, LocalDate to) {
    return switch (this) {
      case Daily() -> this;
      case Weekly(var days) -> week(days, from.getDayOfWeek(), to.getDayOfWeek());
      case OnDay(int day) -> day == from.getDayOfMonth() ? new OnDay(to.getDayOfMonth()) : this;
      case OnLastDay() -> isLastDay(from) ? lastDay(to) : this;
      case OnNth(int nth, var day) ->
          day == from.getDayOfWeek() && nth == nth(from) ? weekdayOfMonth(to) : this;
      case OnLast(var day) ->
          day == from.getDayOfWeek() && isLastOfItsKind(from) ? lastWeekday(to) : this;
      case Yearly() -> this;
    };
  }

  /** Where each of a series' days is moved as far as {@code from} is. */
  default Rhythm shifted(LocalDate from, LocalDate to) {
    return switch (this) {
      case Daily() -> this;
      case Weekly(var days) -> {
        Set<DayOfWeek> there = EnumSet.noneOf(DayOfWeek.class);
        days.forEach(day -> there.add(day.plus(ChronoUnit.DAYS.between(from, to))));
        yield new Weekly(there);
      }
      case OnDay _ -> new OnDay(to.getDayOfMonth());
      case OnLastDay() -> lastDay(to);
      case OnNth _ -> weekdayOfMonth(to);
      case OnLast _ -> lastWeekday(to);
      case Yearly() -> this;
    };
  }

  private static Rhythm week(Set<DayOfWeek> days, DayOfWeek from, DayOfWeek to) {
    if (days.equals(WEEKDAYS) || !days.contains(from) || days.contains(to)) {
      return new Weekly(days);
    }
    Set<DayOfWeek> moved = EnumSet.copyOf(days);
    moved.remove(from);
    moved.add(to);
    return new Weekly(moved);
  }

  private static int nth(LocalDate date) {
    return (date.getDayOfMonth() - 1) / 7 + 1;
  }

  private static boolean isLastDay(LocalDate date) {
    return date.equals(date.with(TemporalAdjusters.lastDayOfMonth()));
  }

  private static boolean isLastOfItsKind(LocalDate date) {
    return date.plusWeeks(1).getMonth() != date.getMonth();
  }
}

package org.realtimeagenda.client.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The days that one of the usual rules names, in order. Bounded, whatever the rule says. */
public final class RepeatDays {

  /** More than that aren't counted: every day of 27 years. */
  private static final int MOST = 10_000;

  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private RepeatDays() {}

  /**
   * How often it takes place.
   *
   * @param first the day on which the series begins
   * @return empty where it has no end, or one that is out of sight
   */
  public static OptionalInt count(Repeat.Usual usual, LocalDate first) {
    return switch (usual.end()) {
      case Repeat.End.Never() -> OptionalInt.empty();
      case Repeat.End.Times(int count) -> OptionalInt.of(count);
      case Repeat.End.Until(var last) -> {
        long count = upTo(usual, first, last).limit(MOST + 1).count();
        yield count > MOST ? OptionalInt.empty() : OptionalInt.of((int) count);
      }
    };
  }

  /** The last day of a rule that ends after so many times; empty where that is out of sight. */
  public static Optional<LocalDate> last(Repeat.Usual usual, LocalDate first) {
    if (!(usual.end() instanceof Repeat.End.Times(int count)) || count > MOST) {
      return Optional.empty();
    }
    return all(usual, first).skip(count - 1L).findFirst();
  }

  /** The first day from {@code first} on that the rule names; the rule's end isn't looked at. */
  public static Optional<LocalDate> next(Repeat.Usual usual, LocalDate first) {
    return all(usual, first).findFirst();
  }

  private static Stream<LocalDate> upTo(Repeat.Usual usual, LocalDate first, LocalDate last) {
    return all(usual, first).takeWhile(day -> !day.isAfter(last));
  }

  private static Stream<LocalDate> all(Repeat.Usual usual, LocalDate first) {
    int interval = usual.interval();
    LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    YearMonth month = YearMonth.from(first);
    Stream<LocalDate> named =
        switch (usual.rhythm()) {
          case Rhythm.Daily() -> steps(ChronoUnit.DAYS, interval, first).mapToObj(first::plusDays);
          case Rhythm.Weekly(var days) ->
              steps(ChronoUnit.WEEKS, interval, first)
                  .mapToObj(monday::plusWeeks)
                  .flatMap(week -> days.stream().map(day -> week.with(day)));
          case Rhythm.OnDay(int day) ->
              months(interval, first).filter(one -> one.isValidDay(day)).map(one -> one.atDay(day));
          case Rhythm.OnLastDay() -> months(interval, first).map(YearMonth::atEndOfMonth);
          case Rhythm.OnNth(int nth, var day) ->
              months(interval, first)
                  .flatMap(
                      one ->
                          Stream.of(one.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, day)))
                              .filter(found -> YearMonth.from(found).equals(one)));
          case Rhythm.OnLast(var day) ->
              months(interval, first)
                  .map(one -> one.atDay(1).with(TemporalAdjusters.lastInMonth(day)));
          case Rhythm.Yearly() ->
              steps(ChronoUnit.YEARS, interval, first)
                  .mapToObj(month::plusYears)
                  .filter(one -> one.isValidDay(first.getDayOfMonth()))
                  .map(one -> one.atDay(first.getDayOfMonth()));
        };
    return named.filter(day -> !day.isBefore(first));
  }

  private static Stream<YearMonth> months(int interval, LocalDate first) {
    return steps(ChronoUnit.MONTHS, interval, first).mapToObj(YearMonth.from(first)::plusMonths);
  }

  /** 0, one interval, two intervals, to the end of time. */
  private static LongStream steps(ChronoUnit unit, int interval, LocalDate first) {
    long most = Math.max(0, unit.between(first, LAST_DAY)) / interval;
    return LongStream.rangeClosed(0, most).map(step -> step * interval);
  }
}

package org.realtimeagenda.client.quickentry;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Reads single days: 26 Nov, next Tuesday, in three weeks. */
final class DayReader {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  /** Further away than any calendar goes. */
  private static final int MOST_AHEAD = 1000;

  private final Line line;
  private final LocalDate today;

  DayReader(Line line, LocalDate today) {
    this.line = line;
    this.today = today;
  }

  /**
   * The day at {@code i}.
   *
   * @param from no day before it is meant where no year is said
   * @param led whether a word stands before it that goes before days
   */
  Optional<Found<LocalDate>> day(int i, LocalDate from, boolean led) {
    return dated(i, from)
        .or(() -> weekday(i, from, led))
        .or(() -> relative(i))
        .or(() -> led ? ofMonth(i, from) : Optional.empty());
  }

  /** A day with its month. */
  Optional<Found<LocalDate>> dated(int i, LocalDate from) {
    return numbers(i, from).or(() -> dayAndMonth(i, from)).or(() -> monthAndDay(i, from));
  }

  /** 2026-11-26, 26/11, 26/11/2026, 26.11., 26.11.26. */
  private Optional<Found<LocalDate>> numbers(int i, LocalDate from) {
    Tokens tokens = line.tokens();
    String mark = tokens.at(i + 1).text();
    int one = line.number(i);
    int two = line.number(i + 2);
    if (one < 0 || two < 0 || !tokens.glued(i + 1) || !tokens.glued(i + 2)) {
      return Optional.empty();
    }
    boolean third = tokens.is(i + 3, mark) && tokens.glued(i + 3);
    int year = third && tokens.glued(i + 4) ? year(i + 4) : -1;
    return switch (mark) {
      case "-" ->
          tokens.digits(i) == 4 && third && tokens.glued(i + 4) && tokens.digits(i + 4) == 2
              ? date(one, two, line.number(i + 4)).map(day -> new Found<>(day, i + 5))
              : Optional.empty();
      case "/" ->
          year >= 0
              ? ordered(year, one, two).map(day -> new Found<>(day, i + 5))
              : ordered(one, two, from).map(day -> new Found<>(day, i + 3));
      case "." ->
          year >= 0
              ? date(year, two, one).map(day -> new Found<>(day, i + 5))
              : third ? next(two, one, from).map(day -> new Found<>(day, i + 4)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<LocalDate> ordered(int year, int one, int two) {
    return line.words().monthFirst() ? date(year, one, two) : date(year, two, one);
  }

  private Optional<LocalDate> ordered(int one, int two, LocalDate from) {
    return line.words().monthFirst() ? next(one, two, from) : next(two, one, from);
  }

  /** 3 May, 3rd of May 2027, 3. Mai. */
  private Optional<Found<LocalDate>> dayAndMonth(int i, LocalDate from) {
    int day = line.number(i);
    int at = line.skip(Word.OF, line.skip(Word.ORDINAL, i + 1));
    return day < 0
        ? Optional.empty()
        : line.month(at).flatMap(month -> withYear(month, day, afterDot(at + 1), from));
  }

  /** May 3, May 3rd, 2027. */
  private Optional<Found<LocalDate>> monthAndDay(int i, LocalDate from) {
    int at = afterDot(i + 1);
    int day = line.number(at);
    return day < 0 || line.tokens().glued(at)
        ? Optional.empty()
        : line.month(i)
            .flatMap(month -> withYear(month, day, line.skip(Word.ORDINAL, at + 1), from));
  }

  /** Behind the full stop of a short name. */
  private int afterDot(int i) {
    Tokens tokens = line.tokens();
    boolean inside = tokens.glued(i + 1) && tokens.at(i + 1).kind() != Token.Kind.MARK;
    return tokens.is(i, ".") && tokens.glued(i) && !inside ? i + 1 : i;
  }

  private Optional<Found<LocalDate>> withYear(Month month, int day, int end, LocalDate from) {
    int at = line.skipComma(end);
    boolean year = line.tokens().digits(at) == 4 && line.tokens().begins(at);
    return year && line.tokens().ends(at + 1) && inRange(line.number(at))
        ? date(line.number(at), month.getValue(), day).map(date -> new Found<>(date, at + 1))
        : next(month.getValue(), day, from).map(date -> new Found<>(date, end));
  }

  /** Tuesday, next Tuesday, Tuesday 26 Nov. */
  private Optional<Found<LocalDate>> weekday(int i, LocalDate from, boolean led) {
    int at = line.skip(Word.NEXT, i);
    return line.weekday(at)
        .flatMap(
            day -> {
              int behind = line.skipComma(afterDot(at + 1));
              return dated(behind, from)
                  .or(() -> bareDay(behind, day, from))
                  .or(() -> named(i, at, day, from, led));
            });
  }

  private Optional<Found<LocalDate>> named(
      int i, int at, DayOfWeek day, LocalDate from, boolean led) {
    int behind = line.skip(Word.NEXT_BEHIND, at + 1);
    boolean next = at > i || behind > at + 1;
    if (!next && !led && !isSure(at)) {
      return Optional.empty();
    }
    LocalDate found =
        next
            ? today.plusWeeks(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(day)
            : from.with(TemporalAdjusters.nextOrSame(day));
    return Optional.of(new Found<>(found, behind));
  }

  /** Whether it is the weekday, not another word of the same letters. */
  private boolean isSure(int at) {
    boolean careful =
        line.words().phrases(Word.CAREFUL).stream()
            .anyMatch(one -> line.tokens().is(at, one.getFirst()));
    int behind = afterDot(at + 1);
    int to = line.skipTo(behind);
    int time = line.skip(Word.AT, line.skipComma(behind));
    return !careful
        || line.number(time) >= 0
        || line.is(Word.NOON, time)
        || (to > behind && line.weekday(to).isPresent());
  }

  /** In French, Tuesday 9 is the 9th, where that is a Tuesday. */
  private Optional<Found<LocalDate>> bareDay(int i, DayOfWeek weekday, LocalDate from) {
    int day = line.number(i);
    return line.words().bareDays() && day > 0 && line.tokens().ends(i + 1) && !isHour(i)
        ? inMonths(day, from)
            .filter(date -> date.getDayOfWeek() == weekday)
            .map(date -> new Found<>(date, i + 1))
        : Optional.empty();
  }

  private boolean isHour(int i) {
    return line.is(Word.HOUR_MARK, i + 1) || line.is(Word.CLOCK, i + 1) || line.isUnit(i + 1);
  }

  /** The 3rd. */
  private Optional<Found<LocalDate>> ofMonth(int i, LocalDate from) {
    int end = line.skip(Word.ORDINAL, i + 1);
    boolean ordinal = end > i + 1;
    boolean bare = line.words().bareDays() && line.tokens().ends(i + 1) && !isHour(i);
    int day = line.number(i);
    return day > 0 && (ordinal || bare)
        ? inMonths(day, from).map(date -> new Found<>(date, end))
        : Optional.empty();
  }

  /** Today, tomorrow, in three weeks. */
  private Optional<Found<LocalDate>> relative(int i) {
    int after = line.skip(Word.AFTER_TOMORROW, i);
    int tomorrow = line.skip(Word.TOMORROW, i);
    int now = line.skip(Word.TODAY, i);
    if (after > i) {
      return Optional.of(new Found<>(today.plusDays(2), after));
    }
    if (tomorrow > i) {
      return Optional.of(new Found<>(today.plusDays(1), tomorrow));
    }
    return now > i ? Optional.of(new Found<>(today, now)) : ahead(i);
  }

  private Optional<Found<LocalDate>> ahead(int i) {
    int at = line.skip(Word.IN, i);
    int one = line.skip(Word.ONE, at);
    int count = one > at ? 1 : line.number(at);
    int unit = one > at ? one : at + 1;
    if (at == i || count < 1 || count > MOST_AHEAD) {
      return Optional.empty();
    }
    int days = line.skip(Word.DAY, unit);
    int weeks = line.skip(Word.WEEK, unit);
    int months = line.skip(Word.MONTH, unit);
    if (days > unit) {
      return Optional.of(new Found<>(today.plusDays(count), days));
    }
    if (weeks > unit) {
      return Optional.of(new Found<>(today.plusWeeks(count), weeks));
    }
    return months > unit
        ? Optional.of(new Found<>(today.plusMonths(count), months))
        : Optional.empty();
  }

  /** The first such day of a month from {@code from} on. */
  private static Optional<LocalDate> inMonths(int day, LocalDate from) {
    for (int i = 0; i < 3; i++) {
      YearMonth month = YearMonth.from(from).plusMonths(i);
      if (month.isValidDay(day) && !month.atDay(day).isBefore(from)) {
        return Optional.of(month.atDay(day));
      }
    }
    return Optional.empty();
  }

  /** The first such day of a year from {@code from} on; a leap day can be four years away. */
  private static Optional<LocalDate> next(int month, int day, LocalDate from) {
    for (int year = from.getYear(); year < from.getYear() + 9; year++) {
      Optional<LocalDate> date = date(year, month, day).filter(one -> !one.isBefore(from));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private int year(int i) {
    return switch (line.tokens().digits(i)) {
      case 2 -> 2000 + line.number(i);
      case 4 -> inRange(line.number(i)) ? line.number(i) : -1;
      default -> -1;
    };
  }

  private static boolean inRange(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day)).filter(date -> inRange(date.getYear()));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}

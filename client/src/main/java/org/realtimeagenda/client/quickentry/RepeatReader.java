package org.realtimeagenda.client.quickentry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.realtimeagenda.client.rules.Rhythm;

/** Reads how often something is: every Tuesday, every two weeks, täglich. */
final class RepeatReader {

  /** Nobody means a larger one. */
  private static final int MOST = 999;

  /** What a rhythm was said in. */
  enum Unit {
    DAY,
    WEEK,
    MONTH,
    YEAR
  }

  /**
   * A rhythm as it was said.
   *
   * @param days of the week; empty where none were named
   */
  record Said(Unit unit, int interval, Set<DayOfWeek> days) {

    /** The rhythm of what begins on {@code first} where it names no day itself. */
    Rhythm rhythm(LocalDate first) {
      return switch (unit) {
        case DAY -> new Rhythm.Daily();
        case WEEK ->
            days.isEmpty() ? Rhythm.Weekly.on(first.getDayOfWeek()) : new Rhythm.Weekly(days);
        case MONTH -> new Rhythm.OnDay(first.getDayOfMonth());
        case YEAR -> new Rhythm.Yearly();
      };
    }
  }

  private final Line line;

  RepeatReader(Line line) {
    this.line = line;
  }

  Optional<Found<Said>> repeat(int i) {
    int every = line.skip(Word.EVERY, i);
    return (every > i ? every(every) : adverb(i).or(() -> plural(line.skip(Word.ON, i))))
        .filter(found -> line.tokens().ends(found.end()));
  }

  /** How many times, behind a rule: 5 times. */
  Optional<Found<Integer>> times(int i) {
    int count = line.number(i);
    int end = line.skip(Word.TIMES, i + 1);
    return count > 0 && count <= MOST && end > i + 1 && line.tokens().ends(end)
        ? Optional.of(new Found<>(count, end))
        : Optional.empty();
  }

  private Optional<Found<Said>> every(int i) {
    int other = line.skip(Word.OTHER, i);
    int number = line.number(i);
    boolean counted = other == i && number > 0 && number <= MOST;
    int interval = other > i ? 2 : counted ? number : 1;
    int at = other > i ? other : counted ? i + 1 : i;
    int workday = line.skip(Word.WORKDAY, at);
    if (workday > at && interval == 1) {
      return Optional.of(new Found<>(new Said(Unit.WEEK, 1, Rhythm.WEEKDAYS), workday));
    }
    return unit(at, interval).or(() -> counted ? Optional.empty() : named(at, interval));
  }

  private Optional<Found<Said>> unit(int i, int interval) {
    int week = line.skip(Word.WEEK, i);
    if (week > i) {
      return named(line.skip(Word.ON, week), interval)
          .filter(_ -> line.is(Word.ON, week))
          .or(() -> said(Unit.WEEK, interval, week));
    }
    int day = line.skip(Word.DAY, i);
    int month = line.skip(Word.MONTH, i);
    int year = line.skip(Word.YEAR, i);
    if (day > i) {
      return said(Unit.DAY, interval, day);
    }
    if (month > i) {
      return said(Unit.MONTH, interval, month);
    }
    return year > i ? said(Unit.YEAR, interval, year) : Optional.empty();
  }

  private static Optional<Found<Said>> said(Unit unit, int interval, int end) {
    return Optional.of(new Found<>(new Said(unit, interval, Collections.emptySet()), end));
  }

  /** Tuesday, Tuesday and Thursday. */
  private Optional<Found<Said>> named(int i, int interval) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    int end = i;
    int at = i;
    Optional<DayOfWeek> day = weekday(at);
    while (day.isPresent()) {
      days.add(day.get());
      end = at + 1;
      at = line.skip(Word.AND, line.skipComma(end));
      day = at > end ? weekday(line.skip(Word.EVERY, at)) : Optional.empty();
      at = line.skip(Word.EVERY, at);
    }
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found<>(new Said(Unit.WEEK, interval, days), end));
  }

  private Optional<DayOfWeek> weekday(int i) {
    return line.weekday(i).or(() -> line.words().weekdays(line.tokens().at(i).text()));
  }

  /** Tuesdays, dienstags und donnerstags. */
  private Optional<Found<Said>> plural(int i) {
    return line.words().weekdays(line.tokens().at(i).text()).flatMap(_ -> named(i, 1));
  }

  private Optional<Found<Said>> adverb(int i) {
    int workdays = line.skip(Word.WORKDAYS, i);
    if (workdays > i) {
      return Optional.of(new Found<>(new Said(Unit.WEEK, 1, Rhythm.WEEKDAYS), workdays));
    }
    int daily = line.skip(Word.DAILY, i);
    int weekly = line.skip(Word.WEEKLY, i);
    int monthly = line.skip(Word.MONTHLY, i);
    int yearly = line.skip(Word.YEARLY, i);
    if (daily > i) {
      return said(Unit.DAY, 1, daily);
    }
    if (weekly > i) {
      return said(Unit.WEEK, 1, weekly);
    }
    if (monthly > i) {
      return said(Unit.MONTH, 1, monthly);
    }
    return yearly > i ? said(Unit.YEAR, 1, yearly) : Optional.empty();
  }
}

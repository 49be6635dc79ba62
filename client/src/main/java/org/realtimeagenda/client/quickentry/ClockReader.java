package org.realtimeagenda.client.quickentry;

import java.time.LocalTime;
import java.util.Optional;

/** Reads single times of day: 12:30, 9 pm, 14h30, 9 Uhr, noon. */
final class ClockReader {

  /**
   * A time.
   *
   * @param hour as it was said
   * @param bare whether a number was all there was
   */
  record Clock(int hour, int minute, boolean half, boolean bare) {

    LocalTime time() {
      return LocalTime.of(hour, minute);
    }

    /** In the afternoon, where that isn't said and can be. */
    Clock afternoon() {
      return half || hour > 12 ? this : new Clock(hour % 12 + 12, minute, half, bare);
    }
  }

  private final Line line;

  ClockReader(Line line) {
    this.line = line;
  }

  /**
   * The time at {@code i}.
   *
   * @param bare whether a number alone can be one here
   */
  Optional<Found<Clock>> clock(int i, boolean bare) {
    int noon = line.skip(Word.NOON, i);
    int midnight = line.skip(Word.MIDNIGHT, i);
    if (noon > i) {
      return Optional.of(new Found<>(new Clock(12, 0, true, false), noon));
    }
    if (midnight > i) {
      return Optional.of(new Found<>(new Clock(0, 0, true, false), midnight));
    }
    return line.tokens().digits(i) > 2 || line.number(i) < 0
        ? Optional.empty()
        : withMinutes(i, bare).or(() -> onTheHour(i, bare));
  }

  private Optional<Found<Clock>> withMinutes(int i, boolean bare) {
    Tokens tokens = line.tokens();
    boolean colon = tokens.is(i + 1, ":");
    boolean dot = tokens.is(i + 1, ".");
    boolean mark = line.is(Word.HOUR_MARK, i + 1);
    if (!tokens.glued(i + 1)
        || !tokens.glued(i + 2)
        || tokens.digits(i + 2) != 2
        || !(colon || dot || mark)) {
      return Optional.empty();
    }
    Optional<Found<Clock>> time = half(line.number(i), line.number(i + 2), i + 3);
    boolean said = bare || !dot || time.filter(found -> found.end() > i + 3).isPresent();
    return said ? time : Optional.empty();
  }

  private Optional<Found<Clock>> onTheHour(int i, boolean bare) {
    int clock = line.skip(Word.CLOCK, line.skip(Word.HOUR_MARK, i + 1));
    int hour = line.number(i);
    if (clock > i + 1) {
      boolean minutes = line.tokens().digits(clock) == 2 && line.tokens().ends(clock + 1);
      return minutes ? half(hour, line.number(clock), clock + 1) : half(hour, 0, clock);
    }
    if (line.is(Word.AM, clock) || line.is(Word.PM, clock)) {
      return half(hour, 0, clock);
    }
    return bare && hour < 24 && isAlone(i)
        ? Optional.of(new Found<>(new Clock(hour, 0, false, true), i + 1))
        : Optional.empty();
  }

  /** Whether the number at {@code i} counts nothing and is no day. */
  private boolean isAlone(int i) {
    Tokens tokens = line.tokens();
    return !line.isUnit(i + 1)
        && line.month(i + 1).isEmpty()
        && !line.is(Word.TIMES, i + 1)
        && !tokens.is(i + 1, "/")
        && !tokens.is(i + 1, ":")
        && !(tokens.is(i + 1, ".") && line.month(i + 2).isPresent());
  }

  private Optional<Found<Clock>> half(int hour, int minute, int i) {
    int am = line.skip(Word.AM, i);
    int pm = line.skip(Word.PM, i);
    int clock = line.skip(Word.CLOCK, i);
    if (minute > 59 || hour > 23) {
      return Optional.empty();
    }
    if (am == i && pm == i) {
      return Optional.of(new Found<>(new Clock(hour, minute, false, false), clock));
    }
    return hour < 1 || hour > 12
        ? Optional.empty()
        : Optional.of(
            new Found<>(
                new Clock(hour % 12 + (pm > i ? 12 : 0), minute, true, false), Math.max(am, pm)));
  }
}

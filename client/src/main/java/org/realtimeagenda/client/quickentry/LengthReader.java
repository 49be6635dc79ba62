package org.realtimeagenda.client.quickentry;

import java.time.Duration;
import java.util.Optional;

/** Reads how long something takes: for 45 min, for two days. */
final class LengthReader {
  private static final Duration DAY = Duration.ofDays(1);

  /** Longer than that is no event. */
  private static final int MOST = 1000;

  private final Line line;

  LengthReader(Line line) {
    this.line = line;
  }

  /** The length at {@code i}; whole days where it was said in days or weeks. */
  Optional<Found<Duration>> length(int i) {
    int at = line.skip(Word.FOR, i);
    if (at == i) {
      return Optional.empty();
    }
    int half = line.skip(Word.HALF_HOUR, at);
    return (half > at ? Optional.of(new Found<>(Duration.ofMinutes(30), half)) : amount(at))
        .filter(found -> line.tokens().ends(found.end()) && found.value().isPositive());
  }

  private Optional<Found<Duration>> amount(int i) {
    int one = line.skip(Word.ONE, i);
    int number = one > i ? 1 : line.number(i);
    int unit = one > i ? one : i + 1;
    if (number < 0 || number > MOST) {
      return Optional.empty();
    }
    if (one == i && isTenths(i)) {
      return unit(i + 3, Duration.ofMinutes(6L * (10L * number + line.number(i + 2))))
          .filter(found -> line.is(Word.HOUR, i + 3));
    }
    return unit(unit, Duration.ofHours(number)).map(found -> withMinutes(unit, found));
  }

  /** 1.5 hours. */
  private boolean isTenths(int i) {
    Tokens tokens = line.tokens();
    return (tokens.is(i + 1, ".") || tokens.is(i + 1, ","))
        && tokens.glued(i + 1)
        && tokens.glued(i + 2)
        && tokens.digits(i + 2) == 1;
  }

  /**
   * The length in the unit at {@code i}.
   *
   * @param hours the length if that is hours
   */
  private Optional<Found<Duration>> unit(int i, Duration hours) {
    int hour = line.skip(Word.HOUR, i);
    int minute = line.skip(Word.MINUTE, i);
    int day = line.skip(Word.DAY, i);
    int week = line.skip(Word.WEEK, i);
    if (hour > i) {
      return Optional.of(new Found<>(hours, hour));
    }
    if (minute > i) {
      return Optional.of(new Found<>(hours.dividedBy(60), minute));
    }
    if (day > i) {
      return Optional.of(new Found<>(DAY.multipliedBy(hours.toHours()), day));
    }
    return week > i
        ? Optional.of(new Found<>(DAY.multipliedBy(7 * hours.toHours()), week))
        : Optional.empty();
  }

  /** 1h30, 1 hour 30 minutes. */
  private Found<Duration> withMinutes(int unit, Found<Duration> hours) {
    int minutes = line.number(hours.end());
    boolean glued = line.tokens().glued(hours.end());
    if (!line.is(Word.HOUR, unit) || minutes < 0 || minutes > 59) {
      return hours;
    }
    int end = line.skip(Word.MINUTE, hours.end() + 1);
    return end > hours.end() + 1 || glued
        ? new Found<>(hours.value().plusMinutes(minutes), end)
        : hours;
  }
}

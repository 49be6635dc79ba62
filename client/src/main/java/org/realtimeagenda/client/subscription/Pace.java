package org.realtimeagenda.client.subscription;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a source is asked again: seldom enough that nobody minds, and as it wishes itself. */
final class Pace {

  static final Duration USUAL = Duration.ofHours(1);
  static final Duration SHORTEST = Duration.ofMinutes(15);
  static final Duration LONGEST = Duration.ofDays(7);

  /** A file of this computer costs a look. */
  static final Duration FILE = Duration.ofMinutes(5);

  private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
  private static final Duration LAST_RETRY = Duration.ofHours(6);

  private Pace() {}

  /**
   * After it went well.
   *
   * @param wished by the file; null where it says nothing
   */
  static Instant afterSuccess(Source source, Instant now, @Nullable Duration wished) {
    return switch (source) {
      case Source.LocalFile _ -> now.plus(FILE);
      case Source.Web _ -> now.plus(wished == null ? USUAL : clamp(wished));
    };
  }

  /**
   * After it went wrong.
   *
   * @param failures before this one, one after the other
   * @param notBefore as the server wishes; null where it says nothing
   */
  static Instant afterFailure(
      Source source, Instant now, int failures, Problem problem, @Nullable Instant notBefore) {
    Duration longest = problem.passes() ? USUAL : LAST_RETRY;
    Duration pause =
        switch (source) {
          case Source.LocalFile _ -> FILE;
          case Source.Web _ -> min(FIRST_RETRY.multipliedBy(1L << Math.min(failures, 10)), longest);
        };
    Instant next = now.plus(pause);
    Instant asked = notBefore == null ? next : min(notBefore, now.plus(LONGEST));
    return asked.isAfter(next) ? asked : next;
  }

  private static Duration clamp(Duration wished) {
    return min(wished.compareTo(SHORTEST) < 0 ? SHORTEST : wished, LONGEST);
  }

  private static <T extends Comparable<? super T>> T min(T one, T other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}

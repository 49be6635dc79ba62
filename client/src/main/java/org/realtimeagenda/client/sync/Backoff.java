package org.realtimeagenda.client.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: doubling from a quarter of a second to half a minute, each
 * with jitter, so that a backend that comes back doesn't meet everybody at once.
 */
final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final RandomGenerator random;
  private int failures;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  Duration next() {
    long most = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures, 16));
    failures++;
    return Duration.ofMillis(most / 2 + random.nextLong(most / 2));
  }

  void reset() {
    failures = 0;
  }
}

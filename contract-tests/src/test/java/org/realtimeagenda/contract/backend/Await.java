package org.realtimeagenda.contract.backend;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Waits for what comes by itself, long enough for a slow machine. */
final class Await {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(10);

  private Await() {}

  /** Asks until the answer is {@code wanted}. */
  static <T> T until(Callable<T> question, Predicate<T> wanted) {
    return await().atMost(LONGEST).pollInterval(POLL).until(question, wanted);
  }

  static void until(Callable<Boolean> condition) {
    await().atMost(LONGEST).pollInterval(POLL).until(condition);
  }
}

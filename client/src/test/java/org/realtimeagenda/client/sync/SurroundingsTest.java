package org.realtimeagenda.client.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sleep and another network, look by look. */
class SurroundingsTest {

  private final Bench.Hands clock = new Bench.Hands();
  private long nanos = 17;
  private Set<String> network = Set.of("wlan0 [10, 0, 0, 7]");
  private int disturbances;
  private final Surroundings surroundings =
      new Surroundings(clock, () -> nanos, () -> network, () -> disturbances++);

  @BeforeEach
  void firstLook() {
    surroundings.look();
  }

  @AfterEach
  void nothingMore() {
    int before = disturbances;
    pass(Duration.ofSeconds(2), Duration.ofSeconds(2));
    assertEquals(before, disturbances);
  }

  private void pass(Duration byTheClock, Duration measured) {
    clock.now = clock.now.plus(byTheClock);
    nanos += measured.toNanos();
    surroundings.look();
  }

  @Test
  void noticesNothingWhileTimeGoesByAsEver() {
    pass(Duration.ofSeconds(2), Duration.ofSeconds(2));
    pass(Duration.ofSeconds(4), Duration.ofSeconds(4));
    assertEquals(0, disturbances);
  }

  @Test
  void noticesSleepByTheJumpOfTheClock() {
    pass(Duration.ofHours(8), Duration.ofSeconds(2));
    assertEquals(1, disturbances);
  }

  @Test
  void noticesSleepWhereTheMeasuringClockGoesOn() {
    pass(Duration.ofHours(8), Duration.ofHours(8));
    assertEquals(1, disturbances);
  }

  @Test
  void noticesAnotherNetwork() {
    network = Set.of("wlan0 [192, 168, 1, 20]");
    pass(Duration.ofSeconds(2), Duration.ofSeconds(2));
    assertEquals(1, disturbances);
  }

  @Test
  void watchesNothingOnceItsThreadHasEnded() {
    ScheduledThreadPoolExecutor ended = new ScheduledThreadPoolExecutor(1);
    ended.shutdown();
    surroundings.watch(ended);
    assertEquals(0, ended.getQueue().size());
  }

  @Test
  void looksAgainAfterALookThatFailed() {
    ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1);
    AtomicInteger looks = new AtomicInteger();
    Surroundings failing =
        new Surroundings(
            clock,
            () -> nanos,
            () -> {
              if (looks.incrementAndGet() == 2) {
                throw new IllegalStateException("no network card answers");
              }
              return network;
            },
            () -> {});
    try {
      failing.watch(thread);
      await().until(() -> looks.get() >= 3);
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  void takesAClockThatIsSetBackForNoSleep() {
    pass(Duration.ofMinutes(-3), Duration.ofSeconds(2));
    assertEquals(0, disturbances);
  }
}

package org.realtimeagenda.desktop.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.realtimeagenda.desktop.calendar.Answers;

/**
 * Looks at the clock every second, so that "3 s ago", the now line and today are right also after
 * midnight, sleep and a change of the clock. On a thread of its own: while an animation runs, even
 * one that does nothing but wait, JavaFX wakes up sixty times a second.
 */
public final class Ticker {

  private final ScheduledExecutorService seconds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("ticker").factory());
  private final Clock clock;
  private final Runnable secondPassed;
  private final Runnable minutePassed;
  private Instant minute;

  /** What is run is run on the FX thread. */
  public Ticker(Clock clock, Runnable secondPassed, Runnable minutePassed) {
    this.clock = clock;
    this.secondPassed = secondPassed;
    this.minutePassed = minutePassed;
    this.minute = currentMinute();
  }

  /** Runs until {@link #stop}. */
  public void start() {
    var _ = seconds.scheduleWithFixedDelay(() -> Answers.after(this::tick), 1, 1, TimeUnit.SECONDS);
  }

  /** The window is gone. */
  public void stop() {
    seconds.shutdownNow();
  }

  /** Looks at the clock once. */
  public void tick() {
    secondPassed.run();
    Instant now = currentMinute();
    if (!now.equals(minute)) {
      minute = now;
      minutePassed.run();
    }
  }

  private Instant currentMinute() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }
}

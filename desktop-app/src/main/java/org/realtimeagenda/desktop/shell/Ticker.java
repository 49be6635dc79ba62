package org.realtimeagenda.desktop.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/**
 * Looks at the clock every second, so that "3 s ago", the now line and today are right also after
 * midnight, sleep and a change of the clock.
 */
public final class Ticker {

  private final Clock clock;
  private final Runnable secondPassed;
  private final Runnable minutePassed;
  private Instant minute;

  public Ticker(Clock clock, Runnable secondPassed, Runnable minutePassed) {
    this.clock = clock;
    this.secondPassed = secondPassed;
    this.minutePassed = minutePassed;
    this.minute = currentMinute();
  }

  /** Runs as long as the program does. */
  public void start() {
    Timeline timeline = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
    timeline.setCycleCount(Animation.INDEFINITE);
    timeline.play();
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

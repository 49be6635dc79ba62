package org.realtimeagenda.desktop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. */
public final class MovedClock extends Clock {

  private volatile ZoneId zone;
  private volatile Instant now;

  public MovedClock(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  public synchronized void move(Duration by) {
    now = now.plus(by);
  }

  /** The computer is in another zone. */
  public void travel(ZoneId to) {
    zone = to;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new MovedClock(now, other);
  }

  @Override
  public Instant instant() {
    return now;
  }
}

package org.realtimeagenda.desktop;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.TimeZone;

/** The system's time, in the zone that the system has now: it changes when a computer travels. */
public final class SystemClock extends Clock {

  private static final String PROPERTY = "user.timezone";

  /** A zone that was named when the program was started stays. */
  private final boolean named;

  /** To be made before anybody asks for the default zone, which sets that property. */
  public SystemClock() {
    String zone = System.getProperty(PROPERTY);
    named = zone != null && !zone.isBlank();
  }

  /**
   * Asks the system again. Java does so only where neither a default zone is set nor the property
   * in which it keeps what it found. Who asks for the default meanwhile finds the system's too, so
   * nothing is ever seen half changed.
   */
  @Override
  public ZoneId getZone() {
    if (!named) {
      System.clearProperty(PROPERTY);
      TimeZone.setDefault(null);
    }
    return ZoneId.systemDefault();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.system(zone);
  }

  @Override
  public Instant instant() {
    return Instant.now();
  }

  @Override
  public long millis() {
    return System.currentTimeMillis();
  }
}

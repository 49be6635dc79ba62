package org.realtimeagenda.desktop.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The clock that the window goes by. Its zone is the reader's, and stays the same until {@link
 * #look}, so that everything that is shown is in one zone.
 */
public final class ReaderClock extends Clock {

  private final Clock system;
  private volatile ZoneId zone;

  /**
   * @param system its zone is another one when the computer has travelled
   */
  public ReaderClock(Clock system) {
    this.system = system;
    this.zone = system.getZone();
  }

  /** Takes over the system's zone; the one before where that is another. On the FX thread. */
  public Optional<ZoneId> look() {
    ZoneId before = zone;
    zone = system.getZone();
    return before.equals(zone) ? Optional.empty() : Optional.of(before);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return system.withZone(other);
  }

  @Override
  public Instant instant() {
    return system.instant();
  }
}

package org.realtimeagenda.backend;

import java.io.InterruptedIOException;
import java.util.concurrent.ThreadLocalRandom;

/** The wait before another try, with jitter, so that those who met don't meet again. */
public final class Pause {
  private Pause() {}

  /**
   * Waits.
   *
   * @param least milliseconds
   * @param most milliseconds, more than {@code least}
   * @throws InterruptedIOException when the thread is asked to stop
   */
  public static void between(long least, long most) throws InterruptedIOException {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(least, most));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while waiting to try again");
    }
  }
}

package org.realtimeagenda.core;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Row numbers made of what an event is, so that two devices that import one file make one row. */
public final class EventIds {
  private EventIds() {}

  /**
   * The number of a row.
   *
   * @param attempt 0, then 1, 2 and so on where a row of another UID is there already
   * @return 31 bits, positive
   */
  public static int id(String uid, @Nullable String recurrenceId, int attempt) {
    String text = uid + '\n' + (recurrenceId == null ? "" : recurrenceId) + '\n' + attempt;
    int hash = ByteBuffer.wrap(Sha256.of(text)).getInt();
    return Math.max(1, hash & Integer.MAX_VALUE);
  }
}

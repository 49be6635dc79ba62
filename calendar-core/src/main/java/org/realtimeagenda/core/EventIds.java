package org.realtimeagenda.core;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    int hash = ByteBuffer.wrap(sha256(text.getBytes(StandardCharsets.UTF_8))).getInt();
    return Math.max(1, hash & Integer.MAX_VALUE);
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}

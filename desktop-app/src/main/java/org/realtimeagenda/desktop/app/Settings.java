package org.realtimeagenda.desktop.app;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.holidays.NagerEndpoints;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.desktop.Home;

/**
 * What is known before the window is made.
 *
 * @param clock its zone is the reader's
 * @param locale of the texts
 * @param region of the reader, for holidays and formats; may lack a country
 * @param self {@code user_id} of the person at this window, 0 without a team; null when the
 *     connection only reads
 * @param firstState what the window says before the replica does
 * @param holidays where they are asked for
 */
public record Settings(
    Home home,
    Clock clock,
    Locale locale,
    Locale region,
    @Nullable Integer self,
    ReplicaState firstState,
    NagerEndpoints holidays) {

  /** Without a team one is nobody yet. */
  static final int NOBODY = 0;

  boolean alone() {
    return Integer.valueOf(NOBODY).equals(self);
  }

  /** Nothing can be written without being somebody. */
  boolean canCreate() {
    return self != null;
  }
}

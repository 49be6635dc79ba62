package org.realtimeagenda.client.sync;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.ReplicaState.Need;
import org.realtimeagenda.client.replica.ReplicaState.NeedsYou;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.client.store.StoreException;

/**
 * Whether the store takes what is written. While it doesn't, what is shown may be old, which a
 * person is told; it is tried again by itself, since a full disk may have room any moment.
 */
final class Writing {

  private static final Duration AGAIN = Duration.ofSeconds(5);

  private final SqliteCalendarStore store;
  private final Outside outside;

  private @Nullable NeedsYou need;

  Writing(SqliteCalendarStore store, Outside outside) {
    this.store = store;
    this.outside = outside;
  }

  void connect() {
    need = null;
  }

  void failed(StoreException failure, long session) {
    if (need == null) {
      outside.later(AGAIN, new Message.Due(session, 0, Message.Timer.WRITE));
    }
    need = new NeedsYou(new Need.Connection(String.valueOf(failure.getMessage())));
  }

  /**
   * Time to try again.
   *
   * @throws StoreException when it's still of no use
   */
  void retry() {
    if (need != null) {
      need = null;
      store.tryToWrite();
    }
  }

  @Nullable NeedsYou need() {
    return need;
  }
}

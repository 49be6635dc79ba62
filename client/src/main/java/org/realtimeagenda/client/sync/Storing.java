package org.realtimeagenda.client.sync;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.ReplicaState.NeedsYou;
import org.realtimeagenda.client.store.DamagedStoreException;
import org.realtimeagenda.client.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the store takes what comes. What it doesn't take was done in no part, and can be asked
 * for again: after a while it is. So is what fails because of a bug, which would else be missing
 * without a word.
 */
final class Storing {

  private static final Logger LOG = LoggerFactory.getLogger(Storing.class);
  private static final Duration AGAIN = Duration.ofSeconds(10);

  private final Outside outside;
  private long session;
  private @Nullable NeedsYou need;

  Storing(Outside outside) {
    this.outside = outside;
  }

  void connect(long newSession) {
    session = newSession;
    need = null;
  }

  /**
   * Does {@code work}; false where the store didn't take it.
   *
   * @param what for the log
   * @throws DamagedStoreException when the store has to be replaced
   */
  boolean takes(String what, Runnable work) {
    try {
      work.run();
      return true;
    } catch (DamagedStoreException damaged) {
      throw damaged;
    } catch (StoreException unusable) {
      LOG.warn("{}: the store doesn't take it", what, unusable);
      tryLater("The calendar can't be written on this computer: " + unusable.getMessage());
      return false;
    } catch (RuntimeException | Error bug) {
      LOG.error("{} failed", what, bug);
      tryLater("A mistake in this program keeps a change from being taken: " + bug);
      return false;
    }
  }

  private void tryLater(String reason) {
    if (need == null) {
      outside.later(AGAIN, new Message.Due(session, 0, Message.Timer.STORE));
    }
    need = new NeedsYou(new ReplicaState.Need.Store(reason));
  }

  /** It is tried again. */
  void again() {
    need = null;
  }

  /** What a person has to do before anything more can be taken; null while all is well. */
  @Nullable NeedsYou need() {
    return need;
  }
}

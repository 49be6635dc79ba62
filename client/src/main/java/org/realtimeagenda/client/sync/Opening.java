package org.realtimeagenda.client.sync;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.store.DamagedStoreException;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.client.store.StoreRepair;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a store is opened, a new one in place of a damaged one, of which the listener is told. Needs
 * the store's {@link StoreLock}.
 */
record Opening(Path file, int userId, Clock clock, ReplicaListener listener) {

  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

  /** Opens the store, which is made where there is none. */
  SqliteCalendarStore open() {
    finish();
    try {
      return new SqliteCalendarStore(file, userId, clock);
    } catch (DamagedStoreException unreadable) {
      LOG.error("The store {} is damaged", file, unreadable);
      return renewed();
    }
  }

  /** Opens the store if there is one, with own edits that are as they were written. */
  Optional<SqliteCalendarStore> openExisting() {
    finish();
    return Files.exists(file) ? Optional.of(checked(open())) : Optional.empty();
  }

  private SqliteCalendarStore checked(SqliteCalendarStore store) {
    try {
      store.own().check();
      return store;
    } catch (DamagedStoreException damaged) {
      LOG.error("Own edits in {} are damaged", file, damaged);
      store.close();
      return renewed();
    }
  }

  /** Opens a new store in place of one that is known to be damaged. */
  SqliteCalendarStore openAnew() {
    finish();
    return renewed();
  }

  /** A repair may have been interrupted. */
  private void finish() {
    new StoreRepair(file, clock).finish().ifPresent(this::tell);
  }

  private SqliteCalendarStore renewed() {
    tell(new StoreRepair(file, clock).setAside(userId));
    return new SqliteCalendarStore(file, userId, clock);
  }

  private void tell(StoreRepair.Outcome outcome) {
    listener.storeSetAside(outcome.aside(), outcome.saved(), outcome.complete());
  }
}

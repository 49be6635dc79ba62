package org.realtimeagenda.client.sync;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.store.Edit;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.core.CalendarEvent;

/** The events of this computer from the time before there was a team; one use, then closed. */
final class FromBefore implements AutoCloseable {

  private final StoreLock lock;
  private final SqliteCalendarStore store;

  private FromBefore(StoreLock lock, SqliteCalendarStore store) {
    this.lock = lock;
    this.store = store;
  }

  /** Opens the store without a team; empty where there is none. */
  static Optional<FromBefore> open(Path file, Clock clock, ReplicaListener listener) {
    StoreLock lock = new StoreLock(file);
    try {
      Optional<FromBefore> before =
          new Opening(file, 0, clock, listener)
              .openExisting()
              .map(store -> new FromBefore(lock, store));
      if (before.isEmpty()) {
        lock.close();
      }
      return before;
    } catch (RuntimeException unusable) {
      lock.close();
      throw unusable;
    }
  }

  /** Without a team nothing was ever sent, so that every event is a creation of one's own. */
  List<CalendarEvent> events() {
    return store.own().all().stream()
        .flatMap(
            edit ->
                edit.edit() instanceof LocalEdit.Create(CalendarEvent event)
                    ? Stream.of(event)
                    : Stream.of())
        .toList();
  }

  /** They are safe in the team's store. */
  void forget() {
    store.durably(
        () -> {
          for (Edit edit : store.own().all()) {
            store.own().remove(edit);
          }
          return true;
        });
  }

  @Override
  public void close() {
    try {
      store.close();
    } finally {
      lock.close();
    }
  }
}

package org.realtimeagenda.client.sync;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.store.Edit;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.core.CalendarEvent;

/** The events of this computer from the time before there was a team; one use, then closed. */
final class FromBefore implements AutoCloseable {

  private final StoreLock lock;
  private final SqliteCalendarStore store;

  private FromBefore(Path file, Clock clock) {
    lock = new StoreLock(file);
    try {
      store = new SqliteCalendarStore(file, 0, clock);
    } catch (RuntimeException unusable) {
      lock.close();
      throw unusable;
    }
  }

  /** How many events the store without a team holds. */
  static int count(Path file, Clock clock) {
    if (!Files.exists(file)) {
      return 0;
    }
    try (FromBefore before = new FromBefore(file, clock)) {
      return before.events().size();
    }
  }

  static FromBefore open(Path file, Clock clock) {
    return new FromBefore(file, clock);
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

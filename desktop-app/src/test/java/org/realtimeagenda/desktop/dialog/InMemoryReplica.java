package org.realtimeagenda.desktop.dialog;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.ReplicaStatus;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventIds;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.core.Validation;

/** A replica of one person's, without a team, a disk or a thread. */
final class InMemoryReplica implements Replica {
  private final int self;
  private final Map<EventKey, CalendarEvent> events = new HashMap<>();
  private final List<LocalEdit> edits = new ArrayList<>();
  private @Nullable UncheckedIOException diskFull;

  InMemoryReplica(int self) {
    this.self = self;
  }

  void put(CalendarEvent event) {
    events.put(event.key(), event);
  }

  void diskFull(UncheckedIOException failure) {
    diskFull = failure;
  }

  /** Every edit so far, in order. */
  List<LocalEdit> edits() {
    return edits;
  }

  @Override
  public CompletableFuture<Void> apply(LocalEdit edit) {
    if (diskFull != null) {
      return CompletableFuture.failedFuture(diskFull);
    }
    edits.add(edit);
    switch (edit) {
      case LocalEdit.Create(var event) -> store(event);
      case LocalEdit.Update(var before, var values) -> store(before.with(values));
      case LocalEdit.Delete(var before) -> events.remove(before.key());
    }
    return CompletableFuture.completedFuture(null);
  }

  private void store(CalendarEvent event) {
    Validation.check(event);
    events.put(event.key(), event);
  }

  @Override
  public CompletableFuture<Optional<CalendarEvent>> event(EventKey key) {
    return CompletableFuture.completedFuture(Optional.ofNullable(events.get(key)));
  }

  @Override
  public CompletableFuture<EventKey> keyFor(String uid) {
    return CompletableFuture.completedFuture(new EventKey(self, EventIds.id(uid, null, 0)));
  }

  @Override
  public CompletableFuture<List<Occurrence>> occurrences(
      LocalDate from, LocalDate to, ZoneId zone) {
    throw new UnsupportedOperationException("the dialog asks for single events");
  }

  @Override
  public CompletableFuture<List<Member>> members() {
    throw new UnsupportedOperationException("the dialog knows the colleagues");
  }

  @Override
  public CompletableFuture<ReplicaStatus> status() {
    throw new UnsupportedOperationException("the dialog shows no status");
  }

  @Override
  public void close() {}
}

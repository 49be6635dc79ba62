package org.realtimeagenda.client.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.reminders.Reminder;
import org.realtimeagenda.client.replica.Counterpart;
import org.realtimeagenda.client.replica.DayCount;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.ReplicaStatus;
import org.realtimeagenda.client.replica.SearchHit;
import org.realtimeagenda.client.replica.Situation;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Member;

/** The engine on the bench as a replica that answers at once. */
final class BenchReplica implements Replica {

  private final Bench bench;

  BenchReplica(Bench bench) {
    this.bench = bench;
  }

  private <T> CompletableFuture<T> ask(Function<CompletableFuture<T>, Message> message) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    bench.engine.handle(message.apply(answer));
    return answer;
  }

  @Override
  public CompletableFuture<List<Occurrence>> occurrences(
      LocalDate from, LocalDate to, ZoneId zone) {
    return ask(future -> new Message.Read<>(store -> store.occurrences(from, to, zone), future));
  }

  @Override
  public CompletableFuture<List<DayCount>> counts(LocalDate from, LocalDate to, ZoneId zone) {
    return ask(future -> new Message.Read<>(store -> store.counts(from, to, zone), future));
  }

  @Override
  public CompletableFuture<Optional<CalendarEvent>> event(EventKey key) {
    return ask(future -> new Message.Read<>(store -> store.event(key), future));
  }

  @Override
  public CompletableFuture<List<CalendarEvent>> series(EventKey key) {
    return ask(future -> new Message.Read<>(store -> store.series(key), future));
  }

  @Override
  public CompletableFuture<List<SearchHit>> search(String text, int limit) {
    return ask(future -> new Message.Read<>(store -> store.search(text, limit), future));
  }

  @Override
  public CompletableFuture<List<Member>> members() {
    return ask(future -> new Message.Read<>(store -> store.members(), future));
  }

  @Override
  public CompletableFuture<ReplicaStatus> status() {
    return ask(Message.Status::new);
  }

  @Override
  public CompletableFuture<Void> apply(LocalEdit edit) {
    return ask(future -> new Message.Apply(List.of(edit), future));
  }

  @Override
  public CompletableFuture<Void> applyAll(List<LocalEdit> edits) {
    return ask(future -> new Message.Apply(edits, future));
  }

  @Override
  public CompletableFuture<List<Counterpart>> counterparts(
      List<CalendarEvent> events, Set<EventKey> planned) {
    return ask(future -> new Message.Read<>(store -> store.counterparts(events, planned), future));
  }

  @Override
  public CompletableFuture<List<CalendarEvent>> events() {
    return ask(future -> new Message.Read<>(SqliteCalendarStore::shownRows, future));
  }

  @Override
  public CompletableFuture<Boolean> isEmpty() {
    return ask(future -> new Message.Read<>(SqliteCalendarStore::isEmpty, future));
  }

  @Override
  public CompletableFuture<List<Reminder>> dueReminders(Instant now, ZoneId zone) {
    return ask(future -> new Message.Read<>(store -> store.dueReminders(now, zone), future));
  }

  @Override
  public CompletableFuture<Void> snooze(List<Reminder> reminders, Instant again, Instant now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<EventKey> keyFor(String uid) {
    return keyFor(Bench.ME, uid, null);
  }

  @Override
  public CompletableFuture<EventKey> keyFor(int owner, String uid, @Nullable String recurrenceId) {
    return ask(
        future ->
            new Message.Read<>(store -> store.own().freeKey(owner, uid, recurrenceId), future));
  }

  @Override
  public CompletableFuture<Situation> situation() {
    return ask(Message.Describe::new);
  }

  @Override
  public CompletableFuture<Boolean> retry(long number) {
    return ask(future -> new Message.Retry(number, future));
  }

  @Override
  public CompletableFuture<Boolean> drop(long number) {
    return ask(future -> new Message.Drop(number, future));
  }

  @Override
  public CompletableFuture<Integer> eventsFromBefore() {
    return CompletableFuture.completedFuture(0);
  }

  @Override
  public CompletableFuture<Integer> bringAlong() {
    return CompletableFuture.completedFuture(0);
  }

  @Override
  public void close() {
    bench.close();
  }
}

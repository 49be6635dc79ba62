package org.realtimeagenda.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.reminders.Reminder;
import org.realtimeagenda.client.replica.Counterpart;
import org.realtimeagenda.client.replica.DayCount;
import org.realtimeagenda.client.replica.DayCounter;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaListener.EditAnswer;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.ReplicaStatus;
import org.realtimeagenda.client.replica.SearchHit;
import org.realtimeagenda.client.replica.Situation;
import org.realtimeagenda.client.search.Folded;
import org.realtimeagenda.client.search.Marks;
import org.realtimeagenda.client.search.Query;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventIds;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.core.Validation;

/** A replica without store and network, for windows in tests; it tells its listener at once. */
public final class InMemoryReplica implements Replica {

  private final int self;
  private final Map<EventKey, CalendarEvent> events = new TreeMap<>();
  private final List<Member> members = new ArrayList<>();
  private final List<LocalEdit> edits = new ArrayList<>();
  private @Nullable ReplicaListener listener;
  private @Nullable UncheckedIOException diskFull;
  private int room = Integer.MAX_VALUE;
  private long seq;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Situation situation =
      new Situation(new ReplicaState.Live(Instant.EPOCH), 0, List.of(), List.of(), null, null);

  /** Own changes that were to be sent once more. */
  public final List<Long> retried = new CopyOnWriteArrayList<>();

  /** Own changes that were taken back. */
  public final List<Long> dropped = new CopyOnWriteArrayList<>();

  /** What was searched for, in order. */
  public final List<String> searched = new CopyOnWriteArrayList<>();

  /** The first day of each question for how much there is on some days, in order. */
  public final List<LocalDate> counted = new CopyOnWriteArrayList<>();

  /** How many events there are from the time without a team. */
  public volatile int fromBefore;

  public InMemoryReplica(int self, List<Member> members, List<CalendarEvent> events) {
    this.self = self;
    this.members.addAll(members);
    events.forEach(event -> this.events.put(event.key(), event));
  }

  public synchronized void put(CalendarEvent event) {
    events.put(event.key(), event);
  }

  /** From now on no edit can be stored. */
  public void diskFull(UncheckedIOException failure) {
    diskFull = failure;
  }

  /** From now on only so many edits can be stored, with those that are. */
  public void roomFor(int edits) {
    room = edits;
  }

  /** Every edit so far, in order. */
  public synchronized List<LocalEdit> edits() {
    return List.copyOf(edits);
  }

  public InMemoryReplica listen(ReplicaListener listener) {
    this.listener = listener;
    return this;
  }

  public void state(ReplicaState state) {
    told().stateChanged(state);
  }

  /** A colleague's change is pushed while the window is live. */
  public synchronized void push(int by, CalendarEvent event) {
    CalendarEvent before = events.put(event.key(), event);
    var change = new LoggedChange(++seq, Change.Op.PUT, event.key(), by, Instant.EPOCH, event);
    told()
        .changesApplied(
            List.of(new ReplicaListener.Applied(change, before, true, by == self, Instant.EPOCH)));
  }

  @Override
  public synchronized CompletableFuture<List<Occurrence>> occurrences(
      LocalDate from, LocalDate to, ZoneId zone) {
    Instant first = from.atStartOfDay(zone).toInstant();
    Instant end = to.atStartOfDay(zone).toInstant();
    return CompletableFuture.completedFuture(
        events.values().stream()
            .filter(e -> e.time().startsAt(zone).isBefore(end))
            .filter(e -> e.time().endsAt(zone).isAfter(first))
            .map(
                e ->
                    new Occurrence(
                        e.key(),
                        e.rrule() == null ? null : e.time().dtStart(),
                        e.name() == null ? "" : e.name(),
                        e.location(),
                        e.time(),
                        e.color(),
                        false))
            .sorted(Comparator.comparing(o -> o.time().startsAt(zone)))
            .toList());
  }

  @Override
  public CompletableFuture<List<DayCount>> counts(LocalDate from, LocalDate to, ZoneId zone) {
    counted.add(from);
    return occurrences(from, to, zone)
        .thenApply(
            found -> {
              DayCounter counter = new DayCounter(from, to);
              found.forEach(
                  one ->
                      counter.add(
                          one.key().userId(),
                          one.time().startsAt(zone),
                          one.time().endsAt(zone),
                          zone));
              return counter.counts();
            });
  }

  /** Reminders that are handed out with the next question. */
  public final List<Reminder> due = new CopyOnWriteArrayList<>();

  /** Reminders that were put off. */
  public final List<Reminder> snoozed = new CopyOnWriteArrayList<>();

  @Override
  public CompletableFuture<List<Reminder>> dueReminders(Instant now, ZoneId zone) {
    List<Reminder> handed = List.copyOf(due);
    due.clear();
    return CompletableFuture.completedFuture(handed);
  }

  @Override
  public CompletableFuture<Void> snooze(List<Reminder> reminders, Instant again, Instant now) {
    snoozed.addAll(reminders);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public synchronized CompletableFuture<Optional<CalendarEvent>> event(EventKey key) {
    return CompletableFuture.completedFuture(Optional.ofNullable(events.get(key)));
  }

  @Override
  public synchronized CompletableFuture<List<CalendarEvent>> series(EventKey key) {
    CalendarEvent asked = events.get(key);
    return CompletableFuture.completedFuture(
        asked == null
            ? List.of()
            : events.values().stream()
                .filter(event -> event.key().userId() == key.userId())
                .filter(event -> event.effectiveUid().equals(asked.effectiveUid()))
                .toList());
  }

  @Override
  public synchronized CompletableFuture<List<SearchHit>> search(String text, int limit) {
    searched.add(text);
    Query query = Query.of(text);
    return occurrences(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1), ZoneOffset.UTC)
        .thenApply(
            all ->
                all.stream()
                    .filter(one -> !query.isEmpty())
                    .filter(one -> query.words().stream().allMatch(word -> has(one, word)))
                    .limit(limit)
                    .map(one -> hit(one, query))
                    .toList());
  }

  private boolean has(Occurrence one, String word) {
    return Folded.of(one.name(), one.location(), notes(one)).has(word)
        || members.stream()
            .anyMatch(
                member ->
                    member.userId() == one.key().userId() && Folded.of(member.name()).has(word));
  }

  private SearchHit hit(Occurrence one, Query query) {
    return new SearchHit(one, Marks.of(query, one.name(), one.location(), notes(one)));
  }

  private String notes(Occurrence one) {
    CalendarEvent event = events.get(one.key());
    return event == null || event.description() == null ? "" : event.description();
  }

  @Override
  public CompletableFuture<List<Member>> members() {
    return CompletableFuture.completedFuture(List.copyOf(members));
  }

  @Override
  public synchronized CompletableFuture<ReplicaStatus> status() {
    return CompletableFuture.completedFuture(
        new ReplicaStatus(new ReplicaState.Live(Instant.EPOCH), seq, "log", 0, events.size(), ""));
  }

  @Override
  public synchronized CompletableFuture<Void> apply(LocalEdit edit) {
    if (diskFull != null) {
      return CompletableFuture.failedFuture(diskFull);
    }
    edits.add(edit);
    for (LocalEdit.OfEvent part : edit.parts()) {
      CalendarEvent result = part.result();
      if (result == null) {
        events.remove(part.key());
      } else {
        store(result);
      }
    }
    if (listener != null) {
      listener.eventsChanged();
    }
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public synchronized CompletableFuture<Void> applyAll(List<LocalEdit> all) {
    if (edits.size() + all.size() > room) {
      return CompletableFuture.failedFuture(
          new UncheckedIOException(new IOException("No space left on device")));
    }
    return CompletableFuture.allOf(
        all.stream().map(this::apply).toArray(CompletableFuture<?>[]::new));
  }

  @Override
  public synchronized CompletableFuture<List<Counterpart>> counterparts(
      List<CalendarEvent> wanted, Set<EventKey> planned) {
    List<Counterpart> found = new ArrayList<>();
    for (CalendarEvent event : wanted) {
      EventKey free =
          new EventKey(self, EventIds.id(event.effectiveUid(), event.recurrenceId(), 0));
      found.add(
          events.values().stream()
              .filter(row -> row.key().userId() == self)
              .filter(row -> row.effectiveUid().equals(event.effectiveUid()))
              .filter(row -> Objects.equals(row.recurrenceId(), event.recurrenceId()))
              .findFirst()
              .map(row -> new Counterpart(row.key(), row))
              .orElse(new Counterpart(free, null)));
    }
    return CompletableFuture.completedFuture(found);
  }

  @Override
  public synchronized CompletableFuture<List<CalendarEvent>> events() {
    return CompletableFuture.completedFuture(List.copyOf(events.values()));
  }

  @Override
  public synchronized CompletableFuture<Boolean> isEmpty() {
    return CompletableFuture.completedFuture(events.isEmpty());
  }

  private void store(CalendarEvent event) {
    Validation.check(event);
    events.put(event.key(), event);
  }

  @Override
  public CompletableFuture<EventKey> keyFor(String uid) {
    return keyFor(self, uid, null);
  }

  @Override
  public CompletableFuture<EventKey> keyFor(int owner, String uid, @Nullable String recurrenceId) {
    return CompletableFuture.completedFuture(
        new EventKey(owner, EventIds.id(uid, recurrenceId, 0)));
  }

  private void settled(long number) {
    situation =
        new Situation(
            situation.state(),
            situation.waiting(),
            situation.ownChanges().stream().filter(change -> change.number() != number).toList(),
            situation.echoes(),
            situation.lastChange(),
            situation.nextTry());
  }

  /** What the window says of its connection from now on; it hears of the state at once. */
  public void situation(Situation situation) {
    this.situation = situation;
    state(situation.state());
  }

  /** How often it was asked for its situation. */
  public int asked() {
    return asked.get();
  }

  /** The store was damaged. */
  public void setAside(Path aside, int saved, boolean complete) {
    told().storeSetAside(aside, saved, complete);
  }

  /** The team answers an own edit. */
  public void answer(EditAnswer answer) {
    told().editAnswered(answer);
  }

  @Override
  public CompletableFuture<Situation> situation() {
    asked.incrementAndGet();
    return CompletableFuture.completedFuture(situation);
  }

  @Override
  public CompletableFuture<Boolean> retry(long number) {
    return CompletableFuture.completedFuture(retried.add(number));
  }

  @Override
  public CompletableFuture<Boolean> drop(long number) {
    boolean there = situation.ownChanges().stream().anyMatch(change -> change.number() == number);
    if (there) {
      dropped.add(number);
      settled(number);
    }
    return CompletableFuture.completedFuture(there);
  }

  @Override
  public CompletableFuture<Integer> eventsFromBefore() {
    return CompletableFuture.completedFuture(fromBefore);
  }

  @Override
  public CompletableFuture<Integer> bringAlong() {
    int brought = fromBefore;
    fromBefore = 0;
    return CompletableFuture.completedFuture(brought);
  }

  @Override
  public void close() {}

  private ReplicaListener told() {
    if (listener == null) {
      throw new IllegalStateException("nobody listens");
    }
    return listener;
  }
}

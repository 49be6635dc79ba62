package org.realtimeagenda.client.sync;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
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
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.ReplicaStatus;
import org.realtimeagenda.client.replica.SearchHit;
import org.realtimeagenda.client.replica.Situation;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.client.store.StoreException;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.client.team.TeamFactory;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Member;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The replica on its two threads: {@code sync} alone touches the store, {@code relay} alone waits
 * for the network. It answers from the store at once, whatever the network does; nothing of the
 * network's libraries is loaded before {@link #connect}.
 */
public final class LiveReplica implements Replica {

  private static final Logger LOG = LoggerFactory.getLogger(LiveReplica.class);

  private final StoreFiles files;
  private final ReplicaListener listener;
  private final TeamFactory teams;
  private final TwoThreads threads = new TwoThreads();

  // these belong to the sync thread
  private final OpenStore store;
  private final Surroundings surroundings;
  private final Bringing bringing;

  private LiveReplica(Path home, Clock clock, ReplicaListener listener, TeamFactory teams) {
    files = new StoreFiles(home);
    this.listener = listener;
    this.teams = teams;
    store = new OpenStore(clock, listener, threads);
    bringing = new Bringing(files.local(), store, clock, listener);
    surroundings =
        new Surroundings(clock, System::nanoTime, Surroundings::addresses, this::disturbed);
  }

  /**
   * Opens the store of a computer without a team, in the background.
   *
   * @param home the folder of the stores
   */
  public static LiveReplica open(
      Path home, Clock clock, ReplicaListener listener, TeamFactory teams) {
    LiveReplica replica = new LiveReplica(home, clock, listener, teams);
    replica.store.orSay(() -> replica.store.use(replica.files.local(), 0));
    return replica;
  }

  /**
   * Opens the store that a member used last, in the background, before its connection is known.
   * Where there is none, whatever is asked fails until {@link #connect} has opened one.
   *
   * @param userId whose store it was; 0 when its connection only read
   */
  public static LiveReplica openLast(
      Path home, int userId, Clock clock, ReplicaListener listener, TeamFactory teams) {
    LiveReplica replica = new LiveReplica(home, clock, listener, teams);
    replica.store.orSay(
        () -> replica.files.last(userId).ifPresent(file -> replica.store.use(file, userId)));
    return replica;
  }

  /** Opens the store of {@code connection}, and connects. */
  public static LiveReplica open(
      Path home, Connection connection, Clock clock, ReplicaListener listener, TeamFactory teams) {
    LiveReplica replica = new LiveReplica(home, clock, listener, teams);
    replica.store.orSay(() -> replica.use(connection));
    replica.connect(connection);
    return replica;
  }

  /** Opens the store of a computer without a team where that failed before, and says so. */
  public void openAgain() {
    store.orSay(
        () -> {
          store.use(files.local(), 0);
          listener.stateChanged(new ReplicaState.OnThisComputer());
          listener.eventsChanged();
        });
  }

  /**
   * Follows a team from now on, in the background; with the same connection again: tries again
   * after {@code NeedsYou}. Each team has its own store, so what is shown may change as a whole.
   */
  public void connect(Connection connection) {
    // a question under way may wait long for an answer that doesn't come
    store.orSay(this::hangUp);
    threads.relay().execute(() -> openAndFollow(connection));
  }

  private void hangUp() {
    Team team = store.team();
    if (team != null) {
      team.hangUp();
    }
  }

  private void openAndFollow(Connection connection) {
    Team opened;
    try {
      opened = teams.open(connection);
    } catch (RuntimeException | Error unusable) {
      LOG.error("The connection can't be used", unusable);
      String reason = String.valueOf(unusable.getMessage());
      store.orSay(() -> store.needsYou(new ReplicaState.Need.Connection(reason)));
      return;
    }
    if (threads.ended()) {
      opened.close();
      return;
    }
    store.orSay(() -> follow(connection, opened));
  }

  private void follow(Connection connection, Team opened) {
    if (threads.ended()) {
      opened.close();
      return;
    }
    try {
      use(connection);
    } catch (StoreException unusable) {
      opened.close();
      throw unusable;
    }
    if (store.team() == null) {
      surroundings.watch(threads.sync());
    }
    store.follow(opened);
  }

  private void use(Connection connection) {
    boolean late = !store.isOpen();
    int userId = Objects.requireNonNullElse(connection.userId(), 0);
    store.use(files.of(connection), userId);
    files.remember(store.running().file(), userId);
    if (late) {
      listener.eventsChanged();
    }
  }

  private void disturbed() {
    if (store.isOpen()) {
      store.running().handle(new Message.Disturbed());
    }
  }

  @Override
  public CompletableFuture<List<Occurrence>> occurrences(
      LocalDate from, LocalDate to, ZoneId zone) {
    return read(calendar -> calendar.occurrences(from, to, zone));
  }

  @Override
  public CompletableFuture<List<DayCount>> counts(LocalDate from, LocalDate to, ZoneId zone) {
    return read(calendar -> calendar.counts(from, to, zone));
  }

  @Override
  public CompletableFuture<Optional<CalendarEvent>> event(EventKey key) {
    return read(calendar -> calendar.event(key));
  }

  @Override
  public CompletableFuture<List<CalendarEvent>> series(EventKey key) {
    return read(calendar -> calendar.series(key));
  }

  @Override
  public CompletableFuture<List<SearchHit>> search(String text, int limit) {
    return read(calendar -> calendar.search(text, limit));
  }

  @Override
  public CompletableFuture<List<Member>> members() {
    return read(SqliteCalendarStore::members);
  }

  @Override
  public CompletableFuture<EventKey> keyFor(String uid) {
    return read(calendar -> calendar.own().freeKey(calendar.userId(), uid, null));
  }

  @Override
  public CompletableFuture<EventKey> keyFor(int owner, String uid, @Nullable String recurrenceId) {
    return read(calendar -> calendar.own().freeKey(owner, uid, recurrenceId));
  }

  @Override
  public CompletableFuture<List<Reminder>> dueReminders(Instant now, ZoneId zone) {
    return read(calendar -> calendar.dueReminders(now, zone));
  }

  @Override
  public CompletableFuture<Void> snooze(List<Reminder> reminders, Instant again, Instant now) {
    return this.<Boolean>read(
            calendar -> {
              calendar.snooze(reminders, again, now);
              return true;
            })
        .thenAccept(_ -> {});
  }

  @Override
  public CompletableFuture<ReplicaStatus> status() {
    return ask(Message.Status::new);
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
    return threads.answered(future -> future.complete(bringing.events()));
  }

  @Override
  public CompletableFuture<Integer> bringAlong() {
    return threads.answered(future -> future.complete(bringing.bring()));
  }

  @Override
  public CompletableFuture<Void> apply(LocalEdit edit) {
    return ask(future -> new Message.Apply(List.of(edit), future));
  }

  @Override
  public CompletableFuture<Void> applyAll(List<LocalEdit> edits) {
    return ask(future -> new Message.Apply(List.copyOf(edits), future));
  }

  @Override
  public CompletableFuture<List<Counterpart>> counterparts(
      List<CalendarEvent> events, Set<EventKey> planned) {
    return read(calendar -> calendar.counterparts(events, planned));
  }

  @Override
  public CompletableFuture<List<CalendarEvent>> events() {
    return read(SqliteCalendarStore::shownRows);
  }

  @Override
  public CompletableFuture<Boolean> isEmpty() {
    return read(SqliteCalendarStore::isEmpty);
  }

  private <T> CompletableFuture<T> read(Function<SqliteCalendarStore, T> question) {
    return ask(future -> new Message.Read<>(question, future));
  }

  private <T> CompletableFuture<T> ask(Function<CompletableFuture<T>, Message> message) {
    return threads.answered(future -> store.running().handle(message.apply(future)));
  }

  /** Ends both threads, after what is being written; what wasn't sent waits on disk. */
  @Override
  public void close() {
    if (!threads.ended()) {
      threads.end(store::close);
    }
  }
}

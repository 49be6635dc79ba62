package org.realtimeagenda.client.sync;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.ReplicaStatus;
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
  private final Clock clock;
  private final ReplicaListener listener;
  private final TeamFactory teams;
  private final ScheduledThreadPoolExecutor sync;
  private final ExecutorService relay;

  // these belong to the sync thread
  private final Surroundings surroundings;
  private @Nullable Running running;
  private @Nullable Team team;
  private String closedBecause = "No calendar is open yet";

  private LiveReplica(Path home, Clock clock, ReplicaListener listener, TeamFactory teams) {
    files = new StoreFiles(home);
    this.clock = clock;
    this.listener = listener;
    this.teams = teams;
    sync = new ScheduledThreadPoolExecutor(1, daemon("sync"));
    sync.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    relay = Executors.newSingleThreadExecutor(daemon("relay"));
    surroundings =
        new Surroundings(clock, System::nanoTime, Surroundings::addresses, this::disturbed);
  }

  private static ThreadFactory daemon(String name) {
    return Thread.ofPlatform().daemon().name(name).factory();
  }

  /**
   * Opens the store of a computer without a team, in the background.
   *
   * @param home the folder of the stores
   */
  public static LiveReplica open(
      Path home, Clock clock, ReplicaListener listener, TeamFactory teams) {
    LiveReplica replica = new LiveReplica(home, clock, listener, teams);
    replica.onSync(() -> replica.use(replica.files.local(), 0));
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
    replica.onSync(() -> replica.files.last(userId).ifPresent(file -> replica.use(file, userId)));
    return replica;
  }

  /** Opens the store of {@code connection}, and connects. */
  public static LiveReplica open(
      Path home, Connection connection, Clock clock, ReplicaListener listener, TeamFactory teams) {
    LiveReplica replica = new LiveReplica(home, clock, listener, teams);
    replica.onSync(() -> replica.use(connection));
    replica.connect(connection);
    return replica;
  }

  /**
   * Follows a team from now on, in the background; with the same connection again: tries again
   * after {@code NeedsYou}. Each team has its own store, so what is shown may change as a whole.
   */
  public void connect(Connection connection) {
    // a question under way may wait long for an answer that doesn't come
    onSync(
        () -> {
          if (team != null) {
            team.hangUp();
          }
        });
    relay.execute(
        () -> {
          Team opened;
          try {
            opened = teams.open(connection);
          } catch (RuntimeException unusable) {
            LOG.error("The connection can't be used", unusable);
            onSync(() -> needsYou(String.valueOf(unusable.getMessage())));
            return;
          }
          if (sync.isShutdown()) {
            opened.close();
            return;
          }
          onSync(
              () -> {
                if (sync.isShutdown()) {
                  opened.close();
                  return;
                }
                try {
                  use(connection);
                } catch (StoreException unusable) {
                  opened.close();
                  throw unusable;
                }
                if (team == null) {
                  surroundings.watch(sync);
                } else {
                  team.close();
                }
                team = opened;
                running().handle(new Message.Connect(opened));
              });
        });
  }

  private void use(Connection connection) {
    boolean late = running == null;
    int userId = Objects.requireNonNullElse(connection.userId(), 0);
    use(files.of(connection), userId);
    files.remember(running().file(), userId);
    if (late) {
      listener.eventsChanged();
    }
  }

  private void use(Path file, int userId) {
    Running before = running;
    if (before != null && before.file().equals(file)) {
      return;
    }
    running = run(file, userId, false);
    if (before != null) {
      before.close();
      listener.eventsChanged();
    }
  }

  private Running run(Path file, int userId, boolean damaged) {
    return new Running(
        file,
        userId,
        damaged,
        clock,
        listener,
        sync,
        relay,
        before -> onSync(() -> renew(before, userId)));
  }

  /** The store is damaged: goes on with a new one, which the same team fills again. */
  private void renew(Running before, int userId) {
    if (running != before) {
      return;
    }
    running = null;
    try {
      before.close();
    } catch (StoreException damaged) {
      LOG.warn("The damaged store can't be closed", damaged);
    }
    running = run(before.file(), userId, true);
    if (team != null) {
      running().handle(new Message.Connect(team));
    }
    listener.eventsChanged();
  }

  private void disturbed() {
    if (running != null) {
      running.handle(new Message.Disturbed());
    }
  }

  private void needsYou(String reason) {
    listener.stateChanged(new ReplicaState.NeedsYou(new ReplicaState.Need.Connection(reason)));
  }

  private Running running() {
    if (running == null) {
      throw new StoreException(closedBecause);
    }
    return running;
  }

  private void onSync(Runnable work) {
    sync.execute(
        () -> {
          try {
            work.run();
          } catch (StoreException unusable) {
            closedBecause = String.valueOf(unusable.getMessage());
            LOG.warn("The store can't be used: {}", closedBecause, unusable);
            needsYou(closedBecause);
          } catch (RuntimeException unexpected) {
            LOG.error("The replica failed", unexpected);
          }
        });
  }

  @Override
  public CompletableFuture<List<Occurrence>> occurrences(
      LocalDate from, LocalDate to, ZoneId zone) {
    return read(store -> store.occurrences(from, to, zone));
  }

  @Override
  public CompletableFuture<Optional<CalendarEvent>> event(EventKey key) {
    return read(store -> store.event(key));
  }

  @Override
  public CompletableFuture<List<Member>> members() {
    return read(SqliteCalendarStore::members);
  }

  @Override
  public CompletableFuture<EventKey> keyFor(String uid) {
    return read(store -> store.own().freeKey(uid, null));
  }

  @Override
  public CompletableFuture<ReplicaStatus> status() {
    return answered(future -> running().handle(new Message.Status(future)));
  }

  @Override
  public CompletableFuture<Situation> situation() {
    return answered(future -> running().handle(new Message.Describe(future)));
  }

  @Override
  public CompletableFuture<Boolean> retry(long number) {
    return answered(future -> running().handle(new Message.Retry(number, future)));
  }

  @Override
  public CompletableFuture<Boolean> drop(long number) {
    return answered(future -> running().handle(new Message.Drop(number, future)));
  }

  @Override
  public CompletableFuture<Integer> eventsFromBefore() {
    return answered(
        future -> future.complete(writes() ? FromBefore.count(files.local(), clock) : 0));
  }

  @Override
  public CompletableFuture<Integer> bringAlong() {
    return answered(
        future -> {
          if (!writes()) {
            throw new IllegalStateException("there is no team to bring events to");
          }
          try (FromBefore before = FromBefore.open(files.local(), clock)) {
            CompletableFuture<Integer> safe = new CompletableFuture<>();
            running().handle(new Message.Bring(before.events(), safe));
            before.forget();
            future.complete(safe.join());
          }
        });
  }

  private boolean writes() {
    return team != null && team.sender().isPresent();
  }

  @Override
  public CompletableFuture<Void> apply(LocalEdit edit) {
    CompletableFuture<EventKey> safe =
        answered(future -> running().handle(new Message.Apply(edit, future)));
    return safe.thenAccept(_ -> {});
  }

  private <T> CompletableFuture<T> read(Function<SqliteCalendarStore, T> question) {
    return answered(future -> running().handle(new Message.Read<>(question, future)));
  }

  private <T> CompletableFuture<T> answered(Consumer<CompletableFuture<T>> work) {
    CompletableFuture<T> future = new CompletableFuture<>();
    try {
      sync.execute(
          () -> {
            try {
              work.accept(future);
            } catch (RuntimeException failed) {
              future.completeExceptionally(failed);
            }
          });
    } catch (RejectedExecutionException closed) {
      future.completeExceptionally(closed);
    }
    return future;
  }

  /** Ends both threads, after what is being written; what wasn't sent waits on disk. */
  @Override
  public void close() {
    if (sync.isShutdown()) {
      return;
    }
    relay.shutdownNow();
    onSync(
        () -> {
          if (running != null) {
            running.close();
          }
          if (team != null) {
            team.close();
          }
        });
    sync.shutdown();
    try {
      if (!sync.awaitTermination(5, TimeUnit.SECONDS)) {
        LOG.warn("The sync thread is still busy");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

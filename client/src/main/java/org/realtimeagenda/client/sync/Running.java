package org.realtimeagenda.client.sync;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An engine on its store, between the {@code sync} thread and the {@code relay} thread. */
final class Running implements Outside, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Running.class);

  private final ScheduledExecutorService sync;
  private final Executor relay;
  private final Path file;
  private final StoreLock lock;
  private final SyncEngine engine;
  private boolean closed;

  /** Opens the store; on the {@code sync} thread, like everything but {@link #post}. */
  Running(
      Path file,
      int userId,
      Clock clock,
      ReplicaListener listener,
      ScheduledExecutorService sync,
      Executor relay) {
    this.file = file;
    this.sync = sync;
    this.relay = relay;
    lock = new StoreLock(file);
    try {
      engine =
          new SyncEngine(
              new SqliteCalendarStore(file, userId, clock),
              this,
              listener,
              clock,
              new SecureRandom(),
              () -> UUID.randomUUID().toString());
    } catch (RuntimeException unusable) {
      lock.close();
      throw unusable;
    }
  }

  Path file() {
    return file;
  }

  void handle(Message message) {
    if (!closed) {
      engine.handle(message);
    }
  }

  /** What goes wrong here is a bug or a broken store; the thread goes on with what comes next. */
  private void handleOrLog(Message message) {
    try {
      handle(message);
    } catch (RuntimeException unexpected) {
      LOG.error("{} failed", message.getClass().getSimpleName(), unexpected);
    }
  }

  @Override
  public <T> void ask(Reply.Call<T> call, Function<Reply<T>, Message> then) {
    unlessClosed(() -> relay.execute(() -> post(then.apply(Reply.of(call)))));
  }

  @Override
  public void post(Message message) {
    unlessClosed(() -> sync.execute(() -> handleOrLog(message)));
  }

  @Override
  public void later(Duration delay, Message message) {
    unlessClosed(
        () -> {
          var _ =
              sync.schedule(() -> handleOrLog(message), delay.toMillis(), TimeUnit.MILLISECONDS);
        });
  }

  /** A thread that has ended takes nothing any more, and nobody waits for it. */
  private static void unlessClosed(Runnable work) {
    try {
      work.run();
    } catch (RejectedExecutionException closed) {
      LOG.debug("Closed: {}", closed.getMessage());
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      engine.close();
    } finally {
      lock.close();
    }
  }
}

package org.realtimeagenda.client.sync;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.store.DamagedStoreException;
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
  private final Consumer<Running> onDamage;
  private boolean closed;

  /**
   * Opens the store, a new one in place of a damaged one; on the {@code sync} thread, like
   * everything but {@link #post}.
   *
   * @param damaged it is known to be
   * @param onDamage told when the store turns out to be damaged
   */
  Running(
      Path file,
      int userId,
      boolean damaged,
      Clock clock,
      ReplicaListener listener,
      ScheduledExecutorService sync,
      Executor relay,
      Consumer<Running> onDamage) {
    this.file = file;
    this.sync = sync;
    this.relay = relay;
    this.onDamage = onDamage;
    lock = new StoreLock(file);
    try {
      Opening opening = new Opening(file, userId, clock, listener);
      engine =
          new SyncEngine(
              damaged ? opening.openAnew() : opening.open(),
              this,
              listener,
              clock,
              new Random(),
              () -> UUID.randomUUID().toString());
    } catch (RuntimeException unusable) {
      lock.close();
      throw unusable;
    }
  }

  Path file() {
    return file;
  }

  /**
   * Handles it now; what it asks for is answered when this returns.
   *
   * @throws IllegalStateException after {@link #close}
   */
  void handle(Message message) {
    if (closed) {
      throw new IllegalStateException("This calendar is closed");
    }
    try {
      engine.handle(message);
    } catch (DamagedStoreException damaged) {
      onDamage.accept(this);
      throw damaged;
    }
  }

  /**
   * What goes wrong here is a bug or a store's; the thread goes on with what comes next. An
   * executor with timers keeps even an Error to itself.
   */
  private void handleOrLog(Message message) {
    if (closed) {
      return;
    }
    try {
      handle(message);
    } catch (RuntimeException | Error unexpected) {
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

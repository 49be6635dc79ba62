package org.realtimeagenda.client.sync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The replica's threads: {@code sync} alone touches the store, {@code relay} alone waits. */
final class TwoThreads {

  private static final Logger LOG = LoggerFactory.getLogger(TwoThreads.class);

  private final ScheduledThreadPoolExecutor sync;
  private final ExecutorService relay;

  TwoThreads() {
    sync = new ScheduledThreadPoolExecutor(1, daemon("sync"));
    sync.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    relay = Executors.newSingleThreadExecutor(daemon("relay"));
  }

  private static ThreadFactory daemon(String name) {
    return Thread.ofPlatform().daemon().name(name).factory();
  }

  ScheduledExecutorService sync() {
    return sync;
  }

  ExecutorService relay() {
    return relay;
  }

  boolean ended() {
    return sync.isShutdown();
  }

  /** Asks something on {@code sync}; a question that fails, or comes too late, has an answer. */
  <T> CompletableFuture<T> answered(Consumer<CompletableFuture<T>> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    try {
      sync.execute(
          () -> {
            try {
              question.accept(answer);
            } catch (RuntimeException | Error failed) {
              answer.completeExceptionally(failed);
            }
          });
    } catch (RejectedExecutionException ended) {
      answer.completeExceptionally(ended);
    }
    return answer;
  }

  /** Ends both, after what is being written, with {@code last} on {@code sync}. */
  void end(Runnable last) {
    relay.shutdownNow();
    sync.execute(last);
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

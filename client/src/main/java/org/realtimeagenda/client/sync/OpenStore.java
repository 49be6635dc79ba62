package org.realtimeagenda.client.sync;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.store.StoreException;
import org.realtimeagenda.client.team.Team;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store that is open, with its engine, and the team that it follows; one at a time, on the
 * {@code sync} thread. A damaged store is replaced, and its team fills the new one.
 */
final class OpenStore {

  private static final Logger LOG = LoggerFactory.getLogger(OpenStore.class);

  private final Clock clock;
  private final ReplicaListener listener;
  private final TwoThreads threads;

  private @Nullable Running running;
  private @Nullable Team team;
  private String closedBecause = "No calendar is open yet";

  OpenStore(Clock clock, ReplicaListener listener, TwoThreads threads) {
    this.clock = clock;
    this.listener = listener;
    this.threads = threads;
  }

  /** Opens a store in place of the one that is open, unless it is that. */
  void use(Path file, int userId) {
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

  /** Follows {@code opened} in place of the team there was. */
  void follow(Team opened) {
    if (team != null) {
      team.close();
    }
    team = opened;
    running().handle(new Message.Connect(opened));
  }

  private Running run(Path file, int userId, boolean damaged) {
    return new Running(
        file,
        userId,
        damaged,
        clock,
        listener,
        threads.sync(),
        threads.relay(),
        before -> orSay(() -> renew(before, userId)));
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

  /** Does {@code work} in its turn; where the store can't be used, the person is told. */
  void orSay(Runnable work) {
    threads
        .sync()
        .execute(
            () -> {
              try {
                work.run();
              } catch (StoreException unusable) {
                closedBecause = String.valueOf(unusable.getMessage());
                LOG.warn("The store can't be used: {}", closedBecause, unusable);
                needsYou(new ReplicaState.Need.Store(closedBecause));
              } catch (RuntimeException | Error unexpected) {
                LOG.error("The replica failed", unexpected);
                needsYou(new ReplicaState.Need.Store("A mistake in this program: " + unexpected));
              }
            });
  }

  void needsYou(ReplicaState.Need need) {
    listener.stateChanged(new ReplicaState.NeedsYou(need));
  }

  boolean isOpen() {
    return running != null;
  }

  /**
   * The engine.
   *
   * @throws StoreException when no store is open, and why
   */
  Running running() {
    if (running == null) {
      throw new StoreException(closedBecause);
    }
    return running;
  }

  @Nullable Team team() {
    return team;
  }

  void close() {
    if (running != null) {
      running.close();
    }
    if (team != null) {
      team.close();
    }
  }
}

package org.realtimeagenda.client.sync;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToIntFunction;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.team.Team;

/** Brings the events from before there was a team into it. On the {@code sync} thread. */
final class Bringing {
  private final Path local;
  private final OpenStore store;
  private final Clock clock;
  private final ReplicaListener listener;

  /**
   * @param local the store without a team
   */
  Bringing(Path local, OpenStore store, Clock clock, ReplicaListener listener) {
    this.local = local;
    this.store = store;
    this.clock = clock;
    this.listener = listener;
  }

  /** How many there are to bring; none where the connection only reads. */
  int events() {
    return writes() ? fromBefore(before -> before.events().size()) : 0;
  }

  /** Brings them, and says how many it took. */
  int bring() {
    if (!writes()) {
      throw new IllegalStateException("there is no team to bring events to");
    }
    return fromBefore(this::bring);
  }

  private int fromBefore(ToIntFunction<FromBefore> question) {
    Optional<FromBefore> found = FromBefore.open(local, clock, listener);
    if (found.isEmpty()) {
      return 0;
    }
    try (FromBefore before = found.get()) {
      return question.applyAsInt(before);
    }
  }

  /** Killed in between, it is done again, which brings nothing twice. */
  private int bring(FromBefore before) {
    CompletableFuture<Integer> safe = new CompletableFuture<>();
    store.running().handle(new Message.Bring(before.events(), safe));
    int brought = safe.join();
    before.forget();
    return brought;
  }

  private boolean writes() {
    Team team = store.team();
    return team != null && team.sender().isPresent();
  }
}

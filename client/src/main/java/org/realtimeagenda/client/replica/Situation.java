package org.realtimeagenda.client.replica;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the window says of its connection.
 *
 * @param waiting how many own changes the team still has to take
 * @param ownChanges the first of them and of those that are to decide: to decide first, then by age
 * @param echoes own changes that came back as pushes in the last minutes, oldest first
 * @param lastChange the latest change of the team that came; null where none did since the start
 * @param nextTry when it is tried again by itself; null where nothing failed
 */
public record Situation(
    ReplicaState state,
    int waiting,
    List<OwnChange> ownChanges,
    List<Echo> echoes,
    ReplicaListener.@Nullable Applied lastChange,
    @Nullable Instant nextTry) {

  /** At most this many own changes are listed. */
  public static final int LISTED = 200;

  /** Echoes are kept for this long. */
  public static final Duration ECHOES = Duration.ofMinutes(5);

  /**
   * How long one own change took from here to the team and back as a push; both ends are measured
   * on this computer, so no clocks have to agree.
   *
   * @param at when it came back
   */
  public record Echo(Instant at, Duration took) {}
}

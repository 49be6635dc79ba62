package org.realtimeagenda.client.replica;

import java.time.Instant;

/** Whether what is shown is true now: the five words of the window. */
public sealed interface ReplicaState {

  /** No team yet. */
  record OnThisComputer() implements ReplicaState {}

  /** Everything is here; {@code confirmedAt} is when the backend last said so. */
  record Live(Instant confirmedAt) implements ReplicaState {}

  /**
   * Fetching what is missing.
   *
   * @param done changes, or events in a first sync
   * @param total 0 while it isn't known yet, and in a first sync
   */
  record CatchingUp(long done, long total) implements ReplicaState {}

  /** The backend is out of reach; own changes wait. */
  record Offline(Instant since, int waiting) implements ReplicaState {}

  /** Nothing goes on before a person acts; for {@link Need.Decide} everything else does. */
  record NeedsYou(Need need) implements ReplicaState {}

  /** What a person has to do. */
  sealed interface Need {

    /**
     * Credentials are wrong, expired or missing.
     *
     * @param reason as who refused them put it
     */
    record SignIn(String reason) implements Need {}

    /** The connection can't be used as its file describes it. */
    record Connection(String reason) implements Need {}

    /**
     * The calendar can't be read or written on this computer, so that nothing new is kept.
     *
     * @param reason as for a person, such as "The disk is full"
     */
    record Store(String reason) implements Need {}

    /**
     * Own changes were refused, or meet another's; all else is as true as when live.
     *
     * @param changes how many
     */
    record Decide(int changes) implements Need {}
  }
}

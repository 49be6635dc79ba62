package org.realtimeagenda.client.replica;

import java.time.Instant;

/** Whether what is shown is true now: the five words of the window. */
public sealed interface ReplicaState {

  /** No team yet. */
  record OnThisComputer() implements ReplicaState {}

  /** Everything is here; {@code confirmedAt} is when the backend last said so. */
  record Live(Instant confirmedAt) implements ReplicaState {}

  /**
   * Connected, and fetching what is missing.
   *
   * @param total 0 while it isn't known yet
   */
  record CatchingUp(long done, long total) implements ReplicaState {}

  /** The backend is out of reach; own changes wait. */
  record Offline(Instant since, int waiting) implements ReplicaState {}

  /** Nothing goes on before a person acts. */
  record NeedsYou(Need need, String detail) implements ReplicaState {}

  /** What a person has to do. */
  enum Need {
    /** Credentials are wrong, expired or missing. */
    SIGN_IN,
    /** The connection file can't be used. */
    CONNECTION,
    /** An own change was refused, or meets another's. */
    DECIDE
  }
}

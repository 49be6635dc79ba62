package org.realtimeagenda.client.replica;

/** Which occurrences of a series a change is for. */
public enum Scope {
  /** That one alone. */
  THIS,
  /** That one and all later ones. */
  FOLLOWING,
  /** The whole series. */
  ALL
}

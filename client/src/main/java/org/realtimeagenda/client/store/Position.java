package org.realtimeagenda.client.store;

import org.jspecify.annotations.Nullable;

/** How much of a team's change log is in the store. */
public sealed interface Position {

  /** Nothing was read yet. */
  record Unread() implements Position {}

  /**
   * The first sync is under way.
   *
   * @param from the log's number when it began: the log is followed from there afterwards
   * @param nextToken the page to go on with; null for the first one
   * @param rows how many were read so far
   */
  record Reading(String logId, long from, @Nullable String nextToken, long rows)
      implements Position {}

  /** Everything up to {@code cursor} is here. */
  record Following(String logId, long cursor) implements Position {}
}

package org.realtimeagenda.core;

import org.jspecify.annotations.Nullable;

/** put-event's answer to one change. */
public sealed interface ChangeResult {

  /** The row is now what the change made it. */
  record Accepted(EventKey key, String revision) implements ChangeResult {}

  /** The row isn't what the change was based on; {@code event} is the row now, null if absent. */
  record Conflict(@Nullable CalendarEvent event) implements ChangeResult {}

  /** The change breaks a rule and never will be accepted as it is. */
  record Rejected(String field, String reason) implements ChangeResult {}

  /** Another change of the same atomic batch failed. */
  record NotApplied() implements ChangeResult {}
}

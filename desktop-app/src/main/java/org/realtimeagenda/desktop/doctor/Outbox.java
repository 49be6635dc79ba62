package org.realtimeagenda.desktop.doctor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Own changes that the team doesn't have yet.
 *
 * @param oldest when the first of those that wait was made; null when none waits, or nobody knows
 * @param undecided how many met somebody else's change and wait for the person's choice
 * @param refused why the backend took each of those that it refused for wrong
 */
record Outbox(int waiting, @Nullable Instant oldest, int undecided, List<String> refused) {
  static final Outbox EMPTY = new Outbox(0, null, 0, List.of());

  Outbox {
    refused = List.copyOf(refused);
  }

  Outbox withWaiting(@Nullable Instant madeAt) {
    return new Outbox(waiting + 1, earlier(oldest, madeAt), undecided, refused);
  }

  Outbox withUndecided() {
    return new Outbox(waiting, oldest, undecided + 1, refused);
  }

  Outbox withRefused(String reason) {
    List<String> more = new ArrayList<>(refused);
    more.add(reason);
    return new Outbox(waiting, oldest, undecided, more);
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}

package org.realtimeagenda.client.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.ReplicaState.CatchingUp;

/** How far the team's log is known to go, and when everything of it was last here. */
final class Reached {

  private boolean pushed;
  private @Nullable Instant confirmedAt;
  private boolean missing;
  private long highestPush;
  private long highestAsked;
  private long began;
  private long lastSeq;

  /** From now on everything is pushed; what came after {@code cursor} before is not here yet. */
  void start(long cursor) {
    stop();
    pushed = true;
    highestPush = 0;
    readThrough(cursor);
    lastSeq = cursor;
  }

  /** Nothing is pushed any more. */
  void stop() {
    pushed = false;
    confirmedAt = null;
    missing = false;
  }

  /** The list is here, which is as much as the log up to {@code cursor}. */
  void readThrough(long cursor) {
    began = cursor;
  }

  /** The log there was has ended, and its numbers count no more. */
  void anotherLog() {
    confirmedAt = null;
    highestPush = 0;
  }

  void pushed(long seq) {
    highestPush = Math.max(highestPush, seq);
  }

  /** A question leaves; its answer may not know what is pushed from now on. */
  void asked() {
    highestAsked = highestPush;
  }

  /** Whether something newer was pushed since the last question left. */
  boolean hasRisen() {
    return highestPush > highestAsked;
  }

  /** What was pushed doesn't follow on {@code cursor}. */
  void misses(long cursor) {
    began = missing ? began : cursor;
    lastSeq = highestPush;
    missing = true;
  }

  /** The log says that it ends at {@code last}; whether {@code cursor} is as far. */
  boolean confirms(long cursor, long last, Instant now) {
    lastSeq = last;
    if (cursor < Math.max(last, highestPush)) {
      confirmedAt = null;
      return false;
    }
    missing = false;
    confirmedAt = now;
    return true;
  }

  /** Whether what happens is pushed. */
  boolean isPushed() {
    return pushed;
  }

  /** Everything was here when the log was last asked: what comes now is news. */
  boolean wasConfirmed() {
    return confirmedAt != null;
  }

  /** When the backend last said that everything is here; null while something is missing. */
  @Nullable Instant confirmedAt() {
    return missing ? null : confirmedAt;
  }

  CatchingUp progress(long cursor) {
    return pushed ? new CatchingUp(cursor - began, lastSeq - began) : new CatchingUp(0, 0);
  }
}

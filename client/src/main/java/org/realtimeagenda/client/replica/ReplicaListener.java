package org.realtimeagenda.client.replica;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.Member;

/**
 * Told on the {@code sync} thread, after the store has it. Must not block. What isn't overridden is
 * not of interest.
 */
public interface ReplicaListener {

  default void stateChanged(ReplicaState state) {}

  /** Changes of the team, own echoes included, in order of their numbers. */
  default void changesApplied(List<Applied> changes) {}

  /** Something shown may differ now for another reason: an own edit, a first sync. */
  default void eventsChanged() {}

  default void membersChanged(List<Member> members) {}

  /**
   * This computer's copy of the calendar was damaged; a new one was begun, which is read from the
   * backend again.
   *
   * @param aside the damaged file, which is kept
   * @param saved how many own edits were saved into the new one
   * @param complete false when some couldn't be read any more, or nobody can know
   */
  default void storeSetAside(Path aside, int saved, boolean complete) {}

  /** How the team answered an own edit. */
  default void editAnswered(EditAnswer answer) {}

  /**
   * One change of the team that the store has taken.
   *
   * @param before the row that was there; null for a new one
   * @param live it was pushed while the window was live, so it is news to the person
   * @param own an answer to an edit made on this device
   */
  record Applied(
      LoggedChange change,
      @Nullable CalendarEvent before,
      boolean live,
      boolean own,
      Instant receivedAt) {}

  /** How an own edit ended, or why it waits. */
  sealed interface EditAnswer {
    LocalEdit.OfEvent edit();

    /** put-event answered; anything but accepted leaves the edit with the person. */
    record Answered(LocalEdit.OfEvent edit, ChangeResult result) implements EditAnswer {}

    /** It couldn't be sent; it is safe on disk and waits. */
    record Waits(LocalEdit.OfEvent edit, String reason) implements EditAnswer {}
  }
}

package org.realtimeagenda.client.sync;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaListener.EditAnswer;
import org.realtimeagenda.client.store.Edit;
import org.realtimeagenda.client.store.OwnEdits;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.ChangeResult;

/**
 * What put-event's answers do to edits that it takes as one: all of them are done, go out once more
 * as they merge, or wait for a person. No part of them ever goes by itself.
 */
final class GroupAnswers {

  private final SqliteCalendarStore store;
  private final OwnEdits own;
  private final ReplicaListener listener;

  GroupAnswers(SqliteCalendarStore store, ReplicaListener listener) {
    this.store = store;
    own = store.own();
    this.listener = listener;
  }

  /**
   * All of them were answered; false where the answers make no sense, so that nobody knows what has
   * become of them.
   *
   * @param sent as they were frozen; the log may have ended them in the meantime
   * @param results one for each, in order
   */
  boolean came(List<Edit> sent, List<ChangeResult> results) {
    boolean there = sent.stream().allMatch(own::has);
    ChangeResult.Rejected rejected = first(results, ChangeResult.Rejected.class);
    if (results.stream().allMatch(ChangeResult.Accepted.class::isInstance)) {
      if (there) {
        accepted(sent, results);
      }
      tell(sent, results);
    } else if (rejected != null) {
      if (there) {
        refused(sent, new Edit.State.Parked(rejected.field(), rejected.reason()));
      }
      tell(sent, results);
    } else if (first(results, ChangeResult.Conflict.class) != null) {
      if (there && !merged(sent, results)) {
        store.durably(
            () -> {
              sent.forEach(edit -> own.put(edit.withState(new Edit.State.Overtaken())));
              return true;
            });
        tell(sent, results);
      }
    } else {
      return false;
    }
    listener.eventsChanged();
    return true;
  }

  private static <T> @Nullable T first(List<ChangeResult> results, Class<T> kind) {
    return results.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElse(null);
  }

  private void tell(List<Edit> sent, List<ChangeResult> results) {
    for (int i = 0; i < sent.size(); i++) {
      listener.editAnswered(new EditAnswer.Answered(sent.get(i).edit(), results.get(i)));
    }
  }

  private void accepted(List<Edit> sent, List<ChangeResult> results) {
    store.transaction(
        () -> {
          for (int i = 0; i < sent.size(); i++) {
            if (results.get(i) instanceof ChangeResult.Accepted(var _, String revision)) {
              store.acceptance().accepted(sent.get(i), revision);
            }
          }
          return true;
        });
  }

  /** What is sent of an edit on the row that was found. */
  private record Merged(
      Edit edit,
      LocalEdit.@Nullable OfEvent resend,
      Change.Base base,
      @Nullable CalendarEvent row) {}

  /** All goes out once more, where every part merges; false where one doesn't. */
  private boolean merged(List<Edit> sent, List<ChangeResult> results) {
    List<Merged> all = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      Edit edit = sent.get(i);
      if (results.get(i) instanceof ChangeResult.Conflict(CalendarEvent theirs)) {
        Conflicts.Outcome outcome = Conflicts.decide(edit.edit(), theirs);
        if (outcome.offer() != null) {
          return false;
        }
        Change.Base base = Conflicts.base(edit.edit(), theirs, outcome.resend());
        all.add(new Merged(edit, outcome.resend(), base, theirs));
      } else {
        all.add(new Merged(edit, edit.edit(), edit.base(), null));
      }
    }
    store.durably(
        () -> {
          all.forEach(this::sendAgain);
          own.loosen(sent.getFirst().together());
          return true;
        });
    return true;
  }

  private void sendAgain(Merged merged) {
    Edit edit = merged.edit();
    LocalEdit.OfEvent resend = merged.resend();
    if (resend == null) {
      // both wanted the same of this one: the row is what the person asked for
      own.remove(edit);
      store.acceptance().rebase(edit.key(), merged.base(), merged.row());
    } else {
      own.put(edit.anew(resend, merged.base()));
      LaterEdits.follow(own, edit.key(), resend.key());
    }
  }

  /** Edits made meanwhile may mend what was refused: together they are tried once more. */
  void refused(List<Edit> sent, Edit.State.Parked parked) {
    store.durably(
        () -> {
          boolean mended = false;
          for (Edit edit : sent) {
            mended |= mended(edit);
          }
          for (Edit edit : own.whole(sent.getFirst())) {
            own.put(mended ? edit.anew(edit.edit(), edit.base()) : edit.withState(parked));
          }
          own.loosen(sent.getFirst().together());
          return true;
        });
  }

  private boolean mended(Edit edit) {
    boolean any = false;
    LocalEdit.OfEvent whole = edit.edit();
    for (Edit later : own.of(edit.key())) {
      if (later.position() <= edit.position() || !(later.state() instanceof Edit.State.Waiting)) {
        continue;
      }
      if (later.together() != null) {
        break;
      }
      List<LocalEdit.OfEvent> folded = Folding.fold(whole, later.edit());
      if (folded.size() > 1) {
        break;
      }
      any = true;
      own.remove(later);
      if (folded.isEmpty()) {
        own.remove(edit);
        break;
      }
      whole = folded.getFirst();
      own.put(edit.anew(whole, edit.base()));
    }
    return any;
  }
}

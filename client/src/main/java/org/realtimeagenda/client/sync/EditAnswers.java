package org.realtimeagenda.client.sync;

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

/** What put-event's answers do to the outbox. */
final class EditAnswers {

  private final SqliteCalendarStore store;
  private final OwnEdits own;
  private final ReplicaListener listener;

  EditAnswers(SqliteCalendarStore store, ReplicaListener listener) {
    this.store = store;
    own = store.own();
    this.listener = listener;
  }

  /**
   * One change was answered.
   *
   * @param sent as it was frozen; the log may have ended it in the meantime
   */
  void came(Edit sent, ChangeResult result) {
    boolean there = own.get(sent.position()).filter(edit -> edit.equals(sent)).isPresent();
    switch (result) {
      case ChangeResult.Accepted(var _, String revision) -> {
        if (there) {
          store.acceptance().accepted(sent, revision);
        }
        answered(sent, result);
      }
      case ChangeResult.Conflict(CalendarEvent theirs) -> {
        if (there) {
          conflict(sent, theirs);
        }
      }
      case ChangeResult.Rejected(String field, String reason) -> {
        if (there) {
          rejected(sent, new Edit.State.Parked(field, reason));
        }
        answered(sent, result);
      }
      case ChangeResult.NotApplied() -> {}
    }
    listener.eventsChanged();
  }

  private void answered(Edit sent, ChangeResult result) {
    listener.editAnswered(new EditAnswer.Answered(sent.edit(), result));
  }

  private void conflict(Edit sent, @Nullable CalendarEvent theirs) {
    Conflicts.Outcome outcome = Conflicts.decide(sent.edit(), theirs);
    LocalEdit.OfEvent resend = outcome.resend();
    LocalEdit.OfEvent offer = outcome.offer();
    Change.Base base = Conflicts.base(sent.edit(), theirs, resend);
    store.durably(
        () -> {
          if (resend != null) {
            own.put(sent.anew(resend, base));
            LaterEdits.follow(own, sent.key(), resend.key());
            if (offer != null) {
              own.offer(offer, base, sent.madeAt());
            }
          } else if (offer != null) {
            own.put(sent.anew(offer, base).withState(new Edit.State.Offered()));
          } else {
            own.remove(sent);
            store.acceptance().rebase(sent.key(), base, theirs);
          }
          return true;
        });
    if (offer != null) {
      answered(sent, new ChangeResult.Conflict(theirs));
    } else if (resend == null) {
      // both wanted the same: the row is what the person asked for
      String revision = theirs == null ? null : theirs.revision();
      answered(sent, new ChangeResult.Accepted(sent.key(), revision == null ? "" : revision));
    }
  }

  /** Edits made meanwhile may mend what was refused: together they are tried once more. */
  private void rejected(Edit sent, Edit.State.Parked parked) {
    store.durably(
        () -> {
          List<LocalEdit.OfEvent> together = List.of(sent.edit());
          for (Edit later : own.of(sent.key())) {
            if (later.together() != null) {
              break;
            }
            if (later.state() instanceof Edit.State.Waiting && together.size() == 1) {
              together = Folding.fold(together.getFirst(), later.edit());
              if (together.size() < 2) {
                own.remove(later);
              }
            }
          }
          if (together.isEmpty()) {
            own.remove(sent);
          } else if (together.getFirst().equals(sent.edit())) {
            own.put(sent.withState(parked));
          } else {
            own.put(sent.anew(together.getFirst(), sent.base()));
          }
          return true;
        });
  }
}

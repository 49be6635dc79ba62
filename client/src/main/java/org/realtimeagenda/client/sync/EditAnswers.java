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
   * Changes of as many events were answered, each by itself; all that were accepted are one
   * transaction.
   *
   * @param sent as they were frozen; the log may have ended some in the meantime
   * @param results one for each, in order
   */
  void came(List<Edit> sent, List<ChangeResult> results) {
    store.transaction(
        () -> {
          for (int i = 0; i < sent.size(); i++) {
            if (results.get(i) instanceof ChangeResult.Accepted(var _, String revision)
                && own.has(sent.get(i))) {
              store.acceptance().accepted(sent.get(i), revision);
            }
          }
          return true;
        });
    for (int i = 0; i < sent.size(); i++) {
      came(sent.get(i), results.get(i));
    }
    listener.eventsChanged();
  }

  private void came(Edit sent, ChangeResult result) {
    switch (result) {
      case ChangeResult.Accepted _ -> answered(sent, result);
      case ChangeResult.Conflict(CalendarEvent theirs) -> {
        if (own.has(sent)) {
          conflict(sent, theirs);
        }
      }
      case ChangeResult.Rejected(String field, String reason) -> {
        if (own.has(sent)) {
          rejected(sent, new Edit.State.Parked(field, reason));
        }
        answered(sent, result);
      }
      case ChangeResult.NotApplied() -> {}
    }
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

package org.realtimeagenda.client.sync;

import java.util.Optional;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.store.Edit;
import org.realtimeagenda.client.store.OwnEdits;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.core.CalendarEvent;

/**
 * What a person decides about own edits that the team hasn't taken: each decision a transaction,
 * safe on disk when it returns, and for all that the team takes as one.
 */
final class Deciding {

  private final SqliteCalendarStore store;
  private final OwnEdits own;

  Deciding(SqliteCalendarStore store) {
    this.store = store;
    own = store.own();
  }

  /**
   * A refused edit goes out once more, with all that goes with it; one that a colleague's change
   * stopped, over that. False where there is none at that position.
   */
  boolean retry(long position) {
    Optional<Edit> refused =
        own.get(position)
            .filter(
                edit ->
                    edit.state() instanceof Edit.State.Parked
                        || edit.state() instanceof Edit.State.Overtaken);
    refused.ifPresent(
        edit -> {
          store.durably(
              () -> {
                own.whole(edit).forEach(this::again);
                own.loosen(edit.together());
                return true;
              });
        });
    return refused.isPresent();
  }

  private void again(Edit edit) {
    if (!(edit.state() instanceof Edit.State.Overtaken)) {
      own.put(edit.anew(edit.edit(), edit.base()));
      return;
    }
    CalendarEvent row = store.serverRow(edit.key()).orElse(null);
    LocalEdit.OfEvent ours = Conflicts.insist(edit.edit(), row);
    if (ours == null) {
      own.remove(edit);
    } else {
      own.put(edit.anew(ours, Conflicts.base(edit.edit(), row, ours)));
      LaterEdits.follow(own, edit.key(), ours.key());
    }
  }

  /**
   * Takes an edit back that the team can't have, with all that goes with it; false where there is
   * none at that position.
   */
  boolean drop(long position) {
    Optional<Edit> open = own.get(position).filter(Deciding::revocable);
    open.ifPresent(
        edit -> {
          store.durably(
              () -> {
                own.whole(edit).forEach(own::remove);
                return true;
              });
        });
    return open.isPresent();
  }

  private static boolean revocable(Edit edit) {
    return edit.foldable() || edit.state() instanceof Edit.State.Offered;
  }
}

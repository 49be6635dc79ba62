package org.realtimeagenda.client.sync;

import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.store.Edit;
import org.realtimeagenda.client.store.OwnEdits;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;

/** Edits that were made while an earlier one of their event was under way. */
final class LaterEdits {
  private LaterEdits() {}

  /** The event has another number now: edits made meanwhile follow it. */
  static void follow(OwnEdits own, EventKey from, EventKey to) {
    if (from.equals(to)) {
      return;
    }
    for (Edit later : own.of(from)) {
      LocalEdit.OfEvent moved =
          switch (later.edit()) {
            case LocalEdit.Create(CalendarEvent event) -> new LocalEdit.Create(event.withKey(to));
            case LocalEdit.Update update ->
                new LocalEdit.Update(update.before().withKey(to), update.values());
            case LocalEdit.Delete(CalendarEvent before) -> new LocalEdit.Delete(before.withKey(to));
          };
      own.put(later.anew(moved, later.base()));
    }
  }
}

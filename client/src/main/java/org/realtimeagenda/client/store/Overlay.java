package org.realtimeagenda.client.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.CalendarEvent;

/** What the screen shows: the team's row with own edits laid over it. */
final class Overlay {
  private Overlay() {}

  /** The row as it is shown; null where there is nothing to show. */
  static @Nullable CalendarEvent lay(@Nullable CalendarEvent row, List<Edit> edits) {
    CalendarEvent shown = row == null || row.deleted() ? null : row;
    for (Edit edit : edits) {
      if (edit.shown()) {
        shown =
            switch (edit.edit()) {
              case LocalEdit.Create(CalendarEvent event) -> event;
              case LocalEdit.Update(CalendarEvent before, var values) ->
                  (shown == null ? before : shown).with(values);
              case LocalEdit.Delete _ -> null;
            };
      }
    }
    return shown;
  }
}

package org.realtimeagenda.client.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.realtimeagenda.client.replica.Counterpart;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;

/** Where events from elsewhere have their place among one's own, by UID and RECURRENCE-ID. */
final class Counterparts {
  private final int userId;
  private final Placement placement;
  private final OwnEdits own;

  Counterparts(int userId, Placement placement, OwnEdits own) {
    this.userId = userId;
    this.placement = placement;
    this.own = own;
  }

  /**
   * Finds them.
   *
   * @param planned keys that other events are about to get
   */
  List<Counterpart> of(List<CalendarEvent> events, Set<EventKey> planned) {
    Set<EventKey> taken = new HashSet<>(planned);
    List<Counterpart> found = new ArrayList<>();
    for (CalendarEvent event : events) {
      Counterpart counterpart = counterpart(event, taken);
      taken.add(counterpart.key());
      found.add(counterpart);
    }
    return found;
  }

  private Counterpart counterpart(CalendarEvent event, Set<EventKey> taken) {
    String uid = event.effectiveUid();
    return placement.shown(userId, uid).stream()
        .filter(row -> Objects.equals(row.recurrenceId(), event.recurrenceId()))
        .findFirst()
        .map(row -> new Counterpart(row.key(), row))
        .orElseGet(
            () -> new Counterpart(own.freeKey(userId, uid, event.recurrenceId(), taken), null));
  }
}

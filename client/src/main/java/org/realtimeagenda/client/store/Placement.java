package org.realtimeagenda.client.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.recurrence.Occurrences;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;

/** Keeps the occurrences what the team's rows and own edits come to. */
final class Placement {

  private final int userId;
  private final ReplicaRow replica;
  private final ServerRows rows;
  private final EditTable edits;
  private final OccurrenceTable occurrences;

  /**
   * Works on these tables.
   *
   * @param userId whose store it is; without a team, 0, nothing waits to be accepted
   */
  Placement(
      int userId,
      ReplicaRow replica,
      ServerRows rows,
      EditTable edits,
      OccurrenceTable occurrences) {
    this.userId = userId;
    this.replica = replica;
    this.rows = rows;
    this.edits = edits;
    this.occurrences = occurrences;
  }

  /** Expands every series for a wider window. */
  void expandTo(ReplicaRow.Horizon horizon) {
    replica.horizon(horizon);
    record Series(int userId, String uid) {}
    Set<Series> all = new LinkedHashSet<>();
    rows.recurring().forEach(row -> all.add(new Series(row.key().userId(), row.effectiveUid())));
    edits.all().forEach(edit -> all.add(new Series(edit.key().userId(), edit.uid())));
    all.forEach(series -> place(series.userId(), series.uid()));
  }

  /**
   * Writes the team's row, and works out when its event takes place. Nearly every row is alone with
   * its UID, and then nothing has to be read for it.
   */
  void put(CalendarEvent event, long generation) {
    int owner = event.key().userId();
    String uid = event.effectiveUid();
    List<Integer> before = rows.ids(owner, uid);
    rows.put(event, generation);
    boolean alone = before.isEmpty() || before.equals(List.of(event.key().id()));
    if (!alone || !edits.series(owner, uid).isEmpty()) {
      place(owner, uid);
      return;
    }
    if (!before.isEmpty()) {
      occurrences.removeSeries(owner, uid);
    }
    if (!event.deleted()) {
      add(List.of(event), Map.of());
    }
  }

  /** Works out when the events of one UID take place: a plain event, or a series. */
  void place(int owner, String uid) {
    Map<EventKey, List<Edit>> own = own(owner, uid);
    List<CalendarEvent> shown = shown(owner, uid, own);
    occurrences.removeSeries(owner, uid);
    add(shown, own);
  }

  /** The events of one UID as the screen shows them. */
  List<CalendarEvent> shown(int owner, String uid) {
    return shown(owner, uid, own(owner, uid));
  }

  private Map<EventKey, List<Edit>> own(int owner, String uid) {
    Map<EventKey, List<Edit>> own = new LinkedHashMap<>();
    for (Edit edit : edits.series(owner, uid)) {
      own.computeIfAbsent(edit.key(), _ -> new ArrayList<>()).add(edit);
    }
    return own;
  }

  private List<CalendarEvent> shown(int owner, String uid, Map<EventKey, List<Edit>> own) {
    Map<EventKey, @Nullable CalendarEvent> team = new LinkedHashMap<>();
    rows.series(owner, uid).forEach(row -> team.put(row.key(), row));
    own.keySet().forEach(key -> team.putIfAbsent(key, null));
    List<CalendarEvent> shown = new ArrayList<>();
    team.forEach(
        (key, row) -> {
          CalendarEvent event = Overlay.lay(row, own.getOrDefault(key, List.of()));
          if (event != null) {
            shown.add(event);
          }
        });
    return shown;
  }

  private void add(List<CalendarEvent> shown, Map<EventKey, List<Edit>> own) {
    ReplicaRow.Horizon horizon = replica.horizon();
    for (Occurrences.Placed placed : Occurrences.of(shown, horizon.from(), horizon.to())) {
      boolean waiting =
          userId != 0
              && own.getOrDefault(placed.event().key(), List.of()).stream().anyMatch(Edit::waits);
      occurrences.add(placed, waiting);
    }
  }
}

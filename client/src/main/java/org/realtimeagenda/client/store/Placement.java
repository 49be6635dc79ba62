package org.realtimeagenda.client.store;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.recurrence.Occurrences;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;

/** Keeps the occurrences what the team's rows and own edits come to. */
final class Placement {

  private final int userId;
  private final ReplicaRow replica;
  private final ServerRows rows;
  private final EditTable edits;
  private final OccurrenceTable occurrences;
  private final SearchIndex index;

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
      OccurrenceTable occurrences,
      SearchIndex index) {
    this.userId = userId;
    this.replica = replica;
    this.rows = rows;
    this.edits = edits;
    this.occurrences = occurrences;
    this.index = index;
  }

  private record Series(int owner, String uid) {}

  private Set<Series> series() {
    Set<Series> all = new LinkedHashSet<>();
    rows.recurring().forEach(row -> all.add(new Series(row.key().userId(), row.effectiveUid())));
    edits.recurring().forEach(edit -> all.add(new Series(edit.key().userId(), edit.uid())));
    return all;
  }

  /** Expands every series for the days that a wider window has more. */
  void growTo(ReplicaRow.Horizon wider) {
    ReplicaRow.Horizon was = replica.horizon();
    replica.horizon(wider);
    for (Series series : series()) {
      Map<EventKey, List<Edit>> own = own(series.owner(), series.uid());
      List<CalendarEvent> shown = shown(series.owner(), series.uid(), own);
      Occurrences.added(shown, was.from(), was.to(), wider.from(), wider.to())
          .forEach(placed -> occurrences.add(placed, waits(placed, own)));
    }
  }

  /** What takes place in days that the horizon doesn't reach: worked out, and kept nowhere. */
  List<Occurrence> farAway(LocalDate from, LocalDate to, ZoneId zone) {
    List<Occurrence> all = new ArrayList<>();
    Set<EventKey> expanded = new HashSet<>();
    for (Series series : series()) {
      Map<EventKey, List<Edit>> own = own(series.owner(), series.uid());
      List<CalendarEvent> shown = shown(series.owner(), series.uid(), own);
      shown.forEach(event -> expanded.add(event.key()));
      // a day more each way, since a series' local days aren't the reader's
      Occurrences.of(shown, from.minusDays(1), to.plusDays(1))
          .forEach(placed -> all.add(OccurrenceTable.occurrence(placed, waits(placed, own))));
    }
    occurrences.between(from, to, zone).stream()
        .filter(occurrence -> !expanded.contains(occurrence.key()))
        .forEach(all::add);
    return OccurrenceTable.during(all, from, to, zone);
  }

  /**
   * Writes the team's row, and works out when its event takes place. Nearly every row is alone with
   * its UID, and then nothing has to be read for it.
   */
  void put(CalendarEvent event, long generation) {
    int owner = event.key().userId();
    String uid = event.effectiveUid();
    List<Integer> before = rows.ids(owner, uid);
    Optional<String> otherUid =
        before.contains(event.key().id()) ? Optional.empty() : rows.series(event.key());
    rows.put(event, generation);
    boolean alone = before.isEmpty() || before.equals(List.of(event.key().id()));
    if (!alone || !edits.series(owner, uid).isEmpty()) {
      place(event.key(), uid);
    } else {
      if (!before.isEmpty()) {
        occurrences.removeSeries(owner, uid);
      }
      if (event.deleted()) {
        index.remove(event.key());
      } else {
        index.put(event);
        add(List.of(event), Map.of());
      }
    }
    // another tool that wrote it anew has taken its UID away
    otherUid.ifPresent(was -> place(event.key(), was));
  }

  /**
   * Works out when the events of one UID take place: a plain event, or a series.
   *
   * @param touched whose row or edit was written or removed
   */
  void place(EventKey touched, String uid) {
    List<CalendarEvent> shown = mark(touched.userId(), uid);
    shown.forEach(index::put);
    if (shown.stream().noneMatch(event -> event.key().equals(touched))) {
      index(touched);
    }
  }

  /** Marks the events of one UID that wait; they are shown as before, and found as before. */
  List<CalendarEvent> mark(int owner, String uid) {
    Map<EventKey, List<Edit>> own = own(owner, uid);
    List<CalendarEvent> shown = shown(owner, uid, own);
    occurrences.removeSeries(owner, uid);
    add(shown, own);
    return shown;
  }

  /** Nothing of one UID takes place until {@link #put} says when. */
  void clear(int owner, String uid) {
    occurrences.removeSeries(owner, uid);
  }

  /** Lets what is shown under a key be found, or nothing where nothing is. */
  void index(EventKey key) {
    shown(key).ifPresentOrElse(index::put, () -> index.remove(key));
  }

  /** The row with own edits laid over it. */
  Optional<CalendarEvent> shown(EventKey key) {
    return Optional.ofNullable(Overlay.lay(rows.get(key).orElse(null), edits.of(key)));
  }

  /** Whether an own change of it hasn't been accepted yet. */
  boolean waits(EventKey key) {
    return userId != 0 && edits.of(key).stream().anyMatch(Edit::waits);
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
      occurrences.add(placed, waits(placed, own));
    }
  }

  private boolean waits(Occurrences.Placed placed, Map<EventKey, List<Edit>> own) {
    return userId != 0
        && own.getOrDefault(placed.event().key(), List.of()).stream().anyMatch(Edit::waits);
  }
}

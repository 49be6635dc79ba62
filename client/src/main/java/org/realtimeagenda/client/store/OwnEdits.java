package org.realtimeagenda.client.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventIds;
import org.realtimeagenda.core.EventKey;

/**
 * Own edits, each laid over its row from the click on; {@link Acceptance} ends those that the team
 * has. Each step is a transaction, or a part of the caller's.
 */
public final class OwnEdits {

  private final Clock clock;
  private final Database database;
  private final ServerRows rows;
  private final EditTable edits;
  private final Placement placement;

  OwnEdits(Clock clock, Database database, ServerRows rows, EditTable edits, Placement placement) {
    this.clock = clock;
    this.database = database;
    this.rows = rows;
    this.edits = edits;
    this.placement = placement;
  }

  /**
   * Looks at all there is: they alone can't be asked for again, and an index that is damaged may
   * hide one.
   *
   * @throws DamagedStoreException when they aren't as they were written
   */
  public void check() {
    edits.check();
  }

  public boolean isEmpty() {
    return edits.isEmpty();
  }

  /** All of them, in the order in which they are sent. */
  public List<Edit> all() {
    return edits.all();
  }

  /** Those of one event, oldest first. */
  public List<Edit> of(EventKey key) {
    return edits.of(key);
  }

  public Optional<Edit> get(long position) {
    return edits.get(position);
  }

  /** Whether an edit is there, as it is here. */
  public boolean has(Edit edit) {
    return get(edit.position()).filter(edit::equals).isPresent();
  }

  /** Those that the team hasn't taken, what a person has to decide first, then by age. */
  public List<Edit> open(int most) {
    return edits.open(most);
  }

  /** The edit, with all that the backend takes with it or not at all; in order. */
  public List<Edit> whole(Edit edit) {
    Long group = edit.together();
    return group == null ? List.of(edit) : edits.together(group);
  }

  /**
   * What may be sent now as one batch: the oldest of each event, in order, unless a refused one is
   * before it; or what changes together, where that comes first.
   */
  public List<Edit> next(int most) {
    List<Edit> free = edits.next(most);
    if (!free.isEmpty() && free.getFirst().together() != null) {
      return whole(free.getFirst());
    }
    return free.stream().filter(edit -> edit.together() == null).toList();
  }

  /** How many a person has to decide about. */
  public int undecided() {
    return edits.undecided();
  }

  /** How many the backend still has to take. */
  public int waiting() {
    return edits.waiting();
  }

  /** Puts an edit at the end of the outbox and over its row. */
  public Edit add(LocalEdit.OfEvent edit, Change.Base base) {
    return add(edit, base, now(), new Edit.State.Waiting());
  }

  /** Those of a group, in order. */
  public List<Edit> together(long group) {
    return edits.together(group);
  }

  /** From now on the backend takes all of these or none. */
  public void join(List<Edit> parts) {
    parts.forEach(part -> put(part.with(parts.getFirst().position())));
  }

  /** What is left of a group: where that is one edit, it is by itself. */
  public void loosen(@Nullable Long group) {
    List<Edit> left = group == null ? List.of() : edits.together(group);
    if (left.size() == 1) {
      put(left.getFirst().with(null));
    }
  }

  /** Keeps what a person has to decide; it was made just now. */
  public void offer(LocalEdit.OfEvent edit, Change.Base base) {
    offer(edit, base, now());
  }

  /**
   * Keeps what a person has to decide.
   *
   * @param madeAt when they made the edit that it is a part of
   */
  public void offer(LocalEdit.OfEvent edit, Change.Base base, Instant madeAt) {
    add(edit, base, madeAt, new Edit.State.Offered());
  }

  private Edit add(LocalEdit.OfEvent edit, Change.Base base, Instant madeAt, Edit.State state) {
    return database.transaction(
        () -> {
          Edit added = edits.add(edit, base, madeAt, state);
          placement.place(edit.key(), added.uid());
          return added;
        });
  }

  /** Puts an edit of another store where it was there. */
  void restore(Edit edit) {
    edits.restore(edit);
    placement.place(edit.key(), edit.uid());
  }

  /** Replaces the edit at that position. */
  public void put(Edit edit) {
    database.transaction(() -> replace(edits.get(edit.position()).orElse(null), edit));
  }

  /** The same where the caller has just read what is there. */
  public void put(Edit was, Edit edit) {
    database.transaction(() -> replace(was, edit));
  }

  private void replace(@Nullable Edit was, Edit edit) {
    edits.put(edit);
    if (was != null && !isOfSameSeries(was, edit)) {
      placement.place(was.key(), was.uid());
    }
    if (was == null || !looksAs(was, edit)) {
      placement.place(edit.key(), edit.uid());
    } else if (was.waits() != edit.waits()) {
      placement.mark(edit.key().userId(), edit.uid());
    }
  }

  private static boolean isOfSameSeries(Edit one, Edit other) {
    return one.key().userId() == other.key().userId() && one.uid().equals(other.uid());
  }

  /** On its way to the team, most of what happens to an edit can't be seen on the screen. */
  private static boolean looksAs(Edit one, Edit other) {
    return one.shown() == other.shown() && one.edit().equals(other.edit());
  }

  public void remove(Edit edit) {
    database.transaction(
        () -> {
          edits.remove(edit.position());
          placement.place(edit.key(), edit.uid());
        });
  }

  /** Removes an edit that its event's row now shows, which the caller writes and places. */
  void remove(Edit edit, CalendarEvent row) {
    if (edit.uid().equals(row.effectiveUid())) {
      edits.remove(edit.position());
      placement.clear(edit.key().userId(), edit.uid());
    } else {
      remove(edit);
    }
  }

  /** The key of a new row of {@code owner}: the first number that no other event has. */
  public EventKey freeKey(int owner, String uid, @Nullable String recurrenceId) {
    return freeKey(owner, uid, recurrenceId, Set.of());
  }

  /** The same, and none of {@code planned}, which other events are about to get. */
  EventKey freeKey(int owner, String uid, @Nullable String recurrenceId, Set<EventKey> planned) {
    for (int attempt = 0; ; attempt++) {
      EventKey key = new EventKey(owner, EventIds.id(uid, recurrenceId, attempt));
      boolean taken =
          planned.contains(key)
              || rows.get(key).filter(row -> !row.effectiveUid().equals(uid)).isPresent()
              || edits.of(key).stream().anyMatch(edit -> !edit.uid().equals(uid));
      if (!taken) {
        return key;
      }
    }
  }

  /** As the store keeps it: in milliseconds. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

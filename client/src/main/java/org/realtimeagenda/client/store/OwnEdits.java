package org.realtimeagenda.client.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventIds;
import org.realtimeagenda.core.EventKey;

/**
 * The life of own edits: from the click, which lays one over its row, until the team's row shows
 * it. Each step is a transaction, or a part of the caller's.
 */
public final class OwnEdits {

  /** As long as the backend keeps its receipts. */
  private static final Duration RECEIPTS = Duration.ofDays(90);

  private final int userId;
  private final Clock clock;
  private final Database database;
  private final ServerRows rows;
  private final EditTable edits;
  private final People people;
  private final Placement placement;

  OwnEdits(
      int userId,
      Clock clock,
      Database database,
      ServerRows rows,
      EditTable edits,
      People people,
      Placement placement) {
    this.userId = userId;
    this.clock = clock;
    this.database = database;
    this.rows = rows;
    this.edits = edits;
    this.people = people;
    this.placement = placement;
  }

  /**
   * Looks at all there is: they alone can't be asked for again, and an index that is damaged may
   * hide one.
   *
   * @throws DamagedStoreException when they aren't as they were written
   */
  void check() {
    edits.check();
    edits.all();
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
    database.transaction(
        () -> {
          Optional<Edit> old = edits.get(edit.position());
          edits.put(edit);
          old.filter(was -> !isOfSameSeries(was, edit))
              .ifPresent(was -> placement.place(was.key(), was.uid()));
          if (old.filter(was -> looksAs(was, edit)).isEmpty()) {
            placement.place(edit.key(), edit.uid());
          }
        });
  }

  private static boolean isOfSameSeries(Edit one, Edit other) {
    return one.key().userId() == other.key().userId() && one.uid().equals(other.uid());
  }

  /** On its way to the team, most of what happens to an edit can't be seen on the screen. */
  private static boolean looksAs(Edit one, Edit other) {
    return one.shown() == other.shown()
        && one.waits() == other.waits()
        && one.edit().equals(other.edit());
  }

  public void remove(Edit edit) {
    database.transaction(
        () -> {
          edits.remove(edit.position());
          placement.place(edit.key(), edit.uid());
        });
  }

  /**
   * The backend accepted an edit: newer ones of the event build on that. Where it was first sent
   * before a first sync that has ended since, the log may never show it, and it ends now.
   */
  public void accepted(Edit edit, String revision) {
    database.transaction(
        () -> {
          int covered = edits.covered(edit.position());
          if (covered == 2) {
            remove(edit);
          } else {
            put(edit.with(null).withState(new Edit.State.Accepted(revision, covered == 1)));
          }
          receipt(Objects.requireNonNull(edit.mutationId()), edit.key(), revision);
          rebase(edit.key(), new Change.Base.Revision(revision), edit.edit().result());
        });
  }

  /**
   * Edits of {@code key} that were never sent now build on {@code base}, unless they would
   * overwrite what the person didn't see: then the backend tells the two apart.
   *
   * @param row the row at that base; null where it is gone
   */
  public void rebase(EventKey key, Change.Base base, @Nullable CalendarEvent row) {
    for (Edit edit : edits.of(key)) {
      if (edit.state() instanceof Edit.State.Waiting && edit.edit().saw(row)) {
        edits.put(edit.anew(edit.edit(), base));
      }
    }
  }

  /** The team's row, where an own edit made it what it is. */
  public Optional<CalendarEvent> ownRow(EventKey key) {
    return rows.get(key).filter(row -> row.revision() != null && isOwn(row.revision()));
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

  /**
   * Ends the edits of {@code key} that the team's row now shows, and says whether the row is an own
   * edit.
   *
   * @param logged the row is of the log, so it also ends what was accepted before, unless that is
   *     built on it
   */
  boolean end(EventKey key, @Nullable CalendarEvent event, boolean logged) {
    String revision = event == null ? null : event.revision();
    boolean own = revision != null && isOwn(revision);
    boolean seen = false;
    Set<Change.Base> shown = new HashSet<>();
    shown.add(Change.Base.of(event));
    for (Edit edit : edits.of(key)) {
      String mutationId = edit.mutationId();
      if (mutationId != null && revisionOf(mutationId).equals(revision)) {
        seen = true;
        receipt(mutationId, key, revisionOf(mutationId));
        acceptedWith(edit);
        remove(edit);
      } else if (edit.state() instanceof Edit.State.Accepted(String after, var _)) {
        if (shown.contains(edit.base())) {
          // it was made of this row, so the log is still to show it
          shown.add(new Change.Base.Revision(after));
        } else if (logged) {
          remove(edit);
        }
      }
    }
    if (seen && shown.size() == 1) {
      rebase(key, Change.Base.of(event), event);
    }
    return seen || own;
  }

  /** What the backend takes as one, it has taken when it has a part of it. */
  private void acceptedWith(Edit seen) {
    for (Edit part : whole(seen)) {
      String mutationId = part.mutationId();
      if (mutationId != null && part.position() != seen.position()) {
        accepted(part, revisionOf(mutationId));
      }
    }
  }

  /** A first sync begins: it will show whatever was accepted before it. */
  void cover() {
    edits.cover();
  }

  /** A first sync has ended. */
  void endCovered() {
    edits.covered().forEach(this::remove);
    edits.uncover();
  }

  private void receipt(String mutationId, EventKey key, String revision) {
    people.receipt(new Receipt(mutationId, key, revision, now()));
    people.dropReceipts(clock.instant().minus(RECEIPTS));
  }

  /** Most changes are others': their author tells. */
  private boolean isOwn(String revision) {
    return revision.startsWith(userId + ".") && people.hasReceipt(revision);
  }

  /** The revision that a row gets by an own change. */
  private String revisionOf(String mutationId) {
    return userId + "." + mutationId;
  }

  /** As the store keeps it: in milliseconds. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

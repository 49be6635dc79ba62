package org.realtimeagenda.client.store;

import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;

/**
 * What becomes of own edits that have reached the team: from its answer until its row shows them.
 * Each step is a transaction, or a part of the caller's.
 */
public final class Acceptance {

  /** As long as the backend keeps its receipts. */
  private static final Duration RECEIPTS = Duration.ofDays(90);

  private final int userId;
  private final Database database;
  private final ServerRows rows;
  private final EditTable edits;
  private final People people;
  private final OwnEdits own;

  Acceptance(
      int userId,
      Database database,
      ServerRows rows,
      EditTable edits,
      People people,
      OwnEdits own) {
    this.userId = userId;
    this.database = database;
    this.rows = rows;
    this.edits = edits;
    this.people = people;
    this.own = own;
  }

  /**
   * The backend accepted an edit, which is as it is in the store: newer ones of the event build on
   * that. Where it was first sent before a first sync that has ended since, the log may never show
   * it, and it ends now.
   */
  public void accepted(Edit edit, String revision) {
    database.transaction(
        () -> {
          int covered = edits.covered(edit.position());
          if (covered == 2) {
            own.remove(edit);
          } else {
            own.put(
                edit, edit.with(null).withState(new Edit.State.Accepted(revision, covered == 1)));
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
    for (Edit edit : edits.unsent(key)) {
      if (edit.edit().saw(row)) {
        edits.put(edit.anew(edit.edit(), base));
      }
    }
  }

  /** The team's row, where an own edit made it what it is. */
  public Optional<CalendarEvent> ownRow(EventKey key) {
    return rows.get(key).filter(row -> row.revision() != null && isOwn(row.revision()));
  }

  /**
   * Ends the edits of {@code key} that the team's row now shows, and says whether the row is an own
   * edit. The caller writes and places that row next.
   *
   * @param logged the row is of the log, so it also ends what was accepted before, unless that is
   *     built on it
   */
  boolean end(EventKey key, @Nullable CalendarEvent event, boolean logged) {
    String revision = event == null ? null : event.revision();
    boolean seen = false;
    Set<Change.Base> shown = new HashSet<>();
    shown.add(Change.Base.of(event));
    for (Edit edit : edits.of(key)) {
      String mutationId = edit.mutationId();
      if (mutationId != null && revisionOf(mutationId).equals(revision)) {
        seen = true;
        if (!(edit.state() instanceof Edit.State.Accepted)) {
          receipt(mutationId, key, revisionOf(mutationId));
          acceptedWith(edit);
        }
        remove(edit, event);
      } else if (edit.state() instanceof Edit.State.Accepted(String after, var _)) {
        if (shown.contains(edit.base())) {
          // it was made of this row, so the log is still to show it
          shown.add(new Change.Base.Revision(after));
        } else if (logged) {
          remove(edit, event);
        }
      }
    }
    if (seen && shown.size() == 1) {
      rebase(key, Change.Base.of(event), event);
    }
    return seen || (revision != null && isOwn(revision));
  }

  private void remove(Edit edit, @Nullable CalendarEvent row) {
    if (row == null) {
      own.remove(edit);
    } else {
      own.remove(edit, row);
    }
  }

  /** What the backend takes as one, it has taken when it has a part of it. */
  private void acceptedWith(Edit seen) {
    for (Edit part : own.whole(seen)) {
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
    edits.covered().forEach(own::remove);
    edits.uncover();
  }

  private void receipt(String mutationId, EventKey key, String revision) {
    people.receipt(new Receipt(mutationId, key, revision, own.now()));
    people.dropReceipts(own.now().minus(RECEIPTS));
  }

  /** Most changes are others': their author tells. */
  private boolean isOwn(String revision) {
    return revision.startsWith(userId + ".") && people.hasReceipt(revision);
  }

  /** The revision that a row gets by an own change. */
  private String revisionOf(String mutationId) {
    return userId + "." + mutationId;
  }
}

package org.realtimeagenda.client.sync;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.store.Edit;
import org.realtimeagenda.client.store.OwnEdits;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;

/**
 * How own edits get into the outbox, and out of it again by a person's will: each step a
 * transaction, safe on disk when it returns.
 */
final class Entering {

  private final SqliteCalendarStore store;
  private final OwnEdits own;

  Entering(SqliteCalendarStore store) {
    this.store = store;
    own = store.own();
  }

  /** Writes an edit over its row and into the outbox. */
  void enter(LocalEdit edit) {
    store.durably(
        () -> {
          edit.parts().forEach(part -> write(part, settleOffers(part)));
          return true;
        });
  }

  private void write(LocalEdit.OfEvent edit, Map<Attribute, @Nullable Object> wanted) {
    List<Edit> before = own.of(edit.key());
    Optional<Edit> last =
        before.stream()
            .filter(older -> !(older.state() instanceof Edit.State.Offered))
            .reduce((_, newer) -> newer)
            .filter(Entering::foldable);
    if (last.isPresent()) {
      Edit older = last.get();
      List<LocalEdit.OfEvent> folded = Folding.fold(older.edit(), edit, wanted);
      switch (folded.size()) {
        case 0 -> own.remove(older);
        case 1 -> own.put(older.anew(folded.getFirst(), older.base()));
        default -> own.add(edit, base(edit, before));
      }
    } else {
      own.add(edit, base(edit, before));
    }
  }

  /** Never sent, or refused for good: sent again it is a new change anyhow. */
  private static boolean foldable(Edit edit) {
    return edit.state() instanceof Edit.State.Waiting || edit.state() instanceof Edit.State.Parked;
  }

  /** A refused edit goes out once more; false where there is none at that position. */
  boolean retry(long position) {
    Optional<Edit> refused =
        own.get(position).filter(edit -> edit.state() instanceof Edit.State.Parked);
    refused.ifPresent(
        edit -> {
          store.durably(
              () -> {
                own.put(edit.anew(edit.edit(), edit.base()));
                return true;
              });
        });
    return refused.isPresent();
  }

  /** Takes an edit back that the team can't have; false where there is none at that position. */
  boolean drop(long position) {
    Optional<Edit> open = own.get(position).filter(Entering::revocable);
    open.ifPresent(
        edit -> {
          store.durably(
              () -> {
                own.remove(edit);
                return true;
              });
        });
    return open.isPresent();
  }

  private static boolean revocable(Edit edit) {
    return switch (edit.state()) {
      case Edit.State.Waiting(), Edit.State.Parked _, Edit.State.Offered() -> true;
      case Edit.State.Frozen(), Edit.State.Accepted _ -> false;
    };
  }

  /**
   * Makes events from before there was a team own events in it, each once; says how many it took.
   * One that was brought before and has been edited since is an edit of it.
   */
  int bring(List<CalendarEvent> events) {
    return store.durably(
        () -> {
          int count = 0;
          for (CalendarEvent event : events) {
            EventKey key = own.freeKey(store.userId(), event.effectiveUid(), event.recurrenceId());
            if (bring(event.withKey(key))) {
              count++;
            }
          }
          return count;
        });
  }

  private boolean bring(CalendarEvent event) {
    Optional<CalendarEvent> there = store.event(event.key());
    if (there.isEmpty()) {
      LocalEdit.Create create = new LocalEdit.Create(event);
      own.add(create, base(create, own.of(event.key())));
      return true;
    }
    List<LocalEdit.OfEvent> edits = Folding.difference(there.get(), event);
    edits.forEach(this::bringEdit);
    return !edits.isEmpty();
  }

  /** Over what another has made of the event since, nothing goes without the person's will. */
  private void bringEdit(LocalEdit.OfEvent edit) {
    Map<Attribute, @Nullable Object> wanted = settleOffers(edit);
    List<Edit> before = own.of(edit.key());
    boolean nothingUnderWay =
        before.stream().allMatch(e -> e.state() instanceof Edit.State.Offered);
    if (nothingUnderWay && own.ownRow(edit.key()).isEmpty()) {
      own.offer(edit, base(edit, before));
    } else {
      write(edit, wanted);
    }
  }

  /**
   * What the row must be: as the person saw it. Own edits that the team has taken since are no
   * colleague's, so it may be what they made of it.
   */
  private Change.Base base(LocalEdit.OfEvent edit, List<Edit> before) {
    for (Edit earlier : before.reversed()) {
      if (earlier.state() instanceof Edit.State.Accepted(String revision, var _)
          && edit.saw(earlier.edit().result())) {
        return new Change.Base.Revision(revision);
      }
    }
    return switch (edit) {
      case LocalEdit.Create create ->
          Change.Base.of(
              store
                  .serverRow(create.key())
                  .filter(row -> row.deleted())
                  .filter(row -> row.effectiveUid().equals(create.event().effectiveUid()))
                  .orElse(null));
      case LocalEdit.Update(CalendarEvent seen, var _) -> base(edit, seen);
      case LocalEdit.Delete(CalendarEvent seen) -> base(edit, seen);
    };
  }

  /** An own edit that the person saw unsent may have become the team's row since. */
  private Change.Base base(LocalEdit.OfEvent edit, CalendarEvent seen) {
    return Change.Base.of(own.ownRow(edit.key()).filter(edit::saw).orElse(seen));
  }

  /**
   * What a person now changes by themselves, they have decided: it is no longer offered. Nor is a
   * delete that was refused: the event was still there for them.
   *
   * @return what was offered, and is what an event that comes back has
   */
  Map<Attribute, @Nullable Object> settleOffers(LocalEdit.OfEvent edit) {
    Map<Attribute, @Nullable Object> wanted = new EnumMap<>(Attribute.class);
    for (Edit offered : own.of(edit.key())) {
      if (offered.state() instanceof Edit.State.Parked
          && offered.edit() instanceof LocalEdit.Delete
          && !(edit instanceof LocalEdit.Create)) {
        own.remove(offered);
        continue;
      }
      if (!(offered.state() instanceof Edit.State.Offered)) {
        continue;
      }
      if (edit instanceof LocalEdit.Update update
          && offered.edit() instanceof LocalEdit.Update(var before, var values)) {
        Map<Attribute, @Nullable Object> left = new EnumMap<>(Attribute.class);
        left.putAll(values);
        left.keySet().removeAll(update.values().keySet());
        if (!left.isEmpty()) {
          own.put(
              offered
                  .anew(new LocalEdit.Update(before, left), offered.base())
                  .withState(offered.state()));
          continue;
        }
      }
      if (edit instanceof LocalEdit.Create(CalendarEvent event)
          && offered.edit() instanceof LocalEdit.Update(var _, var values)) {
        wanted.putAll(values);
        wanted.entrySet().removeIf(v -> !Objects.equals(v.getValue(), v.getKey().of(event)));
      }
      own.remove(offered);
    }
    return wanted;
  }
}

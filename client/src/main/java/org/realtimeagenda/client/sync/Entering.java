package org.realtimeagenda.client.sync;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.CannotChangeException;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.store.Edit;
import org.realtimeagenda.client.store.OwnEdits;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.ChangeBatch;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Limits;
import org.realtimeagenda.core.WireJson;

/** How own edits get into the outbox: each in a transaction, safe on disk when it returns. */
final class Entering {

  private static final String LONGEST_ID = "x".repeat(Limits.MUTATION_ID);

  private final SqliteCalendarStore store;
  private final OwnEdits own;

  Entering(SqliteCalendarStore store) {
    this.store = store;
    own = store.own();
  }

  /**
   * Writes edits over their rows and into the outbox, all of them or none.
   *
   * @throws CannotChangeException when one has more bytes than the team takes at once
   */
  void enter(List<LocalEdit> edits) {
    store.durably(
        () -> {
          for (LocalEdit edit : edits) {
            switch (edit) {
              case LocalEdit.OfEvent one -> write(one);
              case LocalEdit.Together(var parts) -> write(parts);
            }
          }
          return true;
        });
  }

  private void write(LocalEdit.OfEvent edit) {
    write(edit, settleOffers(edit));
  }

  private void write(LocalEdit.OfEvent edit, Map<Attribute, @Nullable Object> wanted) {
    List<Edit> before = own.of(edit.key());
    Edit older = last(before);
    List<LocalEdit.OfEvent> folded =
        older == null ? List.of() : Folding.fold(older.edit(), edit, wanted);
    if (older == null || folded.size() > 1) {
      own.add(edit, base(edit, before));
    } else {
      fold(Map.of(older, folded), older.together());
    }
  }

  /** Without a team nothing is sent, so nothing has to be sent as one. */
  private void write(List<LocalEdit.OfEvent> parts) {
    if (store.userId() == 0) {
      parts.forEach(this::write);
    } else if (!foldTogether(parts)) {
      List<Edit> added = new ArrayList<>();
      for (LocalEdit.OfEvent part : parts) {
        settleOffers(part);
        added.add(own.add(part, base(part, own.of(part.key()))));
      }
      refuseWhatIsTooLarge(added);
      own.join(added);
    }
  }

  /** What the whole of it undoes or mends, it becomes a part of; false where it doesn't. */
  private boolean foldTogether(List<LocalEdit.OfEvent> parts) {
    Map<Edit, List<LocalEdit.OfEvent>> folded = new LinkedHashMap<>();
    Long group = null;
    for (LocalEdit.OfEvent part : parts) {
      Edit older = last(own.of(part.key()));
      Long its = older == null ? null : older.together();
      if (older == null || its == null || (group != null && !group.equals(its))) {
        return false;
      }
      group = its;
      List<LocalEdit.OfEvent> both = Folding.fold(older.edit(), part);
      if (both.size() > 1) {
        return false;
      }
      folded.put(older, both);
    }
    fold(folded, group);
    return true;
  }

  /** The newest of an event's, where another folds into it; null where that begins anew. */
  private static @Nullable Edit last(List<Edit> edits) {
    return edits.stream()
        .filter(edit -> !(edit.state() instanceof Edit.State.Offered))
        .reduce((_, newer) -> newer)
        .filter(Edit::foldable)
        .orElse(null);
  }

  /**
   * Writes what edits have become: nothing, or one. Refused before, they go out once more, and all
   * that goes with them; what a colleague has changed too waits on for the person.
   */
  private void fold(Map<Edit, List<LocalEdit.OfEvent>> folded, @Nullable Long group) {
    folded.forEach(
        (older, edits) -> {
          if (edits.isEmpty()) {
            own.remove(older);
          } else {
            Edit anew = older.anew(edits.getFirst(), older.base());
            own.put(
                older.state() instanceof Edit.State.Overtaken
                    ? anew.withState(older.state())
                    : anew);
          }
        });
    if (group != null) {
      own.together(group).stream()
          .filter(edit -> edit.state() instanceof Edit.State.Parked)
          .forEach(edit -> own.put(edit.anew(edit.edit(), edit.base())));
      own.loosen(group);
    }
  }

  private static void refuseWhatIsTooLarge(List<Edit> parts) {
    List<Change> changes = parts.stream().map(part -> part.frozen(LONGEST_ID).change()).toList();
    byte[] body = WireJson.MAPPER.writeValueAsBytes(WireJson.write(new ChangeBatch(true, changes)));
    if (body.length > Limits.BODY_BYTES) {
      throw new CannotChangeException(CannotChangeException.Reason.TOO_LARGE);
    }
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
    List<LocalEdit.OfEvent> edits = LocalEdit.difference(there.get(), event);
    edits.forEach(this::bringEdit);
    return !edits.isEmpty();
  }

  /** Over what another has made of the event since, nothing goes without the person's will. */
  private void bringEdit(LocalEdit.OfEvent edit) {
    Map<Attribute, @Nullable Object> wanted = settleOffers(edit);
    List<Edit> before = own.of(edit.key());
    boolean nothingUnderWay =
        before.stream().allMatch(e -> e.state() instanceof Edit.State.Offered);
    if (nothingUnderWay && store.acceptance().ownRow(edit.key()).isEmpty()) {
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
    return Change.Base.of(store.acceptance().ownRow(edit.key()).filter(edit::saw).orElse(seen));
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
          && offered.together() == null
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

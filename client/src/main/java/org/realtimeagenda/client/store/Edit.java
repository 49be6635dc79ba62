package org.realtimeagenda.client.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;

/**
 * An own edit in the outbox.
 *
 * @param position its place in the order in which edits are sent
 * @param edit what the person did, newer edits folded into it while it was never sent
 * @param base what the row must be for it to be accepted
 * @param mutationId null until it is frozen, just before it is sent for the first time
 * @param madeAt when the person made it, in milliseconds
 * @param together the same for all that the backend takes as one, which have the same state until
 *     then; null for an edit by itself
 */
public record Edit(
    long position,
    LocalEdit.OfEvent edit,
    Change.Base base,
    @Nullable String mutationId,
    Instant madeAt,
    State state,
    @Nullable Long together) {

  /** How far an edit has come. */
  public sealed interface State {
    /** It was never sent, so newer edits may still fold into it. */
    record Waiting() implements State {}

    /**
     * It may have reached the backend: it is sent again exactly as it is, until an answer comes.
     */
    record Frozen() implements State {}

    /**
     * The backend has it, the log hasn't shown it yet.
     *
     * @param covered a first sync has begun since the answer came: it ends with that
     */
    record Accepted(String revision, boolean covered) implements State {}

    /** The backend refused it: it waits for a person, and newer edits of its event behind it. */
    record Parked(String field, String reason) implements State {}

    /**
     * A colleague changed the same in one of the events that change together, so that all of it
     * waits for a person; ours is on the screen.
     */
    record Overtaken() implements State {}

    /** Both sides changed the same: theirs is on the screen, this is offered to the person. */
    record Offered() implements State {}
  }

  public EventKey key() {
    return edit.key();
  }

  /** The UID of its event. */
  public String uid() {
    return switch (edit) {
      case LocalEdit.Create(CalendarEvent event) -> event.effectiveUid();
      case LocalEdit.Update(CalendarEvent before, var _) -> before.effectiveUid();
      case LocalEdit.Delete(CalendarEvent before) -> before.effectiveUid();
    };
  }

  /**
   * Whether the screen shows it; an event whose delete was refused is still there, but of what
   * changes together all is shown or nothing.
   */
  public boolean shown() {
    return switch (state) {
      case State.Offered() -> false;
      case State.Parked _ -> together != null || !(edit instanceof LocalEdit.Delete);
      case State.Waiting(), State.Frozen(), State.Accepted _, State.Overtaken() -> true;
    };
  }

  /** Never sent, or sent in vain: what goes out of it is a new change, so newer ones fold in. */
  public boolean foldable() {
    return switch (state) {
      case State.Waiting(), State.Parked _, State.Overtaken() -> true;
      case State.Frozen(), State.Accepted _, State.Offered() -> false;
    };
  }

  /** Whether the backend still has to take it. */
  public boolean waits() {
    return switch (state) {
      case State.Waiting(), State.Frozen(), State.Parked _, State.Overtaken() -> true;
      case State.Accepted _, State.Offered() -> false;
    };
  }

  public Edit withState(State next) {
    return new Edit(position, edit, base, mutationId, madeAt, next, together);
  }

  /** As one of {@code group}'s edits; null: by itself. */
  public Edit with(@Nullable Long group) {
    return new Edit(position, edit, base, mutationId, madeAt, state, group);
  }

  /** About to be sent, from now on the same each time. */
  public Edit frozen(String newMutationId) {
    return new Edit(position, edit, base, newMutationId, madeAt, new State.Frozen(), together);
  }

  /** A new change in its place, never sent. */
  public Edit anew(LocalEdit.OfEvent other, Change.Base otherBase) {
    return new Edit(position, other, otherBase, null, madeAt, new State.Waiting(), together);
  }

  /** What is sent, the same each time. */
  public Change change() {
    if (mutationId == null) {
      throw new IllegalStateException("not frozen: " + position);
    }
    Map<Attribute, @Nullable Object> none = new EnumMap<>(Attribute.class);
    return switch (edit) {
      case LocalEdit.Create create ->
          new Change(mutationId, Change.Op.PUT, base, key(), created(create.event()));
      case LocalEdit.Update update ->
          new Change(mutationId, Change.Op.PUT, base, key(), update.values());
      case LocalEdit.Delete _ -> new Change(mutationId, Change.Op.DELETE, base, key(), none);
    };
  }

  private Map<Attribute, @Nullable Object> created(CalendarEvent event) {
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    boolean revives = !(base instanceof Change.Base.Absent);
    for (Attribute attribute : Attribute.values()) {
      Object value = attribute.of(event);
      if (attribute.serverOwned() || attribute == Attribute.DELETED) {
        continue;
      }
      if (revives ? !attribute.fixed() : value != null) {
        values.put(attribute, value);
      }
    }
    if (revives) {
      values.put(Attribute.DELETED, false);
    }
    return values;
  }
}

package org.realtimeagenda.client.replica;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Limits;
import org.realtimeagenda.core.Merge;

/** Whatever a person changes. Nothing else writes, so that everything can be undone. */
public sealed interface LocalEdit {

  /** What takes this edit back. */
  LocalEdit inverse();

  /** The edits that it consists of, in order; of one event, itself. */
  List<OfEvent> parts();

  /** The edit that makes {@code after} of {@code before}; none where they are the same. */
  static List<OfEvent> difference(CalendarEvent before, CalendarEvent after) {
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    for (Attribute attribute : Attribute.values()) {
      if (!attribute.serverOwned()
          && !attribute.fixed()
          && !Objects.equals(attribute.of(before), attribute.of(after))) {
        values.put(attribute, attribute.of(after));
      }
    }
    return values.isEmpty() ? List.of() : List.of(new Update(before, values));
  }

  /** One event changes. */
  sealed interface OfEvent extends LocalEdit {

    /** The event that changes. */
    EventKey key();

    @Override
    OfEvent inverse();

    /** The event as it makes it; null where it is gone. */
    @Nullable CalendarEvent result();

    /**
     * Whether the person saw, in all that this changes, what {@code row} has: then it can build on
     * that row and overwrites nothing that they didn't see.
     */
    boolean saw(@Nullable CalendarEvent row);

    @Override
    default List<OfEvent> parts() {
      return List.of(this);
    }
  }

  /** A new event, or one that comes back after a delete. */
  record Create(CalendarEvent event) implements OfEvent {
    @Override
    public EventKey key() {
      return event.key();
    }

    @Override
    public OfEvent inverse() {
      return new Delete(event);
    }

    @Override
    public CalendarEvent result() {
      return event;
    }

    @Override
    public boolean saw(@Nullable CalendarEvent row) {
      return true;
    }
  }

  /**
   * Other values for some attributes.
   *
   * @param before the row that the person saw
   * @param values null removes the attribute
   */
  record Update(CalendarEvent before, Map<Attribute, @Nullable Object> values) implements OfEvent {
    @Override
    public EventKey key() {
      return before.key();
    }

    @Override
    public OfEvent inverse() {
      Map<Attribute, @Nullable Object> old = new EnumMap<>(Attribute.class);
      values.keySet().forEach(attribute -> old.put(attribute, attribute.of(before)));
      return new Update(before.with(values), old);
    }

    @Override
    public CalendarEvent result() {
      return before.with(values);
    }

    @Override
    public boolean saw(@Nullable CalendarEvent row) {
      return row != null
          && values.keySet().stream()
              .flatMap(changed -> Merge.field(changed).stream())
              .allMatch(changed -> Objects.equals(changed.of(before), changed.of(row)));
    }
  }

  /** The event goes; {@code before} is the row that the person saw. */
  record Delete(CalendarEvent before) implements OfEvent {
    @Override
    public EventKey key() {
      return before.key();
    }

    @Override
    public OfEvent inverse() {
      return new Create(before);
    }

    @Override
    public @Nullable CalendarEvent result() {
      return null;
    }

    @Override
    public boolean saw(@Nullable CalendarEvent row) {
      return row != null
          && Arrays.stream(Attribute.values())
              .filter(attribute -> !attribute.serverOwned() && !attribute.fixed())
              .allMatch(gone -> Objects.equals(gone.of(before), gone.of(row)));
    }
  }

  /**
   * Several events change as one: the team takes all of it or nothing.
   *
   * @param edits 2 to {@link Limits#CHANGES_PER_BATCH}, each of another event
   */
  record Together(List<OfEvent> edits) implements LocalEdit {
    public Together {
      edits = List.copyOf(edits);
      if (edits.size() < 2 || edits.size() > Limits.CHANGES_PER_BATCH) {
        throw new IllegalArgumentException("not a batch: " + edits.size() + " edits");
      }
      if (edits.stream().map(OfEvent::key).distinct().count() < edits.size()) {
        throw new IllegalArgumentException("two edits of one event");
      }
    }

    @Override
    public LocalEdit inverse() {
      return new Together(edits.reversed().stream().map(OfEvent::inverse).toList());
    }

    @Override
    public List<OfEvent> parts() {
      return edits;
    }
  }
}

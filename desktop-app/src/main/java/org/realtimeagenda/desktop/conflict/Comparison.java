package org.realtimeagenda.desktop.conflict;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.OwnChange;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;

/**
 * Two versions of one event: an own change, and what the team has.
 *
 * @param number of the own change
 * @param theirs null where they deleted the event
 */
public record Comparison(
    long number, LocalEdit.OfEvent edit, Instant madeAt, @Nullable CalendarEvent theirs) {

  /** Whose version of a field is kept. */
  public enum Side {
    MINE,
    THEIRS
  }

  /** What happened to the event. */
  public enum Kind {
    BOTH_CHANGED,
    I_DELETED,
    THEY_DELETED
  }

  /** The two versions that an own change is one of; empty where there is no other. */
  public static Optional<Comparison> of(OwnChange change) {
    return change.progress() instanceof OwnChange.Progress.TwoVersions(CalendarEvent theirs)
        ? Optional.of(new Comparison(change.number(), change.edit(), change.madeAt(), theirs))
        : Optional.empty();
  }

  /** All that there are. */
  public static List<Comparison> all(Collection<OwnChange> changes) {
    return changes.stream().flatMap(change -> of(change).stream()).toList();
  }

  public EventKey key() {
    return edit.key();
  }

  public Kind kind() {
    if (edit instanceof LocalEdit.Delete) {
      return Kind.I_DELETED;
    }
    return theirs == null ? Kind.THEY_DELETED : Kind.BOTH_CHANGED;
  }

  /** The event as the person wants it; as they saw it, where they want it deleted. */
  CalendarEvent mine() {
    return switch (edit) {
      case LocalEdit.Create(CalendarEvent event) -> event;
      case LocalEdit.Update(CalendarEvent before, var values) -> before.with(values);
      case LocalEdit.Delete(CalendarEvent before) -> before;
    };
  }

  /** The event as colleagues see it; as it was, where they deleted it. */
  public CalendarEvent shown() {
    return theirs == null ? mine() : theirs;
  }

  /** The row that the person's change was made on. */
  CalendarEvent before() {
    return switch (edit) {
      case LocalEdit.Create(CalendarEvent event) -> event;
      case LocalEdit.Update(CalendarEvent before, var _) -> before;
      case LocalEdit.Delete(CalendarEvent before) -> before;
    };
  }

  /** What is to decide, in the order in which it is shown. */
  public List<EventField> fields() {
    CalendarEvent team = theirs;
    return switch (kind()) {
      case I_DELETED -> team == null ? List.of() : List.of(EventField.EVENT);
      case THEY_DELETED -> List.of(EventField.EVENT);
      case BOTH_CHANGED -> {
        CalendarEvent theirsNow = Objects.requireNonNull(team);
        CalendarEvent mine = mine();
        yield EventField.of(changed()).stream()
            .filter(field -> field.differs(mine, theirsNow))
            .toList();
      }
    };
  }

  /** What there is to see of the event, and the same in both. */
  List<EventField> same() {
    CalendarEvent team = theirs;
    if (team == null || kind() != Kind.BOTH_CHANGED) {
      return List.of();
    }
    List<EventField> different = fields();
    return Arrays.stream(EventField.values())
        .filter(field -> !different.contains(field) && field.isThere(team))
        .toList();
  }

  /** What makes the event as it was chosen; null where all stays as the team has it. */
  @Nullable LocalEdit resolution(Map<EventField, Side> choices) {
    CalendarEvent team = theirs;
    boolean mine = choices.get(EventField.EVENT) == Side.MINE;
    return switch (kind()) {
      case I_DELETED -> mine && team != null ? new LocalEdit.Delete(team) : null;
      case THEY_DELETED -> mine ? new LocalEdit.Create(mine()) : null;
      case BOTH_CHANGED -> {
        Map<Attribute, @Nullable Object> values = chosen(choices);
        yield values.isEmpty() ? null : new LocalEdit.Update(Objects.requireNonNull(team), values);
      }
    };
  }

  /** The event as it was chosen, theirs where nothing is chosen yet; null for a deleted one. */
  @Nullable CalendarEvent result(Map<EventField, Side> choices) {
    CalendarEvent team = theirs;
    boolean mine = choices.get(EventField.EVENT) == Side.MINE;
    return switch (kind()) {
      case I_DELETED -> mine ? null : team;
      case THEY_DELETED -> mine ? mine() : null;
      case BOTH_CHANGED -> Objects.requireNonNull(team).with(chosen(choices));
    };
  }

  private Map<Attribute, @Nullable Object> chosen(Map<EventField, Side> choices) {
    CalendarEvent team = Objects.requireNonNull(theirs);
    CalendarEvent mine = mine();
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    fields().stream()
        .filter(field -> choices.get(field) == Side.MINE)
        .flatMap(field -> field.attributes().stream())
        .filter(attribute -> !Objects.equals(attribute.of(mine), attribute.of(team)))
        .forEach(attribute -> values.put(attribute, attribute.of(mine)));
    return values;
  }

  private Collection<Attribute> changed() {
    return edit instanceof LocalEdit.Update(var _, var values)
        ? values.keySet()
        : List.of(Attribute.values());
  }
}

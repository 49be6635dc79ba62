package org.realtimeagenda.desktop.conflict;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.desktop.conflict.Comparison.Side;

/** What a person has chosen so far of two versions; kept when theirs changes meanwhile. */
final class Choices {

  private final Map<EventField, Side> chosen = new EnumMap<>(EventField.class);
  private Comparison comparison;

  Choices(Comparison comparison) {
    this.comparison = comparison;
  }

  Comparison comparison() {
    return comparison;
  }

  /** The versions are others now. */
  void refresh(Comparison now) {
    comparison = now;
  }

  void choose(EventField field, Side side) {
    chosen.put(field, side);
  }

  void chooseAll(Side side) {
    comparison.fields().forEach(field -> choose(field, side));
  }

  @Nullable Side chosen(EventField field) {
    return chosen.get(field);
  }

  /** Whether there is something to choose, and nothing of it is. */
  boolean isUntouched() {
    return !comparison.fields().isEmpty()
        && comparison.fields().stream().noneMatch(chosen::containsKey);
  }

  /** The first field without a choice. */
  Optional<EventField> open() {
    return comparison.fields().stream().filter(field -> !chosen.containsKey(field)).findFirst();
  }

  /** See {@link Comparison#result}. */
  @Nullable CalendarEvent result() {
    return comparison.result(chosen);
  }

  /** See {@link Comparison#resolution}. */
  @Nullable LocalEdit resolution() {
    return comparison.resolution(chosen);
  }
}

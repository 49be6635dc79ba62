package org.realtimeagenda.client.sync;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;

/** Two edits of one event, of which the first was never sent, as fewer. */
final class Folding {
  private Folding() {}

  /**
   * What both come to; with {@code wanted}, where a delete is taken back. Those values were on the
   * screen at the delete, the team has others by now: so they are asked for although they look the
   * same.
   */
  static List<LocalEdit.OfEvent> fold(
      LocalEdit.OfEvent first, LocalEdit.OfEvent second, Map<Attribute, @Nullable Object> wanted) {
    List<LocalEdit.OfEvent> folded = fold(first, second);
    if (wanted.isEmpty() || !(first instanceof LocalEdit.Delete(CalendarEvent before))) {
      return folded;
    }
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.putAll(wanted);
    for (LocalEdit.OfEvent edit : folded) {
      if (edit instanceof LocalEdit.Update update) {
        values.putAll(update.values());
      }
    }
    return List.of(new LocalEdit.Update(before, values));
  }

  /** What both come to: nothing, one edit, or both where they don't combine. */
  static List<LocalEdit.OfEvent> fold(LocalEdit.OfEvent first, LocalEdit.OfEvent second) {
    if (!combine(first, second)) {
      return List.of(first, second);
    }
    return switch (first) {
      case LocalEdit.Create(CalendarEvent event) ->
          switch (second) {
            case LocalEdit.Update update ->
                List.of(new LocalEdit.Create(event.with(update.values())));
            case LocalEdit.Delete _ -> List.of();
            case LocalEdit.Create _ -> List.of(second);
          };
      case LocalEdit.Update update ->
          switch (second) {
            case LocalEdit.Update newer -> {
              Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
              values.putAll(update.values());
              values.putAll(newer.values());
              yield LocalEdit.difference(update.before(), update.before().with(values));
            }
            case LocalEdit.Delete _ -> List.of(new LocalEdit.Delete(update.before()));
            case LocalEdit.Create _ -> List.of(first, second);
          };
      case LocalEdit.Delete(CalendarEvent before) ->
          switch (second) {
            case LocalEdit.Create(CalendarEvent event) -> LocalEdit.difference(before, event);
            case LocalEdit.Update _, LocalEdit.Delete _ -> List.of(first, second);
          };
    };
  }

  /** Not where the row has changed between the two: each stays on what the person saw then. */
  private static boolean combine(LocalEdit.OfEvent first, LocalEdit.OfEvent second) {
    if (!(first instanceof LocalEdit.Update(CalendarEvent before, var values))) {
      return true;
    }
    return switch (second) {
      case LocalEdit.Update newer ->
          newer.values().keySet().stream()
              .allMatch(
                  changed ->
                      values.containsKey(changed)
                          || Objects.equals(changed.of(before), changed.of(newer.before())));
      case LocalEdit.Delete delete -> delete.saw(first.result());
      case LocalEdit.Create _ -> true;
    };
  }
}

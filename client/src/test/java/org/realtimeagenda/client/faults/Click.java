package org.realtimeagenda.client.faults;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;

/**
 * What a person changed with one click.
 *
 * @param number counts the clicks of a client, over all its lives
 * @param uid of the event
 * @param seen the revision that the person saw; null where the row had none
 * @param values what the click set, by wire name, as texts; all but unique
 */
record Click(int number, Kind kind, String uid, @Nullable String seen, Map<String, String> values) {

  enum Kind {
    CREATE,
    UPDATE,
    DELETE
  }

  static Click of(int number, LocalEdit.OfEvent edit) {
    return switch (edit) {
      case LocalEdit.Create(CalendarEvent event) ->
          new Click(
              number,
              Kind.CREATE,
              event.effectiveUid(),
              event.revision(),
              texts(
                  event.attributes().entrySet().stream()
                      .filter(value -> !value.getKey().serverOwned() && !value.getKey().fixed())
                      .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
      case LocalEdit.Update(CalendarEvent before, var values) ->
          new Click(number, Kind.UPDATE, before.effectiveUid(), before.revision(), texts(values));
      case LocalEdit.Delete(CalendarEvent before) ->
          new Click(number, Kind.DELETE, before.effectiveUid(), before.revision(), Map.of());
    };
  }

  /** Values as they are compared; what is removed is left out. */
  static Map<String, String> texts(Map<Attribute, ? extends @Nullable Object> values) {
    Map<String, String> texts = new TreeMap<>();
    values.forEach(
        (attribute, value) -> {
          if (value != null) {
            texts.put(attribute.wireName(), String.valueOf(value));
          }
        });
    return texts;
  }

  /** Whether it leaves nothing to see of what an earlier click made of {@code field}. */
  boolean replaces(String field) {
    return kind != Kind.UPDATE || values.containsKey(field);
  }
}

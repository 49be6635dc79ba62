package org.realtimeagenda.client.series;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;

/** Edits in words, so that a test says in lines what it expects. */
final class Told {
  private Told() {}

  static List<String> of(LocalEdit edit) {
    List<String> lines = new ArrayList<>();
    for (LocalEdit.OfEvent part : edit.parts()) {
      lines.add(
          switch (part) {
            case LocalEdit.Create(CalendarEvent event) ->
                "create " + which(event) + " " + attributes(event);
            case LocalEdit.Update(CalendarEvent before, var values) ->
                "update "
                    + which(before)
                    + " "
                    + values.entrySet().stream()
                        .map(value -> value.getKey().wireName() + "=" + value.getValue())
                        .collect(Collectors.joining(" "));
            case LocalEdit.Delete(CalendarEvent before) -> "delete " + which(before);
          });
    }
    return lines;
  }

  private static String which(CalendarEvent event) {
    return event.effectiveUid() + (event.recurrenceId() == null ? "" : "@" + event.recurrenceId());
  }

  private static String attributes(CalendarEvent event) {
    return event.attributes().entrySet().stream()
        .filter(value -> !value.getKey().fixed())
        .map(value -> value.getKey().wireName() + "=" + value.getValue())
        .collect(Collectors.joining(" "));
  }

  /** A row of user 1. */
  static CalendarEvent row(int id, String... attributesAndValues) {
    var values = new EnumMap<Attribute, Object>(Attribute.class);
    for (String pair : attributesAndValues) {
      int equals = pair.indexOf('=');
      Attribute attribute = Objects.requireNonNull(Attribute.named(pair.substring(0, equals)));
      String text = pair.substring(equals + 1);
      values.put(
          attribute,
          attribute.type() == Attribute.Type.TEXTS ? List.of(text.split(",")) : (Object) text);
    }
    return CalendarEvent.of(new EventKey(1, id), values);
  }
}

package org.realtimeagenda.core;

import java.util.Collection;
import java.util.Comparator;
import tools.jackson.databind.node.ObjectNode;

/**
 * One hash over what a team's events are, for comparing a replica with its backend: the rows that
 * aren't deleted, in key order, defaults filled in, without {@code updated_*}.
 */
public final class EventsDigest {
  private EventsDigest() {}

  /** The digest of {@code events}, in any order, as 64 hexadecimal digits. */
  public static String of(Collection<CalendarEvent> events) {
    StringBuilder text = new StringBuilder();
    events.stream()
        .filter(event -> !event.deleted())
        .sorted(Comparator.comparing(CalendarEvent::key))
        .forEach(event -> text.append(canonical(event)).append('\n'));
    return Sha256.hex(text.toString());
  }

  private static ObjectNode canonical(CalendarEvent event) {
    ObjectNode json = WireJson.write(event);
    json.put("uid", event.effectiveUid());
    json.put("status", event.status() == null ? "CONFIRMED" : event.status());
    json.put("transp", event.transp() == null ? "OPAQUE" : event.transp());
    json.remove(Attribute.UPDATED_BY.wireName());
    json.remove(Attribute.UPDATED_AT.wireName());
    ObjectNode ordered = WireJson.MAPPER.createObjectNode();
    ordered.put("user_id", event.key().userId()).put("id", event.key().id());
    for (Attribute attribute : Attribute.values()) {
      if (json.has(attribute.wireName())) {
        ordered.set(attribute.wireName(), json.get(attribute.wireName()));
      }
    }
    return ordered;
  }
}

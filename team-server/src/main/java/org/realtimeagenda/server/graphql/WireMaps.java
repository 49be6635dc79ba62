package org.realtimeagenda.server.graphql;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.Member;

/** Rows, changes and members as the maps that GraphQL's field names are looked up in. */
final class WireMaps {
  private WireMaps() {}

  static Map<String, @Nullable Object> of(CalendarEvent event) {
    Map<String, @Nullable Object> map = new HashMap<>();
    map.put("user_id", event.key().userId());
    map.put("id", event.key().id());
    event.attributes().forEach((attribute, value) -> map.put(attribute.wireName(), value));
    return map;
  }

  static Map<String, @Nullable Object> of(LoggedChange change) {
    Map<String, @Nullable Object> map = new HashMap<>();
    map.put("seq", change.seq());
    map.put("op", change.op().wireName());
    map.put("user_id", change.key().userId());
    map.put("id", change.key().id());
    map.put("by", change.by());
    map.put("at", change.at() == null ? null : change.at().toString());
    map.put("event", change.event() == null ? null : of(change.event()));
    return map;
  }

  static Map<String, @Nullable Object> of(Member member) {
    Map<String, @Nullable Object> map = new HashMap<>();
    map.put("user_id", member.userId());
    map.put("name", member.name());
    map.put("color", member.color());
    map.put("tz", member.tz());
    map.put("editors", member.editors().texts());
    return map;
  }
}

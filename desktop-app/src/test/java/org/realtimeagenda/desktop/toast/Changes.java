package org.realtimeagenda.desktop.toast;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.ReplicaListener.Applied;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;

/** Live changes as the replica reports them. */
final class Changes {
  private static final Instant AT = Instant.parse("2026-11-25T10:00:00Z");

  private Changes() {}

  static CalendarEvent event(int owner, int id, String name, String start, String end) {
    return CalendarEvent.of(
        new EventKey(owner, id),
        Map.of(
            Attribute.NAME, name,
            Attribute.DT_START, start,
            Attribute.DT_END, end));
  }

  static CalendarEvent event(int owner, int id, String name) {
    return event(owner, id, name, "2026-11-26T14:00:00", "2026-11-26T15:00:00");
  }

  static Applied added(int owner, int id, String name) {
    return put(null, event(owner, id, name));
  }

  static Applied put(@Nullable CalendarEvent before, CalendarEvent now) {
    return applied(now.key().userId(), before, now);
  }

  static Applied deleted(CalendarEvent before) {
    return new Applied(
        new LoggedChange(1, Change.Op.DELETE, before.key(), before.key().userId(), AT, null),
        before,
        true,
        false,
        AT);
  }

  static Applied applied(@Nullable Integer by, @Nullable CalendarEvent before, CalendarEvent now) {
    return new Applied(
        new LoggedChange(1, Change.Op.PUT, now.key(), by, AT, now), before, true, false, AT);
  }
}

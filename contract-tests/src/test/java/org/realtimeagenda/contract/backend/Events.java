package org.realtimeagenda.contract.backend;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;

/** Rows and changes for the suite. */
final class Events {
  private Events() {}

  /** One hour of 23 November 2026 in Paris. */
  static CalendarEvent event(EventKey key, String name) {
    return CalendarEvent.of(
        key,
        Map.of(
            Attribute.UID,
            key.userId() + "-" + key.id() + "@suite",
            Attribute.NAME,
            name,
            Attribute.DT_START,
            "2026-11-23T10:00:00",
            Attribute.DT_END,
            "2026-11-23T11:00:00",
            Attribute.TZ,
            "Europe/Paris"));
  }

  /** A row of the six attributes that there were at first. */
  static CalendarEvent old(EventKey key, String name) {
    return CalendarEvent.of(
        key,
        Map.of(
            Attribute.NAME,
            name,
            Attribute.LOCATION,
            "Room 1",
            Attribute.DT_START,
            "2026-11-23T10:00:00",
            Attribute.DT_END,
            "2026-11-23T11:00:00"));
  }

  /** An event with every attribute that a member may write. */
  static CalendarEvent full(EventKey key) {
    Map<Attribute, Object> values = new EnumMap<>(Attribute.class);
    values.putAll(event(key, "Écho 𝄞 \"quoted\" 例").attributes());
    values.put(Attribute.LOCATION, "Room 2");
    values.put(Attribute.DESCRIPTION, "Two\nlines\tand a tab");
    values.put(Attribute.RRULE, "FREQ=WEEKLY;BYDAY=MO");
    values.put(Attribute.EXDATES, List.of("2026-12-28T10:00:00", "2027-01-04T10:00:00"));
    values.put(Attribute.RECURRENCE_ID, "2026-11-23T09:00:00");
    values.put(Attribute.CALENDAR, "Work");
    values.put(Attribute.COLOR, "teal");
    values.put(Attribute.CATEGORIES, List.of("review", "design"));
    values.put(Attribute.URL, "https://example.org/?a=1&b=2");
    values.put(Attribute.STATUS, "TENTATIVE");
    values.put(Attribute.TRANSP, "TRANSPARENT");
    values.put(Attribute.REMINDERS, List.of(10, 1440));
    values.put(Attribute.ICS, "GEO:48.85;2.35\r\nPRIORITY:1\r\n");
    return CalendarEvent.of(key, values);
  }

  /** A change of the name alone. */
  static Map<Attribute, @Nullable Object> name(String name) {
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.put(Attribute.NAME, name);
    return values;
  }

  static Change create(String mutation, CalendarEvent event) {
    return put(mutation, new Change.Base.Absent(), event.key(), values(event));
  }

  /** A create of {@code event}, in which one attribute is another. */
  static Change create(
      String mutation, CalendarEvent event, Attribute attribute, @Nullable Object value) {
    Map<Attribute, @Nullable Object> values = values(event);
    values.put(attribute, value);
    return put(mutation, new Change.Base.Absent(), event.key(), values);
  }

  /** Sets one attribute of a row. */
  static Change update(
      String mutation,
      Change.Base base,
      EventKey key,
      Attribute attribute,
      @Nullable Object value) {
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.put(attribute, value);
    return put(mutation, base, key, values);
  }

  static Change rename(String mutation, String revision, EventKey key, String name) {
    return update(mutation, new Change.Base.Revision(revision), key, Attribute.NAME, name);
  }

  static Change delete(String mutation, String revision, EventKey key) {
    return new Change(
        mutation, Change.Op.DELETE, new Change.Base.Revision(revision), key, Map.of());
  }

  private static Change put(
      String mutation, Change.Base base, EventKey key, Map<Attribute, @Nullable Object> values) {
    return new Change(mutation, Change.Op.PUT, base, key, values);
  }

  private static Map<Attribute, @Nullable Object> values(CalendarEvent event) {
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.putAll(event.attributes());
    return values;
  }
}

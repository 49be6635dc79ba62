package org.realtimeagenda.core;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code events_table}: an event, an override of one occurrence of a series, or the
 * tombstone of either. The texts are kept as they were written; {@link #time()} reads them.
 *
 * @param uid RFC 5545 UID; {@link #effectiveUid()} where the row was written without one
 * @param dtStart local time {@code 2026-11-23T10:00:00}, or a bare date for an all-day event
 * @param dtEnd like {@code dtStart}, exclusive
 * @param tz IANA zone; null floats
 * @param rrule RFC 5545 section 3.3.10, without the property name
 * @param exdates starts of occurrences that don't take place, in the form of {@code dtStart}
 * @param recurrenceId start of the occurrence that this row replaces
 * @param reminders minutes before the start
 * @param ics iCalendar lines that no other attribute holds
 * @param revision {@code <author>.<mutation_id>} of the change that made the row what it is
 * @param updatedAt ISO instant
 * @param expiresAt epoch seconds after which a tombstone may go
 */
public record CalendarEvent(
    EventKey key,
    @Nullable String uid,
    @Nullable String name,
    @Nullable String location,
    @Nullable String description,
    @Nullable String dtStart,
    @Nullable String dtEnd,
    @Nullable String tz,
    @Nullable String rrule,
    List<String> exdates,
    @Nullable String recurrenceId,
    @Nullable String calendar,
    @Nullable String color,
    List<String> categories,
    @Nullable String url,
    @Nullable String status,
    @Nullable String transp,
    List<Integer> reminders,
    @Nullable String ics,
    boolean deleted,
    @Nullable String revision,
    @Nullable Integer updatedBy,
    @Nullable String updatedAt,
    @Nullable Long expiresAt) {

  public CalendarEvent {
    exdates = List.copyOf(exdates);
    categories = List.copyOf(categories);
    reminders = List.copyOf(reminders);
  }

  /**
   * The row with these values; attributes left out, or null, are absent.
   *
   * @param values each of its attribute's {@link Attribute#type()}
   */
  public static CalendarEvent of(EventKey key, Map<Attribute, ? extends @Nullable Object> values) {
    return new CalendarEvent(
        key,
        text(values, Attribute.UID),
        text(values, Attribute.NAME),
        text(values, Attribute.LOCATION),
        text(values, Attribute.DESCRIPTION),
        text(values, Attribute.DT_START),
        text(values, Attribute.DT_END),
        text(values, Attribute.TZ),
        text(values, Attribute.RRULE),
        list(values, Attribute.EXDATES, String.class),
        text(values, Attribute.RECURRENCE_ID),
        text(values, Attribute.CALENDAR),
        text(values, Attribute.COLOR),
        list(values, Attribute.CATEGORIES, String.class),
        text(values, Attribute.URL),
        text(values, Attribute.STATUS),
        text(values, Attribute.TRANSP),
        list(values, Attribute.REMINDERS, Integer.class),
        text(values, Attribute.ICS),
        Boolean.TRUE.equals(values.get(Attribute.DELETED)),
        text(values, Attribute.REVISION),
        (Integer) values.get(Attribute.UPDATED_BY),
        text(values, Attribute.UPDATED_AT),
        (Long) values.get(Attribute.EXPIRES_AT));
  }

  /** The attributes that are there, in wire order; defaults are left out. */
  public Map<Attribute, Object> attributes() {
    Map<Attribute, Object> values = new EnumMap<>(Attribute.class);
    for (Attribute attribute : Attribute.values()) {
      Object value = attribute.of(this);
      if (value != null) {
        values.put(attribute, value);
      }
    }
    return values;
  }

  /** This row with {@code changed} laid over it; a null value removes the attribute. */
  public CalendarEvent with(Map<Attribute, ? extends @Nullable Object> changed) {
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.putAll(attributes());
    values.putAll(changed);
    return of(key, values);
  }

  /** The same attributes under another key. */
  public CalendarEvent withKey(EventKey newKey) {
    return of(newKey, attributes());
  }

  /** The RFC 5545 UID, made from the key for rows that were written without one. */
  public String effectiveUid() {
    return uid == null ? key.defaultUid() : uid;
  }

  /**
   * When the event is.
   *
   * @throws InvalidAttributeException when the row's times can't be read
   */
  public EventTime time() {
    if (dtStart == null) {
      throw new InvalidAttributeException(Attribute.DT_START, "missing");
    }
    if (dtEnd == null) {
      throw new InvalidAttributeException(Attribute.DT_END, "missing");
    }
    return EventTime.parse(dtStart, dtEnd, tz);
  }

  private static @Nullable String text(
      Map<Attribute, ? extends @Nullable Object> values, Attribute attribute) {
    return (String) values.get(attribute);
  }

  private static <T> List<T> list(
      Map<Attribute, ? extends @Nullable Object> values, Attribute attribute, Class<T> type) {
    List<T> copy = new ArrayList<>();
    if (values.get(attribute) instanceof List<?> list) {
      list.forEach(element -> copy.add(type.cast(element)));
    }
    return copy;
  }
}

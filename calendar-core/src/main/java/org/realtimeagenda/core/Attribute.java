package org.realtimeagenda.core;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a row of {@code events_table} besides its key, in the order of the wire.
 *
 * <p>One list for all that handle a row attribute by attribute: the JSON, SQLite and DynamoDB
 * adapters, validation, merging and the digest.
 */
public enum Attribute {
  UID("uid", Type.TEXT, CalendarEvent::uid),
  NAME("name", Type.TEXT, CalendarEvent::name),
  LOCATION("location", Type.TEXT, CalendarEvent::location),
  DESCRIPTION("description", Type.TEXT, CalendarEvent::description),
  DT_START("dt_start", Type.TEXT, CalendarEvent::dtStart),
  DT_END("dt_end", Type.TEXT, CalendarEvent::dtEnd),
  TZ("tz", Type.TEXT, CalendarEvent::tz),
  RRULE("rrule", Type.TEXT, CalendarEvent::rrule),
  EXDATES("exdates", Type.TEXTS, CalendarEvent::exdates),
  RECURRENCE_ID("recurrence_id", Type.TEXT, CalendarEvent::recurrenceId),
  CALENDAR("calendar", Type.TEXT, CalendarEvent::calendar),
  COLOR("color", Type.TEXT, CalendarEvent::color),
  CATEGORIES("categories", Type.TEXTS, CalendarEvent::categories),
  URL("url", Type.TEXT, CalendarEvent::url),
  STATUS("status", Type.TEXT, CalendarEvent::status),
  TRANSP("transp", Type.TEXT, CalendarEvent::transp),
  REMINDERS("reminders", Type.INTEGERS, CalendarEvent::reminders),
  ICS("ics", Type.TEXT, CalendarEvent::ics),
  DELETED("deleted", Type.FLAG, CalendarEvent::deleted),
  REVISION("revision", Type.TEXT, CalendarEvent::revision),
  UPDATED_BY("updated_by", Type.INTEGER, CalendarEvent::updatedBy),
  UPDATED_AT("updated_at", Type.TEXT, CalendarEvent::updatedAt),
  EXPIRES_AT("expires_at", Type.LONG, CalendarEvent::expiresAt);

  /** How a value looks in Java. Lists are never null: an absent one is empty. */
  public enum Type {
    /** {@code String} */
    TEXT,
    /** {@code List<String>} */
    TEXTS,
    /** {@code Integer} */
    INTEGER,
    /** {@code List<Integer>} */
    INTEGERS,
    /** {@code Long} */
    LONG,
    /** {@code Boolean}; absent is false */
    FLAG
  }

  private static final Map<String, Attribute> BY_WIRE_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Attribute::wireName, Function.identity()));

  private final String wireName;
  private final Type type;
  private final Function<CalendarEvent, @Nullable Object> getter;

  Attribute(String wireName, Type type, Function<CalendarEvent, @Nullable Object> getter) {
    this.wireName = wireName;
    this.type = type;
    this.getter = getter;
  }

  public String wireName() {
    return wireName;
  }

  public Type type() {
    return type;
  }

  /** The value in {@code event}, or null where it has none (an empty list, a false flag too). */
  public @Nullable Object of(CalendarEvent event) {
    Object value = getter.apply(event);
    return isDefault(value) ? null : value;
  }

  /** True for what only the backend writes; a change that names one is rejected. */
  public boolean serverOwned() {
    return switch (this) {
      case REVISION, UPDATED_BY, UPDATED_AT, EXPIRES_AT -> true;
      default -> false;
    };
  }

  /** True for what never changes once the row is there. */
  public boolean fixed() {
    return this == UID || this == RECURRENCE_ID;
  }

  /** The attribute called {@code wireName}, or null. */
  public static @Nullable Attribute named(String wireName) {
    return BY_WIRE_NAME.get(wireName);
  }

  /** True for null, an empty list and false: what a row that lacks the attribute means. */
  static boolean isDefault(@Nullable Object value) {
    return value == null
        || Boolean.FALSE.equals(value)
        || (value instanceof List<?> list && list.isEmpty());
  }
}

package org.realtimeagenda.core;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a row that we write must be: put-event checks what it accepts, the dialog what a person
 * typed. Rows of other tools need only fit the wire. The limits are those of {@link Limits}.
 */
public final class Validation {

  /** Why a row that doesn't {@link #fits fit} is refused. */
  public static final String TOO_LARGE = "the whole row is larger than 64 KB";

  private static final List<String> STATUSES = List.of("TENTATIVE", "CONFIRMED", "CANCELLED");
  private static final List<String> TRANSPARENCIES = List.of("OPAQUE", "TRANSPARENT");

  private static final Set<Attribute> TIMES =
      Set.of(
          Attribute.DT_START,
          Attribute.DT_END,
          Attribute.TZ,
          Attribute.RRULE,
          Attribute.EXDATES,
          Attribute.RECURRENCE_ID);

  /** What {@link EventTime} takes in other lengths and letters too. */
  private static final Pattern TIME = Pattern.compile("[-0-9]{10}(T[:0-9]{8})?");

  private Validation() {}

  /**
   * Checks a whole row.
   *
   * @throws InvalidAttributeException naming the first attribute that breaks a rule
   */
  public static void check(CalendarEvent event) {
    check(event, EnumSet.allOf(Attribute.class));
  }

  /**
   * Checks a row as it is after a change, which may leave alone what another tool wrote. The times
   * are checked together.
   *
   * @throws InvalidAttributeException naming the first attribute that breaks a rule
   */
  public static void check(CalendarEvent event, Set<Attribute> changed) {
    Map<Attribute, Object> values = event.attributes();
    values.keySet().retainAll(changed);
    checkEach(CalendarEvent.of(event.key(), values));
    if (!event.deleted()) {
      if (changed.contains(Attribute.NAME) && event.name() == null) {
        throw new InvalidAttributeException(Attribute.NAME, "missing");
      }
      if (!Collections.disjoint(changed, TIMES)) {
        checkTimes(event);
      }
    }
    if (!fits(event)) {
      throw new InvalidAttributeException("event", TOO_LARGE);
    }
  }

  private static void checkEach(CalendarEvent event) {
    event.attributes().forEach(Validation::checkCharacters);
    length(Attribute.NAME, event.name(), Limits.NAME);
    length(Attribute.LOCATION, event.location(), Limits.NAME);
    bytes(Attribute.DESCRIPTION, event.description(), Limits.DESCRIPTION_BYTES);
    bytes(Attribute.ICS, event.ics(), Limits.ICS_BYTES);
    length(Attribute.UID, event.uid(), Limits.SHORT_TEXT);
    if (event.effectiveUid().isBlank()) {
      throw new InvalidAttributeException(Attribute.UID, "empty");
    }
    length(Attribute.CALENDAR, event.calendar(), Limits.SHORT_TEXT);
    length(Attribute.COLOR, event.color(), Limits.SHORT_TEXT);
    length(Attribute.URL, event.url(), Limits.SHORT_TEXT);
    size(Attribute.EXDATES, event.exdates(), Limits.EXDATES);
    size(Attribute.CATEGORIES, event.categories(), Limits.CATEGORIES);
    size(Attribute.REMINDERS, event.reminders(), Limits.REMINDERS);
    event.categories().forEach(text -> length(Attribute.CATEGORIES, text, Limits.SHORT_TEXT));
    event.reminders().forEach(Validation::checkReminder);
    form(Attribute.DT_START, event.dtStart());
    form(Attribute.DT_END, event.dtEnd());
    event.exdates().forEach(start -> form(Attribute.EXDATES, start));
    form(Attribute.RECURRENCE_ID, event.recurrenceId());
    oneOf(Attribute.STATUS, event.status(), STATUSES);
    oneOf(Attribute.TRANSP, event.transp(), TRANSPARENCIES);
  }

  /** Whether the whole row is at most 64 KB as JSON. */
  public static boolean fits(CalendarEvent event) {
    return Utf8.length(WireJson.write(event).toString()) <= Limits.ROW_BYTES;
  }

  private static void checkTimes(CalendarEvent event) {
    boolean allDay = event.time() instanceof EventTime.AllDay;
    String rrule = event.rrule();
    if (rrule != null) {
      RecurrenceRule.check(rrule);
    }
    event.exdates().forEach(start -> EventTime.checkStart(Attribute.EXDATES, start, allDay));
    String recurrenceId = event.recurrenceId();
    if (recurrenceId != null) {
      EventTime.checkStart(Attribute.RECURRENCE_ID, recurrenceId, EventTime.isDate(recurrenceId));
    }
  }

  private static void checkCharacters(Attribute attribute, Object value) {
    switch (value) {
      case String text -> {
        if (!text.codePoints().allMatch(Validation::isText)) {
          throw new InvalidAttributeException(attribute, "has a character that isn't text");
        }
      }
      case List<?> list -> list.forEach(element -> checkCharacters(attribute, element));
      default -> {}
    }
  }

  /** RFC 5545 section 3.1 allows no control characters but these; half a surrogate is none. */
  private static boolean isText(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
      case Character.SURROGATE -> false;
      default -> true;
    };
  }

  private static void checkReminder(int minutes) {
    if (minutes < 0 || minutes > Limits.REMINDER_MINUTES) {
      throw new InvalidAttributeException(
          Attribute.REMINDERS, "not 0 to " + Limits.REMINDER_MINUTES + " minutes");
    }
  }

  /** To the second, no less and no more: these texts are compared as they are. */
  private static void form(Attribute attribute, @Nullable String time) {
    if (time != null && !TIME.matcher(time).matches()) {
      throw new InvalidAttributeException(
          attribute, "neither a local time such as 2026-11-23T10:00:00 nor a date");
    }
  }

  private static void length(Attribute attribute, @Nullable String text, int most) {
    if (text != null && text.length() > most) {
      throw new InvalidAttributeException(attribute, "longer than " + most + " characters");
    }
  }

  private static void bytes(Attribute attribute, @Nullable String text, int most) {
    if (text != null && Utf8.length(text) > most) {
      throw new InvalidAttributeException(attribute, "larger than " + most / 1024 + " KB");
    }
  }

  private static void size(Attribute attribute, List<?> list, int most) {
    if (list.size() > most) {
      throw new InvalidAttributeException(attribute, "more than " + most);
    }
  }

  private static void oneOf(Attribute attribute, @Nullable String text, List<String> allowed) {
    if (text != null && !allowed.contains(text)) {
      throw new InvalidAttributeException(attribute, "not one of " + String.join(", ", allowed));
    }
  }
}

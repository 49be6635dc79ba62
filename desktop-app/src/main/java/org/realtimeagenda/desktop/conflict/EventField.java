package org.realtimeagenda.desktop.conflict;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;

/** What a person sees as one field of an event; its attributes change together. */
public enum EventField {
  /** The event as a whole: there, or deleted. */
  EVENT,
  TITLE(Attribute.NAME),
  WHEN(Attribute.DT_START, Attribute.DT_END, Attribute.TZ, Attribute.RRULE),
  LOCATION(Attribute.LOCATION),
  NOTES(Attribute.DESCRIPTION),
  EXCEPTIONS(Attribute.EXDATES),
  CALENDAR(Attribute.CALENDAR),
  COLOR(Attribute.COLOR),
  CATEGORIES(Attribute.CATEGORIES),
  LINK(Attribute.URL),
  STATUS(Attribute.STATUS),
  AVAILABILITY(Attribute.TRANSP),
  REMINDERS(Attribute.REMINDERS),
  MORE(Attribute.ICS);

  private final List<Attribute> attributes;

  EventField(Attribute... attributes) {
    this.attributes = List.of(attributes);
  }

  List<Attribute> attributes() {
    return attributes;
  }

  /** The fields that these attributes are of, in the order in which they are shown. */
  public static Set<EventField> of(Collection<Attribute> changed) {
    Set<EventField> fields = EnumSet.noneOf(EventField.class);
    for (EventField field : values()) {
      if (field.attributes.stream().anyMatch(changed::contains)) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** The field of the attribute with this name on the wire. */
  public static Optional<EventField> named(String wireName) {
    return Arrays.stream(values())
        .filter(
            field ->
                field.attributes.stream()
                    .anyMatch(attribute -> attribute.wireName().equals(wireName)))
        .findFirst();
  }

  boolean differs(CalendarEvent one, CalendarEvent other) {
    return attributes.stream()
        .anyMatch(attribute -> !Objects.equals(attribute.of(one), attribute.of(other)));
  }

  boolean isThere(CalendarEvent event) {
    return attributes.stream().anyMatch(attribute -> attribute.of(event) != null);
  }
}

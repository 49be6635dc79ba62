package org.realtimeagenda.desktop.conflict;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.rules.Repeat;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.desktop.Bundles;
import org.realtimeagenda.desktop.calendar.Titles;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.repeat.RepeatWords;

/** How an event's fields are put in words: Thu 26 Nov, 14:00 – 15:00. */
public final class EventWords {

  private final Formats formats;
  private final Clock clock;
  private final ResourceBundle bundle;
  private final RepeatWords repeats;

  /**
   * @param clock its zone is the reader's
   */
  public EventWords(Formats formats, Clock clock) {
    this.formats = formats;
    this.clock = clock;
    this.bundle = Bundles.of(EventWords.class, formats.locale());
    this.repeats = new RepeatWords(formats.locale());
  }

  /** A text of the bundle with its places filled. */
  String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), formats.locale()).format(values);
  }

  /** What a field is called. */
  public String name(EventField field) {
    return text("name." + field);
  }

  /** An event's name. */
  public String title(CalendarEvent event) {
    return Titles.of(event.name(), formats.locale());
  }

  /** Title, location and notes. */
  public String names(List<EventField> fields) {
    List<String> names = new ArrayList<>(fields.stream().map(this::innerName).toList());
    names.set(0, name(fields.getFirst()));
    return list(names);
  }

  /** The same inside of a sentence: title, location and notes. */
  public String innerNames(List<EventField> fields) {
    return list(fields.stream().map(this::innerName).toList());
  }

  /** What a field is called inside of a sentence. */
  String innerName(EventField field) {
    return text("inner." + field);
  }

  private String list(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.getFirst()
        : text("list", String.join(", ", names.subList(0, last)), names.get(last));
  }

  /** When an event begins: Thu 26 Nov, 14:00; only the day where it takes whole days. */
  public String start(CalendarEvent event) {
    try {
      EventTime when = event.time();
      ZonedDateTime start = when.startsAt(reader()).atZone(reader());
      return when instanceof EventTime.AllDay
          ? day(start)
          : day(start) + ", " + formats.time(start);
    } catch (InvalidAttributeException unreadable) {
      return text("unreadable");
    }
  }

  /** The day on which an event begins: Thu 26 Nov. */
  public String startDay(CalendarEvent event) {
    try {
      return day(event.time().startsAt(reader()).atZone(reader()));
    } catch (InvalidAttributeException unreadable) {
      return text("unreadable");
    }
  }

  /** When an event is: Thu 26 Nov, 14:00 – 15:00. */
  public String when(CalendarEvent event) {
    try {
      return whole(event.time()) + zone(event.time()) + repeats(event.rrule(), event.time());
    } catch (InvalidAttributeException unreadable) {
      return text("unreadable");
    }
  }

  /** The time of the day, or the day where that isn't today: when something was done. */
  public String moment(Instant instant) {
    ZonedDateTime at = instant.atZone(reader());
    return at.toLocalDate().equals(LocalDate.now(clock)) ? formats.time(at) : day(at);
  }

  /** What a field holds. */
  String value(EventField field, CalendarEvent event) {
    if (field == EventField.WHEN) {
      return when(event);
    }
    String value =
        field.attributes().stream()
            .map(attribute -> attribute.of(event))
            .map(EventWords::plain)
            .collect(Collectors.joining());
    return value.isBlank() ? text("empty") : value;
  }

  private static String plain(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(", "));
      default -> value.toString();
    };
  }

  private String whole(EventTime when) {
    ZonedDateTime start = when.startsAt(reader()).atZone(reader());
    ZonedDateTime end = when.endsAt(reader()).atZone(reader());
    return switch (when) {
      case EventTime.AllDay(var first, var after) ->
          first.plusDays(1).equals(after)
              ? text("all-day", day(start))
              : text("all-day", day(start) + " – " + day(end.minusDays(1)));
      case EventTime.Timed _ -> {
        String from = day(start) + ", " + formats.time(start) + " – ";
        boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
        yield sameDay ? from + formats.time(end) : from + day(end) + ", " + formats.time(end);
      }
    };
  }

  /** Where an event keeps to the clocks of another place, or of none. */
  private String zone(EventTime when) {
    if (!(when instanceof EventTime.Timed(var _, var _, var zone))) {
      return "";
    }
    if (zone == null) {
      return ", " + text("floating");
    }
    String id = zone.getId();
    return zone.getRules().equals(reader().getRules())
        ? ""
        : ", " + text("zone", id.substring(id.lastIndexOf('/') + 1).replace('_', ' '));
  }

  /** In words; a rule for which there may be too few by its text too. */
  private String repeats(@Nullable String rule, EventTime first) {
    Repeat repeat = Repeat.of(rule, first);
    return switch (repeat) {
      case Repeat.Never() -> "";
      case Repeat.Usual _ -> ", " + text("repeats", repeats.phrase(repeat, first));
      case Repeat.Other(String rrule) ->
          ", " + text("repeats", repeats.phrase(repeat, first) + "; " + rrule);
    };
  }

  /** With the year where it isn't this one. */
  private String day(ZonedDateTime at) {
    return formats.day(at.toLocalDate(), LocalDate.now(clock));
  }

  private ZoneId reader() {
    return clock.getZone();
  }
}

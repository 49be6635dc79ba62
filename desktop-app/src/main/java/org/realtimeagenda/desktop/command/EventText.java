package org.realtimeagenda.desktop.command;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.InvalidAttributeException;

/** Events as a person reads them, in the person's zone. */
final class EventText {
  private final ZoneId zone;
  private final DateTimeFormatter day;
  private final DateTimeFormatter clock;

  EventText(ZoneId zone, Locale locale) {
    this.zone = zone;
    this.day = DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale);
    this.clock = DateTimeFormatter.ofPattern("HH:mm", locale);
  }

  /** {@code "Design review"}, or a word for an event without a name. */
  String name(CalendarEvent event) {
    String name = event.name();
    return name == null || name.isBlank() ? Messages.text("event.no-name") : Table.printable(name);
  }

  /** {@code Mon 23 Nov 2026, 10:00 – 11:30}. */
  String when(EventTime time) {
    return date(time) + ", " + hours(time);
  }

  /** {@link #when(EventTime)}, or words for a row whose times can't be read. */
  String when(CalendarEvent event) {
    try {
      return when(event.time());
    } catch (InvalidAttributeException otherTool) {
      return Messages.text("event.no-time");
    }
  }

  /** The first day: {@code Mon 23 Nov 2026}. */
  String date(EventTime time) {
    return day.format(time.startsAt(zone).atZone(zone));
  }

  /** {@code 10:00 – 11:30}, {@code all day}, or until which day. */
  String hours(EventTime time) {
    return switch (time) {
      case EventTime.AllDay(LocalDate start, LocalDate end) ->
          end.equals(start.plusDays(1))
              ? Messages.text("event.all-day")
              : Messages.text("event.until", day.format(end.minusDays(1)));
      case EventTime.Timed timed -> {
        LocalDateTime start = LocalDateTime.ofInstant(timed.startsAt(zone), zone);
        LocalDateTime end = LocalDateTime.ofInstant(timed.endsAt(zone), zone);
        String last = clock.format(end);
        yield clock.format(start)
            + " – "
            + (end.toLocalDate().equals(start.toLocalDate()) ? last : day.format(end) + " " + last);
      }
    };
  }
}

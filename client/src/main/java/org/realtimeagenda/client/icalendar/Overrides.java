package org.realtimeagenda.client.icalendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventIds;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.InvalidAttributeException;

/**
 * Rows for single occurrences of a series: those that RECURRENCE-ID replaces, and those that RDATE
 * (RFC 5545 section 3.8.5.2) adds, since a row has no attribute for dates that no rule says.
 */
final class Overrides {

  /** One value of an RDATE; {@code end} is null where it lasts as long as the first occurrence. */
  record Added(Moment start, @Nullable LocalDateTime end) {}

  private Overrides() {}

  /** {@code event} as the occurrence {@code start} of a series that begins with {@code first}. */
  static CalendarEvent of(CalendarEvent event, Moment start, EventTime first) {
    return with(event, start.inFormOf(first));
  }

  private static CalendarEvent with(CalendarEvent event, String recurrenceId) {
    return event
        .with(Map.of(Attribute.RECURRENCE_ID, recurrenceId))
        .withKey(key(event.effectiveUid(), recurrenceId));
  }

  /** A key that is nobody's yet. */
  static EventKey key(String uid, @Nullable String recurrenceId) {
    return new EventKey(0, EventIds.id(uid, recurrenceId, 0));
  }

  /** What an RDATE says. */
  static List<Added> read(ContentLine line, Zones zones) {
    List<Added> all = new ArrayList<>();
    ZoneId zone = zones.of(line);
    for (String value : line.value().split(",", -1)) {
      int slash = value.indexOf('/');
      if (slash < 0) {
        all.add(new Added(Moment.read(value, zone, line.line()), null));
        continue;
      }
      Moment start = Moment.read(value.substring(0, slash), zone, line.line());
      String until = value.substring(slash + 1).strip();
      LocalDateTime end =
          until.startsWith("P")
              ? Span.read(until, line.line()).after(start.local(), start.zone())
              : Moment.read(until, zone, line.line()).on(start.zone());
      all.add(new Added(start, end));
    }
    return all;
  }

  /** The row of an occurrence that an RDATE adds to {@code master}. */
  static CalendarEvent row(CalendarEvent master, Added added) {
    EventTime first = master.time();
    String start = added.start().inFormOf(first);
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.put(Attribute.RRULE, null);
    values.put(Attribute.EXDATES, null);
    values.put(Attribute.ICS, null);
    values.put(Attribute.DT_START, start);
    values.put(Attribute.DT_END, end(added, first, start));
    return with(master.with(values), start);
  }

  private static String end(Added added, EventTime first, String start) {
    return switch (first) {
      case EventTime.AllDay(LocalDate begin, LocalDate end) ->
          LocalDate.parse(start).plusDays(ChronoUnit.DAYS.between(begin, end)).toString();
      case EventTime.Timed(LocalDateTime begin, LocalDateTime end, var zone) -> {
        LocalDateTime from = LocalDateTime.parse(start);
        LocalDateTime own = added.end();
        LocalDateTime to =
            own == null
                ? from.plus(Duration.between(begin, end))
                : new Moment(own, false, added.start().zone()).on(zone);
        yield new EventTime.Timed(from, to, zone).dtEnd();
      }
    };
  }

  /** The rows that the RDATEs add which {@code master} keeps; none where they can't be read. */
  static List<CalendarEvent> rows(CalendarEvent master) {
    Zones zones = new Zones(List.of());
    try {
      return Kept.of(master.ics())
          .all("RDATE")
          .flatMap(line -> read(line, zones).stream())
          .map(added -> row(master, added))
          .toList();
    } catch (MistakeException | InvalidAttributeException otherTool) {
      return List.of();
    }
  }

  /** What a person or a file says of a row, without key and server's own. */
  static Map<Attribute, Object> said(CalendarEvent event) {
    Map<Attribute, Object> values = event.attributes();
    values.keySet().removeIf(Attribute::serverOwned);
    return values;
  }
}

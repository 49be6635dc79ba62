package org.realtimeagenda.client.icalendar;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.InvalidAttributeException;

/** Writes events as one VCALENDAR, RFC 5545 section 3.4, with the time zones that they name. */
public final class ICalendarWriter {

  private static final String PRODUCT = "PRODID:-//Realtime Agenda//EN";

  /** In a content line, or in one of a kept component. */
  private static final Pattern ZONE =
      Pattern.compile("^[A-Z0-9-]+(?:;[^:;]+)*?;TZID=\"?([^\":;]+)");

  private final Instant now;
  private final List<String> body = new ArrayList<>();
  private final SortedMap<String, Integer> zones = new TreeMap<>();
  private final List<CalendarEvent> leftOut = new ArrayList<>();

  private ICalendarWriter(Instant now) {
    this.now = now;
  }

  private record Series(int userId, String uid) {}

  /**
   * Writes a file; exceptions are put with their series.
   *
   * @param now when events that nobody has written yet were made
   * @return rows of other tools whose times can't be read, and that the file therefore hasn't
   * @throws IOException when {@code out} fails
   */
  public static List<CalendarEvent> write(List<CalendarEvent> events, Appendable out, Instant now)
      throws IOException {
    ICalendarWriter writer = new ICalendarWriter(now);
    writer.write(events, out);
    return writer.leftOut;
  }

  private void write(List<CalendarEvent> events, Appendable out) throws IOException {
    String name = common(events, CalendarEvent::calendar);
    Map<Series, List<CalendarEvent>> series = new LinkedHashMap<>();
    events.forEach(
        event ->
            series
                .computeIfAbsent(
                    new Series(event.key().userId(), event.effectiveUid()), _ -> new ArrayList<>())
                .add(event));
    series.values().forEach(rows -> write(rows, name == null));
    FoldedLines lines = new FoldedLines(out);
    lines.write("BEGIN:VCALENDAR");
    lines.write("VERSION:2.0");
    lines.write(PRODUCT);
    if (name != null) {
      for (String line : header(name, common(events, CalendarEvent::color))) {
        lines.write(line);
      }
    }
    for (Map.Entry<String, Integer> zone : zones.entrySet()) {
      for (String line : ZoneDefinition.of(ZoneId.of(zone.getKey()), zone.getValue())) {
        lines.write(line);
      }
    }
    for (String line : body) {
      lines.write(line);
    }
    lines.write("END:VCALENDAR");
  }

  /** What all of them have; null where they differ. */
  private static @Nullable String common(
      List<CalendarEvent> events, Function<CalendarEvent, @Nullable String> attribute) {
    String first = events.isEmpty() ? null : attribute.apply(events.getFirst());
    return first != null
            && events.stream().allMatch(event -> Objects.equals(attribute.apply(event), first))
        ? first
        : null;
  }

  private static List<String> header(String name, @Nullable String color) {
    List<String> lines = new ArrayList<>();
    lines.add("NAME:" + TextValue.write(name));
    lines.add("X-WR-CALNAME:" + TextValue.write(name));
    if (color != null) {
      lines.add("COLOR:" + TextValue.write(Colors.toFile(color)));
      String hex = Colors.hex(color);
      if (hex != null) {
        lines.add("X-APPLE-CALENDAR-COLOR:" + hex);
      }
    }
    return lines;
  }

  private void write(List<CalendarEvent> rows, boolean namesCalendar) {
    CalendarEvent master =
        rows.stream().filter(row -> row.recurrenceId() == null).findFirst().orElse(null);
    Set<Map<Attribute, Object>> saidByDates = new HashSet<>();
    if (master != null) {
      Overrides.rows(master).forEach(row -> saidByDates.add(Overrides.said(row)));
    }
    for (CalendarEvent row : rows) {
      if (saidByDates.contains(Overrides.said(row))) {
        continue;
      }
      try {
        EventTime first = master == null ? row.time() : master.time();
        List<String> lines = new EventWriter(row, first, namesCalendar, now).lines();
        int year = year(row.time());
        lines.forEach(line -> zone(line, year));
        body.addAll(lines);
      } catch (InvalidAttributeException unreadable) {
        leftOut.add(row);
      }
    }
  }

  private static int year(EventTime time) {
    return switch (time) {
      case EventTime.AllDay(LocalDate start, var _) -> start.getYear();
      case EventTime.Timed(LocalDateTime start, var _, var _) -> start.getYear();
    };
  }

  private void zone(String line, int year) {
    if (line.contains(";TZID=")) {
      Matcher zone = ZONE.matcher(line);
      if (zone.find() && Zones.isRegion(zone.group(1))) {
        zones.merge(zone.group(1), year, Math::min);
      }
    }
  }
}

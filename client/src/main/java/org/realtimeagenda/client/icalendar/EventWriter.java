package org.realtimeagenda.client.icalendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.Limits;

/**
 * Writes a row as a VEVENT: what its attributes have, and what was kept of the file it came from.
 */
final class EventWriter {

  private static final Set<String> KEPT_IN_ITS_PLACE = Set.of("DTSTAMP", "UID", "RECURRENCE-ID");

  private final CalendarEvent event;
  private final EventTime time;
  private final EventTime first;
  private final Kept kept;
  private final boolean namesCalendar;
  private final Instant now;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param first of its series, in whose form RECURRENCE-ID is
   * @param namesCalendar the whole file doesn't say of which calendar it is
   * @throws org.realtimeagenda.core.InvalidAttributeException when the row's times can't be read
   */
  EventWriter(CalendarEvent event, EventTime first, boolean namesCalendar, Instant now) {
    this.event = event;
    this.time = event.time();
    this.first = first;
    this.kept = Kept.of(event.ics());
    this.namesCalendar = namesCalendar;
    this.now = now;
  }

  List<String> lines() {
    lines.add("BEGIN:VEVENT");
    lines.add(keptOr("UID", "UID:" + TextValue.write(event.effectiveUid())));
    lines.add(keptOr("DTSTAMP", "DTSTAMP:" + stamp()));
    writeTimes();
    writeSeries();
    text("SUMMARY", event.name() == null || event.name().isEmpty() ? null : event.name());
    text("LOCATION", event.location());
    text("DESCRIPTION", event.description());
    writeCategories();
    writeColor();
    text("URL", event.url());
    text("STATUS", event.status());
    text("TRANSP", event.transp());
    if (namesCalendar) {
      text("X-AGENDA-CALENDAR", event.calendar());
    }
    kept.lines().stream()
        .filter(line -> !EventReader.TEXTS.containsKey(line.name()))
        .filter(line -> !EventReader.OTHERS.contains(line.name()))
        .filter(line -> !KEPT_IN_ITS_PLACE.contains(line.name()))
        .forEach(line -> lines.add(line.text()));
    writeComponents();
    lines.add("END:VEVENT");
    return lines;
  }

  private String keptOr(String name, String otherwise) {
    return whole(name).map(ContentLine::text).orElse(otherwise);
  }

  private Optional<ContentLine> whole(String name) {
    return kept.all(name).filter(line -> !line.value().isEmpty()).findFirst();
  }

  private String stamp() {
    Instant at = now;
    if (event.updatedAt() != null) {
      try {
        at = Instant.parse(event.updatedAt());
      } catch (DateTimeException otherTool) {
        at = now;
      }
    }
    return new Moment(
            LocalDateTime.ofInstant(at, ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS),
            false,
            Moment.UTC)
        .value();
  }

  private Moment moment(String wire) {
    return Moment.ofWire(wire, time.tz());
  }

  private void writeTimes() {
    Moment start = moment(time.dtStart());
    lines.add("DTSTART" + kept.parameters("DTSTART") + start.parameters() + ":" + start.value());
    Moment end = moment(time.dtEnd());
    Optional<ContentLine> said =
        whole("DTEND").or(() -> whole("DURATION")).filter(this::isStillTheEnd);
    if (said.isPresent()) {
      lines.add(said.get().text());
    } else if (!end.equals(start)) {
      // RFC 5545 section 3.8.2.2: later than the start; without it, there is no length
      lines.add("DTEND" + end.parameters() + ":" + end.value());
    }
  }

  private boolean isStillTheEnd(ContentLine line) {
    try {
      return line.name().equals("DTEND") ? endsAt(line) : lasts(Span.read(line.value(), 0));
    } catch (MistakeException otherTool) {
      return false;
    }
  }

  private boolean endsAt(ContentLine line) {
    Moment said = Moment.read(line.value(), new Zones(List.of()).of(line), 0);
    return switch (time) {
      case EventTime.AllDay _ -> false;
      case EventTime.Timed(var _, LocalDateTime end, var zone) ->
          !said.date() && said.on(zone).equals(end);
    };
  }

  private boolean lasts(Span span) {
    return switch (time) {
      case EventTime.AllDay(var start, var end) ->
          start.plusDays(Duration.ofDays(span.days()).plus(span.time()).toDays()).equals(end);
      case EventTime.Timed(var start, var end, var zone) -> span.after(start, zone).equals(end);
    };
  }

  private void writeSeries() {
    whole("RECURRENCE-ID").ifPresent(line -> lines.add(line.text()));
    if (event.recurrenceId() != null) {
      Moment start = Moment.ofWire(event.recurrenceId(), first.tz());
      lines.add("RECURRENCE-ID" + start.parameters() + ":" + start.value());
    }
    if (event.rrule() != null) {
      lines.add("RRULE:" + event.rrule());
    }
    if (!event.exdates().isEmpty()) {
      List<Moment> starts = event.exdates().stream().map(this::moment).toList();
      lines.add(
          "EXDATE"
              + starts.getFirst().parameters()
              + ":"
              + starts.stream().map(Moment::value).collect(Collectors.joining(",")));
    }
  }

  private void text(String name, @Nullable String value) {
    Optional<ContentLine> said = kept.all(name).filter(line -> Said.still(line, value)).findFirst();
    if (said.isPresent()) {
      lines.add(said.get().text());
    } else if (value != null) {
      lines.add(name + kept.parameters(name) + ":" + Said.written(name, value));
    }
  }

  /** COLOR can only name CSS's colours; one that it doesn't come back to is beside it. */
  private void writeColor() {
    String color = event.color();
    text("COLOR", color);
    if (color != null
        && kept.all("COLOR").noneMatch(line -> Said.still(line, color))
        && !Colors.ofFile(Colors.toFile(color)).equals(Optional.of(color))) {
      lines.add(EventReader.COLOR + ":" + TextValue.write(color));
    }
  }

  private void writeCategories() {
    List<ContentLine> said = kept.all("CATEGORIES").toList();
    List<String> all = EventReader.categories(said);
    if (!all.isEmpty()
        && all.subList(0, Math.min(all.size(), Limits.CATEGORIES)).equals(event.categories())) {
      said.forEach(line -> lines.add(line.text()));
    } else if (!event.categories().isEmpty()) {
      lines.add(
          "CATEGORIES:"
              + event.categories().stream().map(TextValue::write).collect(Collectors.joining(",")));
    }
  }

  private void writeComponents() {
    List<Component> alarms =
        kept.components().stream().filter(part -> part.name().equals(Alarms.ALARM)).toList();
    String name = event.name() == null ? "" : event.name();
    lines.addAll(Alarms.lines(alarms, event.reminders(), name));
    kept.components().stream()
        .filter(part -> !part.name().equals(Alarms.ALARM))
        .flatMap(Component::texts)
        .forEach(lines::add);
  }
}

package org.realtimeagenda.client.icalendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the events of a file say, in one form for all ways of writing the same. */
final class Canonical {

  private static final Set<String> TIMES =
      Set.of("DTSTART", "DTEND", "EXDATE", "RECURRENCE-ID", "RDATE");

  private static final List<String> LISTS = List.of("EXDATE", "RDATE", "CATEGORIES");

  private final Zones zones;

  private Canonical(Zones zones) {
    this.zones = zones;
  }

  /** By UID and RECURRENCE-ID, what each event says, a property a line. */
  static Map<String, List<String>> of(String file) {
    ComponentParser parser = new ComponentParser();
    try {
      ContentLines lines =
          new ContentLines(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
      for (ContentLine line = lines.next(); line != null; line = lines.next()) {
        parser.take(line);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    Map<String, List<String>> events = new TreeMap<>();
    for (Component calendar : parser.end()) {
      Canonical form = new Canonical(new Zones(calendar.all(List.of("VTIMEZONE")).toList()));
      calendar
          .all(List.of("VEVENT"))
          .forEach(
              event ->
                  events.put(
                      form.one(event, "UID") + " " + form.one(event, "RECURRENCE-ID"),
                      form.lines(event)));
    }
    return events;
  }

  private String one(Component event, String name) {
    return event.first(name).map(line -> String.join(",", line(line))).orElse("");
  }

  private List<String> lines(Component component) {
    List<String> all = new ArrayList<>();
    component.lines().stream()
        .filter(line -> !line.value().isEmpty() && !endsAsItStarts(component, line))
        .forEach(line -> all.addAll(line(line)));
    component.components().stream().map(part -> part.name() + " " + lines(part)).forEach(all::add);
    return all.stream().sorted().toList();
  }

  /** The same as without an end. */
  private static boolean endsAsItStarts(Component event, ContentLine line) {
    return line.name().equals("DTEND")
        && event
            .first("DTSTART")
            .filter(start -> start.value().equals(line.value()))
            .filter(start -> Objects.equals(start.parameter("TZID"), line.parameter("TZID")))
            .isPresent();
  }

  private List<String> line(ContentLine line) {
    List<String> values =
        LISTS.contains(line.name())
            ? split(line)
            : List.of(TIMES.contains(line.name()) ? line.value() : text(line));
    return values.stream()
        .map(value -> line.name() + parameters(line) + ":" + time(line, value))
        .toList();
  }

  private static List<String> split(ContentLine line) {
    return line.name().equals("CATEGORIES")
        ? TextValue.readList(line.value())
        : Arrays.asList(line.value().split(","));
  }

  private static String text(ContentLine line) {
    return line.name().equals("RRULE")
        ? Arrays.stream(line.value().split(";")).sorted().collect(Collectors.joining(";"))
        : TextValue.read(line.value());
  }

  private String time(ContentLine line, String value) {
    if (!TIMES.contains(line.name()) || value.contains("/")) {
      return value;
    }
    ZoneId zone = zones.of(line);
    Moment moment = Moment.read(value, zone, line.line());
    return moment.zone() == null
        ? moment.wire()
        : moment.local().atZone(moment.zone()).withZoneSameInstant(ZoneOffset.UTC).toString();
  }

  /** In any order, but for those that {@link #time} has understood. */
  private static String parameters(ContentLine line) {
    String left =
        TIMES.contains(line.name())
            ? line.parametersWithout(List.of("TZID", "VALUE"))
            : line.parameters();
    return Arrays.stream(left.split(";")).sorted().collect(Collectors.joining(";"));
  }
}

package org.realtimeagenda.client.icalendar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.Limits;
import org.realtimeagenda.core.Sha256;

/** Reads a VEVENT, RFC 5545 section 3.6.1. */
final class EventReader {

  /** A row's colour, where COLOR can't say it: of the palette, or without a name in CSS. */
  static final String COLOR = "X-AGENDA-COLOR";

  /** Properties that an attribute has; all others are kept as they are. */
  static final Map<String, Attribute> TEXTS =
      Map.of(
          "SUMMARY", Attribute.NAME,
          "LOCATION", Attribute.LOCATION,
          "DESCRIPTION", Attribute.DESCRIPTION,
          "COLOR", Attribute.COLOR,
          "URL", Attribute.URL,
          "STATUS", Attribute.STATUS,
          "TRANSP", Attribute.TRANSP,
          "X-AGENDA-CALENDAR", Attribute.CALENDAR);

  static final Set<String> OTHERS =
      Set.of(
          "UID",
          "DTSTART",
          "DTEND",
          "DURATION",
          "RRULE",
          "EXDATE",
          "RECURRENCE-ID",
          "CATEGORIES",
          COLOR);

  /** What a row's zone and the form of its dates say. */
  private static final List<String> OF_TIMES = List.of("TZID", "VALUE");

  private final Zones zones;
  private final @Nullable String calendar;
  private final @Nullable String color;

  /**
   * @param calendar the name that the file gives its calendar
   * @param color the calendar's, as a row has it
   */
  EventReader(Zones zones, @Nullable String calendar, @Nullable String color) {
    this.zones = zones;
    this.calendar = calendar;
    this.color = color;
  }

  /**
   * Only where COLOR is still what was written beside it: another program may have changed that.
   */
  private static void readColor(Component event, Map<Attribute, @Nullable Object> values) {
    String said = event.first("COLOR").map(line -> TextValue.read(line.value()).strip()).orElse("");
    event
        .first(COLOR)
        .map(line -> TextValue.read(line.value()).strip())
        .filter(own -> Colors.toFile(own).equalsIgnoreCase(said))
        .ifPresent(own -> values.put(Attribute.COLOR, own));
  }

  /**
   * What a VEVENT says.
   *
   * @throws MistakeException when it can't be a row
   */
  Draft read(Component event) {
    WhenReader when = new WhenReader(event, zones);
    EventTime time = when.time();
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    List<ContentLine> kept = new ArrayList<>();
    values.put(Attribute.NAME, "");
    values.put(Attribute.CALENDAR, calendar);
    values.put(Attribute.COLOR, color);
    values.put(Attribute.DT_START, time.dtStart());
    values.put(Attribute.DT_END, time.dtEnd());
    values.put(Attribute.TZ, time.tz());
    values.put(Attribute.RRULE, when.rule());
    values.put(Attribute.EXDATES, when.exdates(time));
    readTexts(event, values, kept);
    readColor(event, values);
    readCategories(event, values, kept);
    keepTimes(event, when, kept);
    event.lines().stream()
        .filter(line -> !TEXTS.containsKey(line.name()) && !OTHERS.contains(line.name()))
        .map(zones::renamed)
        .forEach(kept::add);
    List<Component> alarms = event.all(List.of(Alarms.ALARM)).toList();
    values.put(Attribute.REMINDERS, Alarms.reminders(alarms));
    String name = String.valueOf(values.get(Attribute.NAME));
    List<Component> components =
        event.components().stream()
            .filter(part -> !part.name().equals(Alarms.ALARM) || !Alarms.isPlain(part, name))
            .toList();
    ContentLine recurrenceId = when.recurrenceId();
    return new Draft(
        event.line(),
        uid(event),
        values,
        time,
        new Kept(kept, components),
        isConfidential(event),
        recurrenceId == null ? null : zones.renamed(recurrenceId),
        recurrenceId == null
            ? null
            : Moment.read(recurrenceId.value(), zones.of(recurrenceId), recurrenceId.line()),
        when.added());
  }

  private static void readTexts(
      Component event, Map<Attribute, @Nullable Object> values, List<ContentLine> kept) {
    TEXTS.forEach(
        (name, attribute) ->
            event
                .first(name)
                .ifPresent(
                    line -> {
                      String value = Said.value(line);
                      if (value != null) {
                        values.put(attribute, value);
                      }
                      if (!Said.all(line)) {
                        kept.add(line);
                      } else if (!line.parametersWithout(List.of("VALUE")).isEmpty()) {
                        kept.add(
                            ContentLine.of(name, line.parametersWithout(List.of("VALUE")), ""));
                      }
                    }));
  }

  private static void readCategories(
      Component event, Map<Attribute, @Nullable Object> values, List<ContentLine> kept) {
    List<ContentLine> lines = event.all("CATEGORIES").toList();
    List<String> all = categories(lines);
    values.put(Attribute.CATEGORIES, all.subList(0, Math.min(all.size(), Limits.CATEGORIES)));
    if (all.size() > Limits.CATEGORIES
        || lines.stream().anyMatch(line -> !line.parameters().isEmpty())) {
      kept.addAll(lines);
    }
  }

  static List<String> categories(List<ContentLine> lines) {
    return lines.stream()
        .flatMap(line -> TextValue.readList(line.value()).stream())
        .distinct()
        .toList();
  }

  private static void keepTimes(Component event, WhenReader when, List<ContentLine> kept) {
    ContentLine start = when.startLine();
    String more = start.parametersWithout(OF_TIMES);
    if (!more.isEmpty()) {
      kept.add(ContentLine.of("DTSTART", more, ""));
    }
    if (when.endsInItsOwnWay()) {
      event
          .first("DTEND")
          .or(() -> event.first("DURATION"))
          .map(when::renamed)
          .ifPresent(kept::add);
    }
  }

  /** Files without UIDs are read again too: the same event has the same one then. */
  private static String uid(Component event) {
    return event
        .first("UID")
        .map(line -> TextValue.read(line.value()).strip())
        .filter(uid -> !uid.isEmpty())
        .orElseGet(
            () ->
                Sha256.hex(
                        event
                            .texts()
                            .filter(line -> !line.startsWith("DTSTAMP"))
                            .sorted()
                            .collect(Collectors.joining("\n")))
                    + "@file");
  }

  private static boolean isConfidential(Component event) {
    return event
        .first("CLASS")
        .map(line -> line.value().strip().toUpperCase(Locale.ROOT))
        .filter(value -> value.equals("PRIVATE") || value.equals("CONFIDENTIAL"))
        .isPresent();
  }
}

package org.realtimeagenda.client.icalendar;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The time zones of a file, RFC 5545 section 3.2.19: by the name that IANA, Windows or a program
 * gives them, and where that says nothing, by what the file's VTIMEZONE says of its clock.
 */
final class Zones {

  private final Map<String, Component> defined = new HashMap<>();
  private final Map<String, Optional<ZoneId>> known = new HashMap<>();

  private static final class Names {
    static final Set<String> REGIONS = Set.copyOf(ZoneId.getAvailableZoneIds());
    static final Map<String, String> BY_ANY_CASE = byAnyCase();
    static final Map<String, String> WINDOWS = Resource.read("windows-zones.properties");

    private static Map<String, String> byAnyCase() {
      Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      REGIONS.forEach(name -> names.put(name, name));
      return names;
    }
  }

  /**
   * @param definitions the file's VTIMEZONEs
   */
  Zones(List<Component> definitions) {
    for (Component definition : definitions) {
      definition
          .first("TZID")
          .ifPresent(line -> defined.put(TextValue.read(line.value()).strip(), definition));
    }
  }

  /**
   * The zone that a property's TZID names; null where it has none.
   *
   * @throws MistakeException when nothing is known of that zone
   */
  @Nullable ZoneId of(ContentLine line) {
    String id = line.parameter("TZID");
    if (id == null || id.isEmpty()) {
      return null;
    }
    return known
        .computeIfAbsent(id, this::find)
        .orElseThrow(() -> new MistakeException(line.line(), Mistake.Kind.UNKNOWN_ZONE, id));
  }

  /** Whether IANA has a zone of this name. */
  static boolean isRegion(String id) {
    return Names.REGIONS.contains(id);
  }

  /** The line with the zone's name as IANA has it, so that it can be read without the file. */
  ContentLine renamed(ContentLine line) {
    String id = line.parameter("TZID");
    Optional<ZoneId> zone = id == null ? Optional.empty() : known.computeIfAbsent(id, this::find);
    if (zone.isEmpty()) {
      return line;
    }
    return new ContentLine(
        line.name(),
        line.parametersWithout(List.of("TZID")) + ";TZID=" + zone.get().getId(),
        line.value(),
        line.line());
  }

  private Optional<ZoneId> find(String id) {
    return named(id)
        .or(() -> definition(id).flatMap(zone -> zone.first("X-LIC-LOCATION")).flatMap(this::named))
        .or(() -> definition(id).flatMap(ZoneRulesMatch::find));
  }

  private Optional<Component> definition(String id) {
    return Optional.ofNullable(defined.get(id));
  }

  private Optional<ZoneId> named(ContentLine line) {
    return named(TextValue.read(line.value()).strip());
  }

  private Optional<ZoneId> named(String id) {
    String windows = Names.WINDOWS.get(id);
    if (windows != null) {
      return Optional.of(ZoneId.of(windows));
    }
    if (id.toLowerCase(Locale.ROOT).endsWith("/utc") && id.startsWith("tzone:")) {
      return Optional.of(Moment.UTC);
    }
    // /mozilla.org/20050126_1/Europe/Berlin and the like: a program's own name around IANA's
    for (String rest = id; ; rest = rest.substring(rest.indexOf('/') + 1)) {
      String name = Names.BY_ANY_CASE.get(rest);
      if (name != null) {
        return Optional.of(ZoneId.of(name));
      }
      if (rest.indexOf('/') < 0) {
        return Optional.empty();
      }
    }
  }
}

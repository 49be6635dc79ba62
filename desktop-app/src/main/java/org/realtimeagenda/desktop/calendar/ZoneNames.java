package org.realtimeagenda.desktop.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Time zones as a person knows them: by a city, and by a few letters. */
public final class ZoneNames {
  private static final List<String> AREAS =
      List.of(
          "Africa/",
          "America/",
          "Antarctica/",
          "Asia/",
          "Atlantic/",
          "Australia/",
          "Europe/",
          "Indian/",
          "Pacific/");

  private ZoneNames() {}

  /** The last part of a zone's name: Paris. */
  public static String city(ZoneId zone, Locale locale) {
    String id = zone.getId();
    return id.contains("/")
        ? id.substring(id.lastIndexOf('/') + 1).replace('_', ' ')
        : zone.getDisplayName(TextStyle.SHORT, locale);
  }

  /** What clocks there are said to show: CET, in summer CEST. Slow when it is asked first. */
  public static String letters(ZoneId zone, Instant at, Locale locale) {
    return DateTimeFormatter.ofPattern("zzz", locale).format(at.atZone(zone));
  }

  /** Every zone that is named after a city, by the city. */
  public static List<ZoneId> cities(Locale locale) {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> AREAS.stream().anyMatch(id::startsWith))
        .map(ZoneId::of)
        .sorted(Comparator.comparing(zone -> city(zone, locale)))
        .toList();
  }
}

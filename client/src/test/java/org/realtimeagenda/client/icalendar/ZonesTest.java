package org.realtimeagenda.client.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris,Europe/Paris",
    "europe/paris,Europe/Paris",
    "W. Europe Standard Time,Europe/Berlin",
    "Romance Standard Time,Europe/Paris",
    "Pacific Standard Time,America/Los_Angeles",
    "India Standard Time,Asia/Kolkata",
    "tzone://Microsoft/Utc,UTC",
    "/mozilla.org/20050126_1/Europe/Berlin,Europe/Berlin",
    "/freeassociation.sourceforge.net/America/Argentina/Buenos_Aires,America/Argentina/Buenos_Aires"
  })
  void aZoneIsKnownByItsNames(String name, String zone) {
    assertEquals(zone, Files.row("DTSTART;TZID=\"" + name + "\":20260105T100000").tz());
  }

  @Test
  void allOfWindowsAreZones() {
    Resource.read("windows-zones.properties").values().forEach(ZoneId::of);
  }

  @Test
  void aZoneOfOutlookIsKnownByItsClock() {
    assertEquals(
        "Europe/Berlin",
        custom("+0100", "+0200", "10;BYDAY=-1SU", "3;BYDAY=-1SU", "030000", "020000"));
    assertEquals(
        "America/New_York",
        custom("-0500", "-0400", "11;BYDAY=1SU", "3;BYDAY=2SU", "020000", "020000"));
  }

  private static String custom(
      String winter, String summer, String toWinter, String toSummer, String at, String from) {
    String file =
        Files.calendar(
            """
            BEGIN:VTIMEZONE
            TZID:Customized Time Zone
            BEGIN:STANDARD
            DTSTART:16010101T%s
            TZOFFSETFROM:%s
            TZOFFSETTO:%s
            RRULE:FREQ=YEARLY;BYMONTH=%s
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T%s
            TZOFFSETFROM:%s
            TZOFFSETTO:%s
            RRULE:FREQ=YEARLY;BYMONTH=%s
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:1
            DTSTART;TZID=Customized Time Zone:20260105T100000
            END:VEVENT
            """
                .formatted(at, summer, winter, toWinter, from, winter, summer, toSummer));
    return String.valueOf(Files.rows(file).getFirst().tz());
  }

  /** ical4j reads what we write and follows its rules; day by day it is Java's clock. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Paris",
        "Europe/London",
        "America/New_York",
        "America/Santiago",
        "America/Nuuk",
        "Australia/Lord_Howe",
        "Asia/Kolkata",
        "Asia/Tokyo",
        "Asia/Jerusalem",
        "Africa/Cairo",
        "Pacific/Chatham",
        "Atlantic/Azores",
        "America/Sao_Paulo"
      })
  void whatIsWrittenOfAZoneIsItsClock(String id) throws Exception {
    ZoneId zone = ZoneId.of(id);
    String file =
        Stream.of(
                Stream.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x"),
                ZoneDefinition.of(zone, 2000).stream(),
                Stream.of("END:VCALENDAR", ""))
            .flatMap(part -> part)
            .collect(Collectors.joining("\r\n"));
    VTimeZone definition =
        (VTimeZone) new CalendarBuilder().build(new StringReader(file)).getComponents().getFirst();
    NavigableMap<Instant, ZoneOffset> clock = new TreeMap<>();
    definition.getObservances().forEach(observance -> add(observance, clock));
    for (ZonedDateTime day = ZonedDateTime.of(2000, 1, 1, 12, 0, 0, 0, zone);
        day.getYear() < 2040;
        day = day.plusDays(1)) {
      Instant noon = day.toInstant();
      assertEquals(
          zone.getRules().getOffset(noon),
          clock.floorEntry(noon).getValue(),
          () -> noon + "\n" + file);
    }
  }

  private static void add(Observance observance, Map<Instant, ZoneOffset> clock) {
    LocalDateTime begin = time(value(observance, "DTSTART"));
    List<LocalDateTime> onsets = new ArrayList<>(List.of(begin));
    observance
        .getProperty("RRULE")
        .ifPresent(
            rule ->
                onsets.addAll(
                    new Recur<LocalDateTime>(rule.getValue())
                        .getDates(begin, begin, begin.plusYears(60))));
    observance
        .getProperty("RDATE")
        .ifPresent(
            dates ->
                Stream.of(dates.getValue().split(",")).map(ZonesTest::time).forEach(onsets::add));
    ZoneOffset from = offset(value(observance, "TZOFFSETFROM"));
    ZoneOffset to = offset(value(observance, "TZOFFSETTO"));
    onsets.forEach(onset -> clock.put(onset.toInstant(from), to));
  }

  private static String value(Observance observance, String property) {
    return observance.getProperty(property).orElseThrow().getValue();
  }

  private static LocalDateTime time(String value) {
    return Moment.read(value, null, 0).local();
  }

  private static ZoneOffset offset(String value) {
    return ZoneOffset.of(value.substring(0, 3) + ":" + value.substring(3, 5));
  }
}

package org.realtimeagenda.client.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;

class ICalendarReaderTest {

  private static final String START = "DTSTART;TZID=Europe/Paris:20260105T100000";

  @Test
  void eachPropertyBecomesItsAttribute() {
    CalendarEvent event =
        Files.row(
            START,
            "DTEND;TZID=Europe/Paris:20260105T113000",
            "SUMMARY:Design\\, review",
            "LOCATION:Room 2",
            "DESCRIPTION:Bring\\nsketches",
            "RRULE:FREQ=WEEKLY;BYDAY=MO;",
            "EXDATE;TZID=Europe/Paris:20260112T100000",
            "CATEGORIES:Work,Design",
            "COLOR:teal",
            "URL:https://example.com/?a=1,2",
            "STATUS:tentative",
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "TRIGGER:-PT15M",
            "DESCRIPTION:Design\\, review",
            "END:VALARM");
    assertEquals("one@example.com", event.uid());
    assertEquals("Design, review", event.name());
    assertEquals("Room 2", event.location());
    assertEquals("Bring\nsketches", event.description());
    assertEquals("2026-01-05T10:00:00", event.dtStart());
    assertEquals("2026-01-05T11:30:00", event.dtEnd());
    assertEquals("Europe/Paris", event.tz());
    assertEquals("FREQ=WEEKLY;BYDAY=MO", event.rrule());
    assertEquals(List.of("2026-01-12T10:00:00"), event.exdates());
    assertEquals(List.of("Work", "Design"), event.categories());
    assertEquals("#008080", event.color());
    assertEquals("https://example.com/?a=1,2", event.url());
    assertEquals("TENTATIVE", event.status());
    assertEquals("TRANSPARENT", event.transp());
    assertEquals(List.of(15), event.reminders());
    assertEquals("DTSTAMP:20260101T000000Z", event.ics());
  }

  @Test
  void theSameFileGivesTheSameKeys() {
    String withoutUid = Files.event(START, "SUMMARY:x").replace("UID:one@example.com\r\n", "");
    assertEquals(Files.rows(withoutUid), Files.rows(withoutUid));
    assertNotEquals(
        Files.rows(withoutUid).getFirst().uid(),
        Files.rows(withoutUid.replace("SUMMARY:x", "SUMMARY:y")).getFirst().uid());
  }

  @Test
  void anAllDayEventWithoutAnEndIsOneDay() {
    CalendarEvent event = Files.row("DTSTART;VALUE=DATE:20260105");
    assertEquals("2026-01-05", event.dtStart());
    assertEquals("2026-01-06", event.dtEnd());
    assertNull(event.tz());
  }

  @Test
  void anEndInAnotherZoneIsTheSameInstant() {
    CalendarEvent event = Files.row(START, "DTEND;TZID=America/New_York:20260105T080000");
    assertEquals("2026-01-05T14:00:00", event.dtEnd());
  }

  @Test
  void theCalendarGivesItsNameAndColour() {
    String apple =
        Files.event(START)
            .replace("VERSION", "X-WR-CALNAME:Club\r\nX-APPLE-CALENDAR-COLOR:#FF2968FF\r\nVERSION");
    CalendarEvent event = Files.rows(apple).getFirst();
    assertEquals("Club", event.calendar());
    assertEquals("#FF2968", event.color());
    String standard = apple.replace("VERSION", "NAME:Verein\r\nCOLOR:midnightblue\r\nVERSION");
    assertEquals("Verein", Files.rows(standard).getFirst().calendar());
    assertEquals("#FF2968", Files.rows(standard).getFirst().color());
    String nameless = standard.replace("X-APPLE", "X-OTHER");
    assertEquals("#191970", Files.rows(nameless).getFirst().color());
    String exported = Files.write(Files.rows(apple));
    assertTrue(exported.contains("\r\nX-WR-CALNAME:Club\r\n"), exported);
    assertFalse(exported.contains("X-AGENDA-CALENDAR"), exported);
    assertTrue(exported.contains("\r\nX-APPLE-CALENDAR-COLOR:#FF2968\r\n"), exported);
    assertEquals(Files.rows(apple), Files.rows(exported));
  }

  @ParameterizedTest
  @CsvSource({
    "magenta, #FF00FF, magenta, false",
    "Grey, #808080, Grey, false",
    "slategray, #708090, slategray, false",
    "#d400D4, #D400D4, #d400D4, false",
    "#2f7de1, blue, #2f7de1, false"
  })
  void anEventHasTheVeryColourOfItsFileAndGivesItBack(
      String said, String color, String written, boolean beside) {
    assertIsWritten(Files.row(START, "COLOR:" + said), color, written, beside);
  }

  @ParameterizedTest
  @CsvSource({
    "blue, blue, true",
    "slate, slategray, true",
    "#0000FF, blue, false",
    "#D400D4, fuchsia, true",
    "rebeccapurple, rebeccapurple, true"
  })
  void aColourOfARowComesBackWhateverCssCallsIt(String color, String written, boolean beside) {
    CalendarEvent event = Files.row(START).with(Map.of(Attribute.COLOR, color));
    assertIsWritten(event, color, written, beside);
  }

  @Test
  void aColourThatAnotherProgramChangedSinceIsTheOneThatCounts() {
    String changed = "COLOR:red\r\nX-AGENDA-COLOR:blue";
    assertEquals("#FF0000", Files.row(START, changed).color());
    String nonsense = "COLOR:red\r\nX-AGENDA-COLOR:" + "x".repeat(600);
    assertEquals("#FF0000", Files.row(START, nonsense).color());
  }

  private static void assertIsWritten(
      CalendarEvent event, String color, String written, boolean beside) {
    assertEquals(color, event.color());
    String exported = Files.write(List.of(event));
    assertTrue(exported.contains("\r\nCOLOR:" + written + "\r\n"), exported);
    assertEquals(beside, exported.contains("\r\nX-AGENDA-COLOR:" + color + "\r\n"), exported);
    assertEquals(color, Files.rows(exported).getFirst().color());
  }

  @Test
  void eventsOfSeveralCalendarsKeepTheirNamesInOneFile() {
    CalendarEvent one = Files.row(START);
    List<CalendarEvent> both =
        List.of(
            one.with(Map.of(Attribute.CALENDAR, "Club")),
            Files.rows(Files.event(START).replace("one@", "two@")).getFirst());
    assertEquals(both, Files.rows(Files.write(both)));
  }

  @Test
  void aPrivateEventIsMarked() {
    assertTrue(Files.read(Files.event(START, "CLASS:private")).events().getFirst().confidential());
    assertFalse(Files.read(Files.event(START, "CLASS:PUBLIC")).events().getFirst().confidential());
  }

  @Test
  void anExceptionIsARowInTheFormOfItsSeries() {
    String file =
        Files.calendar(
            """
            BEGIN:VEVENT
            UID:s
            RECURRENCE-ID:20260112T090000Z
            DTSTART:20260113T090000Z
            SUMMARY:Moved
            END:VEVENT
            BEGIN:VEVENT
            UID:s
            DTSTART;TZID=Europe/Paris:20260105T100000
            RRULE:FREQ=WEEKLY
            SUMMARY:Series
            END:VEVENT
            """);
    List<CalendarEvent> rows = Files.rows(file);
    assertEquals("Series", rows.get(0).name());
    assertEquals("2026-01-12T10:00:00", rows.get(1).recurrenceId());
    assertEquals("2026-01-13T09:00:00", rows.get(1).dtStart());
    assertEquals("UTC", rows.get(1).tz());
  }

  @Test
  void anExceptionWithoutItsSeriesIsAPlainEvent() {
    ParsedEvent parsed =
        Files.read(Files.event(START, "RECURRENCE-ID:20260105T090000Z")).events().getFirst();
    assertNull(parsed.event().recurrenceId());
    assertEquals("one@example.com_R20260105T090000Z", parsed.event().uid());
    CalendarEvent master =
        Files.row("DTSTART;TZID=Europe/Paris:20251201T100000", "RRULE:FREQ=DAILY");
    CalendarEvent exception = assertNotNullAnd(parsed.occurrence()).of(master);
    assertEquals("one@example.com", exception.uid());
    assertEquals("2026-01-05T10:00:00", exception.recurrenceId());
  }

  private static ParsedEvent.Occurrence assertNotNullAnd(
      ParsedEvent.@Nullable Occurrence occurrence) {
    assertNotNull(occurrence);
    return occurrence;
  }

  @Test
  void anAdditionalDateIsARow() {
    List<CalendarEvent> rows =
        Files.rows(Files.event(START, "DURATION:PT1H", "RDATE:20260107T130000Z,20260105T090000Z"));
    assertEquals(2, rows.size());
    assertEquals("2026-01-07T14:00:00", rows.get(1).recurrenceId());
    assertEquals("2026-01-07T15:00:00", rows.get(1).dtEnd());
    assertFalse(Files.write(rows).contains("RECURRENCE-ID"));
    CalendarEvent changed = rows.get(1).with(Map.of(Attribute.NAME, "Longer"));
    assertTrue(Files.write(List.of(rows.get(0), changed)).contains("RECURRENCE-ID"));
  }

  @Test
  void whatIsTooLargeToKeepIsSaid() {
    Reading.Read read =
        Files.read(Files.event(START, "X-ALT-DESC:" + "<p>".repeat(4000), "X-SMALL:1"));
    assertEquals(
        List.of(new Mistake(8, Mistake.Kind.PROPERTY_TOO_LARGE, "X-ALT-DESC")), read.leftOut());
    assertEquals("DTSTAMP:20260101T000000Z\nX-SMALL:1", read.events().getFirst().event().ics());
  }

  @Test
  void whatIsNoEventIsSaid() {
    Reading.Read read = Files.read(Files.calendar("BEGIN:VTODO\nUID:t\nSUMMARY:Task\nEND:VTODO"));
    assertEquals(List.of(new Mistake(4, Mistake.Kind.NOT_AN_EVENT, "VTODO")), read.skipped());
  }

  @Test
  void theSecondOfTwoIsSkipped() {
    String event = "BEGIN:VEVENT\nUID:1\n" + START + "\nEND:VEVENT\n";
    Reading.Read read = Files.read(Files.calendar(event + event));
    assertEquals(1, read.events().size());
    assertEquals(List.of(new Mistake(8, Mistake.Kind.TWICE, "1")), read.skipped());
  }

  @Test
  void aReminderThatThePersonTookAwayIsNotWritten() {
    CalendarEvent event =
        Files.row(
            START,
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "TRIGGER:-PT15M",
            "DESCRIPTION:Other words",
            "END:VALARM");
    assertTrue(Files.write(List.of(event)).contains("Other words"));
    CalendarEvent without = event.with(Map.of(Attribute.REMINDERS, List.of(5)));
    assertFalse(Files.write(List.of(without)).contains("Other words"));
    assertTrue(Files.write(List.of(without)).contains("TRIGGER:-PT5M"));
  }

  @Test
  void whatThePersonChangedGoesOverWhatTheFileSaid() {
    CalendarEvent event =
        Files.row(START, "DURATION:PT1H", "COLOR:turquoise", "SUMMARY;LANGUAGE=en:Old");
    String written =
        Files.write(
            List.of(
                event.with(
                    Map.of(
                        Attribute.NAME, "New",
                        Attribute.COLOR, "pink",
                        Attribute.DT_END, "2026-01-05T12:00:00"))));
    assertTrue(written.contains("SUMMARY;LANGUAGE=en:New"), written);
    assertTrue(written.contains("DTEND;TZID=Europe/Paris:20260105T120000"), written);
    assertTrue(written.contains("\r\nCOLOR:pink"), written);
    assertFalse(written.contains("turquoise"), written);
    assertFalse(written.contains("DURATION"), written);
  }
}

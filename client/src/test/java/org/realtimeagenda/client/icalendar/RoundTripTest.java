package org.realtimeagenda.client.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimeagenda.core.CalendarEvent;

/**
 * What a file says of its events is said by what is exported after importing it, and that again.
 */
class RoundTripTest {

  private static final String TOKYO_OF_MY_OWN =
      """
      BEGIN:VTIMEZONE
      TZID:Tokyo of my own
      BEGIN:STANDARD
      DTSTART:19700101T000000
      TZOFFSETFROM:+0900
      TZOFFSETTO:+0900
      END:STANDARD
      END:VTIMEZONE
      """;

  /** The events of RFC 5545 (sections 3.6.1, 3.6.6, 3.8 and 4), and of RFC 7986. */
  static Stream<String> examples() {
    return Stream.of(
            """
            BEGIN:VEVENT
            UID:19970901T130000Z-123401@example.com
            DTSTAMP:19970901T130000Z
            DTSTART:19970903T163000Z
            DTEND:19970903T190000Z
            SUMMARY:Annual Employee Review
            CLASS:PRIVATE
            CATEGORIES:BUSINESS,HUMAN RESOURCES
            END:VEVENT
            """,
            """
            BEGIN:VEVENT
            UID:19970901T130000Z-123402@example.com
            DTSTAMP:19970901T130000Z
            DTSTART:19970401T163000Z
            DTEND:19970402T010000Z
            SUMMARY:Laurel is in sensitivity awareness class.
            CLASS:PUBLIC
            CATEGORIES:BUSINESS,HUMAN RESOURCES
            TRANSP:TRANSPARENT
            END:VEVENT
            """,
            """
            BEGIN:VEVENT
            UID:19970901T130000Z-123403@example.com
            DTSTAMP:19970901T130000Z
            DTSTART;VALUE=DATE:19971102
            SUMMARY:Our Blissful Anniversary
            TRANSP:TRANSPARENT
            CLASS:CONFIDENTIAL
            CATEGORIES:ANNIVERSARY,PERSONAL,SPECIAL OCCASION
            RRULE:FREQ=YEARLY
            DTEND;VALUE=DATE:19971103
            END:VEVENT
            """,
            """
            BEGIN:VEVENT
            UID:20070423T123432Z-541111@example.com
            DTSTAMP:20070423T123432Z
            DTSTART;VALUE=DATE:20070628
            DTEND;VALUE=DATE:20070709
            SUMMARY:Festival International de Jazz de Montreal
            TRANSP:TRANSPARENT
            END:VEVENT
            """,
            """
            BEGIN:VEVENT
            UID:alarms@example.com
            DTSTAMP:19970901T130000Z
            DTSTART:19970317T133000Z
            DTEND:19970317T143000Z
            BEGIN:VALARM
            TRIGGER;VALUE=DATE-TIME:19970317T133000Z
            REPEAT:4
            DURATION:PT15M
            ACTION:AUDIO
            ATTACH;FMTTYPE=audio/basic:ftp://example.com/pub/sounds/bell-01.aud
            END:VALARM
            BEGIN:VALARM
            TRIGGER:-PT30M
            REPEAT:2
            DURATION:PT15M
            ACTION:DISPLAY
            DESCRIPTION:Breakfast meeting with executive\\nteam at 8:30 AM EST.
            END:VALARM
            BEGIN:VALARM
            TRIGGER;RELATED=END:-P2D
            ACTION:EMAIL
            ATTENDEE:mailto:john_doe@example.com
            SUMMARY:*** REMINDER: SEND AGENDA FOR WEEKLY STAFF MEETING ***
            DESCRIPTION:A draft agenda needs to be sent out to the attendees
              to the weekly managers meeting (MGR-LIST).
            ATTACH;FMTTYPE=application/msword:http://example.com/
             templates/agenda.doc
            END:VALARM
            END:VEVENT
            """,
            """
            BEGIN:VEVENT
            DTSTAMP:19960704T120000Z
            UID:uid1@example.com
            ORGANIZER:mailto:jsmith@example.com
            DTSTART:19960918T143000Z
            DTEND:19960920T220000Z
            STATUS:CONFIRMED
            CATEGORIES:CONFERENCE
            SUMMARY:Networld+Interop Conference
            DESCRIPTION:Networld+Interop Conference
              and Exhibit\\nAtlanta World Congress Center\\n
             Atlanta\\, Georgia
            END:VEVENT
            """,
            """
            BEGIN:VTIMEZONE
            TZID:America/New_York
            BEGIN:STANDARD
            DTSTART:19981025T020000
            TZOFFSETFROM:-0400
            TZOFFSETTO:-0500
            TZNAME:EST
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:19990404T020000
            TZOFFSETFROM:-0500
            TZOFFSETTO:-0400
            TZNAME:EDT
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VEVENT
            DTSTAMP:19980309T231000Z
            UID:guid-1.example.com
            ORGANIZER:mailto:mrbig@example.com
            ATTENDEE;RSVP=TRUE;ROLE=REQ-PARTICIPANT;CUTYPE=GROUP:
             mailto:employee-A@example.com
            DESCRIPTION:Project XYZ Review Meeting
            CATEGORIES:MEETING
            CLASS:PUBLIC
            CREATED:19980309T130000Z
            SUMMARY:XYZ Project Review
            DTSTART;TZID=America/New_York:19980312T083000
            DTEND;TZID=America/New_York:19980312T093000
            LOCATION:1CP Conference Room 4350
            END:VEVENT
            """,
            """
            BEGIN:VEVENT
            UID:properties@example.com
            DTSTAMP:19960704T120000Z
            DTSTART;TZID=America/New_York;X-WHY=because:19970902T090000
            DURATION:PT1H0M0S
            RRULE:FREQ=MONTHLY;COUNT=10;BYDAY=1SU,-1SU
            EXDATE;TZID=America/New_York:19970907T090000,19970928T090000
            EXDATE:19971005T130000Z
            ATTACH:CID:jsmith.part3.960817T083000.xyzMail@example.com
            ATTACH;FMTTYPE=application/postscript:ftp://example.com/pub/
             reports/r-960812.ps
            CATEGORIES:APPOINTMENT,EDUCATION
            CATEGORIES:MEETING
            COMMENT:The meeting really needs to include both ourselves
              and the customer. We can't hold this meeting without them.
             As a matter of fact\\, the venue for the meeting ought to be at
              their site. - - John
            DESCRIPTION;ALTREP="CID:part3.msg.970415T083000@example.com":Meeting to
              provide technical review for "Phoenix" design.\\nHappy Face Conference
              Room. Phoenix design team MUST attend this meeting.\\nRSVP to team leader.
            GEO:37.386013;-122.082932
            LOCATION;ALTREP="http://xyzcorp.com/conf-rooms/f123.vcf":
             Conference Room - F123\\, Bldg. 002
            PRIORITY:1
            RESOURCES;LANGUAGE=fr:Nettoyeur haute pression
            SUMMARY;LANGUAGE=en:Department Party
            ATTENDEE;ROLE=REQ-PARTICIPANT;DELEGATED-FROM="mailto:bob@example.com";PARTS
             TAT=ACCEPTED;CN=Jane Doe:mailto:jdoe@example.com
            CONTACT;ALTREP="ldap://example.com:6666/o=ABC%20Industries\\,c=US???(cn=Jim%20
             Dolittle)":Jim Dolittle\\, ABC Industries\\, +1-919-555-1234
            ORGANIZER;CN=John Smith;DIR="ldap://example.com:6666/o=DC%20Associates,c=US???
             (cn=John%20Smith)":mailto:jsmith@example.com
            RELATED-TO:jsmith.part7.19960817T083000.xyzMail@example.com
            URL:http://example.com/pub/calendars/jsmith/mytime.ics
            CREATED:19960329T133000Z
            LAST-MODIFIED:19960817T133000Z
            SEQUENCE:2
            REQUEST-STATUS:2.8; Success\\, repeating event ignored. Scheduled as a single
             event.;RRULE:FREQ=WEEKLY\\;INTERVAL=2
            X-ABC-MMSUBJ;VALUE=URI;FMTTYPE=audio/basic:http://www.example.org/mysubj.au
            DRESSCODE:CASUAL
            END:VEVENT
            """,
            """
            BEGIN:VEVENT
            UID:series@example.com
            DTSTAMP:20260101T000000Z
            DTSTART;TZID=Europe/Paris:20260105T100000
            DTEND;TZID=Europe/London:20260105T100000
            RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20260301T000000Z
            RDATE;TZID=Europe/Paris:20260107T140000
            RDATE;VALUE=PERIOD:20260109T130000Z/PT3H
            EXDATE:20260112T090000Z
            SUMMARY:Flight
            END:VEVENT
            BEGIN:VEVENT
            UID:series@example.com
            RECURRENCE-ID:20260119T090000Z
            DTSTAMP:20260101T000000Z
            DTSTART;TZID=Europe/Paris:20260120T110000
            DTEND;TZID=Europe/Paris:20260120T120000
            SUMMARY:Flight\\, a day later
            END:VEVENT
            """,
            """
            BEGIN:VEVENT
            UID:an-occurrence-of-a-series-that-is-elsewhere
            RECURRENCE-ID;TZID=Europe/Berlin:20260119T100000
            DTSTAMP:20260101T000000Z
            DTSTART;TZID=Europe/Berlin:20260119T110000
            DTEND;TZID=Europe/Berlin:20260119T120000
            SUMMARY:Invited to one of them
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER:-P1D
            DESCRIPTION:Invited to one of them
            X-WR-ALARMUID:77
            END:VALARM
            BEGIN:PARTICIPANT
            UID:p1
            END:PARTICIPANT
            END:VEVENT
            """,
            TOKYO_OF_MY_OWN
                + """
                BEGIN:VEVENT
                UID:colours@example.com
                DTSTAMP:20260101T000000Z
                DTSTART;TZID="Tokyo of my own":20260119T110000
                SUMMARY:RFC 7986
                COLOR:turquoise
                CONFERENCE;VALUE=URI;FEATURE=AUDIO:tel:+1-412-555-0123
                IMAGE;VALUE=URI;DISPLAY=BADGE;FMTTYPE=image/png:http://example.com/images/party.png
                STATUS:POSTPONED
                END:VEVENT
                """,
            """
            BEGIN:VEVENT
            UID:floating@example.com
            DTSTAMP:20260101T000000Z
            DTSTART:20260119T110000
            DTEND:20260119T110000
            SUMMARY:Kick-off 🎉 – “ß” \\; \\\\ end
            DESCRIPTION:
            LOCATION:Straße\\, 3. Stock
            COLOR:slategray
            END:VEVENT
            """)
        .map(Files::calendar);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theExamplesOfTheStandardLoseNothing(String file) throws Exception {
    assertLosesNothing(file);
  }

  @Property(tries = 400)
  void aGeneratedCalendarLosesNothing(@ForAll("calendars") String file) throws Exception {
    assertLosesNothing(file);
  }

  private static void assertLosesNothing(String file) throws Exception {
    List<CalendarEvent> first = Files.rows(file);
    String exported = Files.write(first);
    var said = Canonical.of(file);
    var written = Canonical.of(exported);
    said.forEach(
        (event, lines) ->
            assertEquals(
                String.join("\n", lines),
                String.join("\n", written.getOrDefault(event, List.of()))));
    assertEquals(said.keySet(), written.keySet());
    List<CalendarEvent> second = Files.rows(exported);
    assertEquals(text(first), text(second));
    // and another program can read it
    Calendar read = new CalendarBuilder().build(new StringReader(exported));
    assertEquals(said.size(), read.getComponents("VEVENT").size());
  }

  private static String text(List<CalendarEvent> events) {
    return events.stream().map(CalendarEvent::toString).collect(Collectors.joining("\n"));
  }

  @Provide
  Arbitrary<String> calendars() {
    return events().list().ofMaxSize(5).map(RoundTripTest::file);
  }

  private static String file(List<List<String>> events) {
    StringBuilder lines = new StringBuilder();
    for (int number = 0; number < events.size(); number++) {
      lines.append("BEGIN:VEVENT\nUID:").append(number).append("@example.com\n");
      events.get(number).forEach(line -> lines.append(line).append('\n'));
      lines.append("END:VEVENT\n");
    }
    return Files.calendar(lines.toString());
  }

  private static Arbitrary<List<String>> events() {
    return Combinators.combine(
            times(),
            Arbitraries.of(
                    "SUMMARY:",
                    "LOCATION;LANGUAGE=de:",
                    "DESCRIPTION:",
                    "COMMENT:",
                    "X-ANYTHING;X-P=\"a;b:c\":",
                    "CONTACT:")
                .flatMap(name -> texts().map(text -> name + TextValue.write(text)))
                .list()
                .ofMaxSize(5)
                .map(RoundTripTest::onceEach),
            Arbitraries.of(
                    "STATUS:TENTATIVE",
                    "STATUS:CANCELLED",
                    "TRANSP:TRANSPARENT",
                    "CLASS:PUBLIC",
                    "PRIORITY:5",
                    "SEQUENCE:7",
                    "COLOR:orange",
                    "COLOR:mediumvioletred",
                    "COLOR:magenta",
                    "COLOR:#D400D4",
                    "URL:https://example.com/a?b=c;d,e",
                    "CATEGORIES:A,B\\, C",
                    "CATEGORIES;LANGUAGE=en:D",
                    "GEO:1.5;2.5",
                    "ATTENDEE;CN=\"Doe, Jane\":mailto:jane@example.com",
                    "ATTACH;VALUE=BINARY;ENCODING=BASE64:AAAA")
                .set()
                .ofMaxSize(6)
                .map(RoundTripTest::onceEach),
            alarms().list().ofMaxSize(3))
        .as(
            (time, texts, others, alarms) ->
                Stream.of(
                        Stream.of("DTSTAMP:20260101T000000Z"),
                        time.stream(),
                        texts.stream(),
                        others.stream(),
                        alarms.stream().distinct().flatMap(String::lines))
                    .flatMap(part -> part)
                    .toList());
  }

  /** A property that has an attribute is there once. */
  private static List<String> onceEach(Iterable<String> lines) {
    Map<String, String> byName = new LinkedHashMap<>();
    lines.forEach(line -> byName.put(line.split("[;:]", 2)[0], line));
    return List.copyOf(byName.values());
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars(' ', ',', ';', '\\', '\n', '"', ':', 'a', 'n', 'N', 'é', '漢', '\u2028')
        .ofMaxLength(120)
        .map(text -> "x" + text + "y");
  }

  private static Arbitrary<List<String>> times() {
    Arbitrary<String> days = Arbitraries.integers().between(1, 28).map("202603%02d"::formatted);
    Arbitrary<String> rules =
        Arbitraries.of(
            "",
            "RRULE:FREQ=DAILY;COUNT=5",
            "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;INTERVAL=2",
            "RRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270101T000000Z",
            "RRULE:FREQ=YEARLY");
    return Combinators.combine(
            days,
            Arbitraries.of("", ";TZID=Europe/Paris", ";TZID=Asia/Kolkata", "Z", "DATE"),
            Arbitraries.of("DTEND", "DURATION:PT90M", "DURATION:P1DT2H", ""),
            rules,
            Arbitraries.of(true, false))
        .as(RoundTripTest::when);
  }

  private static List<String> when(
      String day, String zone, String end, String rule, boolean withException) {
    boolean date = zone.equals("DATE");
    String parameters = date ? ";VALUE=DATE" : zone.equals("Z") ? "" : zone;
    String time = date ? "" : zone.equals("Z") ? "T101500Z" : "T101500";
    String ends = date ? "" : zone.equals("Z") ? "T114500Z" : "T114500";
    String lastDay = date ? String.valueOf(Integer.parseInt(day) + 2) : day;
    return Stream.of(
            "DTSTART" + parameters + ":" + day + time,
            end.equals("DTEND") || (date && !end.isEmpty())
                ? "DTEND" + parameters + ":" + lastDay + ends
                : end.isEmpty() && !date
                    ? "DTEND" + parameters + ":" + day + time
                    : date ? "DTEND;VALUE=DATE:" + lastDay : end,
            rule,
            withException && !rule.isEmpty() ? "EXDATE" + parameters + ":" + "20260330" + time : "")
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static Arbitrary<String> alarms() {
    return Arbitraries.of("-PT10M", "-P1D", "PT0S", "-PT1H30M", "PT5M")
        .map(
            trigger ->
                "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:"
                    + trigger
                    + "\nDESCRIPTION:Look\nX-ID:"
                    + trigger.hashCode()
                    + "\nEND:VALARM");
  }
}

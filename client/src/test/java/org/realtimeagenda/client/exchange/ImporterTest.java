package org.realtimeagenda.client.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.icalendar.ICalendarReader;
import org.realtimeagenda.client.icalendar.ICalendarWriter;
import org.realtimeagenda.client.icalendar.Reading;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.sync.LiveReplica;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;

/** Against a calendar of this computer, in a real store. */
class ImporterTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  private static final String SERIES =
      """
      BEGIN:VEVENT
      UID:series
      DTSTAMP:20260101T000000Z
      DTSTART;TZID=Europe/Paris:20260105T100000
      DTEND;TZID=Europe/Paris:20260105T110000
      RRULE:FREQ=DAILY;COUNT=3
      EXDATE;TZID=Europe/Paris:20260106T100000
      RDATE;TZID=Europe/Paris:20260108T150000
      SUMMARY:Course
      END:VEVENT
      """;

  private static final String EXCEPTION =
      """
      BEGIN:VEVENT
      UID:series
      DTSTAMP:20260101T000000Z
      RECURRENCE-ID;TZID=Europe/Paris:20260107T100000
      DTSTART;TZID=Europe/Paris:20260107T140000
      DTEND;TZID=Europe/Paris:20260107T150000
      SUMMARY:Course\\, later
      END:VEVENT
      """;

  @TempDir Path home;
  private LiveReplica replica;

  @BeforeEach
  void open() {
    replica =
        LiveReplica.open(
            home,
            Clock.fixed(Instant.parse("2026-01-05T08:00:00Z"), PARIS),
            new ReplicaListener() {},
            connection -> {
              throw new IllegalStateException(connection.toString());
            });
  }

  @AfterEach
  void close() {
    replica.close();
  }

  private static Reading.Read read(String events) throws IOException {
    String file = "BEGIN:VCALENDAR\nVERSION:2.0\n" + events + "END:VCALENDAR\n";
    return assertInstanceOf(
        Reading.Read.class,
        ICalendarReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
  }

  private ImportPlan imported(String events) throws IOException {
    Importer importer = new Importer(replica);
    ImportPlan plan = importer.plan(read(events));
    importer.apply(plan.edits(true), _ -> {}, () -> false);
    return plan;
  }

  private static String plain(int number) {
    return "BEGIN:VEVENT\nUID:"
        + number
        + "\nDTSTAMP:20260101T000000Z\nDTSTART:20260105T100000Z\nSUMMARY:"
        + number
        + "\nEND:VEVENT\n";
  }

  private List<String> week() {
    return replica.occurrences(MONDAY, MONDAY.plusDays(7), PARIS).join().stream()
        .map(found -> found.time().dtStart() + " " + found.name())
        .toList();
  }

  @Test
  void aSeriesTakesPlaceAsTheFileSays() throws IOException {
    assertEquals(3, imported(SERIES + EXCEPTION).added(true));
    assertEquals(
        List.of(
            "2026-01-05T10:00:00 Course",
            "2026-01-07T14:00:00 Course, later",
            "2026-01-08T15:00:00 Course"),
        week());
  }

  @Test
  void importingTwiceChangesNothing() throws IOException {
    String file = SERIES + EXCEPTION + plain(1) + plain(2);
    imported(file);
    ImportPlan again = imported(file.replace("DTSTAMP:2026", "DTSTAMP:2027"));
    assertEquals(List.of(), again.planned());
    assertEquals(5, again.same());
  }

  @Test
  void whatChangedInTheFileChangesHere() throws IOException {
    imported(plain(1) + plain(2));
    ImportPlan plan = imported(plain(1).replace("SUMMARY:1", "SUMMARY:One") + plain(2));
    assertEquals(1, plan.changed(true));
    assertEquals(1, plan.same());
    assertEquals(2, replica.events().join().size());
  }

  @Test
  void anExceptionFindsItsSeriesThatIsHere() throws IOException {
    imported(SERIES);
    imported(EXCEPTION);
    assertEquals("2026-01-07T14:00:00 Course, later", week().get(1));
    assertEquals(3, week().size());
    assertEquals(3, imported(SERIES + EXCEPTION).same());
  }

  @Test
  void anExceptionWithoutSeriesIsThereOnce() throws IOException {
    imported(EXCEPTION);
    assertEquals(1, imported(EXCEPTION).same());
    assertEquals(List.of("2026-01-07T14:00:00 Course, later"), week());
  }

  @Test
  void privateEventsAreTakenOnlyWhenThePersonSaysSo() throws IOException {
    ImportPlan plan =
        new Importer(replica)
            .plan(read(plain(1) + plain(2).replace("SUMMARY", "CLASS:PRIVATE\nSUMMARY")));
    assertEquals(1, plan.confidential());
    assertEquals(1, plan.edits(false).size());
    assertEquals(2, plan.edits(true).size());
  }

  @Test
  void whatIsExportedAndImportedAgainIsTheSame() throws IOException {
    imported(SERIES + EXCEPTION + plain(1));
    List<CalendarEvent> all = replica.events().join();
    CalendarEvent own =
        CalendarEvent.of(
            replica.keyFor("own").join(),
            Map.of(
                Attribute.UID, "own",
                Attribute.NAME, "Made here",
                Attribute.DT_START, "2026-01-05",
                Attribute.DT_END, "2026-01-06",
                Attribute.REMINDERS, List.of(0, 60)));
    replica.apply(new LocalEdit.Create(own)).join();
    StringBuilder out = new StringBuilder();
    ICalendarWriter.write(replica.events().join(), out, Instant.parse("2026-02-01T00:00:00Z"));
    Reading.Read read =
        assertInstanceOf(
            Reading.Read.class,
            ICalendarReader.read(
                new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8))));
    ImportPlan plan = new Importer(replica).plan(read);
    assertEquals(List.of(), plan.planned());
    assertEquals(all.size() + 1, plan.same());
  }

  @Test
  void manyAreImportedInPartsAndCanBeCancelledInBetween() throws IOException {
    String many =
        IntStream.range(0, 600).mapToObj(ImporterTest::plain).collect(Collectors.joining());
    Importer importer = new Importer(replica);
    ImportPlan plan = importer.plan(read(many));
    List<Integer> told = new ArrayList<>();
    assertEquals(500, importer.apply(plan.edits(true), told::add, () -> told.size() == 2));
    assertEquals(List.of(250, 500), told);
    assertEquals(500, replica.events().join().size());
    assertEquals(100, importer.plan(read(many)).added(true));
  }

  @Test
  void whatIsChosenForAFileIsWholeSeries() throws IOException {
    imported(SERIES + EXCEPTION + plain(1));
    List<CalendarEvent> all = replica.events().join();
    ExportChoice thursday =
        new ExportChoice(_ -> true, MONDAY.plusDays(3), MONDAY.plusDays(4), PARIS);
    assertEquals(3, thursday.of(all).size());
    assertEquals(1, ExportChoice.of(event -> "1".equals(event.name())).of(all).size());
  }
}

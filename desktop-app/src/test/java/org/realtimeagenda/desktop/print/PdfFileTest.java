package org.realtimeagenda.desktop.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimeagenda.client.recurrence.Occurrences;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.subscription.Source;
import org.realtimeagenda.client.subscription.SubscribedEvent;
import org.realtimeagenda.client.subscription.Subscription;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.realtimeagenda.desktop.SampleTeam;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.formats.ClockHours;
import org.realtimeagenda.desktop.formats.FormatChoices;
import org.realtimeagenda.desktop.formats.Formats;

/** What is written is read again, as a reader of PDF files reads it. */
class PdfFileTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
  private static final Printout.Days DAY =
      new Printout.Days(PrintKind.DAY, THURSDAY, THURSDAY.plusDays(1));
  private static final Printout.Days WEEK =
      new Printout.Days(PrintKind.WEEK, MONDAY, MONDAY.plusWeeks(1));
  private static final Printout.Days MONTH =
      new Printout.Days(PrintKind.MONTH, LocalDate.of(2026, 10, 26), LocalDate.of(2026, 12, 7));
  private static final Printout.Days LIST =
      new Printout.Days(PrintKind.LIST, MONDAY, MONDAY.plusDays(28));

  /** A meeting of the team, with its vowels in the first word. */
  private static final String HEBREW = "פְּגִישָׁה של הצוות";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DAY|en-GB|Thursday 26 November 2026|11:00 – 12:00|Live, confirmed 11:20|Page 1 of 1",
        "DAY|de-DE|26|11:00 – 12:00|Live, bestätigt 11:20|Seite 1 von 1",
        "DAY|fr-FR|26 novembre 2026|11:00 – 12:00|En direct, confirmé 11:20|Page 1 sur 1",
        "WEEK|en-GB|23 – 29 November 2026|Payroll|Live, confirmed 11:20|Page 1 of 1",
        "WEEK|de-DE|29|Payroll|Live, bestätigt 11:20|Seite 1 von 1",
        "MONTH|en-GB|November 2026|11:00 Payroll spike|Live, confirmed 11:20|Page 1 of 1",
        "MONTH|de-DE|November 2026|11:00 Payroll spike|Mittwoch|Seite 1 von 1",
        "LIST|en-GB|Thursday 26 November 2026|11:00 – 12:00|Payroll spike|Page 1 of 1",
        "LIST|de-DE|Donnerstag|11:00 – 12:00|Payroll spike|Seite 1 von 1"
      })
  void hasTitlesTimesAndOwnersAsText(
      PrintKind kind, String language, String heading, String one, String other, String page)
      throws IOException {
    Path file = folder.resolve("printed.pdf");
    Locale locale = Locale.forLanguageTag(language);
    PdfFile.write(
        file,
        printout(days(kind), SampleTeam.week()),
        Paper.A4,
        Formats.of(locale),
        Progress.UNWATCHED);

    String text = text(file);
    for (String part :
        List.of(heading, one, other, page, "11:20", "API design", "Lunch", "Dmitri", "CH")) {
      assertTrue(text.contains(part), part + " isn't in " + text);
    }
    assertFontsAreInTheFile(file);
    picture(file, kind + "-" + language);
  }

  @ParameterizedTest
  @CsvSource({"DAY", "WEEK", "MONTH", "LIST"})
  void hasHolidaysAndWhatIsReadAlongBesideTheTeamsEvents(PrintKind kind) throws IOException {
    Printout printout =
        printout(
            days(kind),
            List.of(event(2, 2, "Lunch", 26, 240)),
            List.of(
                new PageEntry.Holiday("Thanksgiving", THURSDAY, "United States"),
                readAlong("Training", event(1, 1, "Training", 26, 660).time()),
                readAlong("Party", new EventTime.AllDay(THURSDAY, THURSDAY.plusDays(1)))));
    assertEquals("Club", printout.owners().getLast().name());
    Path file = folder.resolve("beside.pdf");
    PdfFile.write(file, printout, Paper.A4, Formats.of(Locale.UK), Progress.UNWATCHED);

    String text = text(file);
    for (String part : List.of("Thanksgiving", "Training", "Party", "Club", "19:00", "Lunch")) {
      assertTrue(text.contains(part), part + " isn't in " + text);
    }
    assertTrue(text.indexOf("Thanksgiving") < text.indexOf("Party"), text);
    assertEquals(kind == PrintKind.LIST, text.contains("United States"), text);
    picture(file, "beside-" + kind);
  }

  @ParameterizedTest
  @CsvSource({"DAY", "MONTH", "LIST"})
  void hasTheColourOfAFile(PrintKind kind) throws IOException {
    CalendarEvent lunch = event(2, 2, "Lunch", 26, 240);
    assertFalse(isPainted(lunch, kind));
    assertTrue(isPainted(lunch.with(Map.of(Attribute.COLOR, "#D400D4")), kind));
  }

  private boolean isPainted(CalendarEvent event, PrintKind kind) throws IOException {
    Path file = folder.resolve("colour.pdf");
    PdfFile.write(
        file,
        printout(days(kind), List.of(event)),
        Paper.A4,
        Formats.of(Locale.UK),
        Progress.UNWATCHED);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 110);
      int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      return Arrays.stream(pixels).anyMatch(pixel -> (pixel & 0xFFFFFF) == 0xD400D4);
    }
  }

  @Test
  void goesOnOverAsManyPagesAsAListTakes() throws IOException {
    List<CalendarEvent> events = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      events.add(event(1 + i % 6, 100 + i, "Matter " + i + ".", 23 + i % 8, i % 600));
    }
    Path file = folder.resolve("list.pdf");
    int pages =
        PdfFile.write(
            file, printout(LIST, events), Paper.LETTER, Formats.of(Locale.UK), Progress.UNWATCHED);

    assertTrue(pages > 30, pages + " pages");
    String text = text(file);
    for (int i = 0; i < 2000; i++) {
      assertTrue(text.contains("Matter " + i + "."), "Matter " + i);
    }
    assertTrue(text.contains("Page " + pages + " of " + pages));

    PdfFile.write(
        file, printout(WEEK, events), Paper.A4, Formats.of(Locale.GERMANY), Progress.UNWATCHED);
    assertTrue(text(file).contains("weitere"), text(file));
    picture(file, "crowded-week");
    PdfFile.write(
        file, printout(MONTH, events), Paper.A4, Formats.of(Locale.UK), Progress.UNWATCHED);
    assertTrue(text(file).contains(" more"), text(file));
    picture(file, "crowded-month");
  }

  @Test
  void saysWhatNoFontCanDraw() throws IOException {
    List<CalendarEvent> events =
        List.of(
            event(1, 1, "مراجعة التصميم مع الفريق", 26, 0),
            event(2, 2, "デザインレビュー", 26, 60),
            event(3, 3, "Party 🎉 now", 26, 120),
            event(4, 4, "Unknown \u0378 letter", 26, 180),
            event(5, 5, HEBREW, 26, 240));
    Path file = folder.resolve("odd.pdf");
    PdfFile.write(file, printout(DAY, events), Paper.A4, Formats.of(Locale.UK), Progress.UNWATCHED);
    String text = text(file);
    assertTrue(text.contains("could not be drawn"), text);
    assertTrue(text.contains("Unknown □ letter"), text);
    picture(file, "odd");
  }

  @Test
  void drawsHebrewFromTheRight() throws IOException {
    try (PDDocument document = new PDDocument()) {
      List<Letters.Run> runs = new Letters(document).runs(HEBREW);
      assertEquals(1, runs.size(), runs::toString);
      // the embedded font has the letters, but writes them from the left
      assertNotEquals(new Letters.Run.Embedded(HEBREW, 0), runs.getFirst());
    }
  }

  @Test
  void writesHoursAsTheyWereChosen() throws IOException {
    FormatChoices twelve = new FormatChoices(null, ClockHours.TWELVE, true);
    Formats formats = new Formats(Locale.UK, Locale.UK, twelve);
    Path file = folder.resolve("twelve.pdf");
    PdfFile.write(file, printout(DAY, SampleTeam.week()), Paper.A4, formats, Progress.UNWATCHED);
    String text = text(file);
    assertTrue(text.contains("8:00 am"), text);
    assertFalse(text.contains("08:00"), text);
    picture(file, "twelve");
  }

  @Test
  void leavesNothingHalfWritten() throws IOException {
    Printout printout = printout(WEEK, SampleTeam.week());
    Path nowhere = folder.resolve("none/week.pdf");
    assertThrows(
        IOException.class,
        () ->
            PdfFile.write(nowhere, printout, Paper.A4, Formats.of(Locale.UK), Progress.UNWATCHED));
    Path taken = folder.resolve("taken.pdf");
    Files.createDirectories(taken.resolve("inside"));
    assertThrows(
        IOException.class,
        () -> PdfFile.write(taken, printout, Paper.A4, Formats.of(Locale.UK), Progress.UNWATCHED));
    Path before = Files.writeString(folder.resolve("before.pdf"), "as it was");
    Progress ended =
        new Progress() {
          @Override
          public void done(double part) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThrows(
        CancellationException.class,
        () -> PdfFile.write(before, printout, Paper.A4, Formats.of(Locale.UK), ended));
    assertEquals("as it was", Files.readString(before));
    try (var left = Files.list(folder)) {
      assertEquals(
          List.of("before.pdf", "taken.pdf"),
          left.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void callsEachStateAsTheWindowDoes() {
    ZonedDateTime at = SampleTeam.CLOCK.instant().atZone(SampleTeam.CLOCK.getZone());
    PrintWords words = new PrintWords(Formats.of(Locale.GERMANY));
    assertEquals(
        List.of("Auf diesem Computer", "Holt auf", "Offline seit 11:20", "Braucht Sie"),
        Stream.of(
                new ReplicaState.OnThisComputer(),
                new ReplicaState.CatchingUp(1, 2),
                new ReplicaState.Offline(at.toInstant(), 3),
                new ReplicaState.NeedsYou(new ReplicaState.Need.Decide(1)))
            .map(state -> words.standing(new Printout(DAY, List.of(), List.of(), state, at)))
            .map(standing -> standing.substring(0, standing.indexOf(". Gedruckt")))
            .toList());
  }

  @Test
  void takesThePaperOfTheRegion() {
    assertEquals(Paper.LETTER, Paper.of(Locale.US));
    assertEquals(Paper.A4, Paper.of(Locale.GERMANY));
  }

  private static Printout.Days days(PrintKind kind) {
    return switch (kind) {
      case DAY -> DAY;
      case WEEK -> WEEK;
      case MONTH -> MONTH;
      case LIST -> LIST;
    };
  }

  private static CalendarEvent event(int owner, int id, String name, int day, int minute) {
    int start = 480 + minute;
    return SampleTeam.event(owner, id, name, day, at(start), day, at(start + 45));
  }

  private static PageEntry readAlong(String name, EventTime time) {
    Subscription club =
        new Subscription("club", new Source.LocalFile(Path.of("club.ics")), "Club", "teal", true);
    CalendarEvent event = event(1, 1, name, 26, 0);
    return new PageEntry.Subscribed(
        new SubscribedEvent(club, "teal", new Occurrences.Placed(event, null, time), event));
  }

  private static String at(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  private static Printout printout(Printout.Days days, List<CalendarEvent> events) {
    return printout(days, events, List.of());
  }

  private static Printout printout(
      Printout.Days days, List<CalendarEvent> events, List<PageEntry> beside) {
    ZonedDateTime at = SampleTeam.CLOCK.instant().atZone(SampleTeam.CLOCK.getZone());
    Colleagues colleagues = new Colleagues(SampleTeam.ALICE);
    colleagues.set(SampleTeam.members());
    InMemoryReplica replica = new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), events);
    List<Occurrence> entries =
        replica.occurrences(days.from(), days.to(), at.getZone()).join().stream()
            .sorted(Comparator.comparing(entry -> entry.time().startsAt(at.getZone())))
            .toList();
    return Printout.of(
        days,
        entries,
        beside,
        Printout.Seen.of(colleagues),
        new ReplicaState.Live(at.toInstant()),
        at);
  }

  private static String text(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static void assertFontsAreInTheFile(Path file) throws IOException {
    int fonts = 0;
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      for (PDPage page : document.getPages()) {
        PDResources resources = page.getResources();
        for (COSName name : resources.getFontNames()) {
          assertTrue(resources.getFont(name).isEmbedded());
          fonts++;
        }
      }
    }
    assertFalse(fonts == 0);
  }

  /** To be looked at. */
  private static void picture(Path file, String name) throws IOException {
    Path pictures = Files.createDirectories(Path.of("target/pictures"));
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 110);
      ImageIO.write(page, "png", pictures.resolve("pdf-" + name + ".png").toFile());
    }
  }
}

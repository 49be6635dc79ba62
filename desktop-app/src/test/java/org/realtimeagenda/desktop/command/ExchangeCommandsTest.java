package org.realtimeagenda.desktop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.core.WireJson;
import org.realtimeagenda.desktop.Home;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.realtimeagenda.server.TeamServer;
import org.realtimeagenda.server.TeamServerConfig;
import tools.jackson.databind.node.ObjectNode;

/** Import and export against a real team server. */
class ExchangeCommandsTest {

  private static final String FILE =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      X-WR-CALNAME:Club
      BEGIN:VEVENT
      UID:training@example.com
      DTSTART;TZID=W. Europe Standard Time:20261123T190000
      DURATION:PT2H
      RRULE:FREQ=WEEKLY;COUNT=10
      EXDATE;TZID=W. Europe Standard Time:20261207T190000
      SUMMARY:Training
      X-CLUB-FIELD;X-Y=1:7
      END:VEVENT
      BEGIN:VEVENT
      UID:training@example.com
      RECURRENCE-ID;TZID=W. Europe Standard Time:20261130T190000
      DTSTART;TZID=W. Europe Standard Time:20261130T200000
      SUMMARY:Training\\, later
      END:VEVENT
      BEGIN:VEVENT
      UID:doctor@example.com
      DTSTART:20261201T090000Z
      SUMMARY:Doctor
      CLASS:PRIVATE
      END:VEVENT
      BEGIN:VEVENT
      UID:never@example.com
      SUMMARY:Without a start
      END:VEVENT
      END:VCALENDAR
      """;

  @TempDir private Path folder;
  private TeamServer server;

  @BeforeEach
  void start() throws Exception {
    server = TeamServer.start(TeamServerConfig.of(folder.resolve("team"), "alice", "bob"));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void importsAFileOnce() throws Exception {
    Path file = Files.writeString(folder.resolve("club.ics"), FILE);
    CommandRun first = alice("import", file.toString());
    assertEquals(0, first.exit(), first.err());
    assertEquals("2 new, 1 skipped", first.lines().getFirst());
    assertTrue(first.out().contains("1 private events were left out"), first.out());
    assertTrue(first.out().contains("Line 25: the event has no start."), first.out());

    CommandRun again = alice("import", file.toString(), "--json");
    assertEquals(0, again.exit(), again.err());
    ObjectNode report = WireJson.object(again.out().getBytes(StandardCharsets.UTF_8));
    assertEquals(0, report.path("new").intValue());
    assertEquals(0, report.path("changed").intValue());
    assertEquals(2, report.path("same").intValue());
    assertEquals(1, report.path("private_left_out").intValue());
    assertEquals(25, report.path("skipped").path(0).path("line").intValue());
    assertEquals("no_start", report.path("skipped").path(0).path("kind").stringValue());

    assertTrue(alice("import", file.toString(), "--private").out().startsWith("1 new"));
  }

  @Test
  void writesAWeekOfTheTeamAsAPdfFile() throws Exception {
    Path file = Files.writeString(folder.resolve("club.ics"), FILE);
    assertEquals(0, alice("import", file.toString()).exit());
    Path pdf = folder.resolve("week.pdf");
    CommandRun run = alice("pdf", "--date", "2026-11-24", "-o", pdf.toString());
    assertEquals(0, run.exit(), run.err());
    assertEquals("Wrote " + pdf + ". Events: 1, pages: 1.", run.lines().getFirst());
    assertTrue(Files.readString(pdf, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));

    Files.createDirectories(home("alice"));
    Files.writeString(home("alice").resolve("window.properties"), "hours=TWELVE\n");
    assertEquals(0, alice("pdf", "--date", "2026-11-24", "-o", pdf.toString()).exit());
    String week = text(pdf).toLowerCase(Locale.ROOT);
    assertTrue(week.contains("8:00 am"), week);

    assertEquals(0, alice("subscribe", file.toString()).exit());
    Files.delete(file);
    Files.writeString(home("alice").resolve("window.properties"), "holidays=DE\n");
    CommandRun list = alice("pdf", "--view", "list", "--date", "2026-12-20", "-o", pdf.toString());
    assertEquals("Wrote " + pdf + ". Events: 10, pages: 1.", list.lines().getFirst());
    String listed = text(pdf);
    for (String part : List.of("alice", "Club", "Christmas", "Germany")) {
      assertTrue(listed.contains(part), part + " isn't in " + listed);
    }

    Path nowhere = folder.resolve("none/week.pdf");
    CommandRun refused = alice("pdf", "--view", "list", "-o", nowhere.toString());
    assertEquals(1, refused.exit());
    assertTrue(refused.err().startsWith(nowhere + " can't be written"), refused.err());
    assertFalse(Files.exists(nowhere));
    assertEquals(2, alice("pdf", "--view", "year", "-o", pdf.toString()).exit());

    Path subscriptions = home("alice").resolve("data/subscriptions");
    Files.createDirectory(subscriptions.resolve("folder.json"));
    CommandRun unreadable = alice("pdf", "-o", pdf.toString());
    assertEquals(1, unreadable.exit(), unreadable.err());
    assertTrue(unreadable.err().startsWith(subscriptions + " can't be read: "), unreadable.err());
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void exportsWhatWasImported() throws Exception {
    Path file = Files.writeString(folder.resolve("club.ics"), FILE);
    assertEquals(0, alice("import", file.toString()).exit());
    CommandRun export = CommandRun.of(CommandRun.as(connection("bob"), home("bob"), "export"));
    assertEquals(0, export.exit(), export.err());
    String out = export.out();
    assertTrue(out.startsWith("BEGIN:VCALENDAR\r\n"), out);
    assertTrue(out.contains("\r\nX-WR-CALNAME:Club\r\n"), out);
    assertTrue(out.contains("\r\nX-CLUB-FIELD;X-Y=1:7\r\n"), out);
    assertTrue(out.contains("\r\nDURATION:PT2H\r\n"), out);
    assertTrue(out.contains("\r\nEXDATE;TZID=Europe/Berlin:20261207T190000\r\n"), out);
    assertTrue(out.contains("\r\nRECURRENCE-ID;TZID=Europe/Berlin:20261130T190000\r\n"), out);

    Path written = folder.resolve("out.ics");
    CommandRun some =
        alice("export", written.toString(), "--calendar", "club", "--from", "2027-03-01");
    assertEquals(0, some.exit(), some.err());
    assertEquals("Wrote 0 events to out.ics.", some.out().strip());
    assertFalse(Files.readString(written).contains("VEVENT"));
    CommandRun alices = alice("export", "--calendar", "Alice", "--to", "2026-11-23");
    assertTrue(alices.out().contains("SUMMARY:Training"), alices.out() + alices.err());
  }

  @Test
  void readsTheStandardInput() throws Exception {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)));
    try {
      assertTrue(alice("import", "-").out().startsWith("2 new"));
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void aBrokenFileIsRefusedWithItsLine() throws Exception {
    Path file = Files.writeString(folder.resolve("club.ics"), FILE.replace("RRULE:", "RRULE "));
    CommandRun run = alice("import", file.toString());
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("nothing was imported. Line 8:"), run.err());
    assertFalse(alice("export").out().contains("VEVENT"));
  }

  @Test
  void aFileThatIsNotThereIsSaid() throws Exception {
    CommandRun run = alice("import", folder.resolve("none.ics").toString());
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("none.ics"), run.err());
  }

  @Test
  void aCalendarThatIsNotThereIsSaid() throws Exception {
    CommandRun run = alice("export", "--calendar", "Nobody");
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("Nobody"), run.err());
  }

  /** Before the window was ever open, once the person chose to be without a team. */
  @Test
  void importsIntoTheCalendarOfThisComputer() throws Exception {
    Path file = Files.writeString(folder.resolve("club.ics"), FILE);
    WindowMemory memory = new WindowMemory(Home.in(home("alone")).config());
    memory.chooseThisComputer();
    memory.save();
    CommandRun run = CommandRun.of("import", file.toString(), "--home", home("alone").toString());
    assertEquals(0, run.exit(), run.err());
    assertTrue(Files.exists(Home.in(home("alone")).data().resolve("store-local.db")));
  }

  @Test
  void aTeamOutOfReachImportsNothing() throws Exception {
    Path file = Files.writeString(folder.resolve("club.ics"), FILE);
    server.close();
    CommandRun run = alice("import", file.toString());
    assertEquals(3, run.exit(), run.err());
  }

  private CommandRun alice(String... args) throws InterruptedException {
    return CommandRun.of(CommandRun.as(connection("alice"), home("alice"), args));
  }

  private Path connection(String who) {
    return folder.resolve("team/connections/" + who + ".json");
  }

  private Path home(String who) {
    return folder.resolve("home-" + who);
  }
}

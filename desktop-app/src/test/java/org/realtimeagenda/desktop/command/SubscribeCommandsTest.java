package org.realtimeagenda.desktop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.core.WireJson;
import org.realtimeagenda.desktop.PublishedCalendar;
import tools.jackson.databind.node.ObjectNode;

/** Subscribing from the terminal, to a real server. */
class SubscribeCommandsTest {

  private static final String FILE =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      X-WR-CALNAME:Club
      BEGIN:VEVENT
      UID:training@example.com
      DTSTART:20261123T190000Z
      SUMMARY:Training
      END:VEVENT
      END:VCALENDAR
      """;

  @TempDir private Path folder;
  private PublishedCalendar published;

  @BeforeEach
  void start() throws IOException {
    published = new PublishedCalendar(FILE);
  }

  @AfterEach
  void stop() {
    published.close();
  }

  private CommandRun run(String... args) throws InterruptedException {
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--home";
    all[args.length + 1] = folder.resolve("home").toString();
    return CommandRun.of(all);
  }

  @Test
  void subscribesListsAndRemovesWithoutNamingTheAddress() throws Exception {
    CommandRun added = run("subscribe", published.address("webcal"), "--name", "Sport");
    assertEquals(0, added.exit(), added.err());
    assertEquals("Subscribed to “Sport”: 1 event.", added.out().strip());

    CommandRun list = run("subscriptions");
    assertTrue(list.lines().getFirst().matches("CALENDAR +FROM +EVENTS +STATE"), list.out());
    assertTrue(
        list.lines().getLast().matches("Sport +127\\.0\\.0\\.1 +1 +Updated just now"), list.out());
    assertFalse(list.out().contains("club.ics"), list.out());
    ObjectNode json =
        WireJson.object(run("subscriptions", "--json").out().getBytes(StandardCharsets.UTF_8));
    assertEquals("Sport", json.path("name").stringValue());
    assertEquals(1, json.path("events").intValue());
    assertTrue(json.path("problem").isNull());

    assertEquals(1, run("subscribe", published.address("http")).exit());
    assertEquals(1, run("subscriptions", "--remove", "Club").exit());
    assertEquals("Removed “Sport”.", run("subscriptions", "--remove", "sport").out().strip());
    assertEquals("", run("subscriptions").out());
  }

  @Test
  void whatOthersWroteStaysInItsLine() throws Exception {
    published.publish(FILE.replace("CALNAME:Club", "CALNAME:Club\\nSport"));
    CommandRun added = run("subscribe", published.address("http"));
    assertEquals("Subscribed to “Club Sport”: 1 event.", added.out().strip());
    published.publish(FILE.replace("UID:", "UID\t"));
    CommandRun refused = run("subscribe", published.address("http") + "?other");
    assertTrue(refused.err().contains("“UID training@example.com”"), refused.err());
  }

  @Test
  void saysWhyItCannot() throws Exception {
    assertEquals(2, run("subscribe", "http://example.com/club.ics").exit());
    assertEquals(2, run("subscribe", folder.resolve("none.ics").toString()).exit());
    Path broken = Files.writeString(folder.resolve("club.ics"), FILE.replace("UID:", "UID "));
    CommandRun refused = run("subscribe", broken.toString());
    assertEquals(1, refused.exit());
    assertTrue(refused.err().startsWith("The calendar is broken. Line 5: "), refused.err());
    published.close();
    assertEquals(3, run("subscribe", published.address("http")).exit());
    assertFalse(Files.exists(folder.resolve("home/data/subscriptions")));
  }
}

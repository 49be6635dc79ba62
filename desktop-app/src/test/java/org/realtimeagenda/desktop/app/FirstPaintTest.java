package org.realtimeagenda.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.sync.LiveReplica;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventIds;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.desktop.ChildJvm;
import org.realtimeagenda.desktop.Home;
import org.realtimeagenda.desktop.shell.WindowMemory;

class FirstPaintTest {

  /** What a person would wait for without seeing anything of it. */
  private static final List<String> LATER =
      List.of(
          "tools.jackson.",
          "com.apollographql.",
          "okhttp3.",
          "kotlin.",
          "software.amazon.",
          "net.fortuna.ical4j.",
          "graphql.",
          "io.helidon.",
          "picocli.",
          "org.freedesktop.dbus.",
          "de.focus_shift.",
          "org.realtimeagenda.desktop.app.LaterParts",
          "org.realtimeagenda.desktop.calendar.DayMarks",
          "org.realtimeagenda.desktop.calendar.NextEntries",
          "org.realtimeagenda.desktop.conflict.",
          "org.realtimeagenda.desktop.connection.",
          "org.realtimeagenda.desktop.exchange.",
          "org.realtimeagenda.desktop.find.",
          "org.realtimeagenda.desktop.firstrun.",
          "org.realtimeagenda.desktop.joining.",
          "org.realtimeagenda.desktop.list.",
          "org.realtimeagenda.desktop.log.LogFiles",
          "org.realtimeagenda.desktop.preferences.",
          "org.realtimeagenda.desktop.reminder.",
          "org.realtimeagenda.desktop.shell.HolidayList",
          "org.realtimeagenda.desktop.shell.MiniMonth",
          "org.realtimeagenda.desktop.subscription.",
          "org.realtimeagenda.client.quickentry.",
          "org.realtimeagenda.client.subscription.",
          "org.realtimeagenda.server.",
          "org.realtimeagenda.backend.");

  private static final Pattern LOADED = Pattern.compile("\\[class,load\\] (\\S+) source: .*");

  private static final int ME = 1;

  /** Of a team that nobody reaches. */
  private static final Connection CONNECTION =
      new Connection(
          "team",
          "us-east-1",
          ME,
          URI.create("http://127.0.0.1:1/put-event"),
          URI.create("http://127.0.0.1:1/graphql"),
          URI.create("ws://127.0.0.1:1/graphql/realtime"),
          new Connection.Auth.AccessKey("KEY", "SECRET"));

  @TempDir Path home;

  @Test
  void loadsNothingBeforeTheFirstPaintThatCanWait() throws IOException, InterruptedException {
    List<String> classes = classesLoadedBeforeTheFirstPaint();

    assertTrue(classes.contains("org.realtimeagenda.desktop.shell.Shell"));
    assertEquals(List.of(), thoseThatCanWait(classes));
  }

  @Test
  void opensTheStoreOfAKnownTeamWithoutWhatTheNetworkNeeds()
      throws IOException, InterruptedException {
    leaveAsAfterAFirstStart();
    List<String> classes = classesLoadedBeforeTheFirstPaint();

    assertTrue(classes.contains("org.realtimeagenda.desktop.shell.Shell"));
    assertTrue(classes.contains("org.realtimeagenda.client.store.SqliteCalendarStore"));
    assertEquals(List.of(), thoseThatCanWait(classes));
  }

  /** A connection file that was read before, and an event of today in that team's store. */
  private void leaveAsAfterAFirstStart() throws IOException {
    Home folders = Home.in(home);
    ConnectionFile.write(folders.connectionFile(), CONNECTION);
    WindowMemory memory = new WindowMemory(folders.config());
    assertEquals(
        new Identity.Fresh(CONNECTION), Identity.of(folders.connectionFile(), memory, false));
    Files.createDirectories(folders.data());
    try (LiveReplica replica =
        LiveReplica.open(
            folders.data(),
            CONNECTION,
            Clock.systemUTC(),
            new ReplicaListener() {},
            Teams::connect)) {
      replica.apply(new LocalEdit.Create(eventOfToday())).join();
    }
  }

  private static CalendarEvent eventOfToday() {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    return CalendarEvent.of(
        new EventKey(ME, EventIds.id("stored", null, 0)),
        Map.of(
            Attribute.UID,
            "stored",
            Attribute.NAME,
            "Stored",
            Attribute.DT_START,
            today.toString(),
            Attribute.DT_END,
            today.plusDays(1).toString()));
  }

  private static List<String> thoseThatCanWait(List<String> classes) {
    return classes.stream().filter(name -> LATER.stream().anyMatch(name::startsWith)).toList();
  }

  private List<String> classesLoadedBeforeTheFirstPaint() throws IOException, InterruptedException {
    List<String> lines = linesOfAChild();
    int painted = lines.indexOf("PAINTED");
    assertTrue(
        painted >= 0,
        "never painted: " + lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    return lines.subList(0, painted).stream()
        .map(LOADED::matcher)
        .filter(matcher -> matcher.find())
        .map(matcher -> matcher.group(1))
        .toList();
  }

  private List<String> linesOfAChild() throws IOException, InterruptedException {
    Process child =
        ChildJvm.of(
                List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dglass.platform=Headless",
                    "-Dprism.order=sw",
                    "-Xlog:class+load:stdout:tags"),
                FirstPaintProbe.class,
                home.toString())
            .redirectErrorStream(true)
            .start();
    try (var reader = child.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = reader.lines().toList();
      child.waitFor();
      return lines;
    } finally {
      child.destroyForcibly();
    }
  }
}

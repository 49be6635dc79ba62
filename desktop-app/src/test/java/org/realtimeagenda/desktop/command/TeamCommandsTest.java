package org.realtimeagenda.desktop.command;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.core.WireJson;
import org.realtimeagenda.server.TeamServer;
import org.realtimeagenda.server.TeamServerConfig;
import tools.jackson.databind.node.ObjectNode;

/** Each command against a real team server. */
class TeamCommandsTest {
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
  void putsAndListsAnEvent() throws InterruptedException {
    CommandRun put =
        alice(
            "put",
            "--name",
            "Design review",
            "--location",
            "Room 2",
            "--start",
            "2026-11-23T10:00",
            "--end",
            "2026-11-23 11:30",
            "--zone",
            "floating",
            "--json");
    assertEquals(0, put.exit(), put.err());
    ObjectNode added = json(put.out());
    assertEquals(1, added.path("user_id").intValue());
    assertTrue(added.path("revision").stringValue().startsWith("1."), put.out());

    CommandRun list = bob("list", "--json");
    ObjectNode event = json(list.lines().getFirst());
    assertEquals("Design review", event.path("name").stringValue());
    assertEquals("Room 2", event.path("location").stringValue());
    assertEquals("2026-11-23T11:30:00", event.path("dt_end").stringValue());
    assertEquals(added.path("revision"), event.path("revision"));
  }

  @Test
  void listsOnlyTheDaysThatAreAskedFor() throws InterruptedException {
    put("Monday", "2026-11-23T10:00");
    put("Tuesday", "2026-11-24T10:00");
    put("Wednesday", "2026-11-25T10:00");
    CommandRun list = alice("list", "--from", "2026-11-24", "--to", "2026-11-24");
    assertEquals(2, list.lines().size(), list.out());
    assertTrue(list.lines().get(1).contains("Tuesday"), list.out());
    assertTrue(list.lines().get(1).contains("alice"), list.out());
  }

  @Test
  void deletesByKeyAndByUid() throws InterruptedException {
    String key = put("First", "2026-11-23T10:00");
    put("Second", "2026-11-24T10:00");
    assertEquals(0, alice("delete", key).exit());
    ObjectNode left = json(alice("list", "--json").lines().getFirst());
    CommandRun second = alice("delete", left.path("uid").stringValue());
    assertEquals(0, second.exit(), second.err());
    assertEquals("", alice("list").out());
  }

  @Test
  void refusesToDeleteWhatIsNotThere() throws InterruptedException {
    CommandRun run = alice("delete", "1/5");
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("1/5"), run.err());
  }

  @Test
  void refusesToDeleteAColleaguesEvent() throws InterruptedException {
    CommandRun run = bob("delete", put("Hers", "2026-11-23T10:00"));
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("user_id"), run.err());
  }

  @Test
  void refusesToWriteWithAReadOnlyConnection() throws InterruptedException {
    CommandRun run =
        run(
            "read-only",
            "put",
            "--name",
            "x",
            "--start",
            "2026-11-23T10:00",
            "--end",
            "2026-11-23T11:00");
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("only read"), run.err());
  }

  @Test
  void namesTheFieldThatTheTeamRejects() throws InterruptedException {
    CommandRun run =
        alice(
            "put",
            "--name",
            "x".repeat(501),
            "--start",
            "2026-11-23T10:00",
            "--end",
            "2026-11-23T11:00");
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("name"), run.err());
  }

  @Test
  void saysThatTheTeamIsOutOfReach() throws Exception {
    server.close();
    CommandRun run = alice("list");
    assertEquals(3, run.exit());
    assertEquals(1, run.err().lines().count(), run.err());
    server = TeamServer.start(TeamServerConfig.of(folder.resolve("team")));
  }

  @Test
  void watchPrintsAnothersPut() throws InterruptedException {
    try (CommandRun watch = CommandRun.begin(as("bob", "watch", "--json"))) {
      await().until(() -> watch.lines().contains("{\"type\":\"live\"}"));
      put("Design review", "2026-11-23T10:00");
      await().until(() -> !changes(watch).isEmpty());
      ObjectNode change = changes(watch).getFirst();
      assertEquals(1, change.path("seq").longValue());
      assertEquals("put", change.path("op").stringValue());
      assertEquals(1, change.path("by").intValue());
      assertEquals("Design review", change.path("event").path("name").stringValue());
      assertTrue(change.has("received_at"));
    }
  }

  @Test
  void watchTellsInWordsWhoDidWhat() throws InterruptedException {
    try (CommandRun watch = CommandRun.begin(as("bob", "watch"))) {
      await().until(() -> watch.out().contains("Live"));
      put("Design review", "2026-11-23T10:00");
      await().until(() -> watch.out().contains("added Design review"));
    }
  }

  @Test
  void watchSaysThatTheTeamIsOutOfReach() throws Exception {
    try (CommandRun watch = CommandRun.begin(as("bob", "watch", "--json"))) {
      await().until(() -> watch.lines().contains("{\"type\":\"live\"}"));
      server.close();
      await().until(() -> watch.out().contains("\"state\":\"offline\""));
    }
    server = TeamServer.start(TeamServerConfig.of(folder.resolve("team")));
  }

  @Test
  void statusOfReplicaAndBackendHaveOneDigest() throws InterruptedException {
    put("Monday", "2026-11-23T10:00");
    ObjectNode replica = json(bob("status", "--json").out());
    ObjectNode backend = json(bob("status", "--backend", "--json").out());
    assertEquals("live", replica.path("state").stringValue());
    assertEquals(0, replica.path("outbox").intValue());
    for (String same : List.of("cursor", "log_id", "events", "digest")) {
      assertEquals(backend.path(same), replica.path(same), same);
    }
    assertEquals(1, replica.path("events").intValue());
  }

  @Test
  void doctorFindsNothingWrong() throws InterruptedException {
    CommandRun run = alice("doctor", "--json");
    assertEquals(0, run.exit(), run.out());
    assertEquals(
        List.of(
            "connection_file",
            "credentials",
            "clock",
            "put_event",
            "graphql",
            "realtime",
            "subscription",
            "round_trip",
            "store",
            "outbox"),
        run.lines().stream().map(line -> json(line).path("step").stringValue()).toList());
    assertFalse(run.out().contains("broken"), run.out());
  }

  @Test
  void doctorNamesTheCauseAndWhatToDo() throws IOException, InterruptedException {
    Path file = connection("alice");
    ObjectNode json = WireJson.object(Files.readAllBytes(file));
    ((ObjectNode) json.path("auth")).put("secret_access_key", "not-hers");
    Files.writeString(file, json.toString());
    CommandRun run = alice("doctor", "--json");
    assertEquals(1, run.exit());
    assertEquals("wrong_secret", step(run, "put_event").path("cause").stringValue());
    assertTrue(step(run, "put_event").has("advice"));
    assertEquals("skipped", step(run, "graphql").path("result").stringValue());
    assertFalse(run.out().contains("not-hers"), "the secret is told");
  }

  @Test
  void doctorSaysThatTheBackendIsOutOfReach() throws Exception {
    server.close();
    CommandRun run = alice("doctor", "--json");
    assertEquals(3, run.exit(), run.out());
    assertEquals("nobody_listens", step(run, "put_event").path("cause").stringValue());
    server = TeamServer.start(TeamServerConfig.of(folder.resolve("team")));
  }

  @Test
  void doctorSaysWhatToDoInWords() throws IOException, InterruptedException {
    Files.setPosixFilePermissions(
        connection("alice"), PosixFilePermissions.fromString("rw-r--r--"));
    CommandRun run = alice("doctor");
    assertEquals(1, run.exit());
    assertTrue(run.out().contains("chmod 600"), run.out());
  }

  @Test
  void doctorGoesOnWithoutAConnectionFile() throws InterruptedException {
    CommandRun run = CommandRun.of("doctor", "--json", "--home", folder.resolve("none").toString());
    assertEquals(2, run.exit());
    assertEquals("skipped", step(run, "graphql").path("result").stringValue());
    assertEquals("works", step(run, "store").path("result").stringValue());
  }

  @Test
  void serveSaysWhenItIsReady() throws InterruptedException {
    Path data = folder.resolve("other");
    try (CommandRun serve =
        CommandRun.begin("serve", "--data", data.toString(), "--member", "carol", "--sample")) {
      await().until(() -> serve.out().startsWith("READY http://127.0.0.1:"));
      URI url = URI.create(serve.out().strip().substring("READY ".length()));
      assertTrue(url.getPort() > 0);
      CommandRun list =
          CommandRun.of(
              CommandRun.as(
                  data.resolve("connections/read-only.json"), home("carol"), "list", "--json"));
      assertEquals(5, list.lines().size(), list.out() + list.err());
    }
  }

  @Test
  void serveSaysThatItsFolderIsInUse() throws InterruptedException {
    CommandRun second = CommandRun.of("serve", "--data", folder.resolve("team").toString());
    assertEquals(1, second.exit());
    assertEquals(1, second.err().lines().count(), second.err());
  }

  private String put(String name, String start) throws InterruptedException {
    CommandRun put = alice("put", "--name", name, "--start", start, "--end", start, "--json");
    assertEquals(0, put.exit(), put.err());
    ObjectNode json = json(put.out());
    return json.path("user_id").intValue() + "/" + json.path("id").intValue();
  }

  private CommandRun alice(String... args) throws InterruptedException {
    return run("alice", args);
  }

  private CommandRun bob(String... args) throws InterruptedException {
    return run("bob", args);
  }

  private CommandRun run(String who, String... args) throws InterruptedException {
    return CommandRun.of(as(who, args));
  }

  private String[] as(String who, String... args) {
    return CommandRun.as(connection(who), home(who), args);
  }

  private Path connection(String who) {
    return folder.resolve("team/connections/" + who + ".json");
  }

  private Path home(String who) {
    return folder.resolve("home-" + who);
  }

  private static List<ObjectNode> changes(CommandRun watch) {
    return watch.lines().stream()
        .map(TeamCommandsTest::json)
        .filter(line -> line.path("type").stringValue().equals("change"))
        .toList();
  }

  private static ObjectNode step(CommandRun doctor, String name) {
    return doctor.lines().stream()
        .map(TeamCommandsTest::json)
        .filter(step -> step.path("step").stringValue().equals(name))
        .findAny()
        .orElseThrow();
  }

  private static ObjectNode json(String line) {
    return WireJson.object(line.getBytes(StandardCharsets.UTF_8));
  }
}

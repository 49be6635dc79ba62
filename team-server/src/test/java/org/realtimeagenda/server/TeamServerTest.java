package org.realtimeagenda.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class TeamServerTest {

  @TempDir Path directory;

  @Test
  void keepsPortKeysAndEventsOverARestart() throws Exception {
    ObjectNode before;
    String key;
    try (TestTeam team = new TestTeam(TeamServerConfig.of(directory, "alice"))) {
      before = team.connection("alice");
      key = team.apiKey();
      team.put("alice", TestTeam.bare(1, 7, "Review"));
    }
    try (TestTeam team = new TestTeam(TeamServerConfig.of(directory))) {
      assertEquals(before, team.connection("alice"));
      assertEquals(key, team.apiKey());
      assertEquals(Set.of("1/7"), keys(team));
    }
  }

  @Test
  void addsAMemberLaterAndKeepsTheOthers() throws Exception {
    ObjectNode before;
    try (TestTeam team = new TestTeam(TeamServerConfig.of(directory, "alice"))) {
      before = team.connection("alice");
    }
    try (TestTeam team = new TestTeam(TeamServerConfig.of(directory, "bob"))) {
      assertEquals(before, team.connection("alice"));
      assertEquals(2, team.connection("bob").path("user_id").asInt());
      assertEquals(200, team.put("bob", TestTeam.bare(2, 1, "Lunch")).status());
    }
  }

  @Test
  void letsEditorsWriteInAMembersNameAndKeepsThemOverARestart() throws Exception {
    TeamServerConfig config =
        TeamServerConfig.of(directory, "alice", "bob", "carol")
            .withEditors(Map.of("alice", List.of("bob")));
    try (TestTeam team = new TestTeam(config)) {
      assertEquals(200, team.put("bob", TestTeam.bare(1, 1, "By the editor")).status());
      assertEquals(403, team.put("carol", TestTeam.bare(1, 2, "By a stranger")).status());
    }
    try (TestTeam team = new TestTeam(TeamServerConfig.of(directory))) {
      assertEquals(200, team.put("bob", TestTeam.bare(1, 3, "By the editor")).status());
    }
  }

  @Test
  void saysPlainlyThatADirectoryIsServedAlready() throws Exception {
    try (TestTeam team = new TestTeam(TeamServerConfig.of(directory, "alice"))) {
      CannotServeException refused =
          assertThrows(
              CannotServeException.class,
              () -> TeamServer.start(TeamServerConfig.of(directory)).close());
      assertTrue(refused.getMessage().contains("already serving"), refused.getMessage());
      assertEquals(200, team.put("alice", TestTeam.bare(1, 1, "Still here")).status());
    }
  }

  @Test
  void saysPlainlyThatAPortIsTaken(@TempDir Path other) throws Exception {
    try (TestTeam team = new TestTeam(TeamServerConfig.of(directory))) {
      int port = team.url("/").getPort();
      CannotServeException refused =
          assertThrows(
              CannotServeException.class,
              () -> TeamServer.start(TeamServerConfig.of(other).withPort(port)).close());
      assertTrue(refused.getMessage().contains(String.valueOf(port)), refused.getMessage());
    }
  }

  @Test
  void letsMembersInAfterAFirstStartOnATakenPort(@TempDir Path other) throws Exception {
    TeamServerConfig config = TeamServerConfig.of(other, "alice");
    try (TestTeam team = new TestTeam(TeamServerConfig.of(directory))) {
      TeamServerConfig taken = config.withPort(team.url("/").getPort());
      assertThrows(CannotServeException.class, () -> TeamServer.start(taken).close());
    }
    try (TestTeam team = new TestTeam(config)) {
      assertEquals(200, team.put("alice", TestTeam.bare(1, 1, "Review")).status());
    }
  }

  @Test
  void letsMembersInAfterAFirstStartWithAnEditorWhoIsNobody() throws Exception {
    TeamServerConfig config = TeamServerConfig.of(directory, "alice", "bob");
    TeamServerConfig misspelt = config.withEditors(Map.of("bob", List.of("alise")));
    assertThrows(CannotServeException.class, () -> TeamServer.start(misspelt).close());
    try (TestTeam team = new TestTeam(config)) {
      assertEquals(200, team.put("alice", TestTeam.bare(1, 1, "Review")).status());
    }
  }

  @Test
  void closesItsPortWhenAConnectionFileCannotBeWritten() throws Exception {
    TeamServerConfig config = TeamServerConfig.of(directory, "alice");
    Path inTheWay = Files.createFile(directory.resolve("connections"));
    assertThrows(IOException.class, () -> TeamServer.start(config).close());
    Files.delete(inTheWay);
    try (TestTeam team = new TestTeam(config)) { // on the same port
      assertEquals(200, team.put("alice", TestTeam.bare(1, 1, "Review")).status());
    }
  }

  @Test
  void givesMembersNewKeysWhereTheOldOnesAreLost() throws Exception {
    TeamServerConfig config = TeamServerConfig.of(directory, "alice");
    new TestTeam(config).close();
    Files.delete(directory.resolve("team.json"));
    try (TestTeam team = new TestTeam(config)) {
      assertEquals(200, team.put("alice", TestTeam.bare(1, 1, "Review")).status());
    }
  }

  @Test
  void refusesANameThatCannotBeAFile() {
    assertThrows(
        CannotServeException.class,
        () -> TeamServer.start(TeamServerConfig.of(directory, "../alice")).close());
  }

  @Test
  void keepsWhatHoldsSecretsToItsOwner() throws Exception {
    try (TestTeam team = new TestTeam(TeamServerConfig.of(directory, "alice"))) {
      assertEquals(1, team.connection("alice").path("user_id").asInt());
      for (String file :
          List.of("team.json", "connections/alice.json", "connections/read-only.json")) {
        assertEquals("rw-------", permissions(directory.resolve(file)));
      }
    }
  }

  @Test
  void keepsItsDirectoryToItsOwnerAlsoOneThatWasOpenBefore() throws Exception {
    Path data = directory.resolve("data");
    new TestTeam(TeamServerConfig.of(data, "alice")).close();
    assertEquals("rwx------", permissions(data));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    new TestTeam(TeamServerConfig.of(data)).close();
    assertEquals("rwx------", permissions(data));
  }

  @Test
  void leavesADirectoryThatHoldsOtherThingsAsOpenAsItIs() throws Exception {
    Files.createFile(directory.resolve("other"));
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    new TestTeam(TeamServerConfig.of(directory, "alice")).close();
    assertEquals("rwxr-xr-x", permissions(directory));
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void writesConnectionFilesAsTheProtocolHasThem() throws Exception {
    try (TestTeam team = new TestTeam(TeamServerConfig.of(directory, "alice"))) {
      ObjectNode alice = team.connection("alice");
      assertEquals("us-east-1", alice.path("region").asString());
      assertEquals(team.url("/put-event").toString(), alice.path("put_event_url").asString());
      assertEquals(team.url("/graphql").toString(), alice.path("graphql_url").asString());
      assertEquals(
          "ws://" + team.host() + "/graphql/realtime", alice.path("realtime_url").asString());
      assertEquals("iam", alice.path("auth").path("mode").asString());
      ObjectNode readOnly = team.connection("read-only");
      assertTrue(readOnly.path("user_id").isMissingNode());
      assertTrue(readOnly.path("put_event_url").isMissingNode());
      assertEquals("api_key", readOnly.path("auth").path("mode").asString());
    }
  }

  @Test
  void answersThePublishedRequestWithTheFivePublishedRows() throws Exception {
    try (TestTeam team = new TestTeam(TeamServerConfig.of(directory).withSample())) {
      String body =
          "{\"query\": \"query listEventsTables { \\n  listEventsTables {  items { id dt_start } }"
              + " \\n }\"}";
      Process curl =
          new ProcessBuilder(
                  "curl",
                  "-sS",
                  "-X",
                  "POST",
                  "-H",
                  "x-api-key: " + team.apiKey(),
                  "-H",
                  "Content-Type: application/json",
                  "-d",
                  body,
                  team.url("/graphql").toString())
              .start();
      JsonNode answer = WireJson.object(curl.getInputStream().readAllBytes());
      Set<String> rows = new TreeSet<>();
      for (JsonNode item : answer.path("data").path("listEventsTables").path("items")) {
        rows.add(item.path("id").asInt() + " " + item.path("dt_start").asString());
      }
      assertEquals(
          Set.of(
              "1 2024-02-01T09:00:00",
              "2 2024-02-01T12:00:00",
              "3 2024-02-01T10:00:00",
              "4 2024-02-02T20:00:00",
              "5 2024-02-02T20:00:00"),
          rows);
    }
  }

  @Test
  void filtersByOwnerAndStart() throws Exception {
    try (TestTeam team =
        new TestTeam(TeamServerConfig.of(directory, "alice", "bob").withSample())) {
      team.put("bob", TestTeam.bare(2, 1, "Lunch"));
      assertEquals(Set.of("2/1"), keys(team, "user_id: {eq: 2}"));
      assertEquals(
          Set.of("1/2", "1/3"),
          keys(team, "dt_start: {ge: \"2024-02-01T10:00:00\", le: \"2024-02-01T12:00:00\"}"));
      assertEquals(
          Set.of("1/2"),
          keys(team, "dt_start: {gt: \"2024-02-01T10:00:00\", lt: \"2024-02-02T20:00:00\"}"));
    }
  }

  @Test
  void letsInWhatCurlSigned() throws Exception {
    try (TestTeam team = new TestTeam(TeamServerConfig.of(directory, "alice"))) {
      SdkSigner alice = team.signer("alice");
      Process curl =
          new ProcessBuilder(
                  "curl",
                  "-sS",
                  "--aws-sigv4",
                  "aws:amz:us-east-1:lambda",
                  "--user",
                  alice.accessKeyId() + ":" + alice.secretAccessKey(),
                  "-d",
                  TestTeam.bare(1, 9, "From curl"),
                  team.url("/put-event").toString())
              .start();
      String answer = new String(curl.getInputStream().readAllBytes(), UTF_8);
      assertTrue(answer.contains("\"accepted\""), answer);
      assertEquals(Set.of("1/9"), keys(team));
    }
  }

  private static Set<String> keys(TestTeam team) throws IOException, InterruptedException {
    return keys(team, "");
  }

  private static Set<String> keys(TestTeam team, String filter)
      throws IOException, InterruptedException {
    Set<String> keys = new TreeSet<>();
    JsonNode data =
        team.query("{ listEventsTables(filter: {" + filter + "}) { items { user_id id } } }")
            .json()
            .path("data");
    for (JsonNode item : data.path("listEventsTables").path("items")) {
      keys.add(item.path("user_id").asInt() + "/" + item.path("id").asInt());
    }
    return keys;
  }
}

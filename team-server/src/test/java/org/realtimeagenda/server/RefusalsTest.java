package org.realtimeagenda.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing of what is refused here may be written: checked after each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {

  private static final String EVENT = TestTeam.bare(1, 7, "Review");

  private TestTeam team;
  private URI putEvent;

  @BeforeAll
  void serve(@TempDir Path directory) throws Exception {
    team = new TestTeam(TeamServerConfig.of(directory, "alice", "bob"));
    putEvent = team.url("/put-event");
  }

  @AfterAll
  void stop() throws Exception {
    team.close();
  }

  @AfterEach
  void nothingWasWritten() throws Exception {
    String log = team.query("{ changesSince(seq: 0) { last_seq } }").body();
    assertEquals("{\"data\":{\"changesSince\":{\"last_seq\":0}}}", log);
    String rows = team.query("{ listEventsTables { items { id } } }").body();
    assertEquals("{\"data\":{\"listEventsTables\":{\"items\":[]}}}", rows);
  }

  @Test
  void refusesAWrongSecret() throws Exception {
    assertStatus(403, team.signer("alice").withSecret("guess").post(putEvent, EVENT), EVENT);
  }

  @Test
  void refusesAChangedBody() throws Exception {
    assertStatus(
        403, team.signer("alice").post(putEvent, EVENT), TestTeam.bare(1, 7, "Something else"));
  }

  @Test
  void refusesASignatureForAnotherService() throws Exception {
    assertStatus(403, team.signer("alice").forService("appsync").post(putEvent, EVENT), EVENT);
  }

  @Test
  void refusesAStaleDate() throws Exception {
    Clock late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-6));
    assertStatus(403, team.signer("alice").at(late).post(putEvent, EVENT), EVENT);
  }

  @Test
  void refusesAnUnsignedRequest() throws Exception {
    assertStatus(403, Map.of(), EVENT);
  }

  @Test
  void refusesTheApiKeyAtPutEvent() throws Exception {
    assertStatus(403, Map.of("x-api-key", List.of(team.apiKey())), EVENT);
  }

  @Test
  void refusesTheUserIdOfAnother() throws Exception {
    TestTeam.Reply reply = team.put("alice", TestTeam.bare(2, 7, "Not mine"));
    assertEquals(403, reply.status(), reply.body());
    assertEquals("user_id", reply.json().path("field").asString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
"""
body      | {"user_id":1
body      | [1]
body      | {"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}
id        | {"user_id":1,"id":"7","name":"a","dt_start":"2026-11-23T10:00:00","dt_end":"2026-11-23T11:00:00"}
name      | {"user_id":1,"id":7,"name":5,"dt_start":"2026-11-23T10:00:00","dt_end":"2026-11-23T11:00:00"}
dt_end    | {"user_id":1,"id":7,"name":"a","dt_start":"2026-11-23T10:00:00","dt_end":"2026-11-23T09:00:00"}
""")
  void namesTheFieldThatIsWrong(String field, String body) throws Exception {
    TestTeam.Reply reply = team.put("alice", body);
    assertEquals(400, reply.status(), reply.body());
    assertEquals(field, reply.json().path("field").asString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
"""
colour     | "colour":"red"
revision   | "revision":"1.x"
updated_by | "updated_by":2
tz         | "tz":"Europe/Atlantis"
rrule      | "rrule":"FREQ=SOMETIMES"
""")
  void rejectsAChangeAndNamesItsField(String field, String attribute) throws Exception {
    String change =
        "{\"mutation_id\":\"m1\",\"op\":\"put\",\"base_revision\":null,\"user_id\":1,\"id\":7,"
            + "\"name\":\"a\",\"dt_start\":\"2026-11-23T10:00:00\","
            + "\"dt_end\":\"2026-11-23T11:00:00\","
            + attribute
            + "}";
    TestTeam.Reply reply = team.put("alice", "{\"changes\":[" + change + "]}");
    assertEquals(200, reply.status(), reply.body());
    assertEquals("rejected", reply.json().path("results").path(0).path("result").asString());
    assertEquals(field, reply.json().path("results").path(0).path("field").asString());
  }

  @Test
  void refusesANameThatIsTooLong() throws Exception {
    TestTeam.Reply reply = team.put("alice", TestTeam.bare(1, 7, "x".repeat(501)));
    assertEquals(400, reply.status(), reply.body());
    assertEquals("name", reply.json().path("field").asString());
  }

  @Test
  void refusesTwentySixChanges() throws Exception {
    String changes =
        IntStream.rangeClosed(1, 26)
            .mapToObj(
                id ->
                    "{\"mutation_id\":\"m%d\",\"op\":\"delete\",\"base_revision\":\"\",\"user_id\":1,\"id\":%d}"
                        .formatted(id, id))
            .collect(Collectors.joining(","));
    TestTeam.Reply reply = team.put("alice", "{\"changes\":[" + changes + "]}");
    assertEquals(400, reply.status(), reply.body());
  }

  @Test
  void refusesABodyOfSevenMegabytesAtBothDoors() throws Exception {
    String body = "x".repeat(7 * 1024 * 1024);
    assertEquals(413, team.put("alice", body).status());
    Map<String, List<String>> key = Map.of("x-api-key", List.of(team.apiKey()));
    assertEquals(413, team.post("/graphql", key, body).status());
  }

  @Test
  void refusesBadUtf8() throws Exception {
    SdkSigner alice = team.signer("alice");
    Process curl =
        new ProcessBuilder(
                "bash",
                "-c",
                "printf '{\"user_id\":1,\"name\":\"\\xff\"}' | curl -sS -o /dev/null"
                    + " -w '%{http_code}' --aws-sigv4 aws:amz:us-east-1:lambda --user \"$1\""
                    + " --data-binary @- \"$2\"",
                "bash",
                alice.accessKeyId() + ":" + alice.secretAccessKey(),
                putEvent.toString())
            .start();
    assertEquals("400", new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  @Test
  void answersAnEmptyGraphQlBodyAsAppSyncDoes() throws Exception {
    assertMalformed("", "Request body is empty.");
  }

  @Test
  void answersWhatIsNoGraphQlAsAppSyncDoes() throws Exception {
    assertMalformed("{\"query\":\"{ listEventsTables \"}", "Unable to parse GraphQL query.");
    assertMalformed("{", "Unable to parse GraphQL query.");
  }

  @Test
  void answersABadApiKeyAsAppSyncDoes() throws Exception {
    TestTeam.Reply reply =
        team.post(
            "/graphql",
            Map.of("x-api-key", List.of("da2-wrong")),
            "{\"query\":\"{ listMembers { items { name } } }\"}");
    assertEquals(401, reply.status());
    assertTrue(reply.body().contains("\"errorType\":\"UnauthorizedException\""), reply.body());
    assertTrue(
        reply.body().contains("\"message\":\"You are not authorized to make this call.\""),
        reply.body());
  }

  @Test
  void publishesForNobodyOverTheNetwork() throws Exception {
    String query =
        "{\"query\":\"mutation { publishChange(input: {seq: 1, op: \\\"put\\\", user_id: 1, id: 1})"
            + " { seq } }\"}";
    Map<String, List<String>> key = Map.of("x-api-key", List.of(team.apiKey()));
    Map<String, List<String>> member =
        team.signer("alice").forService("appsync").post(team.url("/graphql"), query);
    for (Map<String, List<String>> headers : List.of(key, member)) {
      TestTeam.Reply reply = team.post("/graphql", headers, query);
      assertEquals(200, reply.status());
      assertEquals(
          "Not Authorized to access publishChange on type Mutation",
          reply.json().path("errors").path(0).path("message").asString());
      assertEquals(
          "Unauthorized", reply.json().path("errors").path(0).path("errorType").asString());
    }
  }

  @Test
  void refusesAQueryOfDepthSeven() throws Exception {
    String query = "{ __schema { types { fields { type { ofType { ofType { name } } } } } } }";
    TestTeam.Reply reply = team.query(query);
    assertEquals(200, reply.status());
    assertTrue(reply.body().contains("depth"), reply.body());
  }

  private void assertMalformed(String body, String message) throws Exception {
    TestTeam.Reply reply = team.post("/graphql", Map.of("x-api-key", List.of(team.apiKey())), body);
    assertEquals(400, reply.status());
    assertEquals(
        "{\"errors\":[{\"errorType\":\"MalformedHttpRequestException\",\"message\":\""
            + message
            + "\"}]}",
        sorted(reply));
  }

  private static String sorted(TestTeam.Reply reply) {
    var error = reply.json().path("errors").path(0);
    return "{\"errors\":[{\"errorType\":"
        + error.path("errorType")
        + ",\"message\":"
        + error.path("message")
        + "}]}";
  }

  private void assertStatus(int status, Map<String, List<String>> headers, String body)
      throws Exception {
    TestTeam.Reply reply = team.post("/put-event", headers, body);
    assertEquals(status, reply.status(), reply.body());
    assertTrue(reply.body().contains("\"status\":" + status), reply.body());
  }
}

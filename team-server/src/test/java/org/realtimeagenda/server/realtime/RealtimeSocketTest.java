package org.realtimeagenda.server.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.core.WireJson;
import org.realtimeagenda.server.SdkSigner;
import org.realtimeagenda.server.TeamServerConfig;
import org.realtimeagenda.server.TestTeam;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealtimeSocketTest {

  private static final String ALL =
      "{\"query\":\"subscription { onChange { seq op user_id id by event { name } } }\"}";

  private TestTeam team;
  private Map<String, String> apiKey;

  @BeforeAll
  void serve(@TempDir Path directory) throws Exception {
    team = new TestTeam(TeamServerConfig.of(directory, "alice", "bob"));
    apiKey = Map.of("host", team.host(), "x-api-key", team.apiKey());
  }

  @AfterAll
  void stop() throws Exception {
    team.close();
  }

  @Test
  void pushesAnAcceptedEventWithTheSelectedFields() throws Exception {
    try (TestSocket socket = TestSocket.byQuery(team.host(), apiKey)) {
      socket.acknowledged().start("s1", ALL, apiKey);
      assertEquals(json("{\"type\":\"start_ack\",\"id\":\"s1\"}"), socket.next());
      assertEquals(200, team.put("alice", TestTeam.bare(1, 71, "Review")).status());
      JsonNode data = socket.next();
      assertEquals("s1", data.path("id").asString());
      assertEquals("data", data.path("type").asString());
      JsonNode change = data.path("payload").path("data").path("onChange");
      assertEquals("put", change.path("op").asString());
      assertEquals(71, change.path("id").asInt());
      assertEquals(1, change.path("by").asInt());
      assertEquals(json("{\"name\":\"Review\"}"), change.path("event"));
    }
  }

  @Test
  void agreesOnTheSubProtocolInBothHandshakes() throws Exception {
    try (TestSocket query = TestSocket.byQuery(team.host(), apiKey);
        TestSocket protocol = TestSocket.byProtocol(team.host(), apiKey)) {
      query.acknowledged();
      protocol.acknowledged();
      assertEquals("graphql-ws", query.protocol());
      assertEquals("graphql-ws", protocol.protocol());
    }
  }

  @Test
  void acknowledgesWithTheTimeOutThenKeepsAlive() throws Exception {
    try (TestSocket socket = TestSocket.byProtocol(team.host(), apiKey)) {
      socket.send("{\"type\":\"connection_init\"}");
      assertEquals(
          "{\"type\":\"connection_ack\",\"payload\":{\"connectionTimeoutMs\":300000}}",
          socket.nextText());
      assertEquals("{\"type\":\"ka\"}", socket.nextText());
    }
  }

  @Test
  void letsAMemberInBySignatureOnConnectAndOnStart() throws Exception {
    try (TestSocket socket = TestSocket.byProtocol(team.host(), iam("/graphql/connect", "{}"))) {
      socket.acknowledged().start("s1", ALL, iam("/graphql", ALL));
      assertEquals("start_ack", socket.next().path("type").asString());
    }
  }

  @Test
  void refusesABadKeyOnConnect() throws Exception {
    Map<String, String> wrong = Map.of("host", team.host(), "x-api-key", "da2-wrong");
    assertRefused(
        TestSocket.byQuery(team.host(), wrong),
        "{\"errorType\":\"UnauthorizedException\","
            + "\"message\":\"You are not authorized to make this call.\",\"errorCode\":401}");
  }

  @Test
  void refusesASignatureForAnotherPath() throws Exception {
    assertRefused(
        TestSocket.byQuery(team.host(), iam("/graphql", "{}")),
        "{\"errorType\":\"UnauthorizedException\","
            + "\"message\":\"You are not authorized to make this call.\",\"errorCode\":401}");
  }

  @Test
  void refusesAHeaderForAnotherHost() throws Exception {
    Map<String, String> other = Map.of("host", "example.com", "x-api-key", team.apiKey());
    assertRefused(
        TestSocket.byQuery(team.host(), other),
        "{\"errorType\":\"UnauthorizedException\","
            + "\"message\":\"You are not authorized to make this call.\",\"errorCode\":401}");
  }

  @Test
  void refusesAnUnreadableHeader() throws Exception {
    assertRefused(
        new TestSocket(
            "ws://" + team.host() + "/graphql/realtime?header=%21&payload=e30=", "graphql-ws"),
        "{\"errorType\":\"BadRequest\",\"errorCode\":400}");
  }

  @Test
  void refusesAHandshakeWithoutASubProtocol() throws Exception {
    assertRefused(
        new TestSocket("ws://" + team.host() + "/graphql/realtime", null),
        "{\"message\":\"NoProtocolError\",\"errorCode\":400}");
  }

  @Test
  void refusesAnotherSubProtocol() throws Exception {
    assertRefused(
        new TestSocket("ws://" + team.host() + "/graphql/realtime", "graphql-transport-ws"),
        "{\"message\":\"SubProtocolNotSupportedError\",\"errorCode\":400}");
  }

  @Test
  void answersAnUnknownTypeWithoutAnId() throws Exception {
    try (TestSocket socket = TestSocket.byQuery(team.host(), apiKey).acknowledged()) {
      socket.send("{\"type\":\"pong\"}");
      assertEquals(
          json(
              "{\"type\":\"error\",\"payload\":{\"errors\":[{\"errorType\":\"UnsupportedOperation\",\"message\":\"unknown"
                  + " not supported through the realtime channel\"}]}}"),
          socket.next());
    }
  }

  @Test
  void deniesAStartSignedOverOtherData() throws Exception {
    try (TestSocket socket = TestSocket.byQuery(team.host(), apiKey).acknowledged()) {
      socket.start("s1", ALL + " ", iam("/graphql", ALL));
      assertEquals(
          json(
              "{\"type\":\"error\",\"id\":\"s1\",\"payload\":{\"errors\":["
                  + "{\"errorType\":\"UnauthorizedException\","
                  + "\"message\":\"You are not authorized to make this call.\"}]}}"),
          socket.next());
    }
  }

  @Test
  void answersADuplicateIdWithAnError() throws Exception {
    try (TestSocket socket = TestSocket.byQuery(team.host(), apiKey).acknowledged()) {
      socket.start("s1", ALL, apiKey);
      socket.start("s1", ALL, apiKey);
      assertEquals("start_ack", socket.next().path("type").asString());
      assertEquals(
          json(
              "{\"type\":\"error\",\"id\":\"s1\",\"payload\":{\"errors\":["
                  + "{\"errorType\":\"DuplicatedOperationError\","
                  + "\"message\":\"Duplicated operation with id s1\"}]}}"),
          socket.next());
    }
  }

  @Test
  void tellsAsAnObjectThatThereAreTooManySubscriptions() throws Exception {
    try (TestSocket socket = TestSocket.byQuery(team.host(), apiKey).acknowledged()) {
      for (int i = 0; i <= 200; i++) {
        socket.start("s" + i, ALL, apiKey);
      }
      for (int i = 0; i < 200; i++) {
        assertEquals("start_ack", socket.next().path("type").asString());
      }
      assertEquals(
          json(
              "{\"type\":\"error\",\"id\":\"s200\",\"payload\":{\"errors\":"
                  + "{\"errorType\":\"MaxSubscriptionsReachedError\","
                  + "\"message\":\"Max number of 200 subscriptions reached\"}}}"),
          socket.next());
    }
  }

  @Test
  void tellsAsAnObjectThatFramesComeTooFast() throws Exception {
    try (TestSocket socket = TestSocket.byQuery(team.host(), apiKey).acknowledged()) {
      for (int i = 0; i < 2_000; i++) {
        socket.send("{\"type\":\"stop\",\"id\":\"none\"}");
      }
      JsonNode frame = socket.next();
      while (frame.path("type").asString().equals("complete")) {
        frame = socket.next();
      }
      assertEquals(
          json(
              "{\"type\":\"error\",\"payload\":{\"errors\":{\"errorType\":\"LimitExceededError\","
                  + "\"message\":\"Rate limit exceeded\"}}}"),
          frame);
    }
  }

  @Test
  void tellsWhatIsWrongWithASubscription() throws Exception {
    try (TestSocket socket = TestSocket.byQuery(team.host(), apiKey).acknowledged()) {
      socket.start("s1", "{\"query\":\"subscription { onNothing { id } }\"}", apiKey);
      JsonNode frame = socket.next();
      assertEquals("error", frame.path("type").asString());
      assertEquals("s1", frame.path("id").asString());
      String message = frame.path("payload").path("errors").path(0).path("message").asString();
      assertTrue(message.contains("onNothing"), message);
    }
  }

  @Test
  void doesNotSubscribeToAQuery() throws Exception {
    try (TestSocket socket = TestSocket.byQuery(team.host(), apiKey).acknowledged()) {
      socket.start("s1", "{\"query\":\"{ listMembers { items { name } } }\"}", apiKey);
      assertEquals("error", socket.next().path("type").asString());
    }
  }

  @Test
  void completesAfterAStopAndPushesNoMore() throws Exception {
    try (TestSocket socket = TestSocket.byQuery(team.host(), apiKey).acknowledged();
        TestSocket other = TestSocket.byQuery(team.host(), apiKey).acknowledged()) {
      socket.start("s1", ALL, apiKey);
      socket.next();
      other.start("o1", ALL, apiKey);
      other.next();
      socket.send("{\"type\":\"stop\",\"id\":\"s1\"}");
      assertEquals(json("{\"type\":\"complete\",\"id\":\"s1\"}"), socket.next());
      team.put("bob", TestTeam.bare(2, 72, "Late"));
      assertEquals("data", other.next().path("type").asString());
      socket.send("{\"type\":\"pong\"}");
      assertEquals("error", socket.next().path("type").asString());
    }
  }

  @Test
  void ignoresFramesBeforeTheAck() throws Exception {
    try (TestSocket socket = TestSocket.byQuery(team.host(), apiKey)) {
      socket.start("s1", ALL, apiKey);
      socket.send("{\"type\":\"pong\"}");
      socket.acknowledged().start("s2", ALL, apiKey);
      assertEquals(json("{\"type\":\"start_ack\",\"id\":\"s2\"}"), socket.next());
    }
  }

  @Test
  void closesOnAFrameOfMoreThan64KB() throws Exception {
    try (TestSocket socket = TestSocket.byQuery(team.host(), apiKey).acknowledged()) {
      socket.send("x".repeat(65 * 1024));
      assertEquals(1009, socket.awaitClose());
    }
  }

  private Map<String, String> iam(String path, String body) throws Exception {
    SdkSigner signer = team.signer("alice").forService("appsync");
    Map<String, String> header = new HashMap<>();
    signer
        .post(URI.create("http://" + team.host() + path), body)
        .forEach((name, values) -> header.put(name, values.getFirst()));
    return header;
  }

  private static void assertRefused(TestSocket refused, String error) throws Exception {
    try (refused) {
      assertEquals(
          json("{\"type\":\"connection_error\",\"payload\":{\"errors\":[" + error + "]}}"),
          refused.next());
      assertEquals(1008, refused.awaitClose());
    }
  }

  private static JsonNode json(String text) {
    return WireJson.MAPPER.readTree(text);
  }
}

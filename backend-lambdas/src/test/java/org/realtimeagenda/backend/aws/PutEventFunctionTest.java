package org.realtimeagenda.backend.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.backend.BackendMember;
import org.realtimeagenda.backend.Members;
import org.realtimeagenda.backend.putevent.EventTable;
import org.realtimeagenda.backend.putevent.PutEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PutEventFunctionTest {

  private static final String DRY_RUN = "{\"dry_run\":true}";
  private static final String ANSWER = "{\"user_id\":1,\"now\":\"2026-11-22T10:00:00Z\"}";

  private final PutEventFunction function =
      new PutEventFunction(
          new PutEvent(
              new TableOutOfReach(),
              new Alice(),
              Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC)));

  @Test
  void takesTheAuthorFromTheSignature() {
    JsonNode response = answer(event("AIDAALICE", DRY_RUN));
    assertEquals(200, response.path("statusCode").asInt());
    assertEquals(ANSWER, response.path("body").asString());
    assertEquals("application/json", response.path("headers").path("Content-Type").asString());
  }

  @Test
  void refusesAStranger() {
    JsonNode response = answer(event("AIDABOB", DRY_RUN));
    assertEquals(403, response.path("statusCode").asInt());
    assertEquals(
        "application/problem+json", response.path("headers").path("Content-Type").asString());
  }

  @Test
  void refusesAnUnsignedRequest() {
    ObjectNode event = WireJson.MAPPER.createObjectNode().put("body", DRY_RUN);
    event.putObject("requestContext").putNull("authorizer");
    assertEquals(403, answer(event).path("statusCode").asInt());
  }

  @Test
  void readsABodyInBase64() {
    String base64 = Base64.getEncoder().encodeToString(DRY_RUN.getBytes(StandardCharsets.UTF_8));
    ObjectNode event = event("AIDAALICE", base64).put("isBase64Encoded", true);
    assertEquals(ANSWER, answer(event).path("body").asString());
  }

  @Test
  void refusesAnEmptyBody() {
    ObjectNode event = event("AIDAALICE", DRY_RUN);
    event.remove("body");
    assertEquals(400, answer(event).path("statusCode").asInt());
  }

  @Test
  void asksToTryAgainWhereTheTableIsOutOfReach() {
    String put =
        """
        {"user_id":1,"id":5,"name":"n","dt_start":"2026-11-23","dt_end":"2026-11-24"}\
        """;
    JsonNode response = answer(event("AIDAALICE", put));
    assertEquals(503, response.path("statusCode").asInt());
    assertTrue(response.path("body").asString().contains("Send the same again"));
  }

  private JsonNode answer(ObjectNode event) {
    ByteArrayOutputStream response = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(WireJson.MAPPER.writeValueAsBytes(event)), response, null);
    return WireJson.MAPPER.readTree(response.toByteArray());
  }

  private static ObjectNode event(String userId, String body) {
    ObjectNode event = WireJson.MAPPER.createObjectNode().put("version", "2.0").put("body", body);
    event
        .putObject("requestContext")
        .putObject("authorizer")
        .putObject("iam")
        .put("userId", userId);
    return event.put("isBase64Encoded", false);
  }

  private static final class Alice implements Members {
    private static final BackendMember ALICE =
        new BackendMember(new Member(1, "Alice", null, null), "AIDAALICE");

    @Override
    public Optional<BackendMember> byPrincipal(String principal) {
      return Optional.of(ALICE).filter(member -> member.principal().equals(principal));
    }

    @Override
    public Optional<BackendMember> byUserId(int userId) {
      return Optional.of(ALICE).filter(member -> member.member().userId() == userId);
    }
  }

  private static final class TableOutOfReach implements EventTable {
    @Override
    public Snapshot read(int author, List<Change> changes) throws IOException {
      throw new IOException("out of reach");
    }

    @Override
    public boolean commit(List<Write> writes) throws IOException {
      throw new IOException("out of reach");
    }
  }
}

package org.realtimeagenda.backend.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.backend.BackendMember;
import org.realtimeagenda.backend.Members;
import org.realtimeagenda.backend.putevent.EventTable;
import org.realtimeagenda.backend.putevent.PutEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.Member;

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
    APIGatewayV2HTTPResponse response = function.handleRequest(event("AIDAALICE", DRY_RUN), null);
    assertEquals(200, response.getStatusCode());
    assertEquals(ANSWER, response.getBody());
    assertEquals("application/json", response.getHeaders().get("Content-Type"));
  }

  @Test
  void refusesAStranger() {
    APIGatewayV2HTTPResponse response = function.handleRequest(event("AIDABOB", DRY_RUN), null);
    assertEquals(403, response.getStatusCode());
    assertEquals("application/problem+json", response.getHeaders().get("Content-Type"));
  }

  @Test
  void refusesAnUnsignedRequest() {
    APIGatewayV2HTTPEvent event = APIGatewayV2HTTPEvent.builder().withBody(DRY_RUN).build();
    assertEquals(403, function.handleRequest(event, null).getStatusCode());
  }

  @Test
  void readsABodyInBase64() {
    APIGatewayV2HTTPEvent event =
        event(
            "AIDAALICE",
            Base64.getEncoder().encodeToString(DRY_RUN.getBytes(StandardCharsets.UTF_8)));
    event.setIsBase64Encoded(true);
    assertEquals(ANSWER, function.handleRequest(event, null).getBody());
  }

  @Test
  void refusesAnEmptyBody() {
    APIGatewayV2HTTPEvent event = event("AIDAALICE", DRY_RUN);
    event.setBody(null);
    assertEquals(400, function.handleRequest(event, null).getStatusCode());
  }

  @Test
  void asksToTryAgainWhereTheTableIsOutOfReach() {
    String put =
        """
        {"user_id":1,"id":5,"name":"n","dt_start":"2026-11-23","dt_end":"2026-11-24"}\
        """;
    APIGatewayV2HTTPResponse response = function.handleRequest(event("AIDAALICE", put), null);
    assertEquals(503, response.getStatusCode());
    assertTrue(response.getBody().contains("Send the same again"));
  }

  private static APIGatewayV2HTTPEvent event(String userId, String body) {
    return APIGatewayV2HTTPEvent.builder()
        .withBody(body)
        .withRequestContext(
            RequestContext.builder()
                .withAuthorizer(
                    RequestContext.Authorizer.builder()
                        .withIam(RequestContext.IAM.builder().withUserId(userId).build())
                        .build())
                .build())
        .build();
  }

  private static final class Alice implements Members {
    private static final BackendMember ALICE =
        new BackendMember(new Member(1, "Alice", null, null), "AIDAALICE", Set.of(), false);

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

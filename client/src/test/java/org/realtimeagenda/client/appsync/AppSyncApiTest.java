package org.realtimeagenda.client.appsync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.team.Answer;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.CredentialsSource;
import org.realtimeagenda.client.team.TeamApi;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.Editors;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.JsonNode;

class AppSyncApiTest {

  private final MockWebServer server = new MockWebServer();
  private AppSyncApi api;

  @BeforeEach
  void start() throws IOException {
    server.start();
    api = new AppSyncApi(url(), new Authorization.ByApiKey(url(), "da2-key"), AppSyncHttp.client());
  }

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  @Test
  void readsAPageOfRows() throws Exception {
    answer(
        200,
        """
        {"data":{"listEventsTables":{"items":[
          {"user_id":1,"id":5,"dt_start":"2024-02-01T09:00:00"}],"nextToken":"t2"}}}
        """);
    TeamApi.EventsPage page = ok(api.listEvents("t1", 100));
    assertEquals("t2", page.nextToken());
    assertEquals(new EventKey(1, 5), page.events().getFirst().key());
    assertEquals("2024-02-01T09:00:00", page.events().getFirst().dtStart());
    assertEquals(Map.of("limit", 100, "nextToken", "t1"), variables());
  }

  @Test
  void leavesTheTokenOutOnTheFirstPage() throws Exception {
    answer(200, "{\"data\":{\"listEventsTables\":{\"items\":[],\"nextToken\":null}}}");
    assertNull(ok(api.listEvents(null, 7)).nextToken());
    assertEquals(Map.of("limit", 7), variables());
  }

  @Test
  void readsAPartOfTheChangeLog() throws Exception {
    answer(
        200,
        """
        {"data":{"changesSince":{"log_id":"l","last_seq":9,"changes":[
          {"seq":8,"op":"put","user_id":1,"id":5,"by":2,"at":"2026-11-22T09:58:11.123Z",
           "event":{"user_id":1,"id":5,"name":"n"}},
          {"seq":9,"op":"delete","user_id":1,"id":6,"by":null,"at":null,"event":null}]}}}
        """);
    TeamApi.ChangesPage page = ok(api.changesSince(7, 100));
    assertEquals("l", page.logId());
    assertEquals(9, page.lastSeq());
    assertEquals(
        List.of(Change.Op.PUT, Change.Op.DELETE),
        page.changes().stream().map(change -> change.op()).toList());
    assertEquals(Map.of("seq", 7, "limit", 100), variables());
  }

  @Test
  void readsTheMembers() throws Exception {
    answer(
        200,
        """
        {"data":{"listMembers":{"items":[
          {"user_id":1,"name":"Alice","color":"teal","tz":"Europe/Paris",
           "editors":["2","3"]},
          {"user_id":2,"name":null,"color":null,"tz":null,"editors":null},
          {"user_id":3,"name":"Carol","color":null,"tz":null,"editors":["*"]}]}}}
        """);
    assertEquals(
        List.of(
            new Member(1, "Alice", "teal", "Europe/Paris", new Editors.Listed(Set.of(2, 3))),
            new Member(2, "2", null, null),
            new Member(3, "Carol", null, null, new Editors.Everybody())),
        ok(api.members()));
  }

  @Test
  void sendsTheApiKey() throws Exception {
    answer(200, "{\"data\":{\"listMembers\":{\"items\":[]}}}");
    api.members();
    assertEquals("da2-key", server.takeRequest().getHeaders().get("x-api-key"));
  }

  @Test
  void signsTheExactBody() throws Exception {
    answer(200, "{\"data\":{\"listMembers\":{\"items\":[]}}}");
    try (CredentialsSource credentials =
            CredentialsSource.of(new Connection.Auth.AccessKey("AKIDEXAMPLE", "secret"));
        AppSyncApi signed =
            new AppSyncApi(
                url(),
                new Authorization.BySignature(url(), "us-east-1", credentials, Clock.systemUTC()),
                AppSyncHttp.client())) {
      signed.members();
    }
    RecordedRequest request = server.takeRequest();
    String authorization = String.valueOf(request.getHeaders().get("Authorization"));
    assertTrue(authorization.contains("/us-east-1/appsync/aws4_request"), authorization);
    assertEquals(body(request).sha256().hex(), request.getHeaders().get("x-amz-content-sha256"));
    assertEquals("127.0.0.1:" + server.getPort(), request.getHeaders().get("Host"));
  }

  @Test
  void isRefusedByTheStatus() throws Exception {
    answer(
        401,
        """
        {"errors":[{"errorType":"UnauthorizedException",
          "message":"You are not authorized to make this call."}]}
        """);
    assertEquals(
        new Answer.Refused<>(401, "HTTP 401: You are not authorized to make this call."),
        api.members());
  }

  @Test
  void keepsTheSessionTokenOutOfTheReason() throws Exception {
    String message = "\"message\":\"No match.\\n\\n'POST\\nx-amz-security-token:very-secret'\"";
    answer(403, "{\"errors\":[{\"errorType\":\"InvalidSignatureException\"," + message + "}]}");
    assertEquals(new Answer.Refused<>(403, "HTTP 403: No match."), api.members());
    answer(200, "{\"data\":null,\"errors\":[{\"errorType\":\"Unauthorized\"," + message + "}]}");
    assertEquals(new Answer.Refused<>(403, "No match."), api.members());
    assertEquals(
        "InvalidSignature: No match.",
        RealtimeError.sentence(
            List.of(
                new RealtimeError(
                    "InvalidSignature", "No match.\n\nx-amz-security-token:very-secret", 403))));
  }

  @Test
  void isRefusedByAnErrorOfAField() throws Exception {
    answer(
        200,
        """
        {"data":{"listMembers":null},"errors":[{"path":["listMembers"],
          "errorType":"Unauthorized","message":"Not Authorized to access listMembers"}]}
        """);
    assertEquals(new Answer.Refused<>(403, "Not Authorized to access listMembers"), api.members());
  }

  @Test
  void isRefusedByAPageTokenThatHasBecomeUseless() throws Exception {
    answer(
        200,
        """
        {"data":{"listEventsTables":null},"errors":[{"path":["listEventsTables"],
          "errorType":"BadRequest","message":"Invalid pagination token"}]}
        """);
    assertEquals(
        new Answer.Refused<>(400, "Invalid pagination token"), api.listEvents("useless", 100));
    answer(400, "{\"errors\":[{\"errorType\":\"BadRequestException\",\"message\":\"no\"}]}");
    assertEquals(new Answer.Refused<>(400, "HTTP 400: no"), api.listEvents("useless", 100));
  }

  @Test
  void throwsForAnyOtherError() {
    answer(200, "{\"data\":null,\"errors\":[{\"errorType\":\"Lambda\",\"message\":\"boom\"}]}");
    assertEquals("ListMembers: boom", assertThrows(IOException.class, api::members).getMessage());
  }

  @Test
  void throwsForAServerThatFails() {
    answer(503, "try later");
    assertEquals("HTTP 503", assertThrows(IOException.class, api::members).getMessage());
  }

  @Test
  void sendsItsKeyNowhereElse() {
    server.enqueue(
        new MockResponse.Builder().code(307).setHeader("Location", "/elsewhere").build());
    assertEquals("HTTP 307", assertThrows(IOException.class, api::members).getMessage());
    assertEquals(1, server.getRequestCount());
  }

  @Test
  void keepsTheKeyOutOfTheTextOfItsHeaders() {
    assertEquals(
        "Ok[value=RealtimeHeaders[]]",
        new Authorization.ByApiKey(url(), "da2-key").realtime("{}").toString());
  }

  @Test
  void throwsForWhatIsNoAnswer() {
    for (String body : List.of("", "<html>", "{}", "{\"data\":{\"listMembers\":null}}")) {
      answer(200, body);
      assertThrows(IOException.class, api::members);
    }
  }

  @Test
  void throwsWhenNobodyListens() {
    server.close();
    assertThrows(IOException.class, api::members);
  }

  @Test
  void namesTheChangeThatCantBeRead() {
    answer(
        200,
        """
        {"data":{"changesSince":{"log_id":"l","last_seq":1,"changes":[
          {"seq":1,"op":"put","user_id":1,"id":5,"at":"yesterday"}]}}}
        """);
    assertEquals(
        "change 1 of event 1/5 can't be read: at is no instant",
        assertThrows(IOException.class, () -> api.changesSince(0, 10)).getMessage());
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + server.getPort() + "/graphql");
  }

  private void answer(int status, String body) {
    server.enqueue(
        new MockResponse.Builder()
            .code(status)
            .setHeader("Content-Type", "application/json")
            .body(body)
            .build());
  }

  private Object variables() throws InterruptedException {
    JsonNode request = WireJson.MAPPER.readTree(body(server.takeRequest()).utf8());
    return WireJson.MAPPER.convertValue(request.path("variables"), Map.class);
  }

  private static ByteString body(RecordedRequest request) {
    return Objects.requireNonNull(request.getBody());
  }

  private static <T> T ok(Answer<T> answer) {
    return switch (answer) {
      case Answer.Ok<T>(T value) -> value;
      case Answer.Refused<T> refused -> throw new AssertionError(refused);
    };
  }
}

package org.realtimeagenda.client.putevent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimeagenda.client.team.Answer;
import org.realtimeagenda.client.team.ChangeSender.Identity;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.CredentialsSource;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.ChangeBatch;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.EventKey;

/** put-event over a real socket, with answers that the test gives. */
class PutEventSenderTest {

  private static final ChangeBatch BATCH =
      new ChangeBatch(
          false,
          List.of(
              new Change(
                  "m1",
                  Change.Op.DELETE,
                  new Change.Base.Revision("1.a"),
                  new EventKey(1, 5),
                  Map.of())));

  private HttpServer server;
  private PutEventSender sender;
  private int status = 200;
  private String answer = "{}";
  private String authorization = "";
  private String body = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          authorization =
              Objects.requireNonNull(exchange.getRequestHeaders().getFirst("Authorization"));
          body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    sender =
        new PutEventSender(
            URI.create("http://localhost:" + server.getAddress().getPort() + "/put-event"),
            "us-east-1",
            CredentialsSource.of(new Connection.Auth.AccessKey("AKID", "secret")),
            new OkHttpClient(),
            Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void signsForLambdaAndReadsTheAnswersInOrder() throws IOException {
    answer =
        "{\"results\":[{\"result\":\"accepted\",\"user_id\":1,\"id\":5,\"revision\":\"1.m1\"}]}";
    assertEquals(
        new Answer.Ok<>(
            List.<ChangeResult>of(new ChangeResult.Accepted(new EventKey(1, 5), "1.m1"))),
        sender.send(BATCH));
    assertTrue(
        authorization.startsWith(
            "AWS4-HMAC-SHA256 Credential=AKID/20261122/us-east-1/lambda/aws4_request"));
    assertEquals(
        "{\"atomic\":false,\"changes\":[{\"mutation_id\":\"m1\",\"op\":\"delete\","
            + "\"base_revision\":\"1.a\",\"user_id\":1,\"id\":5}]}",
        body);
  }

  @Test
  void asksWhoOneIs() throws IOException {
    answer = "{\"user_id\":4,\"now\":\"2026-11-22T09:00:00Z\"}";
    assertEquals(
        new Answer.Ok<>(new Identity(4, Instant.parse("2026-11-22T09:00:00Z"))), sender.dryRun());
  }

  @Test
  void isRefusedWithTheReasonOfTheProblem() throws IOException {
    status = 403;
    answer = "{\"type\":\"about:blank\",\"status\":403,\"detail\":\"You are not a member.\"}";
    assertEquals(new Answer.Refused<>(403, "You are not a member."), sender.send(BATCH));
  }

  @Test
  void keepsTheSessionTokenOutOfTheReason() throws IOException {
    status = 403;
    answer =
        "{\"message\":\"The signature does not match.\\n\\nThe Canonical String should have been"
            + "\\n'POST\\nx-amz-security-token:very-secret'\"}";
    assertEquals(new Answer.Refused<>(403, "The signature does not match."), sender.send(BATCH));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503})
  void isToBeTriedAgain(int code) {
    status = code;
    assertThrows(IOException.class, () -> sender.send(BATCH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "{\"results\":[{\"result\":\"odd\"}]}", "[]"})
  void isToBeTriedAgainAfterAnAnswerThatCannotBeRead(String unreadable) {
    answer = unreadable;
    assertThrows(IOException.class, () -> sender.send(BATCH));
  }

  @Test
  void isToBeTriedAgainWhenNobodyListens() {
    server.stop(0);
    assertThrows(IOException.class, () -> sender.send(BATCH));
  }
}

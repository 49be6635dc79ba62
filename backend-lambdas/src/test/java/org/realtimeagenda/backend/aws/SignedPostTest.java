package org.realtimeagenda.backend.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.backend.Image;
import org.realtimeagenda.backend.relay.ChangePublisher;
import org.realtimeagenda.backend.relay.StreamRecord;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.WireJson;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import tools.jackson.databind.JsonNode;

/** The relay's calls of AppSync and SQS, on a socket. */
class SignedPostTest {

  private static final EventKey KEY = new EventKey(1, 5);
  private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

  private final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
  private final List<Headers> headers = new CopyOnWriteArrayList<>();
  private final SdkHttpClient http = UrlConnectionHttpClient.create();
  private int status = 200;
  private String answer = "{}";
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          headers.add(exchange.getRequestHeaders());
          bodies.add(WireJson.MAPPER.readTree(exchange.getRequestBody().readAllBytes()));
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    http.close();
  }

  @Test
  void publishesAChangeWithAllItsAttributes() throws IOException {
    publisher().publish(change());
    JsonNode request = bodies.getFirst();
    assertEquals(
        "{\"seq\":7,\"op\":\"put\",\"user_id\":1,\"id\":5,\"by\":null,"
            + "\"at\":\"2026-11-22T10:00:00Z\","
            + "\"event\":{\"user_id\":1,\"id\":5,\"name\":\"Review\"}}",
        request.path("variables").path("input").toString());
    List<String> selected = List.of(request.path("query").asString().split("[ {}]+"));
    for (Attribute attribute : Attribute.values()) {
      assertTrue(selected.contains(attribute.wireName()), attribute.wireName());
    }
  }

  @Test
  void signsForTheService() throws IOException {
    publisher().publish(change());
    String authorization = headers.getFirst().getFirst("Authorization");
    assertTrue(authorization.startsWith("AWS4-HMAC-SHA256 Credential=AKIDTEST/"), authorization);
    assertTrue(authorization.contains("/eu-west-3/appsync/aws4_request"), authorization);
  }

  @Test
  void readsARefusalInAnAnswerOf200() {
    answer = "{\"data\":{\"publishChange\":null},\"errors\":[{\"message\":\"Not Authorized\"}]}";
    IOException refused = assertThrows(IOException.class, () -> publisher().publish(change()));
    assertEquals("publishChange: Not Authorized", refused.getMessage());
  }

  @Test
  void failsWhereTheAnswerIsNot200() {
    status = 503;
    assertThrows(IOException.class, () -> publisher().publish(change()));
  }

  @Test
  void failsWhereNobodyAnswers() {
    ChangePublisher publisher = publisher();
    server.stop(0);
    assertThrows(IOException.class, () -> publisher.publish(change()));
  }

  @Test
  void setsARowAsideWithWhatIsKnownOfIt() throws IOException {
    deadLetters(new Image.Unrepresentable("name: not a text", KEY));
    assertEquals("AmazonSQS.SendMessage", headers.getFirst().getFirst("X-Amz-Target"));
    assertEquals(url("/000/queue").toString(), bodies.getFirst().path("QueueUrl").asString());
    assertEquals(
        "{\"event_id\":\"e1\",\"sequence_number\":\"100\",\"at\":\"2026-11-22T10:00:00Z\","
            + "\"reason\":\"name: not a text\",\"user_id\":1,\"id\":5}",
        bodies.getFirst().path("MessageBody").asString());
  }

  @Test
  void setsARowAsideWhoseKeyCannotBeRepresented() throws IOException {
    deadLetters(new Image.Unrepresentable("id: not a whole number of 32 bits", null));
    JsonNode message = WireJson.MAPPER.readTree(bodies.getFirst().path("MessageBody").asString());
    assertTrue(message.path("id").isMissingNode());
  }

  private void deadLetters(Image image) throws IOException {
    new SqsDeadLetters(post("sqs"), url("/000/queue"))
        .setAside(new StreamRecord("e1", "100", null, image, AT), reason(image));
  }

  private static String reason(Image image) {
    return image instanceof Image.Unrepresentable(String reason, var _) ? reason : "";
  }

  private ChangePublisher publisher() {
    return new AppSyncPublisher(post("appsync"), url("/graphql"));
  }

  private SignedPost post(String service) {
    return new SignedPost(
        http,
        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDTEST", "secret")),
        "eu-west-3",
        service);
  }

  private URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static LoggedChange change() {
    return new LoggedChange(
        7, Change.Op.PUT, KEY, null, AT, CalendarEvent.of(KEY, Map.of(Attribute.NAME, "Review")));
  }
}

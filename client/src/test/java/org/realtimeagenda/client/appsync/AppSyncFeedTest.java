package org.realtimeagenda.client.appsync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.team.ChangeFeed;
import org.realtimeagenda.client.team.ChangeFeed.Ending;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.CredentialsSource;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.WireJson;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import tools.jackson.databind.JsonNode;

class AppSyncFeedTest {

  private static final URI GRAPHQL =
      URI.create("https://abc.appsync-api.us-east-1.amazonaws.com/graphql");
  private static final Authorization API_KEY = new Authorization.ByApiKey(GRAPHQL, "da2-key");
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  private static final Connection.Auth.AccessKey KEY =
      new Connection.Auth.AccessKey("AKIDEXAMPLE", "secret");

  private final OkHttpClient http = AppSyncHttp.client();
  private final RecordingListener listener = new RecordingListener();
  private FakeAppSync server;

  @BeforeEach
  void start() throws IOException {
    server = new FakeAppSync();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void saysStartedThenEachChangeThenClosed() throws Exception {
    server.onStart = new String[] {FakeAppSync.START_ACK, change(1), change(2)};
    ChangeFeed.Subscription subscription = open();
    assertEquals("started", listener.next());
    assertEquals(logged(1), listener.next());
    assertEquals(logged(2), listener.next());
    subscription.close();
    assertEquals(new Ending.Closed(), listener.next());
  }

  @Test
  void readsARowWithAllItsAttributes() throws Exception {
    server.onStart =
        new String[] {
          FakeAppSync.START_ACK,
          """
          {"type":"data","id":"ID","payload":{"data":{"onChange":{
            "seq":7,"op":"put","user_id":1,"id":5,"by":2,"at":"2026-11-22T09:58:11.123Z",
            "event":{"user_id":1,"id":5,"uid":"u","name":"Design review","location":"Room 2",
              "description":"d","dt_start":"2026-11-23T10:00:00","dt_end":"2026-11-23T11:30:00",
              "tz":"Europe/Paris","rrule":"FREQ=WEEKLY","exdates":["2026-12-28T10:00:00"],
              "recurrence_id":null,"calendar":"c","color":"red","categories":["x","y"],"url":"l",
              "status":"CONFIRMED","transp":"OPAQUE","reminders":[10],"ics":"X-A:1",
              "deleted":false,"revision":"2.m","updated_by":2,
              "updated_at":"2026-11-22T09:58:11.123Z","expires_at":4102444800}}}}}
          """
        };
    open();
    assertEquals("started", listener.next());
    LoggedChange change = assertInstanceOf(LoggedChange.class, listener.next());
    assertEquals(
        WireJson.event(
            WireJson.MAPPER.readTree(
                """
                {"user_id":1,"id":5,"uid":"u","name":"Design review","location":"Room 2",
                 "description":"d","dt_start":"2026-11-23T10:00:00",
                 "dt_end":"2026-11-23T11:30:00","tz":"Europe/Paris","rrule":"FREQ=WEEKLY",
                 "exdates":["2026-12-28T10:00:00"],"calendar":"c","color":"red",
                 "categories":["x","y"],"url":"l","status":"CONFIRMED","transp":"OPAQUE",
                 "reminders":[10],"ics":"X-A:1","revision":"2.m","updated_by":2,
                 "updated_at":"2026-11-22T09:58:11.123Z","expires_at":4102444800}
                """)),
        change.event());
    assertEquals(2, change.by());
  }

  @Test
  void carriesTheApiKeyInTheSecondSubProtocolAndInTheStart() throws Exception {
    open();
    RecordedRequest handshake = FakeAppSync.next(server.handshakes);
    String protocols = String.valueOf(handshake.getHeaders().get("Sec-WebSocket-Protocol"));
    assertTrue(protocols.startsWith("graphql-ws, header-"), protocols);
    byte[] header =
        Base64.getUrlDecoder().decode(protocols.substring("graphql-ws, header-".length()));
    JsonNode expected = json(Map.of("host", GRAPHQL.getHost(), "x-api-key", "da2-key"));
    assertEquals(expected, WireJson.MAPPER.readTree(header));
    assertEquals(null, handshake.getUrl().query());
    assertEquals("connection_init", FakeAppSync.next(server.frames).path("type").asString());
    JsonNode start = FakeAppSync.next(server.frames);
    assertEquals(expected, start.at("/payload/extensions/authorization"));
  }

  @Test
  void carriesTheHeaderInTheQueryWhereTold() throws Exception {
    feed(API_KEY, Handshake.QUERY, Duration.ofSeconds(15)).open(listener);
    RecordedRequest handshake = FakeAppSync.next(server.handshakes);
    assertEquals("graphql-ws", handshake.getHeaders().get("Sec-WebSocket-Protocol"));
    assertEquals("e30=", handshake.getUrl().queryParameter("payload"));
    byte[] header =
        Base64.getDecoder().decode(String.valueOf(handshake.getUrl().queryParameter("header")));
    assertEquals(
        json(Map.of("host", GRAPHQL.getHost(), "x-api-key", "da2-key")),
        WireJson.MAPPER.readTree(header));
    assertEquals("started", listener.next());
  }

  @Test
  void signsTheConnectAndTheExactDataOfTheStart() throws Exception {
    try (CredentialsSource credentials = CredentialsSource.of(KEY)) {
      feed(
              new Authorization.BySignature(GRAPHQL, "us-east-1", credentials, NOON),
              Handshake.SUB_PROTOCOL,
              Duration.ofSeconds(15))
          .open(listener);
      var key = AwsBasicCredentials.create("AKIDEXAMPLE", "secret");
      String protocols =
          String.valueOf(
              FakeAppSync.next(server.handshakes).getHeaders().get("Sec-WebSocket-Protocol"));
      byte[] header =
          Base64.getUrlDecoder().decode(protocols.substring("graphql-ws, header-".length()));
      assertEquals(
          json(
              AppSyncSigV4.sign(
                  key, "us-east-1", NOON.instant(), URI.create(GRAPHQL + "/connect"), "{}")),
          WireJson.MAPPER.readTree(header));
      FakeAppSync.next(server.frames);
      JsonNode payload = FakeAppSync.next(server.frames).path("payload");
      assertEquals(
          json(
              AppSyncSigV4.sign(
                  key, "us-east-1", NOON.instant(), GRAPHQL, payload.path("data").stringValue())),
          payload.at("/extensions/authorization"));
    }
  }

  @Test
  void neverAnswersAKeepAlive() throws Exception {
    server.onInit = new String[] {"{\"type\":\"ka\"}", FakeAppSync.ACK};
    server.onStart = new String[] {FakeAppSync.START_ACK, "{\"type\":\"ka\"}", change(1)};
    open();
    assertEquals("started", listener.next());
    assertEquals(logged(1), listener.next());
    assertEquals("connection_init", FakeAppSync.next(server.frames).path("type").asString());
    assertEquals("start", FakeAppSync.next(server.frames).path("type").asString());
    assertNull(server.frames.poll(200, TimeUnit.MILLISECONDS));
  }

  @Test
  void startsOnceHoweverOftenTheBackendSaysSo() throws Exception {
    server.onStart =
        new String[] {FakeAppSync.START_ACK, FakeAppSync.ACK, FakeAppSync.START_ACK, change(1)};
    open();
    assertEquals("started", listener.next());
    assertEquals(logged(1), listener.next());
  }

  @Test
  void noticesABlackHoleAfterTheConnectionTimeout() throws Exception {
    server.onInit =
        new String[] {"{\"type\":\"connection_ack\",\"payload\":{\"connectionTimeoutMs\":300}}"};
    open();
    assertEquals("started", listener.next());
    assertEquals(new Ending.Lost("The backend sent no ka within 300 ms."), listener.next());
  }

  @Test
  void livesAsLongAsKeepAlivesCome() throws Exception {
    server.onInit =
        new String[] {"{\"type\":\"connection_ack\",\"payload\":{\"connectionTimeoutMs\":2000}}"};
    open();
    assertEquals("started", listener.next());
    WebSocket socket = FakeAppSync.next(server.sockets);
    for (int i = 0; i < 4; i++) {
      assertNull(listener.events.poll(600, TimeUnit.MILLISECONDS));
      server.say(socket, "{\"type\":\"ka\"}");
    }
    server.say(socket, change(1));
    assertEquals(logged(1), listener.next());
  }

  @Test
  void givesUpWithoutAConnectionAck() throws Exception {
    server.onInit = new String[] {"{\"type\":\"ka\"}"};
    feed(API_KEY, Handshake.SUB_PROTOCOL, Duration.ofMillis(300)).open(listener);
    assertEquals(
        new Ending.Lost("The backend sent no connection_ack within 300 ms."), listener.next());
  }

  @Test
  void givesUpWithoutAStartAck() throws Exception {
    server.onStart = new String[] {"{\"type\":\"ka\"}"};
    feed(API_KEY, Handshake.SUB_PROTOCOL, Duration.ofSeconds(2)).open(listener);
    assertEquals(new Ending.Lost("The backend sent no start_ack within 2000 ms."), listener.next());
  }

  @Test
  void isRefusedByAConnectionError() throws Exception {
    server.onInit =
        new String[] {
          """
          {"type":"connection_error","payload":{"errors":[{"errorType":"UnauthorizedException",
           "message":"You are not authorized to make this call.","errorCode":401}]}}
          """
        };
    open();
    assertEquals(
        new Ending.Refused(401, "UnauthorizedException: You are not authorized to make this call."),
        listener.next());
  }

  @Test
  void isRefusedByTheStatusOfTheHandshake() throws Exception {
    server.refuseWith = 403;
    open();
    assertEquals(403, assertInstanceOf(Ending.Refused.class, listener.next()).status());
  }

  @Test
  void isLostWhenTheHandshakeFailsOtherwise() throws Exception {
    server.refuseWith = 503;
    open();
    assertInstanceOf(Ending.Lost.class, listener.next());
  }

  @Test
  void isRefusedWhenTheStartIsDenied() throws Exception {
    server.onStart =
        new String[] {
          """
          {"type":"error","id":"ID","payload":{"errors":[
           {"errorType":"UnauthorizedException","message":"Not Authorized"}]}}
          """
        };
    open();
    assertEquals(new Ending.Refused(401, "UnauthorizedException: Not Authorized"), listener.next());
  }

  @Test
  void isLostByAnErrorInTheFormOfAnObject() throws Exception {
    server.onStart =
        new String[] {
          """
          {"type":"error","id":"ID","payload":{"errors":
           {"errorType":"MaxSubscriptionsReachedError","message":"Max 100"}}}
          """
        };
    open();
    assertEquals(new Ending.Lost("MaxSubscriptionsReachedError: Max 100"), listener.next());
  }

  @Test
  void isLostByAnErrorWithoutAnId() throws Exception {
    server.onStart =
        new String[] {
          """
          {"type":"error","payload":{"errors":
           {"errorType":"LimitExceededError","message":"Rate limit exceeded"}}}
          """
        };
    open();
    assertEquals(new Ending.Lost("LimitExceededError: Rate limit exceeded"), listener.next());
  }

  @Test
  void isLostWhenTheBackendCompletes() throws Exception {
    server.onStart = new String[] {FakeAppSync.START_ACK, "{\"type\":\"complete\",\"id\":\"ID\"}"};
    open();
    assertEquals("started", listener.next());
    assertInstanceOf(Ending.Lost.class, listener.next());
  }

  @Test
  void isLostWhenTheBackendCloses() throws Exception {
    open();
    assertEquals("started", listener.next());
    FakeAppSync.next(server.sockets).close(1001, "24 hours");
    assertEquals(
        new Ending.Lost("The backend closed the connection: 1001 24 hours"), listener.next());
  }

  @Test
  void isLostWhenTheConnectionBreaks() throws Exception {
    open();
    assertEquals("started", listener.next());
    server.close();
    assertInstanceOf(Ending.Lost.class, listener.next());
  }

  @Test
  void isLostWhenNobodyListens() throws Exception {
    server.close();
    open();
    assertInstanceOf(Ending.Lost.class, listener.next());
  }

  @Test
  void namesAChangeThatCantBeRead() throws Exception {
    server.onStart = new String[] {FakeAppSync.START_ACK, change(3).replace("delete", "merge")};
    open();
    assertEquals("started", listener.next());
    assertEquals(
        new Ending.Lost("change 3 of event 1/5 can't be read: unknown op merge"), listener.next());
  }

  @Test
  void outlivesFramesThatCantBeRead() throws Exception {
    open();
    assertEquals("started", listener.next());
    WebSocket socket = FakeAppSync.next(server.sockets);
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      server.say(socket, new String(noise, StandardCharsets.ISO_8859_1));
    }
    server.say(socket, "{\"type\":\"data\",\"id\":\"another\",\"payload\":{\"data\":7}}");
    server.say(socket, change(1));
    assertEquals(logged(1), listener.next());
  }

  @Test
  void isClosedWhileConnecting() throws Exception {
    try (ServerSocket deaf = new ServerSocket(0)) {
      URI url = URI.create("http://127.0.0.1:" + deaf.getLocalPort() + "/graphql/realtime");
      ChangeFeed.Subscription subscription =
          new AppSyncFeed(url, API_KEY, ChangeFeed.ACK_TIMEOUT, http).open(listener);
      subscription.close();
      assertEquals(new Ending.Closed(), listener.next());
      assertNull(listener.events.poll(200, TimeUnit.MILLISECONDS));
    }
  }

  @Test
  void saysNothingAfterItsEnd() throws Exception {
    ChangeFeed.Subscription subscription = open();
    assertEquals("started", listener.next());
    WebSocket socket = FakeAppSync.next(server.sockets);
    subscription.close();
    subscription.close();
    assertEquals(new Ending.Closed(), listener.next());
    server.say(socket, change(1));
    assertNull(listener.events.poll(200, TimeUnit.MILLISECONDS));
  }

  @Test
  void opensAgainAfterAnEnd() throws Exception {
    AppSyncFeed feed = feed(API_KEY, Handshake.SUB_PROTOCOL, Duration.ofSeconds(15));
    feed.open(listener).close();
    assertEquals(new Ending.Closed(), listener.next());
    feed.open(listener);
    assertEquals("started", listener.next());
  }

  private ChangeFeed.Subscription open() {
    return feed(API_KEY, Handshake.SUB_PROTOCOL, ChangeFeed.ACK_TIMEOUT).open(listener);
  }

  private AppSyncFeed feed(Authorization authorization, Handshake handshake, Duration ackTimeout) {
    return new AppSyncFeed(server.url(), authorization, handshake, ackTimeout, http);
  }

  private static JsonNode json(Map<String, String> headers) {
    return WireJson.MAPPER.valueToTree(headers);
  }

  private static String change(int seq) {
    return """
    {"type":"data","id":"ID","payload":{"data":{"onChange":{"seq":%d,"op":"delete",
     "user_id":1,"id":5,"by":null,"at":"2026-11-23T12:00:00Z","event":null}}}}
    """
        .formatted(seq);
  }

  private static LoggedChange logged(int seq) {
    return new LoggedChange(seq, Change.Op.DELETE, new EventKey(1, 5), null, NOON.instant(), null);
  }
}

package org.realtimeagenda.desktop.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import mockwebserver3.MockResponse;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimeagenda.desktop.doctor.Step.Outcome;
import org.realtimeagenda.server.TeamServer;
import org.realtimeagenda.server.TeamServerConfig;

/** Faults on the way to a team, each with a real team server behind it. */
class TeamFaultsTest {
  private static final String ACK =
      "{\"type\":\"connection_ack\",\"payload\":{\"connectionTimeoutMs\":300000}}";
  private static final String UNAUTHORIZED =
      "{\"errors\":[{\"errorType\":\"UnauthorizedException\","
          + "\"message\":\"You are not authorized to make this call.\",\"errorCode\":401}]}";
  private static final String LOGIN_PAGE = "<!DOCTYPE html><title>Guest network</title>";

  @TempDir private static Path team;
  private static TeamServer server;
  @TempDir private Path home;
  private Patient alice;

  @BeforeAll
  static void serve() throws Exception {
    server = TeamServer.start(TeamServerConfig.of(team, "alice", "bob", "eve"));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  void begin() throws IOException {
    alice = patient("alice");
  }

  @AfterEach
  void end() {
    alice.close();
  }

  private Patient patient(String who) throws IOException {
    return new Patient(home, team.resolve("connections").resolve(who + ".json"));
  }

  @Test
  void nothingIsWrong() {
    assertEquals(Map.of(), alice.faults());
  }

  @Test
  void saysWhoseTheKeyIsAndNeverTheSecret() throws IOException {
    StringBuilder id = new StringBuilder();
    StringBuilder secret = new StringBuilder();
    alice.edit(
        json -> {
          id.append(json.path("auth").path("access_key_id").stringValue());
          secret.append(json.path("auth").path("secret_access_key").stringValue());
        });
    var works = assertInstanceOf(Outcome.Works.class, alice.outcome("credentials"));
    assertTrue(works.detail().contains(id), works.detail());
    assertTrue(works.detail().contains("1, alice"), works.detail());
    assertFalse(alice.steps().toString().contains(secret));
  }

  @Test
  void wrongSecret() throws IOException {
    alice.putAuth("secret_access_key", "not-hers");
    assertEquals(Map.of("put_event", Fault.WRONG_SECRET), alice.faults());
  }

  @ParameterizedTest
  @ValueSource(strings = {"InvalidSignatureException", ""})
  void wrongSecretInAwsWords(String errorType) throws IOException {
    answersPutEvent(
        403,
        errorType,
        "{\"message\":\"The request signature we calculated does not match the signature you"
            + " provided. Check your AWS Secret Access Key and signing method.\"}");
    assertEquals(Map.of("put_event", Fault.WRONG_SECRET), alice.faults());
  }

  @Test
  void unknownKey() throws IOException {
    alice.putAuth("access_key_id", "TEAMNOBODYSKEY");
    assertEquals(Map.of("put_event", Fault.UNKNOWN_KEY), alice.faults());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UnrecognizedClientException", ""})
  void unknownKeyInAwsWords(String errorType) throws IOException {
    answersPutEvent(
        403, errorType, "{\"message\":\"The security token included in the request is invalid.\"}");
    assertEquals(Map.of("put_event", Fault.UNKNOWN_KEY), alice.faults());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ExpiredTokenException", ""})
  void expiredSessionToken(String errorType) throws IOException {
    answersPutEvent(
        403, errorType, "{\"message\":\"The security token included in the request is expired\"}");
    assertEquals(Map.of("put_event", Fault.SESSION_EXPIRED), alice.faults());
  }

  @ParameterizedTest
  @ValueSource(ints = {60, -60})
  void clockAnHourOff(int minutes) {
    alice.clockIsOff(Duration.ofMinutes(minutes));
    assertEquals(Map.of("clock", Fault.CLOCK), alice.faults());
  }

  @Test
  void clockAnHourOffWhereTheAnswerHasNoDate() throws IOException {
    answersPutEvent(
        403,
        "InvalidSignatureException",
        "{\"message\":\"Signature expired: 20261122T080000Z is now earlier than 20261122T085500Z"
            + " (20261122T090000Z - 5 min.)\"}");
    assertEquals(Map.of("put_event", Fault.CLOCK), alice.faults());
  }

  @Test
  void wrongRegion() throws IOException {
    alice.put("region", "eu-west-3");
    assertEquals(Map.of("put_event", Fault.WRONG_REGION), alice.faults());
  }

  @Test
  void wrongRegionForTheHostsOfAws() throws IOException {
    alice.put("region", "eu-west-3");
    alice.put("put_event_url", "https://abc.lambda-url.eu-west-1.on.aws/");
    alice.put("graphql_url", "https://abc.appsync-api.eu-west-1.amazonaws.com/graphql");
    assertEquals(Map.of("connection_file", Fault.WRONG_REGION), alice.faults());
  }

  @Test
  void apiKeyExpired() throws IOException {
    try (Patient reader = patient("read-only")) {
      reader.putAuth("api_key", "da2-abcdefghijklmnopqrstuvwxyz");
      assertEquals(Map.of("graphql", Fault.API_KEY_NOT_ACCEPTED), reader.faults());
    }
  }

  @Test
  void apiKeyThatIsNone() throws IOException {
    try (Patient reader = patient("read-only")) {
      reader.putAuth("api_key", "da2-abcdefghijkl");
      assertEquals(Map.of("graphql", Fault.API_KEY_MALFORMED), reader.faults());
    }
  }

  @Test
  void onlyReadingIsNoFault() throws IOException {
    try (Patient reader = patient("read-only")) {
      assertEquals(Map.of(), reader.faults());
      assertInstanceOf(Outcome.Skipped.class, reader.outcome("put_event"));
    }
  }

  @Test
  void wrongRealtimeHost() throws IOException {
    alice.put("realtime_url", "wss://realtime.invalid/graphql");
    assertEquals(Map.of("realtime", Fault.UNKNOWN_HOST), alice.faults());
  }

  @ParameterizedTest
  @CsvSource({"200", "403", "502"})
  void proxyThatBlocksUpgrades(int status) throws IOException {
    alice.put("realtime_url", socket(alice.front(page(status))));
    assertEquals(Map.of("realtime", Fault.UPGRADE_BLOCKED), alice.faults());
  }

  @Test
  void proxyThatWantsASignInForUpgrades() throws IOException {
    alice.put("realtime_url", socket(alice.front(page(407))));
    assertEquals(Map.of("realtime", Fault.PROXY_SIGN_IN), alice.faults());
  }

  @Test
  void realtimeOfAnotherTeam() throws IOException {
    alice.put(
        "realtime_url",
        says("{\"type\":\"connection_error\",\"payload\":" + UNAUTHORIZED + "}", null));
    assertEquals(Map.of("realtime", Fault.REALTIME_REFUSED), alice.faults());
  }

  @Test
  void socketThatOpensAndSaysNothing() throws IOException {
    alice.isInAHurry();
    alice.put("realtime_url", says(null, null));
    assertEquals(Map.of("realtime", Fault.NO_CONNECTION_ACK), alice.faults());
  }

  @Test
  void subscriptionThatIsNotConfirmed() throws IOException {
    alice.isInAHurry();
    alice.put("realtime_url", says(ACK, null));
    assertEquals(Map.of("subscription", Fault.NO_START_ACK), alice.faults());
  }

  @Test
  void subscriptionThatIsDenied() throws IOException {
    alice.put(
        "realtime_url",
        says(ACK, "{\"type\":\"error\",\"id\":\"ID\",\"payload\":" + UNAUTHORIZED + "}"));
    assertEquals(Map.of("subscription", Fault.REALTIME_REFUSED), alice.faults());
  }

  @Test
  void backendThatDoesNotRun() throws IOException {
    String nowhere;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nowhere = "localhost:" + taken.getLocalPort();
    }
    everythingAt(nowhere);
    assertEquals(Map.of("put_event", Fault.NOBODY_LISTENS), alice.faults());
  }

  @Test
  void blackHole() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      alice.isInAHurry();
      everythingAt("localhost:" + silent.getLocalPort());
      assertEquals(Map.of("put_event", Fault.NO_ANSWER), alice.faults());
    }
  }

  @Test
  void putEventOfAnotherAccount() throws IOException {
    answersPutEvent(403, "AccessDeniedException", "{\"Message\":\"Forbidden\"}");
    assertEquals(Map.of("put_event", Fault.NOT_ALLOWED), alice.faults());
  }

  @Test
  void graphqlThatIsNotGranted() throws IOException {
    alice.put(
        "graphql_url",
        alice.front(
            json(
                403,
                "AccessDeniedException",
                "{\"errors\":[{\"errorType\":\"AccessDeniedException\",\"message\":\"User: arn is"
                    + " not authorized to perform: appsync:GraphQL on resource\"}]}")));
    assertEquals(Map.of("graphql", Fault.NOT_ALLOWED), alice.faults());
  }

  @Test
  void graphqlFieldThatIsNotOpen() throws IOException {
    alice.put(
        "graphql_url",
        alice.front(
            json(
                200,
                "",
                "{\"data\":null,\"errors\":[{\"errorType\":\"Unauthorized\",\"message\":"
                    + "\"Not Authorized to access listMembers on type Query\"}]}")));
    assertEquals(Map.of("graphql", Fault.NOT_ALLOWED), alice.faults());
  }

  @Test
  void principalThatIsNoMember() throws IOException, SQLException {
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + team.resolve("team.db"));
        Statement statement = database.createStatement()) {
      assertEquals(1, statement.executeUpdate("DELETE FROM members_table WHERE name = 'eve'"));
    }
    try (Patient eve = patient("eve")) {
      assertEquals(Map.of("put_event", Fault.NOT_A_MEMBER), eve.faults());
    }
  }

  @Test
  void anotherMembersFile() throws IOException {
    alice.edit(json -> json.put("user_id", 2));
    assertEquals(Map.of("put_event", Fault.OTHER_MEMBER), alice.faults());
  }

  @Test
  void urlThatLeadsElsewhere() throws IOException {
    alice.put("graphql_url", server.url() + "/graph");
    assertEquals(Map.of("graphql", Fault.NOT_FOUND), alice.faults());
  }

  @Test
  void loginPageInPlaceOfGraphql() throws IOException {
    alice.put("graphql_url", alice.front(page(200)));
    assertEquals(Map.of("graphql", Fault.WEB_PAGE), alice.faults());
  }

  @Test
  void wayToALoginPageInPlaceOfPutEvent() throws IOException {
    alice.put(
        "put_event_url",
        alice.front(
            new MockResponse.Builder().code(302).addHeader("Location", "http://login/").build()));
    assertEquals(Map.of("put_event", Fault.WEB_PAGE), alice.faults());
  }

  @Test
  void proxyThatWantsASignIn() throws IOException {
    alice.put("graphql_url", alice.front(page(407)));
    assertEquals(Map.of("graphql", Fault.PROXY_SIGN_IN), alice.faults());
  }

  @Test
  void backendInTrouble() throws IOException {
    answersPutEvent(503, "", "{\"detail\":\"The table is out of reach.\"}");
    assertEquals(Map.of("put_event", Fault.BACKEND_TROUBLE), alice.faults());
  }

  @Test
  void everyFaultHasItsSentences() {
    for (Fault fault : Fault.values()) {
      Outcome.Broken broken = fault.with("a", "b", "c", "d");
      assertFalse(broken.what().isBlank() || broken.advice().isBlank(), fault.name());
    }
  }

  private void everythingAt(String address) throws IOException {
    alice.edit(
        json ->
            json.put("put_event_url", "http://" + address + "/put-event")
                .put("graphql_url", "http://" + address + "/graphql")
                .put("realtime_url", "ws://" + address + "/graphql/realtime"));
  }

  private void answersPutEvent(int status, String errorType, String body) throws IOException {
    alice.put("put_event_url", alice.front(json(status, errorType, body)));
  }

  private static MockResponse json(int status, String errorType, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json")
        .addHeader("x-amzn-ErrorType", errorType)
        .body(body)
        .build();
  }

  private static MockResponse page(int status) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "text/html; charset=utf-8")
        .body(LOGIN_PAGE)
        .build();
  }

  /** A realtime endpoint that says this to connection_init and to start, or nothing. */
  private String says(@Nullable String toInit, @Nullable String toStart) throws IOException {
    return socket(
        alice.front(
            new MockResponse.Builder()
                .webSocketUpgrade(
                    new WebSocketListener() {
                      @Override
                      public void onMessage(WebSocket socket, String text) {
                        String answer = text.contains("connection_init") ? toInit : toStart;
                        if (answer != null) {
                          socket.send(answer);
                        }
                      }

                      @Override
                      public void onClosing(WebSocket socket, int code, String reason) {
                        socket.close(code, reason);
                      }
                    })
                .build()));
  }

  private static String socket(String url) {
    return url.replace("http://", "ws://") + "/graphql/realtime";
  }
}

package org.realtimeagenda.client.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.stack.StackLookup.Backend;
import org.realtimeagenda.client.team.Answer;

/** AWS Lambda's answers as they come over a socket. */
class StackLookupTest {

  private HttpServer lambda;
  private final List<String> asked = new ArrayList<>();
  private int status = 200;
  private String environment = "";
  private String error = "";
  private String variables =
      """
      {"TEAM":"crew","GRAPHQL_URL":"https://a.appsync-api.eu-west-3.amazonaws.com/graphql",
       "REALTIME_URL":"wss://a.appsync-realtime-api.eu-west-3.amazonaws.com/graphql"}\
      """;

  @BeforeEach
  void start() throws IOException {
    System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
    System.setProperty("aws.secretAccessKey", "secret");
    lambda = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    lambda.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          String body =
              exchange.getRequestURI().getPath().endsWith("/url")
                  ? "{\"FunctionUrl\":\"https://x.lambda-url.eu-west-3.on.aws/\"}"
                  : environment.isEmpty()
                      ? "{\"Environment\":{\"Variables\":" + variables + "}}"
                      : environment;
          if (status != 200) {
            body = "{\"message\":\"not today\"}";
            exchange.getResponseHeaders().set("x-amzn-ErrorType", error);
          }
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    lambda.start();
    System.setProperty(
        "aws.endpointUrlLambda", "http://localhost:" + lambda.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    lambda.stop(0);
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
    System.clearProperty("aws.endpointUrlLambda");
  }

  private Answer<Backend> find(String region) throws IOException {
    return new StackLookup(null).find("agenda", region);
  }

  private Answer.Refused<Backend> refused(int httpStatus, String type) throws IOException {
    status = httpStatus;
    error = type;
    return refusal(find("eu-west-3"));
  }

  private static Answer.Refused<Backend> refusal(Answer<Backend> answer) {
    return answer instanceof Answer.Refused<Backend> refused ? refused : fail(answer.toString());
  }

  @Test
  void findsABackendByTheNameOfItsStack() throws IOException {
    assertEquals(
        new Answer.Ok<>(
            new Backend(
                "crew",
                "eu-west-3",
                URI.create("https://x.lambda-url.eu-west-3.on.aws/"),
                URI.create("https://a.appsync-api.eu-west-3.amazonaws.com/graphql"),
                URI.create("wss://a.appsync-realtime-api.eu-west-3.amazonaws.com/graphql"))),
        find("eu-west-3"));
    assertEquals(
        List.of(
            "/2021-10-31/functions/agenda-put-event/url?Qualifier=live",
            "/2015-03-31/functions/agenda-put-event/configuration?Qualifier=live"),
        asked);
  }

  @Test
  void saysThatThereIsNoSuchStack() throws IOException {
    Answer.Refused<Backend> refused = refused(404, "ResourceNotFoundException");
    assertEquals(404, refused.status());
    assertTrue(refused.reason().startsWith("There is no stack agenda in eu-west-3"));
  }

  @Test
  void saysThatItIsNotAllowed() throws IOException {
    Answer.Refused<Backend> refused = refused(403, "AccessDeniedException");
    assertEquals(403, refused.status());
    assertTrue(refused.reason().startsWith("not today"), refused.reason());
    assertTrue(refused.reason().contains("member policy"), refused.reason());
  }

  @Test
  void saysHowToSignInAgain() throws IOException {
    Answer.Refused<Backend> refused = refused(403, "ExpiredTokenException");
    assertTrue(refused.reason().endsWith("Sign in: aws sso login"), refused.reason());
  }

  @Test
  void saysThatAnAccessKeyIsUnknown() throws IOException {
    Answer.Refused<Backend> refused = refused(403, "UnrecognizedClientException");
    assertTrue(refused.reason().contains("aws configure"), refused.reason());
  }

  @Test
  void takesAFunctionWithoutEndpointsForAnotherPrograms() throws IOException {
    variables = "{}";
    Answer.Refused<Backend> refused = refusal(find("eu-west-3"));
    assertEquals("agenda-put-event belongs to another program.", refused.reason());
    environment = "{}";
    assertEquals(refused, refusal(find("eu-west-3")));
  }

  @Test
  void failsWhereAwsIsOutOfReach() {
    lambda.stop(0);
    assertThrows(IOException.class, () -> find("eu-west-3"));
  }

  @Test
  void saysThatAProfileIsMissing() throws IOException {
    Answer.Refused<Backend> refused =
        refusal(new StackLookup("nobody").find("agenda", "eu-west-3"));
    assertEquals(401, refused.status());
    assertTrue(refused.reason().contains("nobody"), refused.reason());
  }
}

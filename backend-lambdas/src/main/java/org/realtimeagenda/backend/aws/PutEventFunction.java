package org.realtimeagenda.backend.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.backend.aws.dynamodb.DynamoDbEventTable;
import org.realtimeagenda.backend.aws.dynamodb.DynamoDbMembers;
import org.realtimeagenda.backend.putevent.HttpAnswer;
import org.realtimeagenda.backend.putevent.Problems;
import org.realtimeagenda.backend.putevent.PutEvent;
import org.realtimeagenda.core.WireJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * put-event behind a Lambda Function URL of auth type AWS_IAM, payload format 2.0. Lambda has
 * checked the signature before this is called.
 *
 * <p>It takes a stream, since for an object Lambda's runtime would load a JSON library of its own,
 * and a cold start is class loading.
 */
public final class PutEventFunction implements RequestStreamHandler {

  private static final byte[] WHO_AM_I = "{\"dry_run\":true}".getBytes(StandardCharsets.UTF_8);

  private final PutEvent putEvent;

  /** As Lambda makes it: tables and region by environment variables. */
  public PutEventFunction() {
    this(inThisEnvironment());
    // Lambda doesn't bill a fast start, and SnapStart keeps it: a stranger's question loads what
    // the first member would wait for, the connection to DynamoDB too.
    putEvent.handle("nobody", WHO_AM_I);
  }

  public PutEventFunction(PutEvent putEvent) {
    this.putEvent = putEvent;
  }

  private static PutEvent inThisEnvironment() {
    Environment environment = new Environment(System.getenv());
    DynamoDbClient dynamoDb = new AwsClients(environment).dynamoDb();
    return new PutEvent(
        new DynamoDbEventTable(
            dynamoDb, environment.get("EVENTS_TABLE"), environment.get("RECEIPTS_TABLE")),
        new DynamoDbMembers(dynamoDb, environment.get("MEMBERS_TABLE")),
        Clock.systemUTC());
  }

  @Override
  public void handleRequest(InputStream event, OutputStream response, @Nullable Context context) {
    HttpAnswer answer = answer(WireJson.MAPPER.readTree(event));
    ObjectNode json = WireJson.MAPPER.createObjectNode();
    json.put("statusCode", answer.status());
    json.putObject("headers").put("Content-Type", answer.contentType());
    json.put("body", new String(answer.body(), StandardCharsets.UTF_8));
    WireJson.MAPPER.writeValue(response, json);
  }

  private HttpAnswer answer(JsonNode event) {
    String principal = principal(event);
    return principal.isEmpty()
        ? Problems.forbidden("The request isn't signed.")
        : putEvent.handle(principal, body(event));
  }

  /**
   * Who signed: an IAM user's unique id, {@code AIDA...}, or for a role, that of IAM Identity
   * Center too, its id and the session name, {@code AROA...:name}.
   */
  private static String principal(JsonNode event) {
    return event.path("requestContext").path("authorizer").path("iam").path("userId").asString("");
  }

  private static byte[] body(JsonNode event) {
    String body = event.path("body").asString("");
    return event.path("isBase64Encoded").asBoolean(false)
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }
}

package org.realtimeagenda.backend.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.backend.aws.dynamodb.DynamoDbChangeLog;
import org.realtimeagenda.backend.relay.Relay;
import org.realtimeagenda.backend.relay.StreamRecord;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The relay behind the stream of the events table (NEW_AND_OLD_IMAGES). The event source mapping
 * must have ReportBatchItemFailures: the first failure is where the stream goes on.
 */
public final class RelayFunction implements RequestStreamHandler {

  private final Relay relay;
  private final Consumer<Long> unpublished;

  /** As Lambda makes it: table, queue and API by environment variables. */
  public RelayFunction() {
    this(new Environment(System.getenv()));
  }

  private RelayFunction(Environment environment) {
    this(
        relay(environment, new AwsClients(environment)),
        new UnpublishedChanges(
            environment.get("AWS_LAMBDA_FUNCTION_NAME"), Clock.systemUTC(), System.out::println));
  }

  /**
   * @param unpublished is told how many changes of a batch weren't pushed, where some weren't
   */
  public RelayFunction(Relay relay, Consumer<Long> unpublished) {
    this.relay = relay;
    this.unpublished = unpublished;
  }

  private static Relay relay(Environment environment, AwsClients clients) {
    return new Relay(
        new DynamoDbChangeLog(
            clients.dynamoDb(), environment.get("CHANGES_TABLE"), environment.get("TEAM")),
        new AppSyncPublisher(
            clients.signedPost("appsync"), URI.create(environment.get("GRAPHQL_URL"))),
        new SqsDeadLetters(
            clients.signedPost("sqs"), URI.create(environment.get("DEAD_LETTER_QUEUE_URL"))),
        Clock.systemUTC());
  }

  @Override
  public void handleRequest(InputStream event, OutputStream response, @Nullable Context context) {
    List<StreamRecord> records = StreamEvents.parse(event);
    long before = relay.publishFailures();
    ObjectNode json = WireJson.MAPPER.createObjectNode();
    ArrayNode failures = json.putArray("batchItemFailures");
    relay.handle(records).ifPresent(first -> failures.addObject().put("itemIdentifier", first));
    long failed = relay.publishFailures() - before;
    if (failed > 0) {
      unpublished.accept(failed);
    }
    WireJson.MAPPER.writeValue(response, json);
  }
}

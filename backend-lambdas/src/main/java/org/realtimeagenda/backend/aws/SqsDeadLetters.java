package org.realtimeagenda.backend.aws;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.realtimeagenda.backend.Image;
import org.realtimeagenda.backend.relay.DeadLetters;
import org.realtimeagenda.backend.relay.StreamRecord;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * An SQS queue, by its JSON protocol: one operation needs no client. A message says which row to
 * look at and why; the row itself stays in its table.
 */
final class SqsDeadLetters implements DeadLetters {

  private static final Map<String, String> HEADERS =
      Map.of("Content-Type", "application/x-amz-json-1.0", "X-Amz-Target", "AmazonSQS.SendMessage");

  private final SignedPost sqs;
  private final URI queue;

  SqsDeadLetters(SignedPost sqs, URI queue) {
    this.sqs = sqs;
    this.queue = queue;
  }

  @Override
  public void setAside(StreamRecord record, String reason) throws IOException {
    ObjectNode message =
        WireJson.MAPPER
            .createObjectNode()
            .put("event_id", record.eventId())
            .put("sequence_number", record.sequenceNumber())
            .put("at", record.at().toString())
            .put("reason", reason);
    if (record.after() instanceof Image.Unrepresentable(var _, var key) && key != null) {
      message.put("user_id", key.userId()).put("id", key.id());
    }
    ObjectNode request =
        WireJson.MAPPER
            .createObjectNode()
            .put("QueueUrl", queue.toString())
            .put("MessageBody", message.toString());
    sqs.send(queue.resolve("/"), HEADERS, WireJson.MAPPER.writeValueAsBytes(request));
  }
}

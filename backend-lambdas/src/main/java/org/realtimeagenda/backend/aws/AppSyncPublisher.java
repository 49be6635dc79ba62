package org.realtimeagenda.backend.aws;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.TreeSet;
import org.realtimeagenda.backend.aws.dynamodb.Rows;
import org.realtimeagenda.backend.relay.ChangePublisher;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.WireJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The mutation {@code publishChange} of AppSync. It selects every field, since subscribers get what
 * the mutation selects; and an answer of 200 may still be a refusal.
 */
final class AppSyncPublisher implements ChangePublisher {

  private static final String MUTATION =
      "mutation Publish($input: ChangeInput!) { publishChange(input: $input) {"
          + " seq op user_id id by at event { "
          + String.join(" ", new TreeSet<>(Rows.OURS))
          + " } } }";
  private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json");

  private final SignedPost appSync;
  private final URI url;

  AppSyncPublisher(SignedPost appSync, URI url) {
    this.appSync = appSync;
    this.url = url;
  }

  @Override
  public void publish(LoggedChange change) throws IOException {
    JsonNode answer = read(appSync.send(url, HEADERS, request(change)));
    JsonNode errors = answer.path("errors");
    if (!errors.isMissingNode() && !errors.isEmpty()) {
      throw new IOException("publishChange: " + errors.path(0).path("message").asString(""));
    }
  }

  private static byte[] request(LoggedChange change) {
    ObjectNode json = WireJson.MAPPER.createObjectNode().put("query", MUTATION);
    ObjectNode input = json.putObject("variables").putObject("input");
    input.put("seq", change.seq()).put("op", change.op().wireName());
    input.put("user_id", change.key().userId()).put("id", change.key().id());
    input.put("by", change.by());
    input.put("at", change.at() == null ? null : change.at().toString());
    if (change.event() != null) {
      input.set("event", WireJson.write(change.event()));
    }
    return WireJson.MAPPER.writeValueAsBytes(json);
  }

  private static JsonNode read(byte[] answer) throws IOException {
    try {
      return WireJson.MAPPER.readTree(answer);
    } catch (JacksonException unreadable) {
      throw new IOException(unreadable);
    }
  }
}

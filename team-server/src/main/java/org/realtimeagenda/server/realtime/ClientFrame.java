package org.realtimeagenda.server.realtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client says. */
sealed interface ClientFrame {

  record Init() implements ClientFrame {}

  /**
   * Asks for a subscription. Its text form hides the keys and signatures.
   *
   * @param data exactly as it came, since the signature is over it
   */
  record Start(String id, String data, Map<String, String> authorization) implements ClientFrame {
    @Override
    public String toString() {
      return "Start[" + id + "]";
    }
  }

  record Stop(String id) implements ClientFrame {}

  /** A type that the protocol doesn't have, as graphql-ws' {@code pong}. */
  record Unsupported() implements ClientFrame {}

  /** Not JSON, or without what its type needs. */
  record Malformed() implements ClientFrame {}

  static ClientFrame parse(String text) {
    ObjectNode json;
    try {
      json = WireJson.object(text.getBytes(UTF_8));
    } catch (InvalidAttributeException notJson) {
      return new Malformed();
    }
    JsonNode id = json.path("id");
    return switch (json.path("type").asString("")) {
      case "connection_init" -> new Init();
      case "start" -> id.isString() ? start(id.stringValue(), json.path("payload")) : malformed();
      case "stop" -> id.isString() ? new Stop(id.stringValue()) : malformed();
      default -> new Unsupported();
    };
  }

  private static ClientFrame start(String id, JsonNode payload) {
    JsonNode data = payload.path("data");
    Optional<Map<String, String>> authorization =
        Headers.of(payload.path("extensions").path("authorization"));
    return data.isString() && authorization.isPresent()
        ? new Start(id, data.stringValue(), authorization.get())
        : malformed();
  }

  private static ClientFrame malformed() {
    return new Malformed();
  }
}

package org.realtimeagenda.client.appsync;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.WireJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * What AppSync's realtime endpoint says in one text frame, as "Building a real-time WebSocket
 * client" of the AppSync developer guide describes it.
 */
public sealed interface RealtimeFrame {

  /** As long as this may pass without a {@code ka} where the backend doesn't say. */
  Duration DEFAULT_CONNECTION_TIMEOUT = Duration.ofMinutes(5);

  /** {@code connectionTimeout} without a {@code ka} means that the connection is dead. */
  record ConnectionAck(Duration connectionTimeout) implements RealtimeFrame {}

  /** The backend won't have this connection, and closes it. */
  record ConnectionError(List<RealtimeError> errors) implements RealtimeFrame {}

  record KeepAlive() implements RealtimeFrame {}

  record StartAck(String id) implements RealtimeFrame {}

  /** A GraphQL response, as maps, lists and boxed values. */
  record Data(String id, Map<String, @Nullable Object> payload) implements RealtimeFrame {}

  record Complete(String id) implements RealtimeFrame {}

  /** Ends the subscription {@code id}; without one, some message of ours was refused. */
  record Failure(@Nullable String id, List<RealtimeError> errors) implements RealtimeFrame {}

  /** Not JSON, a type that isn't known, or a part of it missing. */
  record Unreadable(String reason) implements RealtimeFrame {}

  /** Reads a frame; whatever the text is, there is an answer and no exception. */
  static RealtimeFrame parse(String text) {
    Map<String, @Nullable Object> frame;
    try {
      frame = WireJson.MAPPER.readValue(text, new TypeReference<>() {});
    } catch (JacksonException malformed) {
      return new Unreadable("not a JSON object: " + malformed.getOriginalMessage());
    }
    if (frame == null || !(frame.get("type") instanceof String type)) {
      return new Unreadable("no type");
    }
    Object payload = frame.get("payload");
    return switch (type) {
      case "connection_ack" -> new ConnectionAck(connectionTimeout(payload));
      case "connection_error" -> new ConnectionError(RealtimeError.allIn(payload));
      case "ka" -> new KeepAlive();
      case "error" ->
          new Failure(
              frame.get("id") instanceof String id ? id : null, RealtimeError.allIn(payload));
      case "start_ack", "data", "complete" ->
          frame.get("id") instanceof String id
              ? ofOperation(type, id, payload)
              : new Unreadable(type + " without id");
      default -> new Unreadable("unknown type " + type);
    };
  }

  private static RealtimeFrame ofOperation(String type, String id, @Nullable Object payload) {
    if (type.equals("start_ack")) {
      return new StartAck(id);
    }
    if (type.equals("complete")) {
      return new Complete(id);
    }
    return payload instanceof Map<?, ?> map
        ? new Data(id, RealtimeError.object(map))
        : new Unreadable("data without payload");
  }

  private static Duration connectionTimeout(@Nullable Object payload) {
    return payload instanceof Map<?, ?> map
            && map.get("connectionTimeoutMs") instanceof Number millis
            && millis.longValue() > 0
        ? Duration.ofMillis(millis.longValue())
        : DEFAULT_CONNECTION_TIMEOUT;
  }
}

package org.realtimeagenda.server.realtime;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.WireJson;

/**
 * What a server says, in AppSync's very words ("Building a real-time WebSocket client" of the
 * AppSync developer guide, and what the service was seen to send).
 */
final class ServerFrames {

  static final String KEEP_ALIVE = "{\"type\":\"ka\"}";

  private static final Map<String, Object> UNAUTHORIZED =
      object(
          "errorType",
          "UnauthorizedException",
          "message",
          "You are not authorized to make this call.");

  private ServerFrames() {}

  static String ack(Duration connectionTimeout) {
    return text(
        object(
            "type",
            "connection_ack",
            "payload",
            Map.of("connectionTimeoutMs", connectionTimeout.toMillis())));
  }

  static String startAck(String id) {
    return text(object("type", "start_ack", "id", id));
  }

  static String complete(String id) {
    return text(object("type", "complete", "id", id));
  }

  /**
   * A change.
   *
   * @param payload JSON
   */
  static String data(String id, String payload) {
    return "{\"id\":"
        + WireJson.MAPPER.writeValueAsString(id)
        + ",\"type\":\"data\",\"payload\":"
        + payload
        + "}";
  }

  static String connectUnauthorized() {
    Map<String, Object> error = new LinkedHashMap<>(UNAUTHORIZED);
    error.put("errorCode", 401);
    return connectionError(error);
  }

  static String unreadableHeader() {
    return connectionError(object("errorType", "BadRequest", "errorCode", 400));
  }

  static String noProtocol() {
    return connectionError(object("message", "NoProtocolError", "errorCode", 400));
  }

  static String unsupportedProtocol() {
    return connectionError(object("message", "SubProtocolNotSupportedError", "errorCode", 400));
  }

  static String tooManyConnections() {
    return connectionError(
        object(
            "errorType",
            "LimitExceededError",
            "message",
            "Too many connections",
            "errorCode",
            429));
  }

  static String unsupported() {
    return error(
        null,
        List.of(
            object(
                "errorType",
                "UnsupportedOperation",
                "message",
                "unknown not supported through the realtime channel")));
  }

  static String malformed() {
    return error(null, List.of(object("errorType", "BadRequest", "errorCode", 400)));
  }

  static String startDenied(String id) {
    return error(id, List.of(UNAUTHORIZED));
  }

  static String duplicate(String id) {
    return error(
        id,
        List.of(
            object(
                "errorType",
                "DuplicatedOperationError",
                "message",
                "Duplicated operation with id " + id)));
  }

  static String invalid(String id, List<Map<String, @Nullable Object>> errors) {
    return error(id, errors);
  }

  /** The errors are an object here, not a list: so AppSync sends it. */
  static String tooManySubscriptions(String id, int most) {
    return error(
        id,
        object(
            "errorType",
            "MaxSubscriptionsReachedError",
            "message",
            "Max number of " + most + " subscriptions reached"));
  }

  /** The errors are an object here too. */
  static String rateLimited() {
    return error(null, object("errorType", "LimitExceededError", "message", "Rate limit exceeded"));
  }

  private static String connectionError(Map<String, Object> error) {
    return text(object("type", "connection_error", "payload", Map.of("errors", List.of(error))));
  }

  private static String error(@Nullable String id, Object errors) {
    Map<String, Object> frame = new LinkedHashMap<>();
    frame.put("type", "error");
    if (id != null) {
      frame.put("id", id);
    }
    frame.put("payload", Map.of("errors", errors));
    return text(frame);
  }

  private static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }

  private static String text(Map<String, Object> frame) {
    return WireJson.MAPPER.writeValueAsString(frame);
  }
}

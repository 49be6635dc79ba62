package org.realtimeagenda.server.graphql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.backend.putevent.HttpAnswer;
import org.realtimeagenda.core.WireJson;

/** AppSync's answers to requests that never reach a field. */
public final class HttpErrors {
  private HttpErrors() {}

  /** 401: neither a good key nor a good signature. */
  public static HttpAnswer unauthorized() {
    return error(401, "UnauthorizedException", "You are not authorized to make this call.");
  }

  /** 413: larger than {@link org.realtimeagenda.core.Limits#BODY_BYTES}. */
  public static HttpAnswer tooLarge() {
    return error(413, "RequestEntityTooLargeException", "The body is larger than 2 MB.");
  }

  static HttpAnswer malformed(String message) {
    return error(400, "MalformedHttpRequestException", message);
  }

  static HttpAnswer json(int status, Map<String, @Nullable Object> json) {
    return new HttpAnswer(
        status, "application/json;charset=UTF-8", WireJson.MAPPER.writeValueAsBytes(json));
  }

  private static HttpAnswer error(int status, String errorType, String message) {
    return json(
        status, Map.of("errors", List.of(Map.of("errorType", errorType, "message", message))));
  }
}

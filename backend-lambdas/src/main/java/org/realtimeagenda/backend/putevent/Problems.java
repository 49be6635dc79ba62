package org.realtimeagenda.backend.putevent;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * Problem details, RFC 9457, with the extension member {@code field}: the attribute that is wrong.
 * Nothing was written where one is the answer; only with 429 and 503 a part of a batch that isn't
 * atomic may have been, and its receipts make a repeat safe.
 */
public final class Problems {
  private Problems() {}

  public static HttpAnswer badRequest(String field, String reason) {
    return problem(400, "Bad Request", field, field + ": " + reason);
  }

  public static HttpAnswer forbidden(String detail) {
    return problem(403, "Forbidden", null, detail);
  }

  public static HttpAnswer forbidden(String field, String reason) {
    return problem(403, "Forbidden", field, field + ": " + reason);
  }

  public static HttpAnswer conflict(String detail) {
    return problem(409, "Conflict", "id", detail);
  }

  public static HttpAnswer tooLarge() {
    return problem(413, "Content Too Large", "body", "The body is larger than 2 MB.");
  }

  /** 429: too many change the same events at once. */
  public static HttpAnswer tooFast() {
    return problem(
        429,
        "Too Many Requests",
        null,
        "Too many changes at once. Send the same again in a moment.");
  }

  /** 503: the table is out of reach. */
  public static HttpAnswer unavailable() {
    return problem(
        503, "Service Unavailable", null, "The table is out of reach. Send the same again.");
  }

  private static HttpAnswer problem(
      int status, String title, @Nullable String field, String detail) {
    ObjectNode json = WireJson.MAPPER.createObjectNode();
    json.put("type", "about:blank").put("title", title).put("status", status).put("detail", detail);
    if (field != null) {
      json.put("field", field);
    }
    return new HttpAnswer(
        status, "application/problem+json", json.toString().getBytes(StandardCharsets.UTF_8));
  }
}

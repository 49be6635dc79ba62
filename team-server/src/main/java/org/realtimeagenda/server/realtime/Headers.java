package org.realtimeagenda.server.realtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** HTTP headers that travel as a JSON object. */
final class Headers {
  private Headers() {}

  /** Empty where {@code json} isn't an object of texts. */
  static Optional<Map<String, String>> of(JsonNode json) {
    if (!json.isObject()) {
      return Optional.empty();
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> header : json.properties()) {
      if (!header.getValue().isString()) {
        return Optional.empty();
      }
      headers.put(header.getKey(), header.getValue().stringValue());
    }
    return Optional.of(headers);
  }
}

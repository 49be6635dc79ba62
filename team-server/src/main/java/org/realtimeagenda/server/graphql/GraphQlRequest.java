package org.realtimeagenda.server.graphql;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A GraphQL request as JSON has it. */
record GraphQlRequest(String query, @Nullable String operationName, Map<String, Object> variables) {

  /** Empty where {@code json} isn't a request. */
  static Optional<GraphQlRequest> parse(byte[] json) {
    ObjectNode object;
    try {
      object = WireJson.object(json);
    } catch (InvalidAttributeException malformed) {
      return Optional.empty();
    }
    JsonNode query = object.path("query");
    JsonNode name = object.path("operationName");
    JsonNode variables = object.path("variables");
    if (!query.isString() || !isAbsentOr(name, name.isString())) {
      return Optional.empty();
    }
    if (!isAbsentOr(variables, variables.isObject())) {
      return Optional.empty();
    }
    return Optional.of(
        new GraphQlRequest(
            query.stringValue(), name.isString() ? name.stringValue() : null, map(variables)));
  }

  private static boolean isAbsentOr(JsonNode node, boolean right) {
    return right || node.isMissingNode() || node.isNull();
  }

  @SuppressWarnings("unchecked") // names in JSON are texts
  private static Map<String, Object> map(JsonNode variables) {
    return variables.isObject()
        ? (Map<String, Object>) WireJson.MAPPER.convertValue(variables, Map.class)
        : Map.of();
  }
}

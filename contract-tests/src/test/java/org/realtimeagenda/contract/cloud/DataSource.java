package org.realtimeagenda.contract.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.realtimeagenda.core.WireJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A table as AppSync's resolvers see it: executes what a request function returned. */
final class DataSource {

  private static final Map<String, String> OPERATORS =
      Map.of("eq", "=", "gt", ">", "ge", ">=", "lt", "<", "le", "<=");

  private final DynamoDb dynamoDb;
  private final String table;

  /** What a response function finds in {@code ctx.error}. */
  static final class FailedException extends Exception {
    private final String type;

    FailedException(String type, String message) {
      super(message);
      this.type = type;
    }

    String type() {
      return type;
    }
  }

  DataSource(DynamoDb dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  JsonNode execute(JsonNode request) throws FailedException {
    ObjectNode call = WireJson.MAPPER.createObjectNode().put("TableName", table);
    call.put("ConsistentRead", request.path("consistentRead").asBoolean(false));
    String operation = request.path("operation").asString();
    try {
      return operation.equals("GetItem")
          ? get(call, request)
          : page(dynamoDb.call(operation, paged(call, request)));
    } catch (IOException failure) {
      throw new FailedException("DynamoDB:DynamoDbException", String.valueOf(failure.getMessage()));
    }
  }

  private JsonNode get(ObjectNode call, JsonNode request) throws IOException {
    call.set("Key", Typed.item(request.path("key")));
    JsonNode item = dynamoDb.call("GetItem", call).path("Item");
    return item.isObject() ? Typed.plainItem(item) : item.deepCopy();
  }

  private static ObjectNode paged(ObjectNode call, JsonNode request) throws FailedException {
    Expressions expressions = new Expressions(call);
    call.put("Limit", request.path("limit").asInt());
    if (request.path("query").isObject()) {
      call.put("KeyConditionExpression", expressions.conditions(request.path("query")));
    }
    List<String> filters = new ArrayList<>();
    request.path("filter").path("and").forEach(one -> filters.add(expressions.conditions(one)));
    if (!filters.isEmpty()) {
      call.put("FilterExpression", String.join(" AND ", filters));
    }
    List<String> projection = new ArrayList<>();
    request.path("projection").forEach(name -> projection.add(expressions.name(name.asString())));
    if (!projection.isEmpty()) {
      call.put("ProjectionExpression", String.join(", ", projection));
    }
    JsonNode token = request.path("nextToken");
    if (token.isString()) {
      call.set("ExclusiveStartKey", key(token.stringValue()));
    }
    return call;
  }

  private static JsonNode page(JsonNode answer) {
    ObjectNode page = WireJson.MAPPER.createObjectNode();
    ArrayNode items = page.putArray("items");
    answer.path("Items").forEach(item -> items.add(Typed.plainItem(item)));
    page.put("scannedCount", answer.path("ScannedCount").asInt());
    JsonNode last = answer.path("LastEvaluatedKey");
    if (last.isObject()) {
      page.put("nextToken", Base64.getEncoder().encodeToString(last.toString().getBytes(UTF_8)));
    } else {
      page.putNull("nextToken");
    }
    return page;
  }

  /** In the words of AppSync where a token isn't its own. */
  private static JsonNode key(String token) throws FailedException {
    try {
      return WireJson.MAPPER.readTree(new String(Base64.getDecoder().decode(token), UTF_8));
    } catch (IllegalArgumentException | JacksonException foreign) {
      throw new FailedException(
          "DynamoDB:UserIllegalArgumentException",
          "com.amazonaws.deepdish.common.pagination.InvalidPaginationTokenException:"
              + " Invalid pagination token given.");
    }
  }

  /** Names and values of a call's expressions. */
  private static final class Expressions {
    private final ObjectNode call;

    Expressions(ObjectNode call) {
      this.call = call;
    }

    /** {@code {"seq":{"gt":5}}} as an expression. */
    String conditions(JsonNode conditions) {
      List<String> parts = new ArrayList<>();
      conditions.forEachEntry(
          (attribute, condition) ->
              condition.forEachEntry(
                  (operator, value) ->
                      parts.add(name(attribute) + OPERATORS.get(operator) + value(value))));
      return String.join(" AND ", parts);
    }

    String name(String attribute) {
      String placeholder = "#" + attribute;
      call.withObject("/ExpressionAttributeNames").put(placeholder, attribute);
      return placeholder;
    }

    private String value(JsonNode value) {
      ObjectNode values = call.withObject("/ExpressionAttributeValues");
      String placeholder = ":v" + values.size();
      values.set(placeholder, Typed.value(value));
      return placeholder;
    }
  }
}

package org.realtimeagenda.backend.aws;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.backend.Image;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rows as a DynamoDB stream shows them. Attributes that other tools added are passed over. */
final class StreamImages {

  private static final JsonNodeFactory JSON = WireJson.MAPPER.getNodeFactory();

  private static final Set<String> OURS =
      Stream.concat(
              Stream.of("user_id", "id"),
              Arrays.stream(Attribute.values()).map(Attribute::wireName))
          .collect(Collectors.toSet());

  private StreamImages() {}

  static @Nullable Image image(@Nullable Map<String, AttributeValue> item) {
    if (item == null) {
      return null;
    }
    ObjectNode wire = JSON.objectNode();
    item.forEach(
        (name, value) -> {
          if (OURS.contains(name)) {
            wire.set(name, json(value));
          }
        });
    return Image.parse(wire);
  }

  private static JsonNode json(AttributeValue value) {
    if (value.getS() != null) {
      return JSON.stringNode(value.getS());
    }
    if (value.getN() != null) {
      return number(value.getN());
    }
    if (value.getBOOL() != null) {
      return JSON.booleanNode(value.getBOOL());
    }
    if (value.getL() != null) {
      return list(value.getL(), StreamImages::json);
    }
    if (value.getSS() != null) {
      return list(value.getSS(), JSON::stringNode);
    }
    if (value.getNS() != null) {
      return list(value.getNS(), StreamImages::number);
    }
    return Boolean.TRUE.equals(value.getNULL())
        ? JSON.nullNode()
        : JSON.objectNode(); // a map or bytes, which no attribute is
  }

  private static JsonNode number(String text) {
    BigDecimal number = new BigDecimal(text);
    return number.stripTrailingZeros().scale() <= 0
        ? JSON.numberNode(number.toBigIntegerExact())
        : JSON.numberNode(number);
  }

  private static <T> ArrayNode list(List<T> elements, Function<T, JsonNode> json) {
    ArrayNode array = JSON.arrayNode();
    elements.forEach(element -> array.add(json.apply(element)));
    return array;
  }
}

package org.realtimeagenda.backend.aws.dynamodb;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.realtimeagenda.backend.Image;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.WireJson;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rows of the events table as DynamoDB has them. Lists are lists, not sets, since order counts. */
public final class Rows {

  static final String USER_ID = "user_id";
  static final String ID = "id";

  /** The key and our attributes; those that other tools added are passed over. */
  public static final Set<String> OURS =
      Stream.concat(
              Stream.of(USER_ID, ID), Arrays.stream(Attribute.values()).map(Attribute::wireName))
          .collect(Collectors.toUnmodifiableSet());

  private static final JsonNodeFactory JSON = WireJson.MAPPER.getNodeFactory();

  private Rows() {}

  /** Reads a row, whoever wrote it. */
  public static Image image(Map<String, AttributeValue> item) {
    ObjectNode wire = JSON.objectNode();
    item.forEach(
        (name, value) -> {
          if (OURS.contains(name)) {
            wire.set(name, wire(value));
          }
        });
    return Image.parse(wire);
  }

  private static JsonNode wire(AttributeValue value) {
    return switch (value.type()) {
      case S -> JSON.stringNode(value.s());
      case N -> number(value.n());
      case BOOL -> JSON.booleanNode(value.bool());
      case L -> list(value.l(), Rows::wire);
      case SS -> list(value.ss(), JSON::stringNode);
      case NS -> list(value.ns(), Rows::number);
      case NUL -> JSON.nullNode();
      case M, B, BS, UNKNOWN_TO_SDK_VERSION -> JSON.objectNode(); // which no attribute is
    };
  }

  /** DynamoDB's numbers are decimals, and 60 may be written 6E+1. */
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

  static Map<String, AttributeValue> item(CalendarEvent event) {
    Map<String, AttributeValue> item = new LinkedHashMap<>(key(event.key()));
    event.attributes().forEach((attribute, value) -> item.put(attribute.wireName(), value(value)));
    return item;
  }

  static Map<String, AttributeValue> key(EventKey key) {
    return Map.of(USER_ID, value(key.userId()), ID, value(key.id()));
  }

  static EventKey key(Map<String, AttributeValue> item) {
    return new EventKey(integer(item, USER_ID), integer(item, ID));
  }

  /** A value of an attribute's Java type. */
  static AttributeValue value(Object value) {
    return switch (value) {
      case String text -> AttributeValue.fromS(text);
      case Integer number -> AttributeValue.fromN(number.toString());
      case Long number -> AttributeValue.fromN(number.toString());
      case Boolean flag -> AttributeValue.fromBool(flag);
      case List<?> list -> AttributeValue.fromL(list.stream().map(Rows::value).toList());
      default -> throw new IllegalArgumentException(value.getClass() + " is no attribute's type");
    };
  }

  /** The text of an item of our own making. */
  static String text(Map<String, AttributeValue> item, String name) {
    return required(item, name).s();
  }

  /** The whole number of an item of our own making. */
  static int integer(Map<String, AttributeValue> item, String name) {
    return Math.toIntExact(number(item, name));
  }

  static long number(Map<String, AttributeValue> item, String name) {
    return new BigDecimal(required(item, name).n()).longValueExact();
  }

  private static AttributeValue required(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null) {
      throw new IllegalStateException("an item without " + name);
    }
    return value;
  }
}

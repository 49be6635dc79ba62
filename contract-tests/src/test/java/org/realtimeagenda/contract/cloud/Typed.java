package org.realtimeagenda.contract.cloud;

import java.math.BigDecimal;
import java.util.Map;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Plain JSON and DynamoDB's, {@code {"S":"text"}}, as AppSync turns one into the other. */
final class Typed {

  private static final JsonNodeFactory JSON = WireJson.MAPPER.getNodeFactory();

  private Typed() {}

  static ObjectNode item(JsonNode plain) {
    ObjectNode item = JSON.objectNode();
    plain.forEachEntry((name, value) -> item.set(name, value(value)));
    return item;
  }

  static ObjectNode value(JsonNode plain) {
    ObjectNode typed = JSON.objectNode();
    if (plain.isString()) {
      typed.put("S", plain.stringValue());
    } else if (plain.isNumber()) {
      typed.put("N", plain.asString());
    } else if (plain.isBoolean()) {
      typed.put("BOOL", plain.booleanValue());
    } else if (plain.isNull()) {
      typed.put("NULL", true);
    } else if (plain.isArray()) {
      ArrayNode list = typed.putArray("L");
      plain.forEach(element -> list.add(value(element)));
    } else {
      typed.set("M", item(plain));
    }
    return typed;
  }

  static ObjectNode plainItem(JsonNode item) {
    ObjectNode plain = JSON.objectNode();
    item.forEachEntry((name, value) -> plain.set(name, plain(value)));
    return plain;
  }

  private static JsonNode plain(JsonNode typed) {
    Map.Entry<String, JsonNode> entry = typed.properties().iterator().next();
    JsonNode value = entry.getValue();
    return switch (entry.getKey()) {
      case "N" -> number(value.asString());
      case "NULL" -> JSON.nullNode();
      case "L" -> {
        ArrayNode list = JSON.arrayNode();
        value.forEach(element -> list.add(plain(element)));
        yield list;
      }
      case "NS" -> {
        ArrayNode list = JSON.arrayNode();
        value.forEach(element -> list.add(number(element.asString())));
        yield list;
      }
      case "M" -> plainItem(value);
      default -> value; // S, BOOL, SS, and binary as base64
    };
  }

  private static JsonNode number(String text) {
    BigDecimal number = new BigDecimal(text);
    return number.stripTrailingZeros().scale() <= 0
        ? JSON.numberNode(number.toBigIntegerExact())
        : JSON.numberNode(number);
  }
}

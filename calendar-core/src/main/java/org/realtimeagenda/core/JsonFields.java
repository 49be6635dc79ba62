package org.realtimeagenda.core;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON values of one type each; any other is an {@link InvalidAttributeException} of the field. */
final class JsonFields {
  private JsonFields() {}

  static ObjectNode asObject(JsonNode json, String field) {
    if (json instanceof ObjectNode object) {
      return object;
    }
    throw new InvalidAttributeException(field, "not a JSON object");
  }

  static JsonNode array(String field, JsonNode json) {
    if (!json.isArray()) {
      throw new InvalidAttributeException(field, "not a list");
    }
    return json;
  }

  static String requiredText(ObjectNode json, String field) {
    JsonNode value = json.path(field);
    if (value.isMissingNode()) {
      throw new InvalidAttributeException(field, "missing");
    }
    return text(field, value);
  }

  static String text(String field, JsonNode json) {
    if (!json.isString()) {
      throw new InvalidAttributeException(field, "not a text");
    }
    return json.stringValue();
  }

  static boolean flag(String field, JsonNode json) {
    if (!json.isBoolean()) {
      throw new InvalidAttributeException(field, "neither true nor false");
    }
    return json.booleanValue();
  }

  static int integer(String field, JsonNode json) {
    if (!json.isIntegralNumber() || !json.canConvertToInt()) {
      throw new InvalidAttributeException(
          field, json.isMissingNode() ? "missing" : "not a whole number of 32 bits");
    }
    return json.intValue();
  }
}

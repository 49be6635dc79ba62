package org.realtimeagenda.core;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows and changes as JSON, strictly: an unknown attribute, a wrong type, a number out of range is
 * an {@link InvalidAttributeException} that names the field.
 */
public final class WireJson {

  /** Refuses duplicate keys, trailing text, and nesting deeper than any message of ours. */
  public static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(32).build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private WireJson() {}

  /**
   * Parses a whole message.
   *
   * @param utf8 JSON text in UTF-8
   * @throws InvalidAttributeException of the field {@code body} where it isn't a JSON object
   */
  public static ObjectNode object(byte[] utf8) {
    try {
      if (MAPPER.readTree(Utf8.decode(utf8)) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException malformed) {
      var place = malformed.getLocation();
      throw new InvalidAttributeException(
          "body",
          place == null // where it is nested too deep
              ? "not JSON that can be read"
              : "not JSON, line " + place.getLineNr() + ", column " + place.getColumnNr());
    }
    throw new InvalidAttributeException("body", "not a JSON object");
  }

  /** A row: the key and every attribute that is there. */
  public static ObjectNode write(CalendarEvent event) {
    ObjectNode json = key(event.key());
    event.attributes().forEach((attribute, value) -> put(json, attribute, value));
    return json;
  }

  /** Reads what {@link #write(CalendarEvent)} wrote. */
  public static CalendarEvent event(JsonNode json) {
    ObjectNode object = JsonFields.asObject(json, "event");
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      if (!isKey(property.getKey())) {
        Attribute attribute = attribute(property.getKey());
        values.put(attribute, value(attribute, property.getValue()));
      }
    }
    return CalendarEvent.of(key(object), values);
  }

  /** An envelope of put-event. */
  public static ObjectNode write(ChangeBatch batch) {
    ObjectNode json = MAPPER.createObjectNode().put("atomic", batch.atomic());
    ArrayNode changes = json.putArray("changes");
    batch.changes().forEach(change -> changes.add(write(change)));
    return json;
  }

  /** One change of an envelope. */
  public static ObjectNode write(Change change) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("mutation_id", change.mutationId()).put("op", change.op().wireName());
    switch (change.base()) {
      case Change.Base.Absent() -> json.putNull("base_revision");
      case Change.Base.Unrevised() -> json.put("base_revision", "");
      case Change.Base.Revision(String value) -> json.put("base_revision", value);
    }
    json.setAll(key(change.key()));
    change.values().forEach((attribute, value) -> put(json, attribute, value));
    return json;
  }

  /**
   * Reads one change of an envelope.
   *
   * @throws InvalidAttributeException also for attributes that only the backend writes
   */
  public static Change change(JsonNode json) {
    ObjectNode object = JsonFields.asObject(json, "changes");
    String mutationId = mutationId(object);
    Change.Op op =
        switch (JsonFields.requiredText(object, "op")) {
          case "put" -> Change.Op.PUT;
          case "delete" -> Change.Op.DELETE;
          default -> throw new InvalidAttributeException("op", "neither put nor delete");
        };
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    Set<String> envelope = Set.of("mutation_id", "op", "base_revision", "user_id", "id");
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      if (!envelope.contains(property.getKey())) {
        Attribute attribute = attribute(property.getKey());
        if (attribute.serverOwned()) {
          throw new InvalidAttributeException(attribute, "only the backend writes it");
        }
        values.put(attribute, value(attribute, property.getValue()));
      }
    }
    if (op == Change.Op.DELETE && !values.isEmpty()) {
      throw new InvalidAttributeException(
          values.keySet().iterator().next(), "a delete changes no attribute");
    }
    return new Change(mutationId, op, base(object), key(object), values);
  }

  private static String mutationId(ObjectNode json) {
    String id = JsonFields.requiredText(json, "mutation_id");
    if (id.isEmpty() || id.length() > Limits.MUTATION_ID) {
      throw new InvalidAttributeException(
          "mutation_id", "not 1 to " + Limits.MUTATION_ID + " characters");
    }
    if (!id.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new InvalidAttributeException("mutation_id", "not plain ASCII without spaces");
    }
    return id;
  }

  /** One answer of put-event. */
  public static ObjectNode write(ChangeResult result) {
    ObjectNode json = MAPPER.createObjectNode();
    return switch (result) {
      case ChangeResult.Accepted(EventKey key, String revision) -> {
        json.put("result", "accepted").setAll(key(key));
        yield json.put("revision", revision);
      }
      case ChangeResult.Conflict(var event) -> {
        json.put("result", "conflict");
        yield event == null ? json.putNull("event") : json.set("event", write(event));
      }
      case ChangeResult.Rejected(String field, String reason) ->
          json.put("result", "rejected").put("field", field).put("reason", reason);
      case ChangeResult.NotApplied() -> json.put("result", "not_applied");
    };
  }

  /** Reads what {@link #write(ChangeResult)} wrote. */
  public static ChangeResult result(JsonNode json) {
    ObjectNode object = JsonFields.asObject(json, "results");
    return switch (JsonFields.requiredText(object, "result")) {
      case "accepted" ->
          new ChangeResult.Accepted(key(object), JsonFields.requiredText(object, "revision"));
      case "conflict" ->
          new ChangeResult.Conflict(
              object.path("event").isObject() ? event(object.path("event")) : null);
      case "rejected" ->
          new ChangeResult.Rejected(
              JsonFields.requiredText(object, "field"), JsonFields.requiredText(object, "reason"));
      case "not_applied" -> new ChangeResult.NotApplied();
      default -> throw new InvalidAttributeException("result", "unknown");
    };
  }

  /** Every answer of one request, in the order of its changes. */
  public static ObjectNode writeResults(List<ChangeResult> results) {
    ObjectNode json = MAPPER.createObjectNode();
    ArrayNode array = json.putArray("results");
    results.forEach(result -> array.add(write(result)));
    return json;
  }

  /** {@code user_id} and {@code id} of an object. */
  public static EventKey key(ObjectNode json) {
    int userId = JsonFields.integer("user_id", json.path("user_id"));
    int id = JsonFields.integer("id", json.path("id"));
    if (userId <= 0) {
      throw new InvalidAttributeException("user_id", "not a positive number");
    }
    if (id <= 0) {
      throw new InvalidAttributeException("id", "not a positive number");
    }
    return new EventKey(userId, id);
  }

  /** Adds {@code value}, of the attribute's Java type, to {@code json}; null is written as null. */
  public static void put(ObjectNode json, Attribute attribute, @Nullable Object value) {
    String name = attribute.wireName();
    switch (value) {
      case null -> json.putNull(name);
      case String text -> json.put(name, text);
      case Integer number -> json.put(name, number);
      case Long number -> json.put(name, number);
      case Boolean flag -> json.put(name, flag);
      case List<?> list -> {
        ArrayNode array = json.putArray(name);
        for (Object element : list) {
          if (element instanceof Integer number) {
            array.add(number);
          } else {
            array.add((String) element);
          }
        }
      }
      default -> throw new IllegalArgumentException(name + ": " + value.getClass());
    }
  }

  /**
   * A JSON value as the attribute's Java type; null for JSON null.
   *
   * @throws InvalidAttributeException where it has another type
   */
  public static @Nullable Object value(Attribute attribute, JsonNode json) {
    if (json.isNull()) {
      return null;
    }
    String name = attribute.wireName();
    return switch (attribute.type()) {
      case TEXT -> JsonFields.text(name, json);
      case FLAG -> JsonFields.flag(name, json);
      case INTEGER -> JsonFields.integer(name, json);
      case LONG -> {
        if (!json.isIntegralNumber() || !json.canConvertToLong()) {
          throw new InvalidAttributeException(name, "not a whole number");
        }
        yield json.longValue();
      }
      case TEXTS -> {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : JsonFields.array(name, json)) {
          texts.add(JsonFields.text(name, element));
        }
        yield texts;
      }
      case INTEGERS -> {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode element : JsonFields.array(name, json)) {
          numbers.add(JsonFields.integer(name, element));
        }
        yield numbers;
      }
    };
  }

  private static ObjectNode key(EventKey key) {
    return MAPPER.createObjectNode().put("user_id", key.userId()).put("id", key.id());
  }

  private static Change.Base base(ObjectNode json) {
    JsonNode base = json.path("base_revision");
    if (base.isNull() || base.isMissingNode()) {
      return new Change.Base.Absent();
    }
    String revision = JsonFields.text("base_revision", base);
    return revision.isEmpty() ? new Change.Base.Unrevised() : new Change.Base.Revision(revision);
  }

  private static boolean isKey(String name) {
    return name.equals("user_id") || name.equals("id");
  }

  private static Attribute attribute(String name) {
    Attribute attribute = Attribute.named(name);
    if (attribute == null) {
      throw new InvalidAttributeException(name, "unknown attribute");
    }
    return attribute;
  }
}

package org.realtimeagenda.client.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.icalendar.Mistake;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A subscription and how it stands, as JSON. */
final class SubscriptionJson {
  private SubscriptionJson() {}

  static ObjectNode write(Subscription subscription, Standing standing) {
    ObjectNode json = WireJson.MAPPER.createObjectNode();
    json.put("source", subscription.source().text());
    json.put("name", subscription.name());
    json.put("color", subscription.color());
    json.put("shown", subscription.shown());
    json.put("read_at", standing.readAt().toString());
    json.put("updated_at", standing.updatedAt().toString());
    json.put("next_try", standing.nextTry().toString());
    json.put("failures", standing.failures());
    json.put("etag", standing.etag());
    json.put("last_modified", standing.lastModified());
    Problem problem = standing.problem();
    if (problem != null) {
      write(problem, json.putObject("problem"));
    }
    return json;
  }

  private static void write(Problem problem, ObjectNode json) {
    json.put("kind", problem.kind().name());
    json.put("status", problem.status());
    Mistake mistake = problem.mistake();
    if (mistake != null) {
      json.put("line", mistake.line());
      json.put("mistake", mistake.kind().name());
      json.put("detail", mistake.detail());
    }
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException when it says something else
   * @throws java.time.DateTimeException when it has a time that is none
   * @throws tools.jackson.core.JacksonException when something is missing
   */
  static Kept.Entry read(String id, JsonNode json) {
    return new Kept.Entry(
        new Subscription(
            id,
            source(text(json, "source")),
            text(json, "name"),
            text(json, "color"),
            json.required("shown").booleanValue()),
        new Standing(
            Instant.parse(text(json, "read_at")),
            Instant.parse(text(json, "updated_at")),
            Instant.parse(text(json, "next_try")),
            json.required("failures").intValue(),
            optional(json, "etag"),
            optional(json, "last_modified"),
            json.has("problem") ? problem(json.required("problem")) : null));
  }

  private static Source source(String text) {
    try {
      return Source.of(text);
    } catch (ProblemException other) {
      throw new IllegalArgumentException(other);
    }
  }

  private static Problem problem(JsonNode json) {
    Mistake mistake =
        json.has("mistake")
            ? new Mistake(
                json.required("line").intValue(),
                Mistake.Kind.valueOf(text(json, "mistake")),
                text(json, "detail"))
            : null;
    return new Problem(
        Problem.Kind.valueOf(text(json, "kind")), json.required("status").intValue(), mistake);
  }

  private static String text(JsonNode json, String name) {
    return json.required(name).stringValue();
  }

  private static @Nullable String optional(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isString() ? value.stringValue() : null;
  }
}

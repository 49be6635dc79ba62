package org.realtimeagenda.client.appsync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.team.Reasons;

/**
 * One error of a {@code connection_error} or {@code error} frame.
 *
 * @param type AppSync's errorType
 * @param code AppSync's errorCode, a HTTP status
 */
public record RealtimeError(
    @Nullable String type, @Nullable String message, @Nullable Integer code) {

  /** The errors of a payload: an array, one object alone, or the payload itself. */
  static List<RealtimeError> allIn(@Nullable Object payload) {
    if (!(payload instanceof Map<?, ?> map)) {
      return List.of();
    }
    Stream<?> errors =
        switch (map.get("errors")) {
          case List<?> list -> list.stream();
          case Map<?, ?> one -> Stream.of(one);
          case null, default -> Stream.of(map);
        };
    return errors.filter(Map.class::isInstance).map(e -> of((Map<?, ?>) e)).toList();
  }

  /** The HTTP status that makes trying again useless, or null. */
  public @Nullable Integer refusal() {
    if (code != null && (code == 400 || code == 401 || code == 403)) {
      return code;
    }
    String name = Objects.requireNonNullElse(type, "");
    if (name.startsWith("Unauthorized")) {
      return 401;
    }
    return name.startsWith("BadRequest") ? Integer.valueOf(400) : null;
  }

  /** All errors in one line. */
  static String sentence(List<RealtimeError> errors) {
    return errors.isEmpty()
        ? "The backend gave no reason."
        : errors.stream().map(RealtimeError::sentence).collect(Collectors.joining("; "));
  }

  /** JSON objects have texts as keys, which the compiler can't know. */
  static Map<String, @Nullable Object> object(Map<?, ?> json) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    json.forEach((name, value) -> object.put(String.valueOf(name), value));
    return object;
  }

  private static RealtimeError of(Map<?, ?> error) {
    return new RealtimeError(
        error.get("errorType") instanceof String type ? type : null,
        error.get("message") instanceof String message ? message : null,
        error.get("errorCode") instanceof Integer code ? code : null);
  }

  private String sentence() {
    return Stream.of(type, message)
        .filter(Objects::nonNull)
        .map(text -> Reasons.firstLine(String.valueOf(text)))
        .collect(Collectors.joining(": "));
  }
}

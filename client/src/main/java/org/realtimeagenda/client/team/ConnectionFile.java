package org.realtimeagenda.client.team;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.files.OwnerOnly;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code connection.json}: where a team's backend is, and how one proves who one is. */
public final class ConnectionFile {
  private ConnectionFile() {}

  /**
   * Reads a connection.
   *
   * @throws java.nio.file.NoSuchFileException when there is none
   * @throws InvalidAttributeException naming the field that is missing or wrong
   */
  public static Connection read(Path file) throws IOException {
    ObjectNode json = WireJson.object(Files.readAllBytes(file));
    URI graphqlUrl = required(json, "graphql_url");
    Connection.Auth auth = auth(json.path("auth"));
    boolean readOnly = auth instanceof Connection.Auth.ApiKey;
    URI realtimeUrl = optional(json, "realtime_url");
    return new Connection(
        text(json, "team", "team"),
        text(json, "region", "region"),
        readOnly ? null : userId(json),
        readOnly ? null : required(json, "put_event_url"),
        graphqlUrl,
        realtimeUrl == null ? derived(graphqlUrl) : realtimeUrl,
        auth);
  }

  /** Writes a connection, readable by its owner only. */
  public static void write(Path file, Connection connection) throws IOException {
    ObjectNode json = WireJson.MAPPER.createObjectNode();
    json.put("team", connection.team()).put("region", connection.region());
    if (connection.userId() != null) {
      json.put("user_id", connection.userId());
    }
    if (connection.putEventUrl() != null) {
      json.put("put_event_url", connection.putEventUrl().toString());
    }
    json.put("graphql_url", connection.graphqlUrl().toString());
    json.put("realtime_url", connection.realtimeUrl().toString());
    ObjectNode auth = json.putObject("auth");
    switch (connection.auth()) {
      case Connection.Auth.AwsProfile(String profile) ->
          auth.put("mode", "iam").put("profile", profile);
      case Connection.Auth.AccessKey(String id, String secret) ->
          auth.put("mode", "iam").put("access_key_id", id).put("secret_access_key", secret);
      case Connection.Auth.ApiKey(String key) -> auth.put("mode", "api_key").put("api_key", key);
    }
    OwnerOnly.write(file, json.toPrettyString() + "\n");
  }

  private static Connection.Auth auth(JsonNode json) {
    String mode = text(json, "mode", "auth.mode");
    return switch (mode) {
      case "iam" -> {
        if (json.hasNonNull("access_key_id") || json.hasNonNull("secret_access_key")) {
          yield new Connection.Auth.AccessKey(
              text(json, "access_key_id", "auth.access_key_id"),
              text(json, "secret_access_key", "auth.secret_access_key"));
        }
        yield new Connection.Auth.AwsProfile(
            json.hasNonNull("profile") ? text(json, "profile", "auth.profile") : null);
      }
      case "api_key" -> new Connection.Auth.ApiKey(text(json, "api_key", "auth.api_key"));
      default -> throw new InvalidAttributeException("auth.mode", "neither iam nor api_key");
    };
  }

  private static int userId(JsonNode json) {
    JsonNode userId = json.path("user_id");
    if (!userId.isIntegralNumber() || !userId.canConvertToInt() || userId.intValue() <= 0) {
      throw new InvalidAttributeException("user_id", "missing, or not a positive number");
    }
    return userId.intValue();
  }

  private static String text(JsonNode json, String name, String field) {
    JsonNode value = json.path(name);
    if (!value.isString() || value.stringValue().isBlank()) {
      throw new InvalidAttributeException(field, "missing, or not a text");
    }
    return value.stringValue();
  }

  private static URI required(JsonNode json, String field) {
    return url(text(json, field, field), field);
  }

  private static @Nullable URI optional(JsonNode json, String field) {
    return json.hasNonNull(field) ? required(json, field) : null;
  }

  private static URI url(String text, String field) {
    URI url;
    try {
      url = new URI(text);
    } catch (URISyntaxException malformed) {
      throw new InvalidAttributeException(field, "not a URL");
    }
    if (url.getHost() == null || url.getScheme() == null || url.getUserInfo() != null) {
      throw new InvalidAttributeException(field, "not a URL");
    }
    boolean socket = field.equals("realtime_url");
    switch (url.getScheme().toLowerCase(Locale.ROOT)) {
      case String scheme when scheme.equals(socket ? "wss" : "https") -> {}
      case String scheme when scheme.equals(socket ? "ws" : "http") -> {
        if (!loopback(url.getHost())) {
          throw new InvalidAttributeException(
              field, scheme + " is only for this computer: use " + scheme + "s");
        }
      }
      default ->
          throw new InvalidAttributeException(
              field, "doesn't begin with " + (socket ? "wss://" : "https://"));
    }
    return url;
  }

  /** By its text alone: a name that resolves to loopback today may not do so tomorrow. */
  private static boolean loopback(String host) {
    return host.equals("localhost")
        || host.equals("[::1]")
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }

  /** AppSync's own hosts have one for each; any other serves both. */
  private static URI derived(URI graphqlUrl) {
    String scheme = graphqlUrl.getScheme().equalsIgnoreCase("https") ? "wss" : "ws";
    String authority = graphqlUrl.getRawAuthority();
    boolean own = graphqlUrl.getHost().contains(".appsync-api.");
    return URI.create(
        scheme
            + "://"
            + authority.replace(".appsync-api.", ".appsync-realtime-api.")
            + graphqlUrl.getRawPath()
            + (own ? "" : "/realtime"));
  }
}

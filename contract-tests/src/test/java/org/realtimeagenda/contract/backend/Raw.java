package org.realtimeagenda.contract.backend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.CredentialsSource;
import org.realtimeagenda.client.team.SigV4;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.node.ObjectNode;

/** Requests that the client never sends: old forms, foreign ones, and what isn't allowed. */
final class Raw implements AutoCloseable {

  private static final Set<String> SET_BY_HTTP = Set.of("host", "content-length");

  private final HttpClient http = HttpClient.newHttpClient();

  /** An answer over HTTP. */
  record Reply(int status, String body) {
    ObjectNode json() {
      return WireJson.object(body.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Posts with the signature of a member's connection. */
  Reply signed(Connection connection, String service, URI url, String body)
      throws IOException, InterruptedException {
    if (!(connection.auth() instanceof Connection.Auth.AccessKey key)) {
      throw new IllegalArgumentException("a connection with an access key");
    }
    try (CredentialsSource credentials = CredentialsSource.of(key)) {
      return post(
          url,
          new SigV4(connection.region(), service, Clock.systemUTC())
              .sign(
                  Access.ok(credentials.fresh()),
                  url,
                  Map.of("Content-Type", "application/json"),
                  body.getBytes(StandardCharsets.UTF_8)),
          body);
    }
  }

  /** Posts with the key of a read-only connection. */
  Reply withApiKey(Connection connection, URI url, String body)
      throws IOException, InterruptedException {
    if (!(connection.auth() instanceof Connection.Auth.ApiKey(String key))) {
      throw new IllegalArgumentException("a connection with an API key");
    }
    return post(url, Map.of("x-api-key", List.of(key)), body);
  }

  Reply post(URI url, Map<String, List<String>> headers, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url).POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(
        (name, values) -> {
          if (!SET_BY_HTTP.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> request.header(name, value));
          }
        });
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Reply(response.statusCode(), response.body());
  }

  @Override
  public void close() {
    http.close();
  }
}

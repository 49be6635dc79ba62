package org.realtimeagenda.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.node.ObjectNode;

/** A running team server, and requests to it as its members send them. */
public final class TestTeam implements AutoCloseable {

  private final Path directory;
  private final TeamServer server;
  private final Clock clock;
  private final HttpClient http = HttpClient.newHttpClient();

  public TestTeam(TeamServerConfig config) throws IOException, CannotServeException {
    this.directory = config.directory();
    this.clock = config.clock();
    this.server = TeamServer.start(config);
  }

  public URI url(String path) {
    return server.url().resolve(path);
  }

  public String host() {
    return server.url().getAuthority();
  }

  public ObjectNode connection(String name) throws IOException {
    return WireJson.object(Files.readAllBytes(directory.resolve("connections/" + name + ".json")));
  }

  public String apiKey() throws IOException {
    return connection("read-only").path("auth").path("api_key").asString();
  }

  /** Signs for put-event. */
  public SdkSigner signer(String name) throws IOException {
    ObjectNode connection = connection(name);
    return new SdkSigner(
        connection.path("auth").path("access_key_id").asString(),
        connection.path("auth").path("secret_access_key").asString(),
        "lambda",
        clock);
  }

  public Reply put(String name, String body) throws IOException, InterruptedException {
    return post("/put-event", signer(name).post(url("/put-event"), body), body);
  }

  public Reply query(String graphql) throws IOException, InterruptedException {
    String body = WireJson.MAPPER.writeValueAsString(Map.of("query", graphql));
    return post("/graphql", Map.of("x-api-key", List.of(apiKey())), body);
  }

  public Reply post(String path, Map<String, List<String>> headers, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url(path)).POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(
        (name, values) -> {
          if (!name.equalsIgnoreCase("host") && !name.equalsIgnoreCase("content-length")) {
            values.forEach(value -> request.header(name, value));
          }
        });
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Reply(response.statusCode(), response.body());
  }

  /** An answer over HTTP. */
  public record Reply(int status, String body) {
    public ObjectNode json() {
      return WireJson.object(body.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The old form of an event. */
  public static String bare(int userId, int id, String name) {
    return """
    {"user_id":%d,"id":%d,"name":"%s","location":"Room 1",\
    "dt_start":"2026-11-23T10:00:00","dt_end":"2026-11-23T11:00:00"}\
    """
        .formatted(userId, id, name);
  }

  @Override
  public void close() throws IOException {
    http.close();
    server.close();
  }
}

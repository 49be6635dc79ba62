package org.realtimeagenda.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class KilledServerTest {

  /** What runs in the process that is killed. */
  static final class Serving {
    private Serving() {}

    public static void main(String[] arguments) throws Exception {
      TeamServer server = TeamServer.start(TeamServerConfig.of(Path.of(arguments[0]), "alice"));
      System.out.println("READY " + server.url());
    }
  }

  @Test
  void losesNoAcceptedEventWhenItIsKilled(@TempDir Path directory) throws Exception {
    Set<Integer> accepted = new TreeSet<>();
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Serving.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out =
            new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8));
        HttpClient http = HttpClient.newHttpClient()) {
      URI url = URI.create(out.readLine().replace("READY ", "") + "/put-event");
      for (int id = 1; id <= 25; id++) {
        if (put(http, directory, url, TestTeam.bare(1, id, "Event " + id)) == 200) {
          accepted.add(id);
        }
      }
    } finally {
      server.destroyForcibly().waitFor();
    }
    assertEquals(25, accepted.size());
    try (TestTeam team = new TestTeam(TeamServerConfig.of(directory))) {
      Set<Integer> stored = new TreeSet<>();
      JsonNode data = team.query("{ listEventsTables { items { id } } }").json().path("data");
      data.path("listEventsTables")
          .path("items")
          .forEach(row -> stored.add(row.path("id").asInt()));
      assertEquals(accepted, stored);
    }
  }

  private static int put(HttpClient http, Path directory, URI url, String body) throws Exception {
    ObjectNode auth =
        (ObjectNode)
            WireJson.object(Files.readAllBytes(directory.resolve("connections/alice.json")))
                .path("auth");
    SdkSigner signer =
        new SdkSigner(
            auth.path("access_key_id").asString(),
            auth.path("secret_access_key").asString(),
            "lambda",
            Clock.systemUTC());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url).POST(HttpRequest.BodyPublishers.ofString(body));
    for (Map.Entry<String, List<String>> header : signer.post(url, body).entrySet()) {
      if (!Set.of("host", "content-length").contains(header.getKey().toLowerCase(Locale.ROOT))) {
        request.header(header.getKey(), header.getValue().getFirst());
      }
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}

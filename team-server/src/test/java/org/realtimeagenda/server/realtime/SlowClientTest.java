package org.realtimeagenda.server.realtime;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.core.WireJson;
import org.realtimeagenda.server.TeamServerConfig;
import org.realtimeagenda.server.TestTeam;

class SlowClientTest {

  private static final String SELECTING_MUCH =
      "{\"query\":\"subscription { onChange { " + manyTimes("event { description } ") + "} }\"}";

  @Test
  void isCutWhileOthersGetEveryChange(@TempDir Path directory) throws Exception {
    TeamServerConfig config = TeamServerConfig.of(directory, "alice");
    try (TestTeam team = new TestTeam(config)) {
      Map<String, String> key = Map.of("host", team.host(), "x-api-key", team.apiKey());
      try (Socket deaf = subscribeAndNeverRead(team, key);
          TestSocket other = TestSocket.byQuery(team.host(), key).acknowledged()) {
        other.start("o", "{\"query\":\"subscription { onChange { id } }\"}", key);
        other.next();
        int id = 0;
        while (!isCut(deaf) && id < 200) {
          id++;
          team.put("alice", withDescription(id));
          int pushed =
              other.next().path("payload").path("data").path("onChange").path("id").asInt();
          assertTrue(pushed == id, "pushed " + pushed + " for " + id);
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> isCut(deaf));
      }
    }
  }

  /** The same row under many aliases makes large frames of small changes. */
  private static String manyTimes(String field) {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      fields.append('a').append(i).append(": ").append(field);
    }
    return fields.toString();
  }

  private static String withDescription(int id) {
    return "{\"changes\":[{\"mutation_id\":\"m%d\",\"op\":\"put\",\"base_revision\":null,\"user_id\":1,"
            .formatted(id)
        + "\"id\":%d,\"name\":\"a\",\"dt_start\":\"2026-11-23\",\"dt_end\":\"2026-11-24\","
            .formatted(id)
        + "\"description\":\""
        + "x".repeat(16 * 1024)
        + "\"}]}";
  }

  private static Socket subscribeAndNeverRead(TestTeam team, Map<String, String> key)
      throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), team.url("/").getPort());
    String header = Base64.getEncoder().encodeToString(WireJson.MAPPER.writeValueAsBytes(key));
    OutputStream out = socket.getOutputStream();
    out.write(
        ("GET /graphql/realtime?header="
                + URLEncoder.encode(header, StandardCharsets.UTF_8)
                + "&payload=e30= HTTP/1.1\r\nHost: "
                + team.host()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Sec-WebSocket-Protocol: graphql-ws\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    out.flush();
    send(out, "{\"type\":\"connection_init\"}");
    send(
        out,
        WireJson.MAPPER.writeValueAsString(
            Map.of(
                "id",
                "s",
                "type",
                "start",
                "payload",
                Map.of("data", SELECTING_MUCH, "extensions", Map.of("authorization", key)))));
    return socket;
  }

  /** A text frame, masked with zeros. */
  private static void send(OutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(0x81);
    out.write(0x80 | 126);
    out.write(bytes.length >> 8);
    out.write(bytes.length);
    out.write(new byte[4]);
    out.write(bytes);
    out.flush();
  }

  /** A socket that the other side has closed takes no more, at latest the second time. */
  private static boolean isCut(Socket socket) {
    try {
      send(socket.getOutputStream(), "{\"type\":\"stop\",\"id\":\"none\"}");
      return false;
    } catch (IOException reset) {
      return true;
    }
  }
}

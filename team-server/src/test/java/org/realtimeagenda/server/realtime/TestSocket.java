package org.realtimeagenda.server.realtime;

import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.JsonNode;

/** A client's end of a real socket: keeps what comes, in order. */
final class TestSocket extends WebSocketListener implements AutoCloseable {

  private final OkHttpClient http = new OkHttpClient();
  private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
  private final WebSocket socket;
  private volatile @Nullable Integer closeCode;
  private volatile @Nullable String protocol;
  private volatile boolean failed;

  /**
   * @param protocols null sends no such header
   */
  TestSocket(String url, @Nullable String protocols) {
    Request.Builder request = new Request.Builder().url(url);
    if (protocols != null) {
      request.header("Sec-WebSocket-Protocol", protocols);
    }
    socket = http.newWebSocket(request.build(), this);
  }

  /** With the header JSON in the query. */
  static TestSocket byQuery(String host, Map<String, String> header) {
    String base64 = Base64.getEncoder().encodeToString(json(header));
    String encoded = URLEncoder.encode(base64, StandardCharsets.UTF_8);
    return new TestSocket(
        "ws://" + host + "/graphql/realtime?header=" + encoded + "&payload=e30=", "graphql-ws");
  }

  /** With the header JSON as a sub-protocol. */
  static TestSocket byProtocol(String host, Map<String, String> header) {
    String base64 = Base64.getUrlEncoder().withoutPadding().encodeToString(json(header));
    return new TestSocket("ws://" + host + "/graphql/realtime", "graphql-ws, header-" + base64);
  }

  private static byte[] json(Map<String, String> header) {
    return WireJson.MAPPER.writeValueAsBytes(header);
  }

  void send(String frame) {
    socket.send(frame);
  }

  /** The next frame that isn't a keep-alive. */
  JsonNode next() throws InterruptedException {
    for (String frame = frames.poll(10, TimeUnit.SECONDS);
        frame != null;
        frame = frames.poll(10, TimeUnit.SECONDS)) {
      JsonNode json = WireJson.MAPPER.readTree(frame);
      if (!json.path("type").asString().equals("ka")) {
        return json;
      }
    }
    throw new AssertionError("no frame came");
  }

  /** The next frame whatever it is. */
  String nextText() throws InterruptedException {
    String frame = frames.poll(10, TimeUnit.SECONDS);
    if (frame == null) {
      throw new AssertionError("no frame came");
    }
    return frame;
  }

  TestSocket acknowledged() throws InterruptedException {
    send("{\"type\":\"connection_init\"}");
    if (!next().path("type").asString().equals("connection_ack")) {
      throw new AssertionError("not acknowledged");
    }
    return this;
  }

  void start(String id, String data, Map<String, String> authorization) {
    send(
        WireJson.MAPPER.writeValueAsString(
            Map.of(
                "id",
                id,
                "type",
                "start",
                "payload",
                Map.of("data", data, "extensions", Map.of("authorization", authorization)))));
  }

  int awaitClose() {
    await().until(() -> closeCode != null || failed);
    return closeCode == null ? -1 : closeCode;
  }

  @Nullable String protocol() {
    return protocol;
  }

  List<String> waiting() {
    return List.copyOf(frames);
  }

  @Override
  public void onOpen(WebSocket opened, Response response) {
    protocol = response.header("Sec-WebSocket-Protocol");
  }

  @Override
  public void onMessage(WebSocket from, String text) {
    frames.add(text);
  }

  @Override
  public void onClosing(WebSocket closing, int code, String reason) {
    closeCode = code;
    closing.close(1000, null);
  }

  @Override
  public void onFailure(WebSocket broken, Throwable failure, @Nullable Response response) {
    failed = true;
  }

  @Override
  public void close() {
    socket.cancel();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}

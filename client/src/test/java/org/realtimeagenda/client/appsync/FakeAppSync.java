package org.realtimeagenda.client.appsync;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.JsonNode;

/**
 * A realtime endpoint on loopback that says what a test has told it to: {@link #onInit} answers
 * connection_init and {@link #onStart} a start, both with {@code ID} standing for the id.
 */
final class FakeAppSync implements AutoCloseable {

  static final String ACK =
      "{\"type\":\"connection_ack\",\"payload\":{\"connectionTimeoutMs\":300000}}";
  static final String START_ACK = "{\"type\":\"start_ack\",\"id\":\"ID\"}";

  String[] onInit = {ACK};
  String[] onStart = {START_ACK};
  int refuseWith;
  final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
  final BlockingQueue<RecordedRequest> handshakes = new LinkedBlockingQueue<>();
  final BlockingQueue<WebSocket> sockets = new LinkedBlockingQueue<>();
  private final MockWebServer server = new MockWebServer();
  private volatile String id = "";

  FakeAppSync() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            handshakes.add(request);
            return refuseWith == 0
                ? new MockResponse.Builder().webSocketUpgrade(new Script()).build()
                : new MockResponse.Builder().code(refuseWith).build();
          }
        });
    server.start();
  }

  URI url() {
    return server.url("/graphql/realtime").uri();
  }

  /** Says {@code text} on the connection opened last, once that has started. */
  void say(WebSocket socket, String text) {
    socket.send(text.replace("ID", id));
  }

  /** The same in a binary frame, for bytes that are no text. */
  void say(WebSocket socket, ByteString bytes) {
    String text = bytes.string(StandardCharsets.ISO_8859_1).replace("ID", id);
    socket.send(ByteString.encodeString(text, StandardCharsets.ISO_8859_1));
  }

  static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    @Nullable T next = queue.poll(10, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing within 10 s");
    }
    return next;
  }

  @Override
  public void close() {
    server.close();
  }

  private final class Script extends WebSocketListener {
    @Override
    public void onMessage(WebSocket socket, String text) {
      JsonNode frame = WireJson.MAPPER.readTree(text);
      frames.add(frame);
      switch (frame.path("type").asString()) {
        case "connection_init" -> say(socket, onInit);
        case "start" -> {
          id = frame.path("id").asString();
          say(socket, onStart);
          sockets.add(socket);
        }
        default -> {}
      }
    }

    @Override
    public void onClosing(WebSocket socket, int code, String reason) {
      socket.close(1000, null);
    }

    private void say(WebSocket socket, String[] texts) {
      for (String text : texts) {
        FakeAppSync.this.say(socket, text);
      }
    }
  }
}

package org.realtimeagenda.client.subscription;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Publishes calendars over a real socket; 404 for what it wasn't given. */
final class CalendarServer implements AutoCloseable {

  /**
   * What it answers.
   *
   * @param missing how many bytes fewer than announced
   */
  record Reply(int status, Map<String, String> headers, String body, int missing) {
    static Reply of(int status, Map<String, String> headers, String body) {
      return new Reply(status, headers, body, 0);
    }
  }

  private final HttpServer server;
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<Headers> asked = new CopyOnWriteArrayList<>();

  CalendarServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(task -> Thread.ofVirtual().start(task));
    server.start();
  }

  void reply(String path, Reply reply) {
    replies.put(path, reply);
  }

  void publish(String path, String file) {
    reply(path, Reply.of(200, Map.of(), file));
  }

  /** What was asked, in order. */
  List<Headers> asked() {
    return List.copyOf(asked);
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestHeaders());
    Reply reply =
        replies.getOrDefault(exchange.getRequestURI().getPath(), Reply.of(404, Map.of(), ""));
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    String etag = reply.headers().get("ETag");
    boolean known =
        etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    int length = body.length;
    exchange.sendResponseHeaders(
        known ? 304 : reply.status(), known || length == 0 ? -1 : length + reply.missing());
    if (!known && length > 0) {
      exchange.getResponseBody().write(body);
      exchange.getResponseBody().flush();
    }
    exchange.close();
  }
}

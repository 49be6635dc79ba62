package org.realtimeagenda.desktop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A calendar that somebody publishes, on a real socket. */
public final class PublishedCalendar implements AutoCloseable {
  private final HttpServer server;
  private volatile String file;
  private volatile CountDownLatch open = new CountDownLatch(0);

  public PublishedCalendar(String file) throws IOException {
    this.file = file;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Another file takes its place. */
  public void publish(String other) {
    file = other;
  }

  /** Nobody gets an answer until {@link #release}. */
  public void hold() {
    open = new CountDownLatch(1);
  }

  public void release() {
    open.countDown();
  }

  public String address(String scheme) {
    return scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/club.ics";
  }

  @Override
  public void close() {
    release();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try {
      open.await();
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
    byte[] body = file.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}

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

  /** What a club might publish: training every Monday and Wednesday, and a party. */
  public static final String CLUB =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      NAME:Club
      COLOR:teal
      BEGIN:VEVENT
      UID:training@example.com
      DTSTART;TZID=Europe/Paris:20261123T190000
      DTEND;TZID=Europe/Paris:20261123T203000
      RRULE:FREQ=WEEKLY;BYDAY=MO,WE
      SUMMARY:Training
      LOCATION:Gym
      DESCRIPTION:Bring a bottle
      END:VEVENT
      BEGIN:VEVENT
      UID:party@example.com
      DTSTART;VALUE=DATE:20261128
      SUMMARY:Party
      END:VEVENT
      END:VCALENDAR
      """;

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

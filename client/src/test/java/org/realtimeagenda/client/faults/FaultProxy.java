package org.realtimeagenda.client.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A TCP proxy on loopback, before a backend on loopback, that does to connections what networks do.
 * What it does to bytes TCP could do: they are late, or cut off, but never reordered or doubled; so
 * whole put-event requests are doubled instead.
 */
final class FaultProxy implements AutoCloseable {

  /** Which way bytes go. */
  enum Way {
    TO_BACKEND,
    TO_CLIENT
  }

  private final int backend;
  private final Random random;
  private final int port;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Way> cut = new AtomicReference<>();
  private final Map<String, Integer> made = new TreeMap<>();
  private final Object hole = new Object();
  private boolean holding;
  private volatile int longestDelay;
  private volatile boolean doubling;
  private volatile @Nullable ServerSocket door;

  /**
   * A proxy that does nothing yet but pass on.
   *
   * @param backend its port
   */
  FaultProxy(int backend, long seed) throws IOException {
    this.backend = backend;
    this.random = new Random(seed);
    ServerSocket first = new ServerSocket(0, 50, loopback());
    port = first.getLocalPort();
    serve(first);
  }

  static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  int port() {
    return port;
  }

  /** How often which fault hit something. */
  Map<String, Integer> made() {
    synchronized (made) {
      return new TreeMap<>(made);
    }
  }

  private void count(String fault) {
    synchronized (made) {
      made.merge(fault, 1, Integer::sum);
    }
  }

  /** RST on every connection. */
  void reset() {
    for (Link link : links) {
      link.reset();
      count("reset");
    }
  }

  /** New connections are refused until {@link #accept}. */
  void refuse() throws IOException {
    ServerSocket open = door;
    door = null;
    if (open != null) {
      open.close();
      count("refuse");
    }
  }

  /** Lets new connections in again, on the same port. */
  void accept() throws IOException {
    if (door == null) {
      ServerSocket again = new ServerSocket();
      again.setReuseAddress(true);
      again.bind(new InetSocketAddress(loopback(), port), 50);
      serve(again);
    }
  }

  /** From now on nothing arrives on either side, and nobody is told. */
  void openHole() {
    synchronized (hole) {
      holding = true;
    }
    count("hole");
  }

  /** What was held arrives. */
  void closeHole() {
    synchronized (hole) {
      holding = false;
      hole.notifyAll();
    }
  }

  /** Every piece is late by up to {@code longest}. */
  void delay(Duration longest) {
    longestDelay = (int) longest.toMillis();
    if (longestDelay > 0) {
      count("delay");
    }
  }

  /** The next piece that goes this way arrives by half, and nothing after it. */
  void cutNext(Way way) {
    cut.set(way);
  }

  /** Whether put-event requests arrive twice, the second time up to a second and a half later. */
  void doubleRequests(boolean on) {
    doubling = on;
  }

  /** Ends every fault; connections that stand stay. */
  void calm() throws IOException {
    closeHole();
    longestDelay = 0;
    doubling = false;
    cut.set(null);
    accept();
  }

  private void serve(ServerSocket at) {
    door = at;
    Thread.ofVirtual()
        .start(
            () -> {
              while (!at.isClosed()) {
                try {
                  Socket client = at.accept();
                  Thread.ofVirtual().start(() -> link(client));
                } catch (IOException refusing) {
                  return;
                }
              }
            });
  }

  private void link(Socket client) {
    Socket server = new Socket();
    Link link = new Link(client, server);
    links.add(link);
    try {
      server.connect(new InetSocketAddress(loopback(), backend), 5_000);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
    } catch (IOException backendGone) {
      link.reset();
      return;
    }
    PutEventRequests requests = new PutEventRequests(this::maybeDouble);
    Thread.ofVirtual().start(() -> link.pump(client, server, Way.TO_BACKEND, requests::bytes));
    link.pump(server, client, Way.TO_CLIENT, _ -> {});
  }

  private void maybeDouble(byte[] request) {
    if (doubling) {
      Thread.ofVirtual().start(() -> sendAgain(request));
    }
  }

  private void sendAgain(byte[] request) {
    try {
      Thread.sleep(upTo(1_500));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return;
    }
    try (Socket server = new Socket(loopback(), backend)) {
      server.setSoTimeout(5_000);
      server.getOutputStream().write(request);
      if (server.getInputStream().read(new byte[4096]) > 0) {
        count("double");
      }
    } catch (IOException backendGone) {
      count("double that the backend wasn't there for");
    }
  }

  private int upTo(int most) {
    synchronized (random) {
      return random.nextInt(most + 1);
    }
  }

  private void hold() throws InterruptedException {
    if (longestDelay > 0) {
      Thread.sleep(upTo(longestDelay));
    }
    synchronized (hole) {
      while (holding) {
        hole.wait();
      }
    }
  }

  @Override
  public void close() throws IOException {
    calm();
    refuse();
    links.forEach(Link::reset);
  }

  /** A client's connection and the one to the backend that carries it on. */
  private final class Link {
    private final Socket client;
    private final Socket server;

    Link(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    void pump(Socket from, Socket to, Way way, Consumer<byte[]> seen) {
      byte[] buffer = new byte[16 * 1024];
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          hold();
          if (cut.compareAndSet(way, null)) {
            out.write(buffer, 0, read / 2);
            out.flush();
            count(way == Way.TO_BACKEND ? "cut request" : "cut answer");
            reset();
            return;
          }
          out.write(buffer, 0, read);
          seen.accept(Arrays.copyOf(buffer, read));
        }
        to.shutdownOutput();
        if (from.isOutputShutdown()) {
          end();
        }
      } catch (IOException broken) {
        reset();
      } catch (InterruptedException stopped) {
        reset();
        Thread.currentThread().interrupt();
      }
    }

    void reset() {
      try {
        client.setSoLinger(true, 0);
        server.setSoLinger(true, 0);
      } catch (SocketException closedAlready) {
        // then there is nothing left to reset
      }
      end();
    }

    private void end() {
      links.remove(this);
      try (client;
          server) {
        // both are closed
      } catch (IOException alreadyBroken) {
        count("broken at its end");
      }
    }
  }
}

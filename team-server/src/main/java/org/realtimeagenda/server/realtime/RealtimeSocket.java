package org.realtimeagenda.server.realtime;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.websocket.WsUpgrader;
import io.helidon.websocket.WsCloseCodes;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket: puts messages together, and writes on a thread of its own, so that nobody who
 * publishes ever waits for a slow client. A client that falls too far behind is cut.
 */
final class RealtimeSocket implements WsListener, Wire {

  private static final Logger LOG = LoggerFactory.getLogger(RealtimeSocket.class);
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private sealed interface Outgoing {
    record Frame(String text) implements Outgoing {}

    record Close(int code, String reason) implements Outgoing {}
  }

  private final RealtimeEndpoint endpoint;
  private final RealtimeLimits limits;
  private final Clock clock;
  private final BlockingQueue<Outgoing> queue = new LinkedBlockingQueue<>();
  private final AtomicInteger queuedChars = new AtomicInteger();
  private final StringBuilder message = new StringBuilder();

  private Handshake handshake = new Handshake.NoProtocol();
  private @Nullable RealtimeSession session;
  private volatile @Nullable Thread reader;
  private volatile @Nullable Thread writer;

  RealtimeSocket(RealtimeEndpoint endpoint, RealtimeLimits limits, Clock clock) {
    this.endpoint = endpoint;
    this.limits = limits;
    this.clock = clock;
  }

  /** Lets everybody in, since the protocol refuses by frames; and agrees on the sub-protocol. */
  @Override
  public Optional<Headers> onHttpUpgrade(HttpPrologue prologue, Headers headers) {
    String protocols =
        headers.contains(WsUpgrader.PROTOCOL)
            ? String.join(",", headers.get(WsUpgrader.PROTOCOL).allValues())
            : "";
    handshake = Handshake.parse(prologue.query().rawValue(), protocols);
    return switch (handshake) {
      case Handshake.Offered _, Handshake.UnreadableHeader _ ->
          Optional.of(
              WritableHeaders.create()
                  .set(HeaderNames.create("Sec-WebSocket-Protocol"), Handshake.PROTOCOL));
      case Handshake.NoProtocol _, Handshake.UnsupportedProtocol _ -> Optional.empty();
    };
  }

  @Override
  public void onOpen(WsSession ws) {
    reader = Thread.currentThread();
    RealtimeSession opened = endpoint.session(handshake, this);
    session = opened;
    writer = Thread.ofVirtual().name("realtime-writer").start(() -> write(ws, opened));
    if (endpoint.admit(this)) {
      opened.opened();
    } else {
      opened.refuse(ServerFrames.tooManyConnections());
    }
  }

  @Override
  public void onMessage(WsSession ws, String text, boolean last) {
    message.append(text);
    if (message.length() > limits.frameChars()) {
      close(WsCloseCodes.TOO_BIG, "larger than 64 KB");
      message.setLength(0);
    } else if (last) {
      String whole = message.toString();
      message.setLength(0);
      if (session != null) {
        session.received(whole);
      }
    }
  }

  @Override
  public void onMessage(WsSession ws, BufferData binary, boolean last) {
    close(WsCloseCodes.CANNOT_ACCEPT, "text only");
  }

  @Override
  public void onClose(WsSession ws, int status, String reason) {
    stop(writer);
  }

  @Override
  public void onError(WsSession ws, Throwable failure) {
    LOG.debug("A socket failed", failure);
    stop(writer);
  }

  @Override
  public void send(String frame) {
    if (queuedChars.addAndGet(frame.length()) > limits.queuedChars()) {
      LOG.warn("A client reads too slowly and is cut");
      cut();
    } else {
      queue.add(new Outgoing.Frame(frame));
    }
  }

  @Override
  public void close(int code, String reason) {
    queue.add(new Outgoing.Close(code, reason));
  }

  /** Whether the connection's thread is still there. */
  boolean isAlive() {
    Thread thread = reader;
    return thread != null && thread.isAlive();
  }

  /** A virtual thread that is interrupted at its socket closes it. */
  void cut() {
    stop(writer);
    stop(reader);
  }

  private static void stop(@Nullable Thread thread) {
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void write(WsSession ws, RealtimeSession written) {
    try {
      while (isAlive()) {
        Duration idle = Duration.between(clock.instant(), written.tick());
        switch (queue.poll(Math.max(1, idle.toMillis()), TimeUnit.MILLISECONDS)) {
          case null -> {
            // the time of the next tick has come
          }
          case Outgoing.Frame(String text) -> {
            queuedChars.addAndGet(-text.length());
            ws.send(text, true);
          }
          case Outgoing.Close(int code, String reason) -> {
            ws.close(code, reason);
            awaitPeer();
            return;
          }
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException broken) {
      LOG.debug("A client is gone", broken); // however Helidon says it, nothing can be sent
      stop(reader);
    } finally {
      written.ended();
      endpoint.ended(this);
    }
  }

  /** The client answers a close with its own, else it is cut. */
  private void awaitPeer() throws InterruptedException {
    Thread thread = reader;
    if (thread != null && !thread.join(CLOSING)) {
      thread.interrupt();
    }
  }
}

package org.realtimeagenda.server.realtime;

import io.helidon.websocket.WsListener;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.realtimeagenda.server.auth.Authorizer;
import org.realtimeagenda.server.graphql.GraphQlApi;

/** {@code /graphql/realtime}: makes a socket for each client, and knows all that are open. */
public final class RealtimeEndpoint implements Supplier<WsListener>, AutoCloseable {

  private static final int GOING_AWAY = 1001;

  private final Authorizer authorizer;
  private final GraphQlApi api;
  private final RealtimeLimits limits;
  private final Clock clock;
  private final Set<RealtimeSocket> sockets = ConcurrentHashMap.newKeySet();

  public RealtimeEndpoint(
      Authorizer authorizer, GraphQlApi api, RealtimeLimits limits, Clock clock) {
    this.authorizer = authorizer;
    this.api = api;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public WsListener get() {
    return new RealtimeSocket(this, limits, clock);
  }

  RealtimeSession session(Handshake handshake, Wire wire) {
    return new RealtimeSession(handshake, authorizer, api, limits, clock, wire);
  }

  /** False where there are too many already. */
  boolean admit(RealtimeSocket socket) {
    if (sockets.size() >= limits.sockets()) {
      sockets.removeIf(known -> !known.isAlive());
    }
    sockets.add(socket);
    return sockets.size() <= limits.sockets();
  }

  void ended(RealtimeSocket socket) {
    sockets.remove(socket);
  }

  /** Tells every client that the server goes. */
  @Override
  public void close() {
    sockets.forEach(socket -> socket.close(GOING_AWAY, "the server stops"));
  }
}

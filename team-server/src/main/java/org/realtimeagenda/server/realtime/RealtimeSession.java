package org.realtimeagenda.server.realtime;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.realtimeagenda.server.auth.AuthMode;
import org.realtimeagenda.server.auth.Authorizer;
import org.realtimeagenda.server.graphql.GraphQlApi;
import org.realtimeagenda.server.graphql.Subscribing;

/**
 * One client's connection as the protocol sees it: texts in, texts out, and the clock. Frames come
 * on the socket's thread, {@link #tick} on its writer's, changes on the relay's.
 */
final class RealtimeSession {

  static final int NORMAL = 1000;
  static final int REFUSED = 1008;

  private final Handshake handshake;
  private final Authorizer authorizer;
  private final GraphQlApi api;
  private final RealtimeLimits limits;
  private final Clock clock;
  private final Wire wire;
  private final Instant openedAt;
  private final Map<String, Subscription> subscriptions = new HashMap<>();

  private @Nullable Instant nextKeepAlive;
  private boolean ended;
  private long second;
  private int framesInSecond;

  RealtimeSession(
      Handshake handshake,
      Authorizer authorizer,
      GraphQlApi api,
      RealtimeLimits limits,
      Clock clock,
      Wire wire) {
    this.handshake = handshake;
    this.authorizer = authorizer;
    this.api = api;
    this.limits = limits;
    this.clock = clock;
    this.wire = wire;
    this.openedAt = clock.instant();
  }

  /** The socket is open: refuses at once whom it must. */
  synchronized void opened() {
    switch (handshake) {
      case Handshake.Offered(var header) -> {
        if (authorizer.realtime(header, "/graphql/connect", "{}").isEmpty()) {
          refuse(ServerFrames.connectUnauthorized());
        }
      }
      case Handshake.NoProtocol() -> refuse(ServerFrames.noProtocol());
      case Handshake.UnsupportedProtocol() -> refuse(ServerFrames.unsupportedProtocol());
      case Handshake.UnreadableHeader() -> refuse(ServerFrames.unreadableHeader());
    }
  }

  /** Refuses whoever it is. */
  synchronized void refuse(String frame) {
    wire.send(frame);
    end(REFUSED, "refused");
  }

  /** A whole message came. */
  synchronized void received(String text) {
    if (ended) {
      return;
    }
    if (!withinRate()) {
      wire.send(ServerFrames.rateLimited());
      return;
    }
    ClientFrame frame = ClientFrame.parse(text);
    if (nextKeepAlive == null) {
      if (frame instanceof ClientFrame.Init) {
        wire.send(ServerFrames.ack(limits.connectionTimeout()));
        keepAlive();
      }
      return; // before the ack everything else is ignored
    }
    switch (frame) {
      case ClientFrame.Init() -> wire.send(ServerFrames.ack(limits.connectionTimeout()));
      case ClientFrame.Start start -> start(start);
      case ClientFrame.Stop(String id) -> stop(id);
      case ClientFrame.Unsupported() -> wire.send(ServerFrames.unsupported());
      case ClientFrame.Malformed() -> wire.send(ServerFrames.malformed());
    }
  }

  private void start(ClientFrame.Start start) {
    String id = start.id();
    if (subscriptions.containsKey(id)) {
      wire.send(ServerFrames.duplicate(id));
      return;
    }
    if (subscriptions.size() >= limits.subscriptions()) {
      wire.send(ServerFrames.tooManySubscriptions(id, limits.subscriptions()));
      return;
    }
    Optional<AuthMode> caller =
        authorizer.realtime(start.authorization(), "/graphql", start.data());
    if (caller.isEmpty()) {
      wire.send(ServerFrames.startDenied(id));
      return;
    }
    // Subscribed first, acknowledged second, and no change in between: a client asks for what it
    // missed once it has the ack, so whatever happens after that must reach it.
    Object acknowledging = new Object();
    synchronized (acknowledging) {
      Subscribing answer =
          api.subscribe(
              caller.get(),
              start.data(),
              payload -> {
                synchronized (acknowledging) {
                  wire.send(ServerFrames.data(id, payload));
                }
              });
      switch (answer) {
        case Subscribing.Started(Subscription subscription) -> {
          subscriptions.put(id, subscription);
          wire.send(ServerFrames.startAck(id));
        }
        case Subscribing.Denied() -> wire.send(ServerFrames.startDenied(id));
        case Subscribing.Invalid(var errors) -> wire.send(ServerFrames.invalid(id, errors));
      }
    }
  }

  private void stop(String id) {
    Subscription subscription = subscriptions.remove(id);
    if (subscription != null) {
      subscription.cancel();
    }
    wire.send(ServerFrames.complete(id));
  }

  /**
   * Does what is due by now.
   *
   * @return when to call again
   */
  synchronized Instant tick() {
    Instant now = clock.instant();
    Instant endOfLife = openedAt.plus(limits.life());
    if (!now.isBefore(endOfLife)) {
      end(NORMAL, "a connection lives " + limits.life().toHours() + " hours");
    }
    if (nextKeepAlive == null) {
      Instant initDue = openedAt.plus(limits.init());
      if (!now.isBefore(initDue)) {
        end(REFUSED, "no connection_init");
      }
      return initDue;
    }
    if (!now.isBefore(nextKeepAlive)) {
      keepAlive();
    }
    return nextKeepAlive.isBefore(endOfLife) ? nextKeepAlive : endOfLife;
  }

  /** Nothing more can be sent or will come. */
  synchronized void ended() {
    ended = true;
    subscriptions.values().forEach(Subscription::cancel);
    subscriptions.clear();
  }

  private void end(int code, String reason) {
    if (!ended) {
      ended();
      wire.close(code, reason);
    }
  }

  private void keepAlive() {
    if (!ended) {
      wire.send(ServerFrames.KEEP_ALIVE);
    }
    nextKeepAlive = clock.instant().plus(limits.keepAlive());
  }

  private boolean withinRate() {
    long now = clock.instant().getEpochSecond();
    if (now != second) {
      second = now;
      framesInSecond = 0;
    }
    framesInSecond++;
    return framesInSecond <= limits.framesPerSecond();
  }
}

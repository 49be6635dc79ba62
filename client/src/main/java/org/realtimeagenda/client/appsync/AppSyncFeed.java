package org.realtimeagenda.client.appsync;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.realtimeagenda.client.team.ChangeFeed;

/**
 * A team's {@code onChange} subscription over AppSync's realtime WebSocket, on Apollo's transport.
 * Each {@link #open} is one connection of its own, with an authorization made for it; connecting
 * again after an end is the caller's.
 */
public final class AppSyncFeed implements ChangeFeed {

  private final RealtimeEndpoint endpoint;
  private final ScheduledThreadPoolExecutor thread;

  /**
   * A feed in the handshake's usual form.
   *
   * @param ackTimeout for connection_ack, connecting included, and again for start_ack
   * @param http as from {@link AppSyncHttp#client}; its timeouts hold until the socket is open
   */
  public AppSyncFeed(
      URI realtimeUrl, Authorization authorization, Duration ackTimeout, OkHttpClient http) {
    this(realtimeUrl, authorization, Handshake.SUB_PROTOCOL, ackTimeout, http);
  }

  AppSyncFeed(
      URI realtimeUrl,
      Authorization authorization,
      Handshake handshake,
      Duration ackTimeout,
      OkHttpClient http) {
    endpoint = new RealtimeEndpoint(realtimeUrl, authorization, handshake, ackTimeout, http);
    thread =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("feed").factory());
    thread.setRemoveOnCancelPolicy(true);
    thread.setKeepAliveTime(1, TimeUnit.MINUTES);
    thread.allowCoreThreadTimeOut(true);
  }

  @Override
  public Subscription open(Listener listener) {
    FeedSession session = new FeedSession(endpoint, thread, listener);
    session.onFeedThread(session::connect);
    return session;
  }
}

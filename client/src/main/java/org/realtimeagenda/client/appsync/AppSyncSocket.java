package org.realtimeagenda.client.appsync;

import com.apollographql.apollo.api.http.HttpHeader;
import com.apollographql.apollo.network.websocket.WebSocket;
import com.apollographql.apollo.network.websocket.WebSocketEngine;
import com.apollographql.apollo.network.websocket.WebSocketListener;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The one OkHttp socket of a session, as Apollo's transport sees it. What happens to it is handled
 * on the feed's thread: the transport hands itself out before its constructor has ended, so that a
 * call on OkHttp's thread could meet it half made.
 */
final class AppSyncSocket extends okhttp3.WebSocketListener implements WebSocketEngine, WebSocket {

  private final OkHttpClient http;
  private final Request handshake;
  private final FeedSession session;
  private volatile okhttp3.@Nullable WebSocket socket;
  private volatile boolean open;
  private @Nullable WebSocketListener transport;
  private boolean announced;

  AppSyncSocket(OkHttpClient http, Request handshake, FeedSession session) {
    this.http = http;
    this.handshake = handshake;
    this.session = session;
  }

  /** Opens it; the URL and the headers are those of the handshake. */
  @Override
  public WebSocket newWebSocket(String url, List<HttpHeader> headers, WebSocketListener listener) {
    transport = listener;
    socket = http.newWebSocket(handshake, this);
    return this;
  }

  @Override
  public void send(String text) {
    okhttp3.WebSocket to = socket;
    if (to != null) {
      to.send(text);
    }
  }

  @Override
  public void send(byte[] data) {
    throw new UnsupportedOperationException("AppSync takes text frames only");
  }

  /** Politely, where there is somebody to be polite to. */
  @Override
  public void close(int code, String reason) {
    okhttp3.WebSocket closing = socket;
    if (closing != null && !(open && closing.close(code, reason))) {
      closing.cancel();
    }
  }

  /** At once, without waiting for the answer to a close frame. */
  void cancel() {
    okhttp3.WebSocket dead = socket;
    if (dead != null) {
      dead.cancel();
    }
  }

  /** The transport closes its engine; the socket is closed by then. */
  @Override
  public void close() {}

  @Override
  public void onOpen(okhttp3.WebSocket opened, Response response) {
    open = true;
    opened.send(AppSyncProtocol.CONNECTION_INIT);
  }

  @Override
  public void onMessage(okhttp3.WebSocket from, String text) {
    session.onFeedThread(() -> received(text));
  }

  @Override
  public void onMessage(okhttp3.WebSocket from, ByteString bytes) {
    onMessage(from, bytes.utf8());
  }

  @Override
  public void onClosing(okhttp3.WebSocket closing, int code, String reason) {
    String words = ("The backend closed the connection: " + code + " " + reason).strip();
    session.onFeedThread(() -> session.lost(words));
  }

  @Override
  public void onFailure(okhttp3.WebSocket failed, Throwable cause, @Nullable Response response) {
    int status = response == null ? 0 : response.code();
    session.onFeedThread(() -> session.failed(status, String.valueOf(cause.getMessage())));
  }

  /**
   * The transport hears that the socket is open with the first frame, not before: from then on it
   * gives the backend 10 s to acknowledge, in a setting that Java can't name, where AppSync's own
   * client gives 15.
   */
  private void received(String text) {
    WebSocketListener to = transport;
    if (to != null) {
      if (!announced) {
        announced = true;
        to.onOpen();
      }
      to.onMessage(text);
    }
  }
}

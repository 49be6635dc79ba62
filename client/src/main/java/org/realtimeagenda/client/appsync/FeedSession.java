package org.realtimeagenda.client.appsync;

import com.apollographql.apollo.api.ApolloRequest;
import com.apollographql.apollo.api.ApolloResponse;
import com.apollographql.apollo.network.websocket.WebSocketNetworkTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kotlinx.coroutines.ExecutorsKt;
import kotlinx.coroutines.jdk9.ReactiveFlowKt;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.appsync.graphql.OnChangeSubscription;
import org.realtimeagenda.client.team.Answer;
import org.realtimeagenda.client.team.ChangeFeed;
import org.realtimeagenda.client.team.ChangeFeed.Ending;
import org.realtimeagenda.core.WireJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One subscription on one connection, from the handshake to its end. Everything but {@link #close}
 * and {@link #onFeedThread} is called on the feed's thread.
 *
 * <p>One deadline is always running: for connection_ack, then for start_ack, then for the next ka.
 */
final class FeedSession
    implements ChangeFeed.Subscription, Flow.Subscriber<ApolloResponse<OnChangeSubscription.Data>> {

  private static final Logger LOG = LoggerFactory.getLogger(FeedSession.class);

  private enum Phase {
    CONNECTING,
    ACKNOWLEDGED,
    STARTED,
    ENDED
  }

  private final RealtimeEndpoint endpoint;
  private final ScheduledExecutorService thread;
  private final ChangeFeed.Listener listener;
  private Duration keepAlive = RealtimeFrame.DEFAULT_CONNECTION_TIMEOUT;
  private Phase phase = Phase.CONNECTING;
  private @Nullable Future<?> deadline;
  private @Nullable AppSyncSocket socket;
  private @Nullable WebSocketNetworkTransport transport;
  private Flow.@Nullable Subscription changes;

  FeedSession(
      RealtimeEndpoint endpoint, ScheduledExecutorService thread, ChangeFeed.Listener listener) {
    this.endpoint = endpoint;
    this.thread = thread;
    this.listener = listener;
  }

  /** Begins: with credentials that are fresh now, the handshake. */
  void connect() {
    if (phase == Phase.ENDED) {
      return;
    }
    OnChangeSubscription operation = new OnChangeSubscription();
    String data =
        WireJson.MAPPER.writeValueAsString(
            Map.of("query", operation.document(), "variables", Map.of()));
    try {
      switch (endpoint.authorization().realtime(data)) {
        case Answer.Refused<Authorization.RealtimeHeaders>(int status, String reason) ->
            end(new Ending.Refused(status, reason));
        case Answer.Ok<Authorization.RealtimeHeaders>(var headers) -> {
          Request handshake = endpoint.handshake().request(endpoint.url(), headers.connect());
          socket = new AppSyncSocket(endpoint.http(), handshake, this);
          transport =
              new WebSocketNetworkTransport.Builder()
                  .serverUrl(endpoint.url().toString())
                  .webSocketEngine(socket)
                  .wsProtocol(new AppSyncProtocol(this, data, headers.start()))
                  .build();
          expect("connection_ack", endpoint.ackTimeout());
          ReactiveFlowKt.asPublisher(
                  transport.execute(new ApolloRequest.Builder<>(operation).build()),
                  ExecutorsKt.from(thread))
              .subscribe(this);
        }
      }
    } catch (IOException unreachable) {
      lost("The service that issues credentials is out of reach: " + unreachable.getMessage());
    }
  }

  /** A frame, before the transport gets what it knows of. */
  void received(RealtimeFrame frame) {
    if (phase == Phase.ENDED) {
      return;
    }
    switch (frame) {
      case RealtimeFrame.ConnectionAck(Duration connectionTimeout) -> {
        if (phase == Phase.CONNECTING) {
          phase = Phase.ACKNOWLEDGED;
          keepAlive = connectionTimeout;
          expect("start_ack", endpoint.ackTimeout());
          listener.connected();
        }
      }
      case RealtimeFrame.StartAck _ -> {
        if (phase == Phase.ACKNOWLEDGED) {
          phase = Phase.STARTED;
          expect("ka", keepAlive);
          listener.started();
        }
      }
      case RealtimeFrame.KeepAlive _ -> {
        if (phase == Phase.STARTED) {
          expect("ka", keepAlive);
        }
      }
      case RealtimeFrame.ConnectionError(var errors) -> refusedOrLost(errors);
      case RealtimeFrame.Failure(var _, var errors) -> refusedOrLost(errors);
      case RealtimeFrame.Unreadable(String reason) ->
          LOG.warn("A frame of the backend can't be read: {}", reason);
      case RealtimeFrame.Data _, RealtimeFrame.Complete _ -> {}
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    changes = subscription;
    subscription.request(Long.MAX_VALUE);
  }

  /** A data frame, read by Apollo. */
  @Override
  public void onNext(ApolloResponse<OnChangeSubscription.Data> response) {
    if (phase == Phase.ENDED) {
      return;
    }
    OnChangeSubscription.Data data = response.data;
    if (data == null || response.hasErrors()) {
      LOG.warn("A pushed change can't be read: {}", response.errors, response.exception);
      lost("A pushed change can't be read.");
    } else if (data.onChange != null) {
      try {
        listener.pushed(GraphqlRows.change(data.onChange.changeFields));
      } catch (IOException unreadable) {
        LOG.warn("A pushed change can't be read", unreadable);
        lost(String.valueOf(unreadable.getMessage()));
      }
    }
  }

  @Override
  public void onError(Throwable cause) {
    LOG.error("The subscription failed", cause);
    lost(String.valueOf(cause.getMessage()));
  }

  @Override
  public void onComplete() {
    lost("The backend completed the subscription.");
  }

  void lost(String reason) {
    end(new Ending.Lost(reason));
  }

  /**
   * The socket failed.
   *
   * @param status of the handshake's answer; 0 when there was none
   */
  void failed(int status, String reason) {
    boolean refused = status == 400 || status == 401 || status == 403;
    end(refused ? new Ending.Refused(status, reason) : new Ending.Lost(reason));
  }

  @Override
  public void close() {
    onFeedThread(() -> end(new Ending.Closed()));
  }

  /** Runs a step; a bug in it ends the session instead of leaving it deaf. */
  void onFeedThread(Runnable step) {
    thread.execute(
        () -> {
          try {
            step.run();
          } catch (RuntimeException | Error bug) {
            LOG.error("The change feed failed", bug);
            lost("internal error: " + bug);
          }
        });
  }

  private void refusedOrLost(List<RealtimeError> errors) {
    String sentence = RealtimeError.sentence(errors);
    for (RealtimeError error : errors) {
      Integer status = error.refusal();
      if (status != null) {
        end(new Ending.Refused(status, sentence));
        return;
      }
    }
    lost(sentence);
  }

  private void expect(String frame, Duration within) {
    if (deadline != null) {
      deadline.cancel(false);
    }
    String reason = "The backend sent no " + frame + " within " + within.toMillis() + " ms.";
    deadline = thread.schedule(() -> silent(reason), within.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Where the socket is dead without a word, the other connections are too. */
  private void silent(String reason) {
    AppSyncHttp.hangUp(endpoint.http());
    lost(reason);
  }

  private void end(Ending ending) {
    if (phase == Phase.ENDED) {
      return;
    }
    phase = Phase.ENDED;
    if (deadline != null) {
      deadline.cancel(false);
    }
    if (changes != null) {
      changes.cancel();
    }
    if (transport != null) {
      transport.dispose();
    }
    if (socket != null && ending instanceof Ending.Lost) {
      socket.cancel();
    }
    listener.ended(ending);
  }
}

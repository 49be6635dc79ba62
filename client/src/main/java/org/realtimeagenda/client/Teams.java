package org.realtimeagenda.client;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.appsync.AppSyncApi;
import org.realtimeagenda.client.appsync.AppSyncFeed;
import org.realtimeagenda.client.appsync.AppSyncHttp;
import org.realtimeagenda.client.appsync.Authorization;
import org.realtimeagenda.client.putevent.PutEventSender;
import org.realtimeagenda.client.team.ChangeFeed;
import org.realtimeagenda.client.team.ChangeSender;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.CredentialsSource;
import org.realtimeagenda.client.team.Exchange;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.client.team.TeamApi;

/** Wires a connection to its adapters: AppSync for reading, put-event for writing. */
public final class Teams {
  private Teams() {}

  /** The team of {@code connection}; no request is sent yet. */
  public static Team connect(Connection connection) {
    return connect(connection, AppSyncHttp.client(), ChangeFeed.ACK_TIMEOUT, Clock.systemUTC());
  }

  /**
   * The team of {@code connection}, for whoever looks for a fault.
   *
   * @param clock that signatures are dated by
   * @param patience how long to wait for a connection, and again for an answer; twice as long for
   *     connection_ack and for start_ack
   * @param hearer is told what each request came to, on the thread that sent it and before its
   *     sender
   */
  public static Team connect(
      Connection connection, Clock clock, Duration patience, Consumer<Exchange> hearer) {
    OkHttpClient http = Reporting.client(patience, hearer);
    return connect(connection, http, patience.multipliedBy(2), clock);
  }

  private static Team connect(
      Connection connection, OkHttpClient http, Duration ackTimeout, Clock clock) {
    URI graphqlUrl = connection.graphqlUrl();
    return switch (connection.auth()) {
      case Connection.Auth.ApiKey(String key) -> {
        Authorization authorization = new Authorization.ByApiKey(graphqlUrl, key);
        yield wire(connection, authorization, null, http, ackTimeout, clock);
      }
      case Connection.Auth.AccessKey key ->
          signed(connection, CredentialsSource.of(key), http, ackTimeout, clock);
      case Connection.Auth.AwsProfile profile ->
          signed(connection, CredentialsSource.of(profile), http, ackTimeout, clock);
    };
  }

  private static Team signed(
      Connection connection,
      CredentialsSource credentials,
      OkHttpClient http,
      Duration ackTimeout,
      Clock clock) {
    Authorization authorization =
        new Authorization.BySignature(
            connection.graphqlUrl(), connection.region(), credentials, clock);
    return wire(connection, authorization, credentials, http, ackTimeout, clock);
  }

  private static Team wire(
      Connection connection,
      Authorization authorization,
      @Nullable CredentialsSource credentials,
      OkHttpClient http,
      Duration ackTimeout,
      Clock clock) {
    URI putEvent = connection.putEventUrl();
    return new Wired(
        new AppSyncApi(connection.graphqlUrl(), authorization, http),
        new AppSyncFeed(connection.realtimeUrl(), authorization, ackTimeout, http),
        putEvent == null || credentials == null
            ? null
            : new PutEventSender(putEvent, connection.region(), credentials, http, clock),
        credentials,
        http);
  }

  private record Wired(
      AppSyncApi queries,
      AppSyncFeed subscriptions,
      @Nullable PutEventSender putEvent,
      @Nullable CredentialsSource credentials,
      OkHttpClient http)
      implements Team {

    @Override
    public TeamApi api() {
      return queries;
    }

    @Override
    public ChangeFeed feed() {
      return subscriptions;
    }

    @Override
    public Optional<ChangeSender> sender() {
      return Optional.ofNullable(putEvent);
    }

    @Override
    public void hangUp() {
      AppSyncHttp.hangUp(http);
    }

    @Override
    public void close() {
      queries.close();
      AppSyncHttp.hangUp(http);
      http.dispatcher().executorService().shutdown();
      if (credentials != null) {
        credentials.close();
      }
    }
  }
}

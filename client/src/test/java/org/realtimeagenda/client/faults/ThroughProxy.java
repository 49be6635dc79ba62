package org.realtimeagenda.client.faults;

import java.net.URI;
import java.util.Optional;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.team.ChangeFeed;
import org.realtimeagenda.client.team.ChangeSender;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.client.team.TeamApi;

/**
 * A team of which everything goes through a proxy on another port. The realtime handshake names the
 * GraphQL host, and the server takes its own name only; so the queries are a connection apart.
 */
record ThroughProxy(Team queries, Team rest) implements Team {

  static Team connect(Connection connection, int port) {
    return new ThroughProxy(
        Teams.connect(at(connection, at(connection.graphqlUrl(), port), port)),
        Teams.connect(at(connection, connection.graphqlUrl(), port)));
  }

  private static Connection at(Connection connection, URI graphqlUrl, int port) {
    URI putEventUrl = connection.putEventUrl();
    return new Connection(
        connection.team(),
        connection.region(),
        connection.userId(),
        putEventUrl == null ? null : at(putEventUrl, port),
        graphqlUrl,
        at(connection.realtimeUrl(), port),
        connection.auth());
  }

  private static URI at(URI url, int port) {
    return URI.create(url.getScheme() + "://" + url.getHost() + ":" + port + url.getRawPath());
  }

  @Override
  public TeamApi api() {
    return queries.api();
  }

  @Override
  public ChangeFeed feed() {
    return rest.feed();
  }

  @Override
  public Optional<ChangeSender> sender() {
    return rest.sender();
  }

  @Override
  public void hangUp() {
    queries.hangUp();
    rest.hangUp();
  }

  @Override
  public void close() {
    queries.close();
    rest.close();
  }
}

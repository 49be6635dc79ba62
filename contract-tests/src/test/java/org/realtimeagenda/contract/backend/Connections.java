package org.realtimeagenda.contract.backend;

import org.realtimeagenda.client.team.Connection;

/** Connections that differ in one thing. */
final class Connections {
  private Connections() {}

  static Connection with(Connection connection, Connection.Auth auth) {
    return new Connection(
        connection.team(),
        connection.region(),
        connection.userId(),
        connection.putEventUrl(),
        connection.graphqlUrl(),
        connection.realtimeUrl(),
        auth);
  }
}

package org.realtimeagenda.client.team;

/** Makes the adapters of a connection; no request is sent yet. */
@FunctionalInterface
public interface TeamFactory {
  Team open(Connection connection);
}

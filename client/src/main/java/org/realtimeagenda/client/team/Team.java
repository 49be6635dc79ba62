package org.realtimeagenda.client.team;

import java.util.Optional;

/** A team's backend: the three ways that lead to it. */
public interface Team extends AutoCloseable {

  TeamApi api();

  ChangeFeed feed();

  /** Empty when the connection only reads. */
  Optional<ChangeSender> sender();

  /**
   * Ends what is under way, and every connection: they may be dead without a word. What comes next
   * opens new ones.
   */
  void hangUp();

  /** Frees threads and sockets; what is under way ends. */
  @Override
  void close();
}

package org.realtimeagenda.desktop.command;

import org.realtimeagenda.client.replica.ReplicaListener.Applied;
import org.realtimeagenda.client.replica.ReplicaState;

/** Where {@code watch} says what it sees; each line is out before the next change is taken. */
interface WatchOutput {

  /** The replica is in another state than before. */
  void state(ReplicaState state);

  void change(Applied applied);
}

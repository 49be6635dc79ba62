package org.realtimeagenda.client.sync;

import org.realtimeagenda.client.replica.ReplicaState.Need;
import org.realtimeagenda.client.replica.ReplicaState.NeedsYou;

/** What a person has to do after a refusal. */
final class Needs {
  private Needs() {}

  static NeedsYou of(int status, String reason) {
    return new NeedsYou(
        status == 401 || status == 403 ? new Need.SignIn(reason) : new Need.Connection(reason));
  }
}

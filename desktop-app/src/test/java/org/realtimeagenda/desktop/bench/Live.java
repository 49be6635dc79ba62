package org.realtimeagenda.desktop.bench;

import java.util.concurrent.CountDownLatch;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;

/** Waits until everything is here. */
final class Live implements ReplicaListener {

  private final CountDownLatch reached = new CountDownLatch(1);

  void await() throws InterruptedException {
    reached.await();
  }

  @Override
  public void stateChanged(ReplicaState state) {
    if (state instanceof ReplicaState.Live) {
      reached.countDown();
    }
  }
}

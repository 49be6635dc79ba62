package org.realtimeagenda.desktop.bench;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.Member;

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

  @Override
  public void changesApplied(List<Applied> changes) {}

  @Override
  public void eventsChanged() {}

  @Override
  public void membersChanged(List<Member> members) {}

  @Override
  public void editAnswered(EditAnswer answer) {}
}

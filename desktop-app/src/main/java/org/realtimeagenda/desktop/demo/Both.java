package org.realtimeagenda.desktop.demo;

import java.util.List;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.Member;

/** Two listeners that hear the same, one after the other. */
record Both(ReplicaListener first, ReplicaListener second) implements ReplicaListener {

  @Override
  public void stateChanged(ReplicaState state) {
    first.stateChanged(state);
    second.stateChanged(state);
  }

  @Override
  public void changesApplied(List<Applied> changes) {
    first.changesApplied(changes);
    second.changesApplied(changes);
  }

  @Override
  public void eventsChanged() {
    first.eventsChanged();
    second.eventsChanged();
  }

  @Override
  public void membersChanged(List<Member> members) {
    first.membersChanged(members);
    second.membersChanged(members);
  }

  @Override
  public void editAnswered(EditAnswer answer) {
    first.editAnswered(answer);
    second.editAnswered(answer);
  }
}

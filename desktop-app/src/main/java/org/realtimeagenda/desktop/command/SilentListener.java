package org.realtimeagenda.desktop.command;

import java.util.List;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.Member;

/** For a command that only asks. */
final class SilentListener implements ReplicaListener {

  @Override
  public void stateChanged(ReplicaState state) {}

  @Override
  public void changesApplied(List<Applied> changes) {}

  @Override
  public void eventsChanged() {}

  @Override
  public void membersChanged(List<Member> members) {}

  @Override
  public void editAnswered(EditAnswer answer) {}
}

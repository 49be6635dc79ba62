package org.realtimeagenda.desktop.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.Member;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agenda watch}: the replica at work, a line for each change of the team. */
@Command(name = "watch")
final class WatchCommand implements Callable<Integer> {
  private final AgendaCommand agenda;

  @Option(names = "--json")
  private boolean json;

  WatchCommand(AgendaCommand agenda) {
    this.agenda = agenda;
  }

  @Override
  public Integer call() throws InterruptedException {
    Map<Integer, String> names = new ConcurrentHashMap<>();
    WatchOutput output =
        json
            ? new JsonWatchOutput(agenda.out())
            : new PlainWatchOutput(
                agenda.out(), agenda.zone(), agenda.locale(), agenda.clock(), names);
    try (Replica replica = agenda.replica(new Watcher(output, names))) {
      var _ = replica.members().thenAccept(members -> keep(members, names));
      new CountDownLatch(1).await();
    }
    return Exit.DONE.code();
  }

  private static void keep(List<Member> members, Map<Integer, String> names) {
    members.forEach(member -> names.put(member.userId(), member.name()));
  }

  /** On the {@code sync} thread. */
  private static final class Watcher implements ReplicaListener {
    private final WatchOutput output;
    private final Map<Integer, String> names;
    private @Nullable ReplicaState shown;

    Watcher(WatchOutput output, Map<Integer, String> names) {
      this.output = output;
      this.names = names;
    }

    @Override
    public void stateChanged(ReplicaState state) {
      if (shown == null || !shown.getClass().equals(state.getClass())) {
        output.state(state);
      }
      shown = state;
    }

    @Override
    public void changesApplied(List<Applied> changes) {
      changes.forEach(output::change);
    }

    @Override
    public void membersChanged(List<Member> members) {
      keep(members, names);
    }
  }
}

package org.realtimeagenda.desktop.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.ReplicaStatus;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.client.team.TeamApi;
import org.realtimeagenda.client.team.TeamApi.ChangesPage;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventsDigest;
import org.realtimeagenda.core.WireJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code agenda status}: where this computer's copy of the calendar stands, or the backend. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
  /** Longer than a first sync of a usual team takes; then the state is what it is. */
  private static final int PATIENCE_SECONDS = 20;

  private final AgendaCommand agenda;

  @Option(names = "--backend")
  private boolean backend;

  @Option(names = "--json")
  private boolean json;

  StatusCommand(AgendaCommand agenda) {
    this.agenda = agenda;
  }

  @Override
  public Integer call() {
    ObjectNode status = backend ? ofBackend() : ofReplica();
    if (json) {
      agenda.out().println(status);
    } else {
      Table table = new Table();
      status
          .properties()
          .forEach(
              line ->
                  table.add(Messages.text("status." + line.getKey()), line.getValue().asString()));
      table.print(agenda.out());
    }
    return Exit.DONE.code();
  }

  private ObjectNode ofReplica() {
    Settled settled = new Settled();
    try (Replica replica = agenda.replica(settled)) {
      settled.state.completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
      ReplicaStatus status = replica.status().join();
      ObjectNode line = WireJson.MAPPER.createObjectNode();
      line.put(
          "state",
          json ? StatusText.name(status.state()) : StatusText.words(status.state(), agenda.zone()));
      return line.put("cursor", status.cursor())
          .put("log_id", status.logId())
          .put("outbox", status.outbox())
          .put("events", status.events())
          .put("digest", status.digest());
    }
  }

  /** The same of the team's own rows; read again while changes come in between. */
  private ObjectNode ofBackend() {
    try (Team team = agenda.team(agenda.connection())) {
      ChangesPage before = log(team.api());
      while (true) {
        List<CalendarEvent> events = TeamCalls.allEvents(team.api());
        ChangesPage after = log(team.api());
        if (after.lastSeq() == before.lastSeq() && after.logId().equals(before.logId())) {
          return WireJson.MAPPER
              .createObjectNode()
              .put("cursor", after.lastSeq())
              .put("log_id", after.logId())
              .put("events", events.size())
              .put("digest", EventsDigest.of(events));
        }
        before = after;
      }
    }
  }

  private static ChangesPage log(TeamApi api) {
    return TeamCalls.ask(() -> api.changesSince(0, 1));
  }

  /** Waits for a state that stays without anybody's doing. */
  private static final class Settled implements ReplicaListener {
    private final CompletableFuture<ReplicaState> state = new CompletableFuture<>();

    @Override
    public void stateChanged(ReplicaState now) {
      if (!(now instanceof ReplicaState.CatchingUp)) {
        state.complete(now);
      }
    }
  }
}

package org.realtimeagenda.desktop.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.realtimeagenda.client.team.ChangeSender;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.WireJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code agenda delete}: takes an event away, or a series with all its occurrences. */
@Command(name = "delete")
final class DeleteCommand implements Callable<Integer> {
  private final AgendaCommand agenda;

  @Parameters(index = "0", paramLabel = "EVENT")
  private String wanted = "";

  @Option(names = "--json")
  private boolean json;

  DeleteCommand(AgendaCommand agenda) {
    this.agenda = agenda;
  }

  @Override
  public Integer call() {
    try (Team team = agenda.team(agenda.connection())) {
      ChangeSender sender = TeamCalls.writer(team);
      CalendarEvent event = find(TeamCalls.allEvents(team.api()));
      ChangeResult.Accepted accepted =
          TeamCalls.send(sender, Change.Op.DELETE, Change.Base.of(event), event.key(), Map.of())
              .orElseThrow(
                  () -> new CommandFailure(Exit.REFUSED, Messages.text("error.changed", wanted)));
      print(event, accepted);
    }
    return Exit.DONE.code();
  }

  /** The row under a key; by UID the event itself, not a changed occurrence of it. */
  private CalendarEvent find(List<CalendarEvent> events) {
    List<CalendarEvent> found =
        events.stream()
            .filter(
                event ->
                    event.key().toString().equals(wanted)
                        || (event.effectiveUid().equals(wanted) && event.recurrenceId() == null))
            .toList();
    return switch (found.size()) {
      case 0 -> throw new CommandFailure(Exit.REFUSED, Messages.text("error.no-event", wanted));
      case 1 -> found.getFirst();
      default ->
          throw new CommandFailure(
              Exit.REFUSED,
              Messages.text(
                  "error.many-events",
                  wanted,
                  String.join(", ", found.stream().map(event -> event.key().toString()).toList())));
    };
  }

  private void print(CalendarEvent event, ChangeResult.Accepted accepted) {
    if (json) {
      agenda.out().println(WireJson.write(accepted).without("result"));
      return;
    }
    EventText text = new EventText(agenda.zone(), agenda.locale());
    agenda
        .out()
        .println(Messages.text("delete.done", text.name(event), text.when(event), accepted.key()));
  }
}

package org.realtimeagenda.desktop.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.exchange.ExportChoice;
import org.realtimeagenda.client.exchange.ExportFile;
import org.realtimeagenda.client.icalendar.ICalendarWriter;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Member;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code agenda export}: writes events as an iCalendar file. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  private final AgendaCommand agenda;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = ImportCommand.STANDARD,
      descriptionKey = "export-file")
  private String file = ImportCommand.STANDARD;

  @Option(names = "--calendar", paramLabel = "NAME")
  private @Nullable String calendar;

  @Option(names = "--from", paramLabel = "DATE")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE")
  private @Nullable String to;

  ExportCommand(AgendaCommand agenda) {
    this.agenda = agenda;
  }

  private record Everything(List<CalendarEvent> events, Map<Integer, String> names) {}

  @Override
  public Integer call() {
    ExportChoice all = ExportChoice.of(_ -> true);
    LocalDate first = from == null ? all.from() : TimeOptions.date("--from", from);
    LocalDate end = to == null ? all.to() : TimeOptions.date("--to", to).plusDays(1);
    Everything everything = agenda.isAlone() ? ofThisComputer() : ofTeam();
    List<CalendarEvent> chosen =
        new ExportChoice(inCalendar(everything), first, end, agenda.zone()).of(everything.events());
    write(chosen);
    return Exit.DONE.code();
  }

  private Everything ofTeam() {
    try (Team team = agenda.team(agenda.connection())) {
      return new Everything(
          TeamCalls.allEvents(team.api()),
          TeamCalls.ask(() -> team.api().members()).stream()
              .collect(Collectors.toMap(Member::userId, Member::name)));
    }
  }

  private Everything ofThisComputer() {
    try (var replica = agenda.localReplica(new ReplicaListener() {})) {
      return new Everything(replica.events().join(), Map.of());
    }
  }

  /** A colleague's, or one that an imported file has named. */
  private Predicate<CalendarEvent> inCalendar(Everything everything) {
    String name = calendar;
    if (name == null) {
      return _ -> true;
    }
    Predicate<CalendarEvent> inIt =
        event ->
            name.equalsIgnoreCase(event.calendar())
                || name.equalsIgnoreCase(everything.names().get(event.key().userId()));
    if (everything.names().values().stream().noneMatch(name::equalsIgnoreCase)
        && everything.events().stream().noneMatch(inIt)) {
      throw new CommandFailure(Exit.REFUSED, Messages.text("error.no-calendar", name));
    }
    return inIt;
  }

  private void write(List<CalendarEvent> chosen) {
    try {
      if (file.equals(ImportCommand.STANDARD)) {
        ICalendarWriter.write(chosen, agenda.out(), agenda.clock().instant());
        agenda.out().flush();
        return;
      }
      List<CalendarEvent> leftOut =
          ExportFile.write(Path.of(file), chosen, agenda.clock().instant());
      agenda
          .out()
          .println(
              Messages.text(
                  "export.done", chosen.size() - leftOut.size(), Path.of(file).getFileName()));
      if (!leftOut.isEmpty()) {
        agenda.out().println(Messages.text("export.left-out", leftOut.size()));
      }
    } catch (IOException unwritable) {
      throw new CommandFailure(
          Exit.REFUSED,
          Messages.text("error.export", file, AgendaCommand.reason(unwritable)),
          unwritable);
    }
  }
}

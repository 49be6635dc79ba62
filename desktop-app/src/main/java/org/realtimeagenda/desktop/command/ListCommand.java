package org.realtimeagenda.desktop.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.core.WireJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agenda list}: the team's events in order of start; a series once. */
@Command(name = "list")
final class ListCommand implements Callable<Integer> {
  private final AgendaCommand agenda;

  @Option(names = "--from", paramLabel = "DATE")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE")
  private @Nullable String to;

  @Option(names = "--json")
  private boolean json;

  ListCommand(AgendaCommand agenda) {
    this.agenda = agenda;
  }

  @Override
  public Integer call() {
    Instant start = from == null ? Instant.MIN : startOf(TimeOptions.date("--from", from));
    Instant end = to == null ? Instant.MAX : startOf(TimeOptions.date("--to", to).plusDays(1));
    try (Team team = agenda.team(agenda.connection())) {
      List<CalendarEvent> events =
          TeamCalls.allEvents(team.api()).stream()
              .filter(event -> isBetween(event, start, end))
              .sorted(Comparator.comparing(this::start).thenComparing(CalendarEvent::key))
              .toList();
      if (json) {
        events.forEach(event -> agenda.out().println(WireJson.write(event)));
      } else {
        table(events, names(team)).print(agenda.out());
      }
    }
    return Exit.DONE.code();
  }

  private Table table(List<CalendarEvent> events, Map<Integer, String> names) {
    EventText text = new EventText(agenda.zone(), agenda.locale());
    Table table = new Table();
    if (!events.isEmpty()) {
      table.add(Messages.text("list.columns").split(",", -1));
    }
    for (CalendarEvent event : events) {
      Optional<EventTime> time = time(event);
      table.add(
          time.map(text::date).orElse(""),
          time.map(text::hours).orElse(Messages.text("event.no-time")),
          text.name(event),
          event.location() == null ? "" : event.location(),
          names.getOrDefault(event.key().userId(), ""),
          event.key().toString());
    }
    return table;
  }

  private static Map<Integer, String> names(Team team) {
    return TeamCalls.ask(() -> team.api().members()).stream()
        .collect(Collectors.toMap(Member::userId, Member::name));
  }

  /** A series may take place at any time after its start. */
  private boolean isBetween(CalendarEvent event, Instant start, Instant end) {
    return time(event)
        .map(
            time ->
                time.startsAt(agenda.zone()).isBefore(end)
                    && (event.rrule() != null
                        || time.endsAt(agenda.zone()).isAfter(start)
                        || time.startsAt(agenda.zone()).equals(start)))
        .orElse(true);
  }

  private Instant start(CalendarEvent event) {
    return time(event).map(time -> time.startsAt(agenda.zone())).orElse(Instant.MIN);
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(agenda.zone()).toInstant();
  }

  /** Empty for a row of another tool whose times can't be read. */
  private static Optional<EventTime> time(CalendarEvent event) {
    try {
      return Optional.of(event.time());
    } catch (InvalidAttributeException otherTool) {
      return Optional.empty();
    }
  }
}

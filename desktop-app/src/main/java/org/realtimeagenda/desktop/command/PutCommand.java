package org.realtimeagenda.desktop.command;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.team.ChangeSender;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.EventIds;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.WireJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code agenda put}: creates an event and says under which key. */
@Command(name = "put")
final class PutCommand implements Callable<Integer> {
  private static final int KEYS_TRIED = 10;

  private final AgendaCommand agenda;

  @Option(names = "--name", required = true, paramLabel = "TEXT")
  private String name = "";

  @Mixin private final TimeOptions when = new TimeOptions();

  @Option(names = "--location", paramLabel = "TEXT")
  private @Nullable String location;

  @Option(names = "--json")
  private boolean json;

  PutCommand(AgendaCommand agenda) {
    this.agenda = agenda;
  }

  @Override
  public Integer call() {
    EventTime time = when.time(agenda.zone());
    String uid = UUID.randomUUID().toString();
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.put(Attribute.UID, uid);
    values.put(Attribute.NAME, name);
    values.put(Attribute.DT_START, time.dtStart());
    values.put(Attribute.DT_END, time.dtEnd());
    if (time.tz() != null) {
      values.put(Attribute.TZ, time.tz());
    }
    if (location != null) {
      values.put(Attribute.LOCATION, location);
    }
    Connection connection = agenda.connection();
    int author = TeamCalls.author(connection);
    try (Team team = agenda.team(connection)) {
      print(create(TeamCalls.writer(team), author, uid, values), time);
    }
    return Exit.DONE.code();
  }

  /** Takes the next key as long as another event has the one that this would have. */
  private static ChangeResult.Accepted create(
      ChangeSender sender, int author, String uid, Map<Attribute, @Nullable Object> values) {
    for (int attempt = 0; attempt < KEYS_TRIED; attempt++) {
      EventKey key = new EventKey(author, EventIds.id(uid, null, attempt));
      Optional<ChangeResult.Accepted> accepted =
          TeamCalls.send(sender, Change.Op.PUT, new Change.Base.Absent(), key, values);
      if (accepted.isPresent()) {
        return accepted.get();
      }
    }
    throw new CommandFailure(Exit.REFUSED, Messages.text("error.no-free-key"));
  }

  private void print(ChangeResult.Accepted accepted, EventTime time) {
    if (json) {
      agenda.out().println(WireJson.write(accepted).without("result"));
      return;
    }
    agenda
        .out()
        .println(
            Messages.text(
                "put.done",
                Table.printable(name),
                new EventText(agenda.zone(), agenda.locale()).when(time),
                accepted.key(),
                accepted.revision()));
  }
}

package org.realtimeagenda.desktop.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.team.Answer;
import org.realtimeagenda.client.team.ChangeSender;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.ChangeBatch;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.EventIds;
import org.realtimeagenda.core.EventKey;

/** Puts a member's sample events into the team's calendar, through put-event like any other. */
final class Seed {
  private Seed() {}

  /** Sends the events of the member whom {@code connectionFile} belongs to. */
  static void send(Path connectionFile, List<Map<Attribute, @Nullable Object>> events)
      throws IOException {
    Connection connection = ConnectionFile.read(connectionFile);
    int userId = Objects.requireNonNull(connection.userId());
    List<Change> changes = new ArrayList<>();
    for (Map<Attribute, @Nullable Object> event : events) {
      changes.add(create(userId, event));
    }
    try (Team team = Teams.connect(connection)) {
      ChangeSender sender = team.sender().orElseThrow();
      switch (sender.send(new ChangeBatch(false, changes))) {
        case Answer.Ok<List<ChangeResult>>(var results) -> check(results);
        case Answer.Refused<List<ChangeResult>>(int status, String reason) ->
            throw new IOException("the sample was refused: " + status + " " + reason);
      }
    }
  }

  private static Change create(int userId, Map<Attribute, @Nullable Object> event) {
    String uid = UUID.randomUUID().toString();
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.putAll(event);
    values.put(Attribute.UID, uid);
    return new Change(
        UUID.randomUUID().toString(),
        Change.Op.PUT,
        new Change.Base.Absent(),
        new EventKey(userId, EventIds.id(uid, null, 0)),
        values);
  }

  private static void check(List<ChangeResult> results) throws IOException {
    for (ChangeResult result : results) {
      if (!(result instanceof ChangeResult.Accepted)) {
        throw new IOException("the sample was not accepted: " + result);
      }
    }
  }
}

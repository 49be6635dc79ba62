package org.realtimeagenda.desktop.bench;

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
import org.realtimeagenda.core.EventTime;

/** A member who creates events: signs and sends them, as any client does. */
final class Writer implements AutoCloseable {

  private final Team team;
  private final ChangeSender sender;
  private final int userId;

  Writer(Path connectionFile) throws IOException {
    Connection connection = ConnectionFile.read(connectionFile);
    team = Teams.connect(connection);
    sender = team.sender().orElseThrow();
    userId = Objects.requireNonNull(connection.userId());
  }

  /** A change that creates an event. */
  Change event(String name, EventTime time) {
    String uid = UUID.randomUUID().toString();
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.put(Attribute.UID, uid);
    values.put(Attribute.NAME, name);
    values.put(Attribute.DT_START, time.dtStart());
    values.put(Attribute.DT_END, time.dtEnd());
    values.put(Attribute.TZ, time.tz());
    return new Change(
        UUID.randomUUID().toString(),
        Change.Op.PUT,
        new Change.Base.Absent(),
        new EventKey(userId, EventIds.id(uid, null, 0)),
        values);
  }

  /** Sends one request, and returns once it is answered; all of it has to be accepted. */
  void send(List<Change> changes) throws IOException {
    switch (sender.send(new ChangeBatch(false, changes))) {
      case Answer.Ok<List<ChangeResult>>(List<ChangeResult> results) -> {
        List<ChangeResult> refused = new ArrayList<>(results);
        refused.removeIf(ChangeResult.Accepted.class::isInstance);
        if (!refused.isEmpty()) {
          throw new IOException("not accepted: " + refused);
        }
      }
      case Answer.Refused<List<ChangeResult>>(int status, String reason) ->
          throw new IOException(status + " " + reason);
    }
  }

  @Override
  public void close() {
    team.close();
  }
}

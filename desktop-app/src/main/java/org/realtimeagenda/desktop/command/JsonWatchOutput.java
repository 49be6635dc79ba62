package org.realtimeagenda.desktop.command;

import java.io.PrintWriter;
import org.realtimeagenda.client.replica.ReplicaListener.Applied;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object a line, for scripts. */
final class JsonWatchOutput implements WatchOutput {
  private final PrintWriter out;

  JsonWatchOutput(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void state(ReplicaState state) {
    if (state instanceof ReplicaState.Live) {
      line(object("live"));
    } else {
      line(object("status").setAll(StatusText.json(state)));
    }
  }

  @Override
  public void change(Applied applied) {
    LoggedChange change = applied.change();
    ObjectNode json = object("change").put("seq", change.seq()).put("op", change.op().wireName());
    json.put("by", change.by());
    CalendarEvent event = change.event();
    json.set("event", event == null ? key(change.key()) : WireJson.write(event));
    line(json.put("received_at", applied.receivedAt().toString()));
  }

  /** Of an event that is gone only the key is known. */
  private static ObjectNode key(EventKey key) {
    return WireJson.MAPPER.createObjectNode().put("user_id", key.userId()).put("id", key.id());
  }

  private static ObjectNode object(String type) {
    return WireJson.MAPPER.createObjectNode().put("type", type);
  }

  private void line(ObjectNode json) {
    out.println(json);
    out.flush();
  }
}

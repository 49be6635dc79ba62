package org.realtimeagenda.desktop.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.node.ObjectNode;

/** The states of a replica, for scripts and for people. */
final class StatusText {
  private StatusText() {}

  /** {@code {"state":"offline","since":"...","waiting":3}}. */
  static ObjectNode json(ReplicaState state) {
    ObjectNode json = WireJson.MAPPER.createObjectNode().put("state", name(state));
    return switch (state) {
      case ReplicaState.OnThisComputer() -> json;
      case ReplicaState.Live(Instant confirmedAt) ->
          json.put("confirmed_at", confirmedAt.toString());
      case ReplicaState.CatchingUp(long done, long total) ->
          json.put("done", done).put("total", total);
      case ReplicaState.Offline(Instant since, int waiting) ->
          json.put("since", since.toString()).put("waiting", waiting);
      case ReplicaState.NeedsYou(ReplicaState.Need need) -> need(json, need);
    };
  }

  private static ObjectNode need(ObjectNode json, ReplicaState.Need need) {
    return switch (need) {
      case ReplicaState.Need.SignIn(String reason) ->
          json.put("need", "sign_in").put("detail", reason);
      case ReplicaState.Need.Connection(String reason) ->
          json.put("need", "connection").put("detail", reason);
      case ReplicaState.Need.Store(String reason) ->
          json.put("need", "store").put("detail", reason);
      case ReplicaState.Need.Decide(int changes) ->
          json.put("need", "decide").put("changes", changes);
    };
  }

  /** As in JSON: {@code catching_up}. */
  static String name(ReplicaState state) {
    return switch (state) {
      case ReplicaState.OnThisComputer _ -> "on_this_computer";
      case ReplicaState.Live _ -> "live";
      case ReplicaState.CatchingUp _ -> "catching_up";
      case ReplicaState.Offline _ -> "offline";
      case ReplicaState.NeedsYou _ -> "needs_you";
    };
  }

  /** The words of the window. */
  static String words(ReplicaState state, ZoneId zone) {
    return switch (state) {
      case ReplicaState.OnThisComputer() -> Messages.text("state.on-this-computer");
      case ReplicaState.Live _ -> Messages.text("state.live");
      case ReplicaState.CatchingUp _ -> Messages.text("state.catching-up");
      case ReplicaState.Offline(Instant since, int waiting) ->
          Messages.text(
              waiting == 0 ? "state.offline" : "state.offline-waiting",
              DateTimeFormatter.ofPattern("HH:mm").format(since.atZone(zone)),
              waiting);
      case ReplicaState.NeedsYou(ReplicaState.Need need) ->
          Messages.text("state.needs-you", words(need));
    };
  }

  private static String words(ReplicaState.Need need) {
    return switch (need) {
      case ReplicaState.Need.SignIn(String reason) -> reason;
      case ReplicaState.Need.Connection(String reason) -> reason;
      case ReplicaState.Need.Store(String reason) -> reason;
      case ReplicaState.Need.Decide(int changes) -> Messages.text("state.decide", changes);
    };
  }
}

package org.realtimeagenda.client.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.OwnChange;
import org.realtimeagenda.client.replica.OwnChange.Progress;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.ReplicaStatus;
import org.realtimeagenda.client.replica.Situation;
import org.realtimeagenda.client.store.Edit;
import org.realtimeagenda.client.store.Position;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.core.EventsDigest;

/** Says where the replica stands, out of what its parts know. */
final class Standing {

  private final SqliteCalendarStore store;
  private final Storing storing;
  private final Connecting connecting;
  private final Asking asking;
  private final CatchUp catchUp;
  private final Outbox outbox;
  private final Echoes echoes;
  private final Clock clock;

  Standing(
      SqliteCalendarStore store,
      Storing storing,
      Connecting connecting,
      Asking asking,
      CatchUp catchUp,
      Outbox outbox,
      Echoes echoes,
      Clock clock) {
    this.store = store;
    this.storing = storing;
    this.connecting = connecting;
    this.asking = asking;
    this.catchUp = catchUp;
    this.outbox = outbox;
    this.echoes = echoes;
    this.clock = clock;
  }

  /** One of the five words. */
  ReplicaState state() {
    if (!connecting.hasTeam()) {
      return new ReplicaState.OnThisComputer();
    }
    ReplicaState.NeedsYou need = connecting.need();
    need = need == null ? storing.need() : need;
    need = need == null ? asking.need() : need;
    need = need == null ? outbox.need() : need;
    if (need != null) {
      return need;
    }
    Instant lostAt = connecting.lostAt() == null ? asking.failedAt() : connecting.lostAt();
    lostAt = lostAt == null ? outbox.failedAt() : lostAt;
    if (lostAt != null) {
      return new ReplicaState.Offline(lostAt, store.own().waiting());
    }
    Instant confirmedAt = catchUp.confirmedAt();
    if (confirmedAt == null) {
      return catchUp.progress();
    }
    int undecided = store.own().undecided();
    return undecided > 0
        ? new ReplicaState.NeedsYou(new ReplicaState.Need.Decide(undecided))
        : new ReplicaState.Live(confirmedAt);
  }

  /** What the window says of the connection. */
  Situation situation() {
    return new Situation(
        state(),
        store.own().waiting(),
        store.own().open(Situation.LISTED).stream().map(this::ownChange).toList(),
        echoes.lastMinutes(clock.instant()),
        catchUp.lastChange(),
        Stream.of(connecting.nextTry(), outbox.nextTry())
            .flatMap(Stream::ofNullable)
            .min(Comparator.naturalOrder())
            .orElse(null));
  }

  private OwnChange ownChange(Edit edit) {
    OwnChange.Progress progress =
        switch (edit.state()) {
          case Edit.State.Waiting() -> new Progress.Waiting();
          case Edit.State.Frozen(), Edit.State.Accepted _ -> new Progress.Sent();
          case Edit.State.Parked(String field, String reason) ->
              new Progress.Refused(field, reason);
          case Edit.State.Overtaken() -> new Progress.Overtaken();
          case Edit.State.Offered() ->
              new Progress.TwoVersions(
                  store.serverRow(edit.key()).filter(row -> !row.deleted()).orElse(null));
        };
    return new OwnChange(edit.position(), edit.edit(), whole(edit), edit.madeAt(), progress);
  }

  private LocalEdit whole(Edit edit) {
    List<LocalEdit.OfEvent> parts = store.own().whole(edit).stream().map(Edit::edit).toList();
    return parts.size() > 1 ? new LocalEdit.Together(parts) : edit.edit();
  }

  /** What a script wants to know; reads every row. */
  ReplicaStatus status() {
    long cursor = 0;
    String logId = "";
    switch (store.position()) {
      case Position.Unread() -> {}
      case Position.Reading reading -> logId = reading.logId();
      case Position.Following following -> {
        cursor = following.cursor();
        logId = following.logId();
      }
    }
    var rows = store.serverRows();
    return new ReplicaStatus(
        state(), cursor, logId, store.own().waiting(), rows.size(), EventsDigest.of(rows));
  }
}

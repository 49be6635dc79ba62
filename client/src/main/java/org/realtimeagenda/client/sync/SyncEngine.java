package org.realtimeagenda.client.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.ReplicaStatus;
import org.realtimeagenda.client.store.DamagedStoreException;
import org.realtimeagenda.client.store.Position;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.client.store.StoreException;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.core.EventsDigest;

/**
 * The replica at work: takes one message after the other, and is the only writer of the store. It
 * only hands them on; {@link Connecting}, {@link CatchUp}, {@link Outbox} and {@link Roster} do
 * what is to do, and ask {@link Outside} for the rest.
 */
final class SyncEngine implements AutoCloseable {

  private final SqliteCalendarStore store;
  private final ReplicaListener listener;
  private final Connecting connecting;
  private final CatchUp catchUp;
  private final Outbox outbox;
  private final Roster roster;
  private final Writing writing;

  private long session;
  private ReplicaState state = new ReplicaState.OnThisComputer();

  SyncEngine(
      SqliteCalendarStore store,
      Outside outside,
      ReplicaListener listener,
      Clock clock,
      RandomGenerator random,
      Supplier<String> mutationIds) {
    this.store = store;
    this.listener = listener;
    connecting = new Connecting(outside, clock, new Backoff(random));
    catchUp = new CatchUp(store, outside, listener, clock, new Backoff(random));
    outbox = new Outbox(store, outside, listener, clock, new Backoff(random), mutationIds);
    roster = new Roster(store, outside, listener);
    writing = new Writing(store, outside);
  }

  /** Does what the message asks for; the listener hears what came of it. */
  void handle(Message message) {
    try {
      dispatch(message);
    } catch (DamagedStoreException damaged) {
      throw damaged;
    } catch (StoreException unwritable) {
      writing.failed(unwritable, session);
      tellState();
      throw unwritable;
    }
    tellState();
  }

  private void dispatch(Message message) {
    switch (message) {
      case Message.Connect(Team team) -> connect(team);
      case Message.Apply(var edit, var safe) -> {
        outbox.apply(edit);
        safe.complete(edit.key());
      }
      case Message.Read<?> read -> read.answerFrom(store);
      case Message.Status(var answer) -> answer.complete(status());
      case Message.FromTeam fromTeam -> {
        if (fromTeam.session() == session) {
          handle(fromTeam);
        }
      }
    }
  }

  private void connect(Team team) {
    session++;
    writing.connect();
    catchUp.connect(team, session);
    roster.connect(team, session);
    connecting.connect(team, session);
    outbox.connect(team, session);
  }

  private void handle(Message.FromTeam message) {
    switch (message) {
      case Message.FeedStarted(var _, long attempt) -> {
        if (attempt == connecting.attempt()) {
          connecting.started();
          catchUp.start(attempt);
          roster.reachable();
          outbox.reachable();
        }
      }
      case Message.Pushed(var _, long attempt, var change, Instant receivedAt) -> {
        if (attempt == connecting.attempt()) {
          roster.sees(change);
          catchUp.pushed(change, receivedAt);
        }
      }
      case Message.FeedEnded(var _, long attempt, var ending) -> {
        if (attempt == connecting.attempt()) {
          catchUp.stop();
          connecting.ended(ending);
        }
      }
      case Message.ChangesCame came -> catchUp.came(came);
      case Message.PageCame came -> catchUp.came(came);
      case Message.MembersCame came -> roster.came(came.reply());
      case Message.SendCame came -> outbox.came(came.reply());
      case Message.Due(var _, long attempt, Message.Timer timer) -> due(attempt, timer);
    }
  }

  private void due(long attempt, Message.Timer timer) {
    boolean current = attempt == connecting.attempt();
    switch (timer) {
      case RECONNECT -> {
        if (current) {
          connecting.retry();
        }
      }
      case CONFIRM -> {
        if (current) {
          catchUp.confirm();
        }
      }
      case ASK -> catchUp.ask();
      case SEND -> outbox.due();
      case MEMBERS -> roster.due();
      case WRITE -> {
        writing.retry();
        catchUp.ask();
        outbox.due();
      }
    }
  }

  private void tellState() {
    ReplicaState now = state();
    if (!now.equals(state)) {
      state = now;
      listener.stateChanged(now);
    }
  }

  private ReplicaState state() {
    ReplicaState.NeedsYou need = writing.need();
    if (need == null && session == 0) {
      return new ReplicaState.OnThisComputer();
    }
    need = need == null ? connecting.need() : need;
    need = need == null ? catchUp.need() : need;
    need = need == null ? outbox.need() : need;
    if (need != null) {
      return need;
    }
    Instant lostAt = connecting.lostAt() == null ? catchUp.failedAt() : connecting.lostAt();
    lostAt = lostAt == null ? outbox.failedAt() : lostAt;
    if (lostAt != null) {
      return new ReplicaState.Offline(lostAt, store.own().waiting());
    }
    int undecided = store.own().undecided();
    if (undecided > 0) {
      return new ReplicaState.NeedsYou(
          ReplicaState.Need.DECIDE, "Own changes that wait for your decision: " + undecided);
    }
    Instant confirmedAt = catchUp.confirmedAt();
    return confirmedAt == null ? catchUp.progress() : new ReplicaState.Live(confirmedAt);
  }

  private ReplicaStatus status() {
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

  @Override
  public void close() {
    connecting.close();
    store.close();
  }
}

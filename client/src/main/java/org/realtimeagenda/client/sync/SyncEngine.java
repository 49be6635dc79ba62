package org.realtimeagenda.client.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.client.team.Team;

/**
 * The replica at work: takes one message after the other, and is the only writer of the store. It
 * only hands them on; {@link Connecting}, {@link CatchUp}, {@link Outbox} and {@link Roster} do
 * what is to do, and ask {@link Outside} for the rest. {@link Standing} says what came of it.
 */
final class SyncEngine implements AutoCloseable {

  /** By then, the first page has been asked for and is on the screen. */
  private static final Duration CHECK_AFTER = Duration.ofSeconds(2);

  private final SqliteCalendarStore store;
  private final ReplicaListener listener;
  private final Storing storing;
  private final Connecting connecting;
  private final Asking asking;
  private final CatchUp catchUp;
  private final Outbox outbox;
  private final Roster roster;
  private final Echoes echoes = new Echoes();
  private final Standing standing;

  private @Nullable Team team;
  private long session;
  private ReplicaState state = new ReplicaState.OnThisComputer();
  private boolean checked;

  SyncEngine(
      SqliteCalendarStore store,
      Outside outside,
      ReplicaListener listener,
      Clock clock,
      RandomGenerator random,
      Supplier<String> mutationIds) {
    this.store = store;
    this.listener = listener;
    storing = new Storing(outside);
    connecting = new Connecting(outside, clock, random);
    Reached reached = new Reached();
    asking = new Asking(store, storing, outside, clock, new Backoff(random), reached);
    catchUp = new CatchUp(store, listener, clock, reached, asking);
    outbox = new Outbox(store, outside, listener, clock, new Backoff(random), mutationIds, echoes);
    roster = new Roster(store, outside, listener);
    standing = new Standing(store, storing, connecting, asking, catchUp, outbox, echoes, clock);
    outside.later(CHECK_AFTER, new Message.Check());
  }

  /** Does what the message asks for; the listener hears what came of it. */
  void handle(Message message) {
    switch (message) {
      case Message.Check() -> check();
      case Message.Connect(Team team) -> {
        check();
        connect(team);
      }
      case Message.FromPerson fromPerson -> {
        check();
        handle(fromPerson);
        send();
      }
      case Message.Disturbed() -> disturbed();
      case Message.Describe(var answer) -> answer.complete(standing.situation());
      case Message.Read<?> read -> read.answerFrom(store);
      case Message.Status(var answer) -> answer.complete(standing.status());
      case Message.FromTeam fromTeam -> {
        if (fromTeam.session() == session) {
          orLater(fromTeam.getClass().getSimpleName(), () -> handle(fromTeam));
        }
      }
    }
    tellState();
  }

  /** Nothing is added to own edits or sent of them before they were looked at once. */
  private void check() {
    if (!checked) {
      store.own().check();
      checked = true;
    }
  }

  private void connect(Team newTeam) {
    team = newTeam;
    session++;
    storing.connect(session);
    catchUp.connect(newTeam, session);
    roster.connect(newTeam, session);
    connecting.connect(newTeam, session);
    orLater("Connect", () -> outbox.connect(newTeam, session));
  }

  /** Who was refused may be let in from another network, or with a clock that is right again. */
  private void disturbed() {
    if (team != null) {
      team.hangUp();
      if (connecting.need() != null || asking.need() != null || outbox.need() != null) {
        connect(team);
      } else {
        renew();
        orLater("Disturbed", outbox::reachable);
      }
    }
  }

  /** What a person did is safe by now, whether or not it can leave. */
  private void send() {
    orLater("Send", outbox::send);
  }

  private void renew() {
    catchUp.stop();
    connecting.renew();
  }

  /** Where the store doesn't take it, nothing is asked until it is tried again. */
  private void orLater(String what, Runnable work) {
    if (!storing.takes(what, work)) {
      catchUp.stop();
    }
  }

  private void handle(Message.FromPerson message) {
    switch (message) {
      case Message.Apply(var edits, var safe) -> {
        outbox.apply(edits);
        safe.complete(null);
      }
      case Message.Retry(long position, var done) -> done.complete(outbox.retry(position));
      case Message.Drop(long position, var done) -> done.complete(outbox.drop(position));
      case Message.Bring(var events, var done) -> done.complete(outbox.bring(events));
    }
  }

  private void handle(Message.FromTeam message) {
    switch (message) {
      case Message.FeedStarted(var _, long attempt) -> {
        if (attempt == connecting.attempt()) {
          connecting.started();
          catchUp.start(attempt);
          outbox.reachable();
          roster.reachable();
        }
      }
      case Message.Pushed(var _, long attempt, Arrivals waiting) -> {
        List<Arrival> arrivals = waiting.take();
        if (attempt == connecting.attempt() && !arrivals.isEmpty()) {
          roster.sees(arrivals);
          arrivals.forEach(echoes::pushed);
          catchUp.pushed(arrivals);
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
      case RENEW -> {
        if (current) {
          renew();
        }
      }
      case CONFIRM -> {
        if (current) {
          asking.confirm();
        }
      }
      case ASK -> asking.ask();
      case SEND -> outbox.due();
      case MEMBERS -> roster.due();
      case STORE -> {
        storing.again();
        renew();
        outbox.reachable();
      }
    }
  }

  private void tellState() {
    orLater("State", () -> tell(standing.state()));
    if (storing.need() != null) {
      tell(standing.state());
    }
  }

  private void tell(ReplicaState now) {
    if (!now.equals(state)) {
      state = now;
      listener.stateChanged(now);
    }
  }

  @Override
  public void close() {
    connecting.close();
    store.close();
  }
}

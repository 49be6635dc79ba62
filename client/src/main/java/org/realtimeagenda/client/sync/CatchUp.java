package org.realtimeagenda.client.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState.CatchingUp;
import org.realtimeagenda.client.replica.ReplicaState.NeedsYou;
import org.realtimeagenda.client.store.Position;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.client.store.Taken;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.client.team.TeamApi.ChangesPage;
import org.realtimeagenda.client.team.TeamApi.EventsPage;
import org.realtimeagenda.core.LoggedChange;

/**
 * Follows the team's change log: applies pushes in the order of their numbers and asks for what is
 * missing, one question at a time. Where the store has nothing of this log, it reads the whole list
 * first.
 */
final class CatchUp {

  private static final int CHANGES = 500;
  private static final int ROWS = 1000;
  private static final Duration FIRST_CONFIRMATION = Duration.ofSeconds(10);
  private static final Duration CONFIRMATIONS = Duration.ofSeconds(60);

  private final SqliteCalendarStore store;
  private final Storing storing;
  private final Outside outside;
  private final ReplicaListener listener;
  private final Clock clock;
  private final Backoff backoff;
  private final Reached reached = new Reached();
  private final PageNews pages;

  private @Nullable Team team;
  private long session;
  private long attempt;
  private boolean asking;
  private boolean restarted;
  private @Nullable Instant failedAt;
  private @Nullable NeedsYou need;
  private ReplicaListener.@Nullable Applied lastChange;

  CatchUp(
      SqliteCalendarStore store,
      Storing storing,
      Outside outside,
      ReplicaListener listener,
      Clock clock,
      Backoff backoff) {
    this.store = store;
    this.storing = storing;
    this.outside = outside;
    this.listener = listener;
    this.clock = clock;
    this.backoff = backoff;
    this.pages = new PageNews(listener, clock);
  }

  void connect(Team newTeam, long newSession) {
    team = newTeam;
    session = newSession;
    asking = false;
    failedAt = null;
    need = null;
    restarted = false;
    stop();
  }

  /** start_ack has come: what happens from now on is pushed, what happened before is missing. */
  void start(long newAttempt) {
    attempt = newAttempt;
    reached.start(cursor());
    outside.later(FIRST_CONFIRMATION, due(Message.Timer.CONFIRM));
    ask();
  }

  /** The subscription is gone, or what comes of it can't be stored. */
  void stop() {
    reached.stop();
    pages.tell();
  }

  void confirm() {
    outside.later(CONFIRMATIONS, due(Message.Timer.CONFIRM));
    ask();
  }

  /** Changes were pushed, in this order; those that follow on each other are one transaction. */
  void pushed(List<Arrival> arrivals) {
    arrivals.forEach(arrival -> reached.pushed(arrival.change().seq()));
    if (!reached.wasConfirmed() || !(store.position() instanceof Position.Following following)) {
      ask();
      return;
    }
    List<Arrival> next = new ArrayList<>();
    long last = following.cursor();
    boolean known = false;
    boolean missing = false;
    for (Arrival arrival : arrivals) {
      switch (PushOrder.of(last, arrival.change().seq())) {
        case APPLY -> {
          next.add(arrival);
          last++;
        }
        case KNOWN -> known = true;
        case ASK -> missing = true;
      }
    }
    if (!next.isEmpty()) {
      take(next);
    }
    if (missing) {
      reached.misses(last);
    }
    if (known || missing) {
      // known: once more, or of a log that began anew; the answer tells
      ask();
    }
  }

  /** Asks for what comes next, unless a question is under way: its answer leads on. */
  void ask() {
    Team asked = team;
    if (asked == null || asking || !reached.isPushed() || need != null || storing.need() != null) {
      return;
    }
    Position position = store.position();
    asking = true;
    long now = session;
    long through = attempt;
    switch (position) {
      case Position.Unread() ->
          outside.ask(
              () -> asked.api().changesSince(0, 1),
              reply -> new Message.ChangesCame(now, through, 0, reply));
      case Position.Reading(var _, var _, var token, var _) -> askPage(asked, token);
      case Position.Following(var _, long cursor) ->
          outside.ask(
              () -> asked.api().changesSince(cursor, CHANGES),
              reply -> new Message.ChangesCame(now, through, cursor, reply));
    }
  }

  private void askPage(Team asked, @Nullable String token) {
    long now = session;
    outside.ask(
        () -> asked.api().listEvents(token, ROWS),
        reply -> new Message.PageCame(now, token, reply));
  }

  /** The backend reads the next page while the store takes this one. */
  private void askAhead(@Nullable String token) {
    if (team != null && reached.isPushed() && token != null) {
      asking = true;
      askPage(team, token);
    }
  }

  void came(Message.ChangesCame message) {
    asking = false;
    if (!reached.isPushed() || message.attempt() != attempt) {
      // asked before the connection was lost: it says nothing of what happened since
      ask();
      return;
    }
    switch (message.reply()) {
      case Reply.Ok<ChangesPage>(ChangesPage page) -> changes(page, message.after());
      case Reply.Refused<ChangesPage>(int status, String reason) -> need = Needs.of(status, reason);
      case Reply.Failed<ChangesPage> _ -> failed();
    }
  }

  private void changes(ChangesPage page, long after) {
    failedAt = null;
    switch (store.position()) {
      case Position.Unread() -> {
        store.beginReading(page.logId(), page.lastSeq());
        ask();
      }
      case Position.Reading _ -> ask();
      case Position.Following(String logId, long cursor) -> {
        if (!page.logId().equals(logId) || page.lastSeq() < after) {
          anotherLog(page);
        } else {
          follow(page, cursor);
        }
      }
    }
  }

  private void anotherLog(ChangesPage page) {
    reached.anotherLog();
    store.beginReading(page.logId(), page.lastSeq());
    ask();
  }

  private void follow(ChangesPage page, long cursor) {
    Instant now = clock.instant();
    List<Arrival> next = new ArrayList<>();
    long last = cursor;
    for (LoggedChange change : page.changes()) {
      if (change.seq() == last + 1) {
        next.add(new Arrival(change, now));
        last++;
      }
    }
    if (!next.isEmpty()) {
      take(next);
    }
    if (reached.confirms(last, page.lastSeq(), now)) {
      backoff.reset();
      restarted = false;
    } else if (last > cursor) {
      ask();
    } else {
      // the log says that there is more, and doesn't give it yet
      outside.later(backoff.next(), due(Message.Timer.ASK));
    }
  }

  private void take(List<Arrival> arrivals) {
    List<Taken> all = store.take(arrivals.stream().map(Arrival::change).toList());
    List<ReplicaListener.Applied> applied = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Taken taken = all.get(i);
      applied.add(
          new ReplicaListener.Applied(
              taken.change(),
              taken.before(),
              reached.wasConfirmed(),
              taken.own(),
              arrivals.get(i).at()));
    }
    lastChange = applied.getLast();
    listener.changesApplied(applied);
  }

  void came(Message.PageCame message) {
    asking = false;
    if (!(store.position() instanceof Position.Reading(var _, var _, var token, var _)
        && Objects.equals(token, message.token()))) {
      // asked for ahead of a page that the store then didn't take
      ask();
      return;
    }
    switch (message.reply()) {
      case Reply.Ok<EventsPage>(EventsPage page) -> {
        failedAt = null;
        askAhead(page.nextToken());
        store.takePage(page.events(), page.nextToken());
        pages.came();
        if (page.nextToken() == null) {
          reached.readThrough(cursor());
          pages.tell();
        }
        ask();
      }
      case Reply.Refused<EventsPage>(int status, String reason) -> {
        if (status == 400 && message.token() != null) {
          // a token of an earlier day: from the first page again
          store.forgetPosition();
          restart();
        } else {
          need = Needs.of(status, reason);
        }
      }
      case Reply.Failed<EventsPage> _ -> failed();
    }
  }

  /** At once, but a backend that takes no token at all isn't asked without end. */
  private void restart() {
    if (restarted) {
      outside.later(backoff.next(), due(Message.Timer.ASK));
    } else {
      restarted = true;
      ask();
    }
  }

  private void failed() {
    pages.tell();
    failedAt = failedAt == null ? clock.instant() : failedAt;
    outside.later(backoff.next(), due(Message.Timer.ASK));
  }

  private Message.Due due(Message.Timer timer) {
    return new Message.Due(session, attempt, timer);
  }

  private long cursor() {
    return store.position() instanceof Position.Following(var _, long cursor) ? cursor : 0;
  }

  /** When the backend last said that everything is here; null while something is missing. */
  @Nullable Instant confirmedAt() {
    return reached.confirmedAt();
  }

  /** Since when questions get no answer; null while they do. */
  @Nullable Instant failedAt() {
    return failedAt;
  }

  @Nullable NeedsYou need() {
    return need;
  }

  /** The latest change that came; null where none did yet. */
  ReplicaListener.@Nullable Applied lastChange() {
    return lastChange;
  }

  CatchingUp progress() {
    return store.position() instanceof Position.Reading reading
        ? new CatchingUp(reading.rows(), 0)
        : reached.progress(cursor());
  }
}

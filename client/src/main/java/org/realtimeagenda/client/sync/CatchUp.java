package org.realtimeagenda.client.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState.CatchingUp;
import org.realtimeagenda.client.store.Position;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.client.team.TeamApi.ChangesPage;
import org.realtimeagenda.client.team.TeamApi.EventsPage;

/**
 * Follows the team's change log: applies pushes in the order of their numbers and has {@link
 * Asking} ask for what is missing. Where the store has nothing of this log, it reads the whole list
 * first.
 */
final class CatchUp {

  private final SqliteCalendarStore store;
  private final Clock clock;
  private final Reached reached;
  private final Asking asking;
  private final Taking taking;
  private final PageNews pages;

  CatchUp(
      SqliteCalendarStore store,
      ReplicaListener listener,
      Clock clock,
      Reached reached,
      Asking asking) {
    this.store = store;
    this.clock = clock;
    this.reached = reached;
    this.asking = asking;
    this.taking = new Taking(store, listener);
    this.pages = new PageNews(listener, clock);
  }

  void connect(Team newTeam, long newSession) {
    asking.connect(newTeam, newSession);
    stop();
  }

  /** start_ack has come: what happens from now on is pushed, what happened before is missing. */
  void start(long newAttempt) {
    reached.start(cursor());
    asking.start(newAttempt);
  }

  /** The subscription is gone, or what comes of it can't be stored. */
  void stop() {
    reached.stop();
    pages.tell();
  }

  /** Changes were pushed; those that follow on each other are one transaction. */
  void pushed(List<Arrival> arrivals) {
    arrivals.forEach(arrival -> reached.pushed(arrival.change().seq()));
    if (!reached.wasConfirmed() || !(store.position() instanceof Position.Following following)) {
      asking.ask();
      return;
    }
    long cursor = following.cursor();
    long last = taking.next(arrivals, cursor, true);
    if (arrivals.stream().anyMatch(arrival -> arrival.change().seq() > last)) {
      reached.misses(last);
    }
    if (last - cursor < arrivals.size()) {
      // missing, once more, or of a log that began anew: the answer tells
      asking.ask();
    }
  }

  void came(Message.ChangesCame message) {
    asking.answered();
    if (!asking.isOfThisConnection(message)) {
      // asked before the connection was lost: it says nothing of what happened since
      asking.ask();
      return;
    }
    switch (message.reply()) {
      case Reply.Ok<ChangesPage>(ChangesPage page) -> changes(page, message.after());
      case Reply.Refused<ChangesPage>(int status, String reason) -> asking.refused(status, reason);
      case Reply.Failed<ChangesPage> _ -> failed();
    }
  }

  private void changes(ChangesPage page, long after) {
    asking.succeeded();
    switch (store.position()) {
      case Position.Unread() -> {
        store.beginReading(page.logId(), page.lastSeq());
        asking.ask();
      }
      case Position.Reading _ -> asking.ask();
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
    asking.ask();
  }

  private void follow(ChangesPage page, long cursor) {
    Instant now = clock.instant();
    List<Arrival> arrivals =
        page.changes().stream().map(change -> new Arrival(change, now)).toList();
    long last = taking.next(arrivals, cursor, reached.wasConfirmed());
    if (reached.confirms(last, page.lastSeq(), now)) {
      asking.confirmed();
    } else if (last > cursor || (last >= page.lastSeq() && reached.hasRisen())) {
      // there was more, or what was pushed is newer than the question
      asking.ask();
    } else {
      // the log says that there is more, and doesn't give it yet
      asking.askLater();
    }
  }

  void came(Message.PageCame message) {
    asking.answered();
    if (!(store.position() instanceof Position.Reading(var _, var _, var token, var _)
        && Objects.equals(token, message.token()))) {
      // asked for ahead of a page that the store then didn't take
      asking.ask();
      return;
    }
    switch (message.reply()) {
      case Reply.Ok<EventsPage>(EventsPage page) -> {
        asking.succeeded();
        asking.askAhead(page.nextToken());
        store.takePage(page.events(), page.nextToken());
        pages.came();
        if (page.nextToken() == null) {
          reached.readThrough(cursor());
          pages.tell();
        }
        asking.ask();
      }
      case Reply.Refused<EventsPage>(int status, String reason) -> {
        if (status == 400 && message.token() != null) {
          // a token of an earlier day: from the first page again
          store.forgetPosition();
          asking.restart();
        } else {
          asking.refused(status, reason);
        }
      }
      case Reply.Failed<EventsPage> _ -> failed();
    }
  }

  private void failed() {
    pages.tell();
    asking.failed();
  }

  private long cursor() {
    return store.position() instanceof Position.Following(var _, long cursor) ? cursor : 0;
  }

  /** When the backend last said that everything is here; null while something is missing. */
  @Nullable Instant confirmedAt() {
    return reached.confirmedAt();
  }

  /** The latest change that came; null where none did yet. */
  ReplicaListener.@Nullable Applied lastChange() {
    return taking.lastChange();
  }

  CatchingUp progress() {
    return store.position() instanceof Position.Reading reading
        ? new CatchingUp(reading.rows(), 0)
        : reached.progress(cursor());
  }
}

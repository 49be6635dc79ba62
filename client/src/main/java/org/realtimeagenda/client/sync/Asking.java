package org.realtimeagenda.client.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.ReplicaState.NeedsYou;
import org.realtimeagenda.client.store.Position;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.client.team.Team;

/**
 * Asks the team for what comes after the store's position, one question at a time and only while
 * what happens is pushed; {@link CatchUp} takes the answers.
 */
final class Asking {

  private static final int CHANGES = 500;
  private static final int ROWS = 1000;
  private static final Duration FIRST_CONFIRMATION = Duration.ofSeconds(10);
  private static final Duration CONFIRMATIONS = Duration.ofSeconds(60);

  private final SqliteCalendarStore store;
  private final Storing storing;
  private final Outside outside;
  private final Clock clock;
  private final Backoff backoff;
  private final Reached reached;

  private @Nullable Team team;
  private long session;
  private long attempt;
  private boolean underWay;
  private boolean restarted;
  private @Nullable Instant failedAt;
  private @Nullable NeedsYou need;

  Asking(
      SqliteCalendarStore store,
      Storing storing,
      Outside outside,
      Clock clock,
      Backoff backoff,
      Reached reached) {
    this.store = store;
    this.storing = storing;
    this.outside = outside;
    this.clock = clock;
    this.backoff = backoff;
    this.reached = reached;
  }

  void connect(Team newTeam, long newSession) {
    team = newTeam;
    session = newSession;
    underWay = false;
    failedAt = null;
    need = null;
    restarted = false;
  }

  /** A connection is there: asks, and again now and then while it lasts. */
  void start(long newAttempt) {
    attempt = newAttempt;
    outside.later(FIRST_CONFIRMATION, due(Message.Timer.CONFIRM));
    ask();
  }

  void confirm() {
    outside.later(CONFIRMATIONS, due(Message.Timer.CONFIRM));
    ask();
  }

  /** Asks for what comes next, unless a question is under way: its answer leads on. */
  void ask() {
    Team asked = team;
    if (asked == null
        || underWay
        || !reached.isPushed()
        || need != null
        || storing.need() != null) {
      return;
    }
    Position position = store.position();
    underWay = true;
    reached.asked();
    switch (position) {
      case Position.Unread() -> askChanges(asked, 0, 1);
      case Position.Reading(var _, var _, var token, var _) -> askPage(asked, token);
      case Position.Following(var _, long cursor) -> askChanges(asked, cursor, CHANGES);
    }
  }

  private void askChanges(Team asked, long after, int most) {
    long now = session;
    long through = attempt;
    outside.ask(
        () -> asked.api().changesSince(after, most),
        reply -> new Message.ChangesCame(now, through, after, reply));
  }

  private void askPage(Team asked, @Nullable String token) {
    long now = session;
    outside.ask(
        () -> asked.api().listEvents(token, ROWS),
        reply -> new Message.PageCame(now, token, reply));
  }

  /** The backend reads the next page while the store takes this one. */
  void askAhead(@Nullable String token) {
    if (team != null && reached.isPushed() && token != null) {
      underWay = true;
      askPage(team, token);
    }
  }

  /** After a while, longer each time. */
  void askLater() {
    outside.later(backoff.next(), due(Message.Timer.ASK));
  }

  /**
   * From the first page: at once, but a backend that takes no token at all isn't asked without end.
   */
  void restart() {
    if (restarted) {
      askLater();
    } else {
      restarted = true;
      ask();
    }
  }

  private Message.Due due(Message.Timer timer) {
    return new Message.Due(session, attempt, timer);
  }

  /** What was asked last has its answer, whichever. */
  void answered() {
    underWay = false;
  }

  /** Whether nothing happened unseen since it was asked for. */
  boolean isOfThisConnection(Message.ChangesCame message) {
    return reached.isPushed() && message.attempt() == attempt;
  }

  void succeeded() {
    failedAt = null;
  }

  /** Everything is here. */
  void confirmed() {
    backoff.reset();
    restarted = false;
  }

  void refused(int status, String reason) {
    need = Needs.of(status, reason);
  }

  void failed() {
    failedAt = failedAt == null ? clock.instant() : failedAt;
    askLater();
  }

  /** Since when questions get no answer; null while they do. */
  @Nullable Instant failedAt() {
    return failedAt;
  }

  @Nullable NeedsYou need() {
    return need;
  }
}

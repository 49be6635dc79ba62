package org.realtimeagenda.client.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.ReplicaState.NeedsYou;
import org.realtimeagenda.client.team.ChangeFeed;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.core.LoggedChange;

/**
 * Keeps the subscription open: connects, after a loss again, with backoff, and once a day anew,
 * since AppSync ends a connection after 24 hours.
 */
final class Connecting {

  private static final Duration RENEWAL = Duration.ofHours(23);
  private static final Duration RENEWAL_JITTER = Duration.ofMinutes(30);

  private final Outside outside;
  private final Clock clock;
  private final Backoff backoff;
  private final RandomGenerator random;

  private @Nullable Team team;
  private ChangeFeed.@Nullable Subscription subscription;
  private long session;
  private long attempt;
  private @Nullable Instant lostAt;
  private @Nullable Instant nextTry;
  private @Nullable NeedsYou need;

  Connecting(Outside outside, Clock clock, RandomGenerator random) {
    this.outside = outside;
    this.clock = clock;
    this.random = random;
    this.backoff = new Backoff(random);
  }

  void connect(Team newTeam, long newSession) {
    close();
    team = newTeam;
    session = newSession;
    need = null;
    backoff.reset();
    open();
  }

  private void open() {
    if (team != null) {
      attempt++;
      nextTry = null;
      subscription =
          team.feed().open(new ToEngine(outside, clock, session, attempt, new Arrivals()));
    }
  }

  boolean hasTeam() {
    return team != null;
  }

  /** The number of the connection that is open, or being opened. */
  long attempt() {
    return attempt;
  }

  void started() {
    lostAt = null;
    backoff.reset();
    Duration jitter = Duration.ofMillis(random.nextLong(RENEWAL_JITTER.toMillis()));
    outside.later(RENEWAL.plus(jitter), new Message.Due(session, attempt, Message.Timer.RENEW));
  }

  /** Leaves the connection there is, or the wait for the next try, and connects now. */
  void renew() {
    if (need == null) {
      close();
      backoff.reset();
      open();
    }
  }

  void ended(ChangeFeed.Ending ending) {
    subscription = null;
    switch (ending) {
      case ChangeFeed.Ending.Lost _ -> {
        lostAt = lostAt == null ? clock.instant() : lostAt;
        Duration delay = backoff.next();
        nextTry = clock.instant().plus(delay);
        outside.later(delay, new Message.Due(session, attempt, Message.Timer.RECONNECT));
      }
      case ChangeFeed.Ending.Refused(int status, String reason) -> need = Needs.of(status, reason);
      case ChangeFeed.Ending.Closed() -> {}
    }
  }

  /** Time for another try, unless one is under way. */
  void retry() {
    if (subscription == null && need == null) {
      open();
    }
  }

  /** When the connection was lost; null while there is one, or none was tried. */
  @Nullable Instant lostAt() {
    return lostAt;
  }

  /** When it is tried again; null while it is being tried, or there is a connection. */
  @Nullable Instant nextTry() {
    return nextTry;
  }

  @Nullable NeedsYou need() {
    return need;
  }

  void close() {
    if (subscription != null) {
      subscription.close();
      subscription = null;
    }
  }

  /** What the feed's thread hears becomes messages; pushes that the engine is behind with, one. */
  private record ToEngine(
      Outside outside, Clock clock, long session, long attempt, Arrivals arrivals)
      implements ChangeFeed.Listener {
    @Override
    public void started() {
      outside.post(new Message.FeedStarted(session, attempt));
    }

    @Override
    public void pushed(LoggedChange change) {
      if (arrivals.add(new Arrival(change, clock.instant()))) {
        outside.post(new Message.Pushed(session, attempt, arrivals));
      }
    }

    @Override
    public void ended(ChangeFeed.Ending ending) {
      outside.post(new Message.FeedEnded(session, attempt, ending));
    }
  }
}

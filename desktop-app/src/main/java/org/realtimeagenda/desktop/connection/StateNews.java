package org.realtimeagenda.desktop.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.ReplicaState.Need;

/** What is told once when a state begins; nothing of one that passes within three seconds. */
final class StateNews {

  /** A state that lasts this long has begun. */
  static final Duration SETTLES = Duration.ofSeconds(3);

  /** Something to tell. */
  sealed interface Told {

    /**
     * The team is in reach again.
     *
     * @param sent own changes that it took meanwhile
     */
    record BackOnline(int sent) implements Told {}

    record Offline() implements Told {}

    record CatchingUp() implements Told {}

    /** The person has to do something about the connection. */
    record Mend(Need need) implements Told {}

    /** The person has to decide about own changes. */
    record Decide() implements Told {}
  }

  private enum Kind {
    LOCAL,
    LIVE,
    DECIDE,
    CATCHING_UP,
    OFFLINE,
    MEND
  }

  private ReplicaState state = new ReplicaState.OnThisComputer();
  private Instant since = Instant.MAX;
  private boolean told = true;
  private boolean away;
  private int undecided;
  private int sent;

  /** A state that may have begun. */
  void state(ReplicaState next, Instant now) {
    boolean another = kind(next) != kind(state) || undecided(next) > undecided(state);
    state = next;
    if (kind(next) == Kind.LIVE || kind(next) == Kind.DECIDE) {
      undecided = Math.min(undecided, undecided(next));
    }
    if (another) {
      since = now;
      told = false;
      if (kind(next) == Kind.OFFLINE && !away) {
        sent = 0;
      }
    }
  }

  /** The team took an own change. */
  void taken() {
    sent++;
  }

  /** What is to be told by now; each only once. */
  List<Told> tell(Instant now) {
    if (told || now.isBefore(since.plus(SETTLES))) {
      return List.of();
    }
    told = true;
    List<Told> news = new ArrayList<>();
    switch (kind(state)) {
      case OFFLINE -> {
        if (!away) {
          news.add(new Told.Offline());
        }
        away = true;
      }
      case CATCHING_UP -> {
        if (away) {
          news.add(new Told.CatchingUp());
        }
      }
      case LIVE -> backOnline(news);
      case DECIDE -> {
        backOnline(news);
        if (undecided(state) > undecided) {
          news.add(new Told.Decide());
        }
        undecided = undecided(state);
      }
      case MEND -> news.add(new Told.Mend(((ReplicaState.NeedsYou) state).need()));
      case LOCAL -> {}
    }
    return news;
  }

  private void backOnline(List<Told> news) {
    if (away) {
      news.add(new Told.BackOnline(sent));
    }
    away = false;
    sent = 0;
  }

  private static int undecided(ReplicaState state) {
    return state instanceof ReplicaState.NeedsYou(Need.Decide(int changes)) ? changes : 0;
  }

  private static Kind kind(ReplicaState state) {
    return switch (state) {
      case ReplicaState.OnThisComputer() -> Kind.LOCAL;
      case ReplicaState.Live _ -> Kind.LIVE;
      case ReplicaState.CatchingUp _ -> Kind.CATCHING_UP;
      case ReplicaState.Offline _ -> Kind.OFFLINE;
      case ReplicaState.NeedsYou(Need need) ->
          need instanceof Need.Decide ? Kind.DECIDE : Kind.MEND;
    };
  }
}

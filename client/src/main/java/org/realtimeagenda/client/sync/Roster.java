package org.realtimeagenda.client.sync;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.core.Member;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is in the team: read hourly, and when a change names somebody unknown. */
final class Roster {

  private static final Logger LOG = LoggerFactory.getLogger(Roster.class);
  private static final Duration AGAIN = Duration.ofHours(1);

  private final SqliteCalendarStore store;
  private final Outside outside;
  private final ReplicaListener listener;
  private final Set<Integer> askedFor = new HashSet<>();

  private @Nullable Team team;
  private long session;
  private boolean asking;
  private boolean answered;

  Roster(SqliteCalendarStore store, Outside outside, ReplicaListener listener) {
    this.store = store;
    this.outside = outside;
    this.listener = listener;
  }

  void connect(Team newTeam, long newSession) {
    team = newTeam;
    session = newSession;
    asking = false;
    answered = false;
    due();
  }

  /** The backend is in reach again. */
  void reachable() {
    if (!answered) {
      ask();
    }
  }

  /** Time to read them again. */
  void due() {
    askedFor.clear();
    outside.later(AGAIN, new Message.Due(session, 0, Message.Timer.MEMBERS));
    ask();
  }

  /** A change names its owner and its author. */
  void sees(List<Arrival> arrivals) {
    Set<Integer> unknown = new HashSet<>();
    for (Arrival arrival : arrivals) {
      unknown.add(arrival.change().key().userId());
      if (arrival.change().by() != null) {
        unknown.add(arrival.change().by());
      }
    }
    unknown.removeAll(askedFor);
    if (!unknown.isEmpty()) {
      store.members().forEach(member -> unknown.remove(member.userId()));
    }
    if (!unknown.isEmpty()) {
      askedFor.addAll(unknown);
      ask();
    }
  }

  private void ask() {
    Team asked = team;
    if (asked != null && !asking) {
      asking = true;
      long now = session;
      outside.ask(() -> asked.api().members(), reply -> new Message.MembersCame(now, reply));
    }
  }

  void came(Reply<List<Member>> reply) {
    asking = false;
    switch (reply) {
      case Reply.Ok<List<Member>>(List<Member> members) -> {
        answered = true;
        if (!members.equals(store.members())) {
          store.members(members);
          listener.membersChanged(members);
        }
      }
      case Reply.Refused<List<Member>>(int status, String reason) ->
          LOG.warn("The list of members was refused: {} {}", status, reason);
      case Reply.Failed<List<Member>>(String reason) ->
          LOG.info("The list of members is out of reach: {}", reason);
    }
  }
}

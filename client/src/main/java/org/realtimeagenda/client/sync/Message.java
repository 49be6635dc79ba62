package org.realtimeagenda.client.sync;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.ReplicaStatus;
import org.realtimeagenda.client.replica.Situation;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.client.team.ChangeFeed;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.client.team.TeamApi;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.Member;

/** Whatever the engine is told; it handles one after the other. */
sealed interface Message {

  /** There is a team now, or a person says: try again. */
  record Connect(Team team) implements Message {}

  /** What a person did, which changes own edits. */
  sealed interface FromPerson extends Message {}

  /** A person changed something; {@code safe} is completed once all of it is on disk. */
  record Apply(List<LocalEdit> edits, CompletableFuture<Void> safe) implements FromPerson {}

  /** A person lets a refused change go out once more. */
  record Retry(long position, CompletableFuture<Boolean> done) implements FromPerson {}

  /** A person takes a change back that the team doesn't have. */
  record Drop(long position, CompletableFuture<Boolean> done) implements FromPerson {}

  /** Events from before there was a team become own events in it. */
  record Bring(List<CalendarEvent> events, CompletableFuture<Integer> done) implements FromPerson {}

  /** Own edits are to be looked at, whether they are as they were written. */
  record Check() implements Message {}

  /** The computer slept, or its network is another one: connections may be dead without a word. */
  record Disturbed() implements Message {}

  /** Somebody wants to know something of the store. */
  record Read<T>(Function<SqliteCalendarStore, T> question, CompletableFuture<T> answer)
      implements Message {
    void answerFrom(SqliteCalendarStore store) {
      answer.complete(question.apply(store));
    }
  }

  /** Where does the replica stand? */
  record Status(CompletableFuture<ReplicaStatus> answer) implements Message {}

  /** What is there to say of the connection? */
  record Describe(CompletableFuture<Situation> answer) implements Message {}

  /** What comes from the team: of no meaning any more once there is a newer session. */
  sealed interface FromTeam extends Message {
    /** Counts the connects. */
    long session();
  }

  /** The backend sent start_ack. */
  record FeedStarted(long session, long attempt) implements FromTeam {}

  /** Changes were pushed, and are {@code waiting}. */
  record Pushed(long session, long attempt, Arrivals waiting) implements FromTeam {}

  record FeedEnded(long session, long attempt, ChangeFeed.Ending ending) implements FromTeam {}

  /**
   * Changes after {@code after}, which was the cursor when they were asked for.
   *
   * @param attempt the connection there was at that time
   */
  record ChangesCame(long session, long attempt, long after, Reply<TeamApi.ChangesPage> reply)
      implements FromTeam {}

  /** The page of the list that {@code token} names. */
  record PageCame(long session, @Nullable String token, Reply<TeamApi.EventsPage> reply)
      implements FromTeam {}

  record MembersCame(long session, Reply<List<Member>> reply) implements FromTeam {}

  /** The answer to the one batch that is under way. */
  record SendCame(long session, Reply<List<ChangeResult>> reply) implements FromTeam {}

  /** It is time. */
  record Due(long session, long attempt, Timer timer) implements FromTeam {}

  /** What there is to do at a time. */
  enum Timer {
    RECONNECT,
    RENEW,
    CONFIRM,
    ASK,
    SEND,
    STORE,
    MEMBERS
  }
}

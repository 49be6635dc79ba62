package org.realtimeagenda.client.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaListener.EditAnswer;
import org.realtimeagenda.client.replica.ReplicaState.NeedsYou;
import org.realtimeagenda.client.store.Edit;
import org.realtimeagenda.client.store.OwnEdits;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.client.team.ChangeSender;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.ChangeBatch;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.Limits;

/**
 * Brings own edits to the team: one batch at a time, in order for each event, frozen on disk before
 * the first byte leaves and sent the same until an answer comes.
 */
final class Outbox {

  private final SqliteCalendarStore store;
  private final OwnEdits own;
  private final Outside outside;
  private final ReplicaListener listener;
  private final Clock clock;
  private final Backoff backoff;
  private final Supplier<String> mutationIds;
  private final EditAnswers answers;
  private final GroupAnswers groupAnswers;
  private final Entering entering;
  private final Deciding deciding;
  private final Echoes echoes;

  private @Nullable Team team;
  private long session;
  private List<Edit> underWay = List.of();
  private boolean delayed;
  private @Nullable Instant failedAt;
  private @Nullable Instant nextTry;
  private String reason = "";
  private @Nullable NeedsYou need;
  private int oneByOne;

  Outbox(
      SqliteCalendarStore store,
      Outside outside,
      ReplicaListener listener,
      Clock clock,
      Backoff backoff,
      Supplier<String> mutationIds,
      Echoes echoes) {
    this.store = store;
    own = store.own();
    this.outside = outside;
    this.listener = listener;
    this.clock = clock;
    this.backoff = backoff;
    this.mutationIds = mutationIds;
    this.answers = new EditAnswers(store, listener);
    this.groupAnswers = new GroupAnswers(store, listener);
    this.entering = new Entering(store);
    this.deciding = new Deciding(store);
    this.echoes = echoes;
  }

  void connect(Team newTeam, long newSession) {
    team = newTeam;
    session = newSession;
    underWay = List.of();
    need = null;
    failedAt = null;
    reachable();
  }

  /** The backend is in reach again: no need to wait any longer. */
  void reachable() {
    delayed = false;
    backoff.reset();
    send();
  }

  /** Time to try again. */
  void due() {
    delayed = false;
    send();
  }

  /**
   * Writes edits over their rows and into the outbox, all or none; safe on disk when it returns,
   * and sent by {@link #send}.
   */
  void apply(List<LocalEdit> edits) {
    if (team != null && team.sender().isEmpty()) {
      throw new IllegalStateException("this connection only reads");
    }
    entering.enter(edits);
    listener.eventsChanged();
    if (need != null || delayed) {
      edits.stream()
          .flatMap(edit -> edit.parts().stream())
          .forEach(part -> listener.editAnswered(new EditAnswer.Waits(part, reason)));
    }
  }

  /** A refused edit goes out once more; false where there is none at that position. */
  boolean retry(long position) {
    return changed(deciding.retry(position));
  }

  /** Takes an edit back that the team can't have; false where there is none at that position. */
  boolean drop(long position) {
    return changed(deciding.drop(position));
  }

  /** Makes events from before there was a team own events in it, each once; says how many. */
  int bring(List<CalendarEvent> events) {
    int brought = entering.bring(events);
    changed(brought > 0);
    return brought;
  }

  private boolean changed(boolean something) {
    if (something) {
      listener.eventsChanged();
    }
    return something;
  }

  /** Sends what may go now, unless a batch is under way. */
  void send() {
    ChangeSender sender = team == null ? null : team.sender().orElse(null);
    if (sender == null || need != null || !underWay.isEmpty()) {
      return;
    }
    List<Edit> batch = own.next(oneByOne > 0 ? 1 : Limits.CHANGES_PER_BATCH);
    if (batch.isEmpty()) {
      // taken back, or seen in the log although no answer came
      failedAt = null;
      delayed = false;
    }
    if (batch.isEmpty() || delayed) {
      return;
    }
    underWay = store.synced(() -> batch.stream().map(this::frozen).toList());
    ChangeBatch changes =
        new ChangeBatch(isGroup(underWay), underWay.stream().map(Edit::change).toList());
    echoes.sent(underWay.stream().filter(edit -> !batch.contains(edit)).toList(), clock.instant());
    long now = session;
    outside.ask(() -> sender.send(changes), reply -> new Message.SendCame(now, reply));
  }

  private Edit frozen(Edit edit) {
    if (edit.state() instanceof Edit.State.Frozen) {
      return edit;
    }
    Edit frozen = edit.frozen(mutationIds.get());
    own.put(edit, frozen);
    return frozen;
  }

  void came(Reply<List<ChangeResult>> reply) {
    List<Edit> sent = underWay;
    underWay = List.of();
    Instant failing = failedAt;
    failedAt = null;
    switch (reply) {
      case Reply.Ok<List<ChangeResult>>(List<ChangeResult> results) -> {
        if (results.size() == sent.size() && taken(sent, results)) {
          backoff.reset();
          oneByOne = Math.max(0, oneByOne - sent.size());
        } else {
          failed(sent, failing, "put-event gave " + results.size() + " answers to " + sent.size());
        }
      }
      case Reply.Refused<List<ChangeResult>>(int status, String why) -> refused(sent, status, why);
      case Reply.Failed<List<ChangeResult>>(String why) -> failed(sent, failing, why);
    }
    send();
  }

  /** False where the answers make no sense. */
  private boolean taken(List<Edit> sent, List<ChangeResult> results) {
    if (isGroup(sent)) {
      return groupAnswers.came(sent, results);
    }
    answers.came(sent, results);
    return true;
  }

  private static boolean isGroup(List<Edit> batch) {
    return batch.getFirst().together() != null;
  }

  private void refused(List<Edit> sent, int status, String why) {
    if (status != 400 && status != 413) {
      need = Needs.of(status, why);
      reason = why;
      sent.forEach(edit -> listener.editAnswered(new EditAnswer.Waits(edit.edit(), why)));
    } else if (isGroup(sent)) {
      List<ChangeResult> results = new ArrayList<>();
      sent.forEach(_ -> results.add(new ChangeResult.Rejected("body", why)));
      groupAnswers.came(sent, results);
    } else if (sent.size() > 1) {
      oneByOne = sent.size();
    } else {
      oneByOne = Math.max(0, oneByOne - 1);
      answers.came(sent, List.of(new ChangeResult.Rejected("body", why)));
    }
  }

  private void failed(List<Edit> sent, @Nullable Instant since, String why) {
    failedAt = since == null ? clock.instant() : since;
    reason = why;
    delayed = true;
    echoes.failed();
    Duration delay = backoff.next();
    nextTry = clock.instant().plus(delay);
    outside.later(delay, new Message.Due(session, 0, Message.Timer.SEND));
    sent.forEach(edit -> listener.editAnswered(new EditAnswer.Waits(edit.edit(), why)));
  }

  /** Since when own changes can't be sent; null while they can, or there are none. */
  @Nullable Instant failedAt() {
    return failedAt;
  }

  /** When it is tried again; null while nothing waits for that. */
  @Nullable Instant nextTry() {
    return delayed ? nextTry : null;
  }

  @Nullable NeedsYou need() {
    return need;
  }
}

package org.realtimeagenda.desktop.connection;

import java.time.Clock;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.client.replica.OwnChange;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.ReplicaListener.EditAnswer;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.Situation;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.conflict.Comparison;
import org.realtimeagenda.desktop.toast.Toast;
import org.realtimeagenda.desktop.toast.Toasts;

/** Tells in a toast, once, that a state has begun. Used on the FX thread only. */
final class StateToasts {

  private final StateNews news = new StateNews();
  private final Toasts toasts;
  private final Replica replica;
  private final ChangeWords words;
  private final Clock clock;
  private final Runnable compare;
  private final Runnable open;

  /**
   * @param compare opens the first two versions
   * @param open opens the popover
   */
  StateToasts(
      Toasts toasts,
      Replica replica,
      ChangeWords words,
      Clock clock,
      Runnable compare,
      Runnable open) {
    this.toasts = toasts;
    this.replica = replica;
    this.words = words;
    this.clock = clock;
    this.compare = compare;
    this.open = open;
  }

  void state(ReplicaState state) {
    news.state(state, clock.instant());
  }

  void answered(EditAnswer answer) {
    if (answer instanceof EditAnswer.Answered(var _, ChangeResult.Accepted _)) {
      news.taken();
    }
  }

  /** Tells what is due. */
  void secondPassed() {
    news.tell(clock.instant()).forEach(this::tell);
  }

  private void tell(StateNews.Told told) {
    switch (told) {
      case StateNews.Told.BackOnline(int sent) ->
          say(new Toast.From.Live(), words.text("told.back", sent));
      case StateNews.Told.Offline() ->
          say(new Toast.From.State(Feather.CLOUD_OFF), words.text("told.offline"));
      case StateNews.Told.CatchingUp() ->
          say(new Toast.From.State(Feather.REFRESH_CW), words.text("told.catching-up"));
      case StateNews.Told.Mend(ReplicaState.Need need) ->
          warn(head(need), new Toast.Action(words.text("told.show"), open));
      case StateNews.Told.Decide() ->
          Answers.onFx("what to decide", replica.situation(), this::decide);
    }
  }

  private String head(ReplicaState.Need need) {
    return switch (need) {
      case ReplicaState.Need.SignIn _ -> words.text("sign-in.head");
      case ReplicaState.Need.Connection _ -> words.text("connection.head");
      case ReplicaState.Need.Store _ -> words.text("store.head");
      case ReplicaState.Need.Decide(int changes) -> words.text("decide.head", changes);
    };
  }

  private void decide(Situation situation) {
    int versions = Comparison.all(situation.ownChanges()).size();
    if (versions > 0) {
      warn(
          words.text("told.decide", versions),
          new Toast.Action(words.text("told.compare"), compare));
      return;
    }
    List<OwnChange> refused =
        situation.ownChanges().stream()
            .filter(
                change ->
                    change.progress() instanceof OwnChange.Progress.Refused
                        || change.progress() instanceof OwnChange.Progress.Overtaken)
            .toList();
    if (!refused.isEmpty()) {
      warn(
          words.text("told.refused", refused.size()),
          new Toast.Action(words.text("told.show"), open));
    }
  }

  private void say(Toast.From from, String title) {
    toasts.show(new Toast(from, title, "", null));
  }

  private void warn(String title, Toast.Action action) {
    toasts.show(new Toast(new Toast.From.Warning(), title, "", action));
  }
}

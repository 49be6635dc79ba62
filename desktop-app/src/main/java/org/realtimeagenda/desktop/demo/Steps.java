package org.realtimeagenda.desktop.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.ChangeResult;

/**
 * Says on standard output what a window's replica lives through, for {@link Demo} to read: a word,
 * then the microseconds since 1970. All windows of a demo share one computer's clock.
 */
final class Steps implements ReplicaListener {

  static final String LIVE = "LIVE";
  static final String STORED = "STORED";
  static final String ACCEPTED = "ACCEPTED";
  static final String REFUSED = "REFUSED";
  static final String PUSHED = "PUSHED";

  private final String title;
  private boolean live;

  /**
   * Steps of one event.
   *
   * @param title of the event that the story is about
   */
  Steps(String title) {
    this.title = title;
  }

  static void say(String step, Instant at) {
    System.out.println(step + " " + ChronoUnit.MICROS.between(Instant.EPOCH, at));
  }

  @Override
  public void stateChanged(ReplicaState state) {
    if (state instanceof ReplicaState.Live && !live) {
      live = true;
      say(LIVE, Instant.now());
    }
  }

  @Override
  public void changesApplied(List<Applied> changes) {
    for (Applied applied : changes) {
      CalendarEvent event = applied.change().event();
      if (applied.live() && !applied.own() && event != null && title.equals(event.name())) {
        say(PUSHED, applied.receivedAt());
      }
    }
  }

  @Override
  public void eventsChanged() {
    say(STORED, Instant.now());
  }

  @Override
  public void editAnswered(EditAnswer answer) {
    switch (answer) {
      case EditAnswer.Answered(var _, ChangeResult.Accepted _) -> say(ACCEPTED, Instant.now());
      case EditAnswer.Answered(var _, ChangeResult result) ->
          System.out.println(REFUSED + " " + result);
      case EditAnswer.Waits(var _, String reason) -> System.out.println(REFUSED + " " + reason);
    }
  }
}

package org.realtimeagenda.client.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.realtimeagenda.client.replica.Situation;
import org.realtimeagenda.client.replica.Situation.Echo;
import org.realtimeagenda.client.store.Edit;
import org.realtimeagenda.core.CalendarEvent;

/**
 * How long own changes took to the team and back, over the last minutes. What had to be sent twice
 * isn't counted: that tells how long there was no connection, not how fast it is.
 */
final class Echoes {

  private final Map<String, Instant> sent = new HashMap<>();
  private final List<Echo> came = new ArrayList<>();

  /** These leave now, for the first time. */
  void sent(Collection<Edit> edits, Instant now) {
    sent.values().removeIf(at -> at.isBefore(now.minus(Situation.ECHOES)));
    edits.forEach(edit -> sent.put(String.valueOf(edit.mutationId()), now));
  }

  /** What is under way will leave once more. */
  void failed() {
    sent.clear();
  }

  void pushed(Arrival arrival) {
    Instant receivedAt = arrival.at();
    CalendarEvent event = arrival.change().event();
    String revision = event == null ? null : event.revision();
    if (revision == null) {
      return;
    }
    Instant at = sent.remove(revision.substring(revision.indexOf('.') + 1));
    if (at != null && isPlausible(Duration.between(at, receivedAt))) {
      came.add(new Echo(receivedAt, Duration.between(at, receivedAt)));
      forget(receivedAt);
    }
  }

  /** Else the clock was set meanwhile, or the computer slept. */
  private static boolean isPlausible(Duration took) {
    return !took.isNegative() && took.compareTo(Situation.ECHOES) <= 0;
  }

  /** Oldest first. */
  List<Echo> lastMinutes(Instant now) {
    forget(now);
    return List.copyOf(came);
  }

  /** Those of long ago, and of a time to come, from before the clock was set back. */
  private void forget(Instant now) {
    Instant oldest = now.minus(Situation.ECHOES);
    came.removeIf(echo -> echo.at().isBefore(oldest) || echo.at().isAfter(now));
  }
}

package org.realtimeagenda.desktop.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.realtimeagenda.client.replica.Situation;
import org.realtimeagenda.client.replica.Situation.Echo;

/** How fast pushes came in the last minutes, told by the person's own changes. */
record Pushes(List<Echo> echoes) {

  /** With fewer there is nothing to draw a line through. */
  private static final int FOR_A_LINE = 3;

  Pushes {
    echoes = List.copyOf(echoes);
  }

  boolean none() {
    return echoes.isEmpty();
  }

  /** Whether they are enough for a drawing. */
  boolean line() {
    return echoes.size() >= FOR_A_LINE;
  }

  /** Half of them came within this time. */
  Duration half() {
    List<Duration> sorted = echoes.stream().map(Echo::took).sorted().toList();
    return sorted.get((sorted.size() - 1) / 2);
  }

  Duration slowest() {
    return echoes.stream().map(Echo::took).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }

  /** Where in the last minutes this one came: 0 at their beginning, 1 now. */
  static double place(Echo echo, Instant now) {
    Duration ago = Duration.between(echo.at(), now);
    return Math.clamp(1 - (double) ago.toMillis() / Situation.ECHOES.toMillis(), 0, 1);
  }
}

package org.realtimeagenda.desktop.bench;

import java.util.List;
import java.util.Locale;

/**
 * Some measured times.
 *
 * @param sorted nanoseconds, shortest first; at least one
 */
record Figures(List<Long> sorted) {
  Figures {
    sorted = sorted.stream().sorted().toList();
  }

  long best() {
    return sorted.getFirst();
  }

  long median() {
    return percentile(50);
  }

  long max() {
    return sorted.getLast();
  }

  /** The shortest time that {@code percent} in a hundred don't exceed. */
  long percentile(int percent) {
    int rank = Math.ceilDiv(percent * sorted.size(), 100);
    return sorted.get(Math.max(rank, 1) - 1);
  }

  static String ms(long nanos) {
    return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
  }
}

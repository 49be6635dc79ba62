package org.realtimeagenda.client.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.client.store.Taken;

/** Has the store take changes of the log, in the order of their numbers, and tells of them. */
final class Taking {

  private static final Comparator<Arrival> BY_NUMBER =
      Comparator.comparingLong(arrival -> arrival.change().seq());

  private final SqliteCalendarStore store;
  private final ReplicaListener listener;

  private ReplicaListener.@Nullable Applied lastChange;

  Taking(SqliteCalendarStore store, ReplicaListener listener) {
    this.store = store;
    this.listener = listener;
  }

  /**
   * Takes those that follow on {@code cursor} and on each other, as one transaction: the log has no
   * holes, whatever the order in which they came.
   *
   * @param live they are news
   * @return the cursor after them
   */
  long next(List<Arrival> arrivals, long cursor, boolean live) {
    List<Arrival> next = new ArrayList<>();
    long last = cursor;
    for (Arrival arrival : arrivals.stream().sorted(BY_NUMBER).toList()) {
      if (arrival.change().seq() == last + 1) {
        next.add(arrival);
        last++;
      }
    }
    if (!next.isEmpty()) {
      take(next, live);
    }
    return last;
  }

  private void take(List<Arrival> arrivals, boolean live) {
    List<Taken> all = store.take(arrivals.stream().map(Arrival::change).toList());
    List<ReplicaListener.Applied> applied = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Taken taken = all.get(i);
      applied.add(
          new ReplicaListener.Applied(
              taken.change(), taken.before(), live, taken.own(), arrivals.get(i).at()));
    }
    lastChange = applied.getLast();
    listener.changesApplied(applied);
  }

  /** The latest change that came; null where none did yet. */
  ReplicaListener.@Nullable Applied lastChange() {
    return lastChange;
  }
}

package org.realtimeagenda.desktop.toast;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.ReplicaListener.Applied;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;

/** What there is to say about changes of colleagues. */
sealed interface News {

  /** What somebody did to an event. */
  enum Deed {
    ADDED,
    DELETED,
    MOVED,
    RENAMED,
    CHANGED
  }

  /**
   * One change.
   *
   * @param by null when another program wrote it
   * @param event as it is now, or was before it was deleted; null when neither is known
   * @param oldName where it was renamed, else null
   */
  record One(
      @Nullable Integer by,
      EventKey key,
      Deed deed,
      @Nullable CalendarEvent event,
      @Nullable String oldName)
      implements News {}

  /**
   * Several changes.
   *
   * @param by everybody who made one, each once, in order; null for another program
   * @param added all of them are new events
   */
  record Many(List<@Nullable Integer> by, int count, boolean added) implements News {}

  /**
   * Says it.
   *
   * @param changes at least one
   */
  static News of(List<Applied> changes) {
    List<One> each = changes.stream().map(News::one).toList();
    if (each.size() == 1) {
      return each.getFirst();
    }
    Set<Deed> deeds = each.stream().map(One::deed).collect(Collectors.toSet());
    List<@Nullable Integer> by = new java.util.ArrayList<>();
    for (One one : each) {
      if (!by.contains(one.by())) {
        by.add(one.by());
      }
    }
    return new Many(by, each.size(), deeds.equals(Set.of(Deed.ADDED)));
  }

  private static One one(Applied applied) {
    CalendarEvent before = present(applied.before());
    CalendarEvent now =
        applied.change().op() == Change.Op.DELETE ? null : present(applied.change().event());
    Deed deed = deed(before, now);
    String oldName = deed == Deed.RENAMED && before != null ? before.name() : null;
    return new One(
        applied.change().by(), applied.change().key(), deed, now == null ? before : now, oldName);
  }

  private static Deed deed(@Nullable CalendarEvent before, @Nullable CalendarEvent now) {
    if (now == null) {
      return Deed.DELETED;
    }
    if (before == null) {
      return Deed.ADDED;
    }
    if (!Objects.equals(before.dtStart(), now.dtStart())
        || !Objects.equals(before.dtEnd(), now.dtEnd())
        || !Objects.equals(before.tz(), now.tz())) {
      return Deed.MOVED;
    }
    return Objects.equals(before.name(), now.name()) ? Deed.CHANGED : Deed.RENAMED;
  }

  private static @Nullable CalendarEvent present(@Nullable CalendarEvent event) {
    return event == null || event.deleted() ? null : event;
  }
}

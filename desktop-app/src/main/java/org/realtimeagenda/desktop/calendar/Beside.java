package org.realtimeagenda.desktop.calendar;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.DayCount;
import org.realtimeagenda.client.replica.DayCounter;

/** What one source has for the days that are shown, beside the team's events. */
final class Beside {

  /** No member of any team. */
  private static final int NOBODY = -1;

  private final EntrySource source;
  private List<? extends PageEntry> found = List.of();
  private VisibleRange.@Nullable Days answered;
  private int asked;

  Beside(EntrySource source) {
    this.source = source;
  }

  /**
   * Asks for some days; only the last question's answer is taken.
   *
   * @param then told when they are known
   */
  void ask(VisibleRange.Days days, Runnable then) {
    int question = ++asked;
    Answers.onFx(
        "what is beside the team's events",
        source.between(days.from(), days.to()),
        now -> {
          if (question == asked) {
            found = now;
            answered = days;
            then.run();
          }
        });
  }

  /** What is known of these days; nothing as long as they are others. */
  List<? extends PageEntry> of(VisibleRange.Days days) {
    return days.equals(answered) ? found : List.of();
  }

  /** How many events of subscribed calendars there are on each day; holidays aren't counted. */
  static List<DayCount> counts(List<? extends PageEntry> entries, VisibleRange.Days days) {
    DayCounter counter = new DayCounter(days.from(), days.to());
    ZoneId zone = days.zone();
    for (PageEntry entry : entries) {
      if (entry instanceof PageEntry.Subscribed) {
        counter.add(NOBODY, entry.time().startsAt(zone), entry.time().endsAt(zone), zone);
      }
    }
    return counter.counts();
  }
}

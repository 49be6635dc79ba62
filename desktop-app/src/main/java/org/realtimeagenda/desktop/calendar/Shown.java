package org.realtimeagenda.desktop.calendar;

import java.util.List;
import org.realtimeagenda.client.replica.DayCount;

/** What a page is filled with. */
sealed interface Shown {

  void on(CalendarPage page);

  /** Whether there are entries to show, and none is there; a holiday is none. */
  boolean isFree();

  /** Each by itself. */
  record Entries(List<PageEntry> entries) implements Shown {
    @Override
    public void on(CalendarPage page) {
      if (page instanceof EntriesPage entriesPage) {
        entriesPage.setEntries(entries);
      }
    }

    @Override
    public boolean isFree() {
      return entries.stream().allMatch(PageEntry.Holiday.class::isInstance);
    }
  }

  /** How many there are on each day. */
  record Counts(List<DayCount> counts, List<PageEntry.Holiday> holidays) implements Shown {
    @Override
    public void on(CalendarPage page) {
      if (page instanceof CountsPage countsPage) {
        countsPage.setCounts(counts, holidays);
      }
    }

    @Override
    public boolean isFree() {
      return false;
    }
  }
}

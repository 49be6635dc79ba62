package org.realtimeagenda.desktop.list;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.search.Marks;
import org.realtimeagenda.desktop.calendar.PageEntry;

/** A line of the list. */
public sealed interface Row {

  LocalDate day();

  /** Whether the day is written beside it. */
  boolean firstOfDay();

  boolean lastOfDay();

  /** Stays the same while everything else changes. */
  String id();

  /**
   * An entry on one of its days.
   *
   * @param marks what was found in it; null where nobody searched
   */
  record Entry(
      LocalDate day, boolean firstOfDay, boolean lastOfDay, PageEntry entry, @Nullable Marks marks)
      implements Row {
    @Override
    public String id() {
      return day + " " + entry.id();
    }
  }

  /** Today, where it has nothing. */
  record Nothing(LocalDate day) implements Row {
    @Override
    public boolean firstOfDay() {
      return true;
    }

    @Override
    public boolean lastOfDay() {
      return true;
    }

    @Override
    public String id() {
      return day.toString();
    }
  }
}

package org.realtimeagenda.desktop.calendar;

import java.util.List;

/** A page that shows the entries of its days. */
public non-sealed interface EntriesPage extends CalendarPage {

  /**
   * All that is to be seen from {@link #from} to {@link #to}, in order of start; replaces what was
   * there. Entries of hidden colleagues aren't among them.
   */
  void setEntries(List<PageEntry> entries);
}

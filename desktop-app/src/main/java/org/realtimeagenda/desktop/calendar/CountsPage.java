package org.realtimeagenda.desktop.calendar;

import java.util.List;
import org.realtimeagenda.client.replica.DayCount;

/** A page that says of its days how much there is on each. */
public non-sealed interface CountsPage extends CalendarPage {

  /**
   * How many events there are on each day from {@link #from} to {@link #to}, and the holidays;
   * replaces what was there. Events of hidden colleagues aren't counted.
   */
  void setCounts(List<DayCount> counts, List<PageEntry.Holiday> holidays);
}

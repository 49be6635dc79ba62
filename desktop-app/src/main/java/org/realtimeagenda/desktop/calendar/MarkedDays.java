package org.realtimeagenda.desktop.calendar;

import java.time.LocalDate;
import java.util.Map;

/** Days beside the page, each of which says how many events it has. Used on the FX thread only. */
public interface MarkedDays {

  /** The first day shown. */
  LocalDate from();

  /** The day after the last one shown. */
  LocalDate to();

  /** Called when other days may be shown. */
  void onTurned(Runnable listener);

  /** How many events each day has; of days that are left out nobody knows yet. */
  void mark(Map<LocalDate, Integer> events);
}

package org.realtimeagenda.desktop.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What every page needs of the window.
 *
 * @param clock its zone is the reader's
 * @param locale of the texts
 * @param weekFields first day and numbers of weeks, of the reader's region
 * @param openDay shows the day page of a date
 */
public record PageContext(
    Clock clock,
    Locale locale,
    WeekFields weekFields,
    Colleagues colleagues,
    Arrivals arrivals,
    EventEditor editor,
    EntryChanges changes,
    Selection selection,
    Consumer<LocalDate> openDay) {

  public ZoneId zone() {
    return clock.getZone();
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }
}

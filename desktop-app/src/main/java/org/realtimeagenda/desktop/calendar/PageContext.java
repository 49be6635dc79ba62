package org.realtimeagenda.desktop.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.theme.Density;

/**
 * What every page needs of the window.
 *
 * @param clock its zone is the reader's
 * @param density how much room lines and hours take
 * @param openDay shows the day page of a date
 */
public record PageContext(
    Clock clock,
    Formats formats,
    ObservableValue<Density> density,
    Colleagues colleagues,
    Arrivals arrivals,
    EventEditor editor,
    EntryChanges changes,
    Selection selection,
    Consumer<LocalDate> openDay) {

  /** Of the texts. */
  public Locale locale() {
    return formats.locale();
  }

  /** First day and numbers of weeks. */
  public WeekFields weekFields() {
    return formats.weekFields();
  }

  public ZoneId zone() {
    return clock.getZone();
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }
}

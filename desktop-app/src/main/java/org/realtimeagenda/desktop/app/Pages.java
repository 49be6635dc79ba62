package org.realtimeagenda.desktop.app;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.realtimeagenda.desktop.calendar.CalendarPage;
import org.realtimeagenda.desktop.calendar.DaysPage;
import org.realtimeagenda.desktop.calendar.EntryChanges;
import org.realtimeagenda.desktop.calendar.EventEditor;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.list.ListPage;
import org.realtimeagenda.desktop.month.MonthPage;
import org.realtimeagenda.desktop.shell.PageKind;
import org.realtimeagenda.desktop.theme.Density;
import org.realtimeagenda.desktop.year.YearPage;

/** How the pages of the window are made. */
record Pages(
    CalendarData data, ObservableValue<Density> density, EventEditor editor, EntryChanges changes) {

  /**
   * Each is made when it is first shown.
   *
   * @param wentTo told where a page that is endless has been moved to
   */
  Map<PageKind, Supplier<CalendarPage>> all(
      Consumer<LocalDate> openDay, Consumer<LocalDate> wentTo) {
    PageContext context = context(openDay);
    boolean canCreate = data.settings.canCreate();
    return Map.of(
        PageKind.DAY, () -> new DaysPage(context, 1, canCreate, data.secondZone),
        PageKind.WEEK, () -> new DaysPage(context, 7, canCreate, data.secondZone),
        PageKind.MONTH, () -> new MonthPage(context, canCreate),
        PageKind.YEAR, () -> new YearPage(context),
        PageKind.LIST, () -> new ListPage(context, wentTo));
  }

  PageContext context(Consumer<LocalDate> openDay) {
    return new PageContext(
        data.clock,
        data.formats,
        density,
        data.colleagues,
        data.arrivals,
        editor,
        changes,
        data.selection,
        openDay);
  }
}

package org.realtimeagenda.desktop.print;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.calendar.TimeTexts;

/**
 * What is on one day.
 *
 * @param whole what takes the whole day, with what is on three days or more; holidays first
 */
record DayEntries(LocalDate day, List<PageEntry> whole, List<PageEntry> timed) {

  private static final int HOURS = 24;

  static List<DayEntries> of(Printout printout) {
    List<DayEntries> days = new ArrayList<>();
    for (LocalDate day = printout.from(); day.isBefore(printout.to()); day = day.plusDays(1)) {
      days.add(new DayEntries(day, new ArrayList<>(), new ArrayList<>()));
    }
    for (PageEntry entry : printout.entries()) {
      LocalDate first = firstDay(entry, printout);
      LocalDate last = TimeTexts.lastDay(entry.time(), printout.reader());
      boolean whole = entry.time() instanceof EventTime.AllDay || first.plusDays(1).isBefore(last);
      for (DayEntries day : days) {
        if (!day.day.isBefore(first) && !day.day.isAfter(last)) {
          (whole ? day.whole : day.timed).add(entry);
        }
      }
    }
    for (DayEntries day : days) {
      day.whole.sort(Comparator.comparing(entry -> !(entry instanceof PageEntry.Holiday)));
    }
    return days;
  }

  static LocalDate firstDay(PageEntry entry, Printout printout) {
    return entry.time().startsAt(printout.reader()).atZone(printout.reader()).toLocalDate();
  }

  /** Whole days first. */
  List<PageEntry> all() {
    List<PageEntry> all = new ArrayList<>(whole);
    all.addAll(timed);
    return all;
  }

  /** In hours of this day, from 0. */
  double start(PageEntry entry, Printout printout) {
    return hours(entry.time().startsAt(printout.reader()).atZone(printout.reader()));
  }

  /** In hours of this day, up to 24. */
  double end(PageEntry entry, Printout printout) {
    return hours(entry.time().endsAt(printout.reader()).atZone(printout.reader()));
  }

  private double hours(ZonedDateTime at) {
    if (at.toLocalDate().isBefore(day)) {
      return 0;
    }
    return at.toLocalDate().isAfter(day) ? HOURS : at.getHour() + at.getMinute() / 60.0;
  }
}

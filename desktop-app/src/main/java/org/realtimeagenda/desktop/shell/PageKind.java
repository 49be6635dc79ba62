package org.realtimeagenda.desktop.shell;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;

/** The pages that the top bar offers, in its order. */
public enum PageKind {
  DAY,
  WEEK,
  MONTH,
  YEAR,
  LIST;

  /** The first day that the page shows around a date, before there is a page to ask. */
  public LocalDate from(LocalDate date, WeekFields weekFields) {
    return switch (this) {
      case DAY -> date;
      case WEEK -> date.with(weekFields.dayOfWeek(), 1);
      case MONTH -> date.withDayOfMonth(1).with(weekFields.dayOfWeek(), 1);
      case YEAR -> date.withDayOfYear(1);
      case LIST -> date.minusDays(7);
    };
  }

  /** The day after the last one. */
  public LocalDate to(LocalDate date, WeekFields weekFields) {
    LocalDate from = from(date, weekFields);
    return switch (this) {
      case DAY -> from.plusDays(1);
      case WEEK -> from.plusWeeks(1);
      case MONTH ->
          date.with(TemporalAdjusters.lastDayOfMonth()).with(weekFields.dayOfWeek(), 7).plusDays(1);
      case YEAR -> from.plusYears(1);
      case LIST -> date.plusDays(21);
    };
  }
}

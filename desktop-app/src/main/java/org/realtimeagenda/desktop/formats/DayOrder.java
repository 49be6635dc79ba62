package org.realtimeagenda.desktop.formats;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

/** How the parts of a date follow each other; patterns as of {@code DateTimeFormatter}. */
enum DayOrder {
  /** Thu 26 Nov 2026. */
  DAY_FIRST("d", " ", " "),
  /** Do., 26. Nov. 2026. */
  DAY_WITH_DOT("d.", ", ", " "),
  /** Thu, Nov 26, 2026. */
  MONTH_FIRST("d", ", ", ", ");

  /** A day of the month alone. */
  final String number;

  private final String afterWeekday;
  private final String beforeYear;

  DayOrder(String number, String afterWeekday, String beforeYear) {
    this.number = number;
    this.afterWeekday = afterWeekday;
    this.beforeYear = beforeYear;
  }

  /** That of a language; in English the region decides. */
  static DayOrder of(Locale language, Locale region) {
    return switch (language.getLanguage()) {
      case "de" -> DAY_WITH_DOT;
      case "en" -> monthFirst(region) ? MONTH_FIRST : DAY_FIRST;
      default -> DAY_FIRST;
    };
  }

  private static boolean monthFirst(Locale region) {
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, region);
    return pattern.indexOf('M') < pattern.indexOf('d') && !pattern.startsWith("y");
  }

  String dayAndMonth(String month) {
    return this == MONTH_FIRST ? month + ' ' + number : number + ' ' + month;
  }

  String weekday(String weekday, String rest) {
    return weekday + afterWeekday + rest;
  }

  String year(String rest) {
    return rest + beforeYear + "yyyy";
  }
}

package org.realtimeagenda.desktop.list;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ResourceBundle;
import org.realtimeagenda.desktop.Bundles;
import org.realtimeagenda.desktop.formats.Formats;

/** What the list says. */
final class ListWords {
  private final Formats formats;
  private final ResourceBundle bundle;

  ListWords(Formats formats) {
    this.formats = formats;
    this.bundle = Bundles.of(ListWords.class, formats.locale());
  }

  String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), formats.locale()).format(values);
  }

  /** Today, Tomorrow, Yesterday, or the day of the week. */
  String day(LocalDate day, LocalDate today) {
    return isNear(day, today)
        ? text(day.equals(today) ? "today" : day.isAfter(today) ? "tomorrow" : "yesterday")
        : formats.longWeekday(day);
  }

  /** What {@link #day} leaves out; the year where it isn't this one. */
  String date(LocalDate day, LocalDate today) {
    if (isNear(day, today)) {
      return formats.day(day, today);
    }
    return day.getYear() == today.getYear() ? formats.date(day) : formats.dateAndYear(day);
  }

  /** Both together: Today, Friday 27 Nov. */
  String dayInALine(LocalDate day, LocalDate today) {
    return isNear(day, today) ? day(day, today) : day(day, today) + " " + date(day, today);
  }

  /** The months of some days: November – December 2026, Dec 2026 – Nov 2027. */
  String months(LocalDate first, LocalDate last) {
    if (first.getYear() != last.getYear()) {
      return formats.shortMonthAndYear(first) + " – " + formats.shortMonthAndYear(last);
    }
    String whole = formats.monthAndYear(last);
    return first.getMonth() == last.getMonth() ? whole : formats.month(first) + " – " + whole;
  }

  /** The same where there is little room: Nov – Dec 2026. */
  String monthsBriefly(LocalDate first, LocalDate last) {
    String whole = formats.shortMonthAndYear(last);
    return YearMonth.from(first).equals(YearMonth.from(last))
        ? whole
        : formats.shortMonth(first) + " – " + whole;
  }

  private static boolean isNear(LocalDate day, LocalDate today) {
    return !day.isBefore(today.minusDays(1)) && !day.isAfter(today.plusDays(1));
  }
}

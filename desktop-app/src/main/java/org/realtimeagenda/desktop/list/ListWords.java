package org.realtimeagenda.desktop.list;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.realtimeagenda.desktop.Bundles;

/** What the list says. */
final class ListWords {
  private final Locale locale;
  private final ResourceBundle bundle;

  ListWords(Locale locale) {
    this.locale = locale;
    this.bundle = Bundles.of(ListWords.class, locale);
  }

  String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  /** Today, Tomorrow, Yesterday, or the day of the week. */
  String day(LocalDate day, LocalDate today) {
    return isNear(day, today)
        ? text(day.equals(today) ? "today" : day.isAfter(today) ? "tomorrow" : "yesterday")
        : format("EEEE", day);
  }

  /** What {@link #day} leaves out; the year where it isn't this one. */
  String date(LocalDate day, LocalDate today) {
    String date = day.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy";
    return format(isNear(day, today) ? "EEE " + date : date, day);
  }

  /** The months of some days: November – December 2026, Dec 2026 – Nov 2027. */
  String months(LocalDate first, LocalDate last) {
    if (first.getYear() != last.getYear()) {
      return format("LLL yyyy", first) + " – " + format("LLL yyyy", last);
    }
    String whole = format("LLLL yyyy", last);
    return first.getMonth() == last.getMonth() ? whole : format("LLLL", first) + " – " + whole;
  }

  /** The same where there is little room: Nov – Dec 2026. */
  String monthsBriefly(LocalDate first, LocalDate last) {
    String whole = format("LLL yyyy", last);
    return YearMonth.from(first).equals(YearMonth.from(last))
        ? whole
        : format("LLL", first) + " – " + whole;
  }

  private static boolean isNear(LocalDate day, LocalDate today) {
    return !day.isBefore(today.minusDays(1)) && !day.isAfter(today.plusDays(1));
  }

  private String format(String pattern, LocalDate day) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(day);
  }
}

package org.realtimeagenda.desktop.year;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the year page says. */
final class YearWords {
  private final Locale locale;
  private final ResourceBundle bundle;

  YearWords(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle("org.realtimeagenda.desktop.year.messages", locale);
  }

  /** A day with what is on it: Thursday 26 November, 3 events, Thanksgiving. */
  String day(LocalDate day, BusyDays busy) {
    List<String> parts = new ArrayList<>();
    parts.add(DateTimeFormatter.ofPattern("EEEE d MMMM", locale).format(day));
    parts.add(
        new MessageFormat(bundle.getString("events"), locale)
            .format(new Object[] {busy.count(day)}));
    parts.addAll(busy.holidays().getOrDefault(day, List.of()));
    return String.join(", ", parts);
  }
}

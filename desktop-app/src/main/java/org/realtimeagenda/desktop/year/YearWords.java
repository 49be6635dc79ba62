package org.realtimeagenda.desktop.year;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.realtimeagenda.desktop.Bundles;

/** What the year page says. */
final class YearWords {
  private final MessageFormat events;

  YearWords(Locale locale) {
    ResourceBundle bundle = Bundles.of(YearWords.class, locale);
    this.events = new MessageFormat(bundle.getString("events"), locale);
  }

  /** A day with what is on it: Thursday 26 November, 3 events, Thanksgiving. */
  String day(String name, LocalDate day, BusyDays busy) {
    List<String> parts = new ArrayList<>();
    parts.add(name);
    parts.add(events.format(new Object[] {busy.count(day)}));
    parts.addAll(busy.holidays().getOrDefault(day, List.of()));
    return String.join(", ", parts);
  }
}

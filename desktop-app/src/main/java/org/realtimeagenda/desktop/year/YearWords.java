package org.realtimeagenda.desktop.year;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.realtimeagenda.desktop.Bundles;
import org.realtimeagenda.desktop.formats.Formats;

/** What the year page says. */
final class YearWords {
  private final Formats formats;
  private final MessageFormat events;

  YearWords(Formats formats) {
    ResourceBundle bundle = Bundles.of(YearWords.class, formats.locale());
    this.formats = formats;
    this.events = new MessageFormat(bundle.getString("events"), formats.locale());
  }

  /** A day with what is on it: Thursday 26 November, 3 events, Thanksgiving. */
  String day(LocalDate day, BusyDays busy) {
    List<String> parts = new ArrayList<>();
    parts.add(formats.longDay(day));
    parts.add(events.format(new Object[] {busy.count(day)}));
    parts.addAll(busy.holidays().getOrDefault(day, List.of()));
    return String.join(", ", parts);
  }
}

package org.realtimeagenda.desktop.calendar;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.realtimeagenda.desktop.Bundles;

/** How many events there are on a day, in words. */
public final class CountWords {
  private final MessageFormat events;

  public CountWords(Locale locale) {
    this.events =
        new MessageFormat(Bundles.of(CountWords.class, locale).getString("events"), locale);
  }

  /**
   * A day with what is on it: Thursday 26 November, 3 events, Thanksgiving.
   *
   * @param holidays their names
   */
  public String day(String name, int count, List<String> holidays) {
    List<String> parts = new ArrayList<>();
    parts.add(name);
    parts.add(events.format(new Object[] {count}));
    parts.addAll(holidays);
    return String.join(", ", parts);
  }
}

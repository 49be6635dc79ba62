package org.realtimeagenda.desktop;

import java.util.Locale;

/** Files of the type text/calendar, by their names, as desktops know them. */
public final class CalendarFiles {
  private CalendarFiles() {}

  public static boolean isOne(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".ics") || lower.endsWith(".ical");
  }
}

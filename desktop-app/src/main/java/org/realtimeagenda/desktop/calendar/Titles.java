package org.realtimeagenda.desktop.calendar;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.Bundles;

/** What events are called. */
public final class Titles {
  private Titles() {}

  /** An event's name; says so where it has none. */
  public static String of(@Nullable String name, Locale locale) {
    return name == null || name.isBlank()
        ? Bundles.of(Titles.class, locale).getString("untitled")
        : name.strip();
  }
}

package org.realtimeagenda.core;

import java.time.DateTimeException;
import java.time.LocalDateTime;

/** Reads local times; their usual form faster than Java does, since a page has thousands. */
final class LocalTimes {

  private static final String FORM = "0000-00-00T00:00:00";

  private LocalTimes() {}

  /**
   * Reads 2026-11-23T10:00:00, and whatever else {@link LocalDateTime#parse} does.
   *
   * @throws java.time.format.DateTimeParseException when it is no local time
   */
  static LocalDateTime parse(String text) {
    if (isUsual(text)) {
      try {
        return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19));
      } catch (DateTimeException outOfRange) {
        return LocalDateTime.parse(text);
      }
    }
    return LocalDateTime.parse(text);
  }

  private static boolean isUsual(String text) {
    if (text.length() != FORM.length()) {
      return false;
    }
    for (int place = 0; place < FORM.length(); place++) {
      char wanted = FORM.charAt(place);
      char there = text.charAt(place);
      if (wanted == '0' ? there < '0' || there > '9' : there != wanted) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}

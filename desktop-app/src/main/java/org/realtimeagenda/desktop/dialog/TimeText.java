package org.realtimeagenda.desktop.dialog;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as people type them: 9, 930, 9:30, 9.30 pm, 14h. */
final class TimeText {
  private static final Pattern TIME =
      Pattern.compile(
          "(?<hour>\\d{1,2})"
              + "(?:(?:\\s*[:.,h]\\s*)?(?<minute>\\d{2})|\\s*[:.,h])?"
              + "\\s*(?<half>[ap]\\.?\\s?m?\\.?)?"
              + "\\s*(?:h|uhr|o’clock|o'clock)?");

  private TimeText() {}

  /** The time that was meant; empty when it can't be told. */
  static Optional<LocalTime> parse(String typed) {
    Matcher text = TIME.matcher(typed.strip().toLowerCase(Locale.ROOT));
    if (!text.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(text.group("hour"));
    String minutes = text.group("minute");
    int minute = minutes == null ? 0 : Integer.parseInt(minutes);
    String half = text.group("half");
    if (half != null) {
      if (hour < 1 || hour > 12) {
        return Optional.empty();
      }
      hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
    }
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }
}

package org.realtimeagenda.client.icalendar;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A duration, RFC 5545 section 3.3.6: days as the calendar has them, and then a time by the clock.
 */
record Span(int days, Duration time) {

  private static final Pattern FORM =
      Pattern.compile(
          "([+-])?P(?:(\\d{1,5})W)?(?:(\\d{1,6})D)?"
              + "(?:T(?:(\\d{1,7})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})S)?)?");

  /**
   * Reads a value.
   *
   * @throws MistakeException when it is no duration
   */
  static Span read(String value, int line) {
    Matcher form = FORM.matcher(value.strip());
    if (!form.matches() || form.end() < (form.group(1) == null ? 3 : 4)) {
      throw new MistakeException(line, Mistake.Kind.NO_TIME, value);
    }
    int sign = "-".equals(form.group(1)) ? -1 : 1;
    Duration time =
        Duration.ofHours(number(form, 4))
            .plusMinutes(number(form, 5))
            .plusSeconds(number(form, 6))
            .multipliedBy(sign);
    return new Span(sign * (7 * number(form, 2) + number(form, 3)), time);
  }

  private static int number(Matcher form, int group) {
    return form.group(group) == null ? 0 : Integer.parseInt(form.group(group));
  }

  /** The end of what begins at {@code start} in {@code zone}. */
  LocalDateTime after(LocalDateTime start, @Nullable ZoneId zone) {
    LocalDateTime day = start.plusDays(days);
    return zone == null ? day.plus(time) : day.atZone(zone).plus(time).toLocalDateTime();
  }

  /** In minutes, a day having 24 hours. */
  long minutes() {
    return Duration.ofDays(days).plus(time).toMinutes();
  }
}

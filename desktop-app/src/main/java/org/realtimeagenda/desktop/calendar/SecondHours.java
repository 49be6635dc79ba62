package org.realtimeagenda.desktop.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.realtimeagenda.desktop.formats.Formats;

/**
 * What clocks in a second zone show at the reader's full hours.
 *
 * @param texts of the reader's 1:00 to 23:00, in order
 */
record SecondHours(List<String> texts) {

  static SecondHours of(LocalDate day, ZoneId reader, ZoneId second, Formats formats) {
    return new SecondHours(
        IntStream.rangeClosed(1, 23)
            .mapToObj(hour -> ZonedDateTime.of(day, LocalTime.of(hour, 0), reader))
            .map(time -> formats.time(time.withZoneSameInstant(second)))
            .toList());
  }

  /**
   * The day whose hours are told beside several days: today, or else the first one. On the others
   * they differ where one of the zones puts its clocks forward or back between them.
   */
  static LocalDate dayAmong(LocalDate from, LocalDate to, LocalDate today) {
    return !today.isBefore(from) && today.isBefore(to) ? today : from;
  }
}

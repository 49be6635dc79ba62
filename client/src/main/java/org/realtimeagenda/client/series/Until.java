package org.realtimeagenda.client.series;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.rules.UntilText;
import org.realtimeagenda.core.EventTime;

/**
 * UNTIL of a rule, RFC 5545 section 3.3.10: a date for whole days, UTC for times of a zone, local
 * time for floating ones.
 */
final class Until {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

  private Until() {}

  /**
   * Ends a series before {@code start}: just before it, unless the clock is changed there, so that
   * this would be after it on the clock; then at the occurrence before it.
   *
   * @param series the time of any of its occurrences
   */
  static String before(String start, String lastKept, EventTime series) {
    if (EventTime.isDate(start)) {
      return DATE.format(LocalDate.parse(start).minusDays(1));
    }
    ZoneId zone = zone(series);
    LocalDateTime first = LocalDateTime.parse(start);
    if (zone == null) {
      return TIME.format(first.minusSeconds(1));
    }
    var before = first.atZone(zone).minusSeconds(1);
    boolean ends =
        before.toLocalDateTime().isBefore(first)
            && !before.toLocalDateTime().isBefore(LocalDateTime.parse(lastKept));
    return ends
        ? TIME.format(before.withZoneSameInstant(ZoneOffset.UTC)) + "Z"
        : utc(LocalDateTime.parse(lastKept), zone);
  }

  /**
   * The end of a series that moves.
   *
   * @param old the time of any of its occurrences before
   * @param moved as the occurrences are now
   */
  static String moved(String until, Shift shift, EventTime old, EventTime moved) {
    boolean bare = until.length() == "20261123".length();
    LocalDateTime local = local(until, zone(old));
    String start = EventTime.isDate(old.dtStart()) ? date(until) : Starts.text(local);
    return switch (moved) {
      case EventTime.AllDay _ ->
          DATE.format(UntilText.lastDay(until, old).plusDays(shift.days(old.dtStart())));
      case EventTime.Timed(var _, var _, var zone) -> {
        if (bare && !EventTime.isDate(old.dtStart())) {
          yield DATE.format(LocalDate.parse(date(until)).plusDays(shift.days(old.dtStart())));
        }
        LocalDateTime end = LocalDateTime.parse(shift.of(start));
        yield zone == null ? TIME.format(end) : utc(end, zone);
      }
    };
  }

  private static String date(String until) {
    return LocalDate.parse(until.substring(0, "20261123".length()), DATE).toString();
  }

  private static LocalDateTime local(String until, @Nullable ZoneId zone) {
    if (until.length() == "20261123".length()) {
      return LocalDate.parse(until, DATE).atTime(LocalTime.of(23, 59, 59));
    }
    LocalDateTime time = LocalDateTime.parse(until.substring(0, "20261123T100000".length()), TIME);
    return until.endsWith("Z") && zone != null
        ? time.atZone(ZoneOffset.UTC).withZoneSameInstant(zone).toLocalDateTime()
        : time;
  }

  private static String utc(LocalDateTime local, ZoneId zone) {
    return TIME.format(local.atZone(zone).withZoneSameInstant(ZoneOffset.UTC)) + "Z";
  }

  private static @Nullable ZoneId zone(EventTime time) {
    return time instanceof EventTime.Timed(var _, var _, var zone) ? zone : null;
  }
}

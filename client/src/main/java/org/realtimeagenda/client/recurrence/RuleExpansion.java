package org.realtimeagenda.client.recurrence;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.EventTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A recurrence rule's times in a window, read by ical4j in local time, as RFC 5545 section 3.3.10
 * has it. Whatever a rule says, it takes a bounded time.
 */
final class RuleExpansion {

  private static final Logger LOG = LoggerFactory.getLogger(RuleExpansion.class);

  /**
   * More occurrences of one series than that in its window aren't shown: an hourly one's 3 years.
   */
  private static final int OCCURRENCES = 30_000;

  /** A rule whose lists multiply to more than that in one step is no calendar's. */
  private static final int COMBINATIONS = 20_000;

  private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final Pattern COUNT = Pattern.compile("(^|;)COUNT=");

  private RuleExpansion() {}

  /**
   * The occurrences that reach into {@code [from, to)}; of a rule that can't be read, the first.
   */
  static List<EventTime> starts(String rule, EventTime first, LocalDate from, LocalDate to) {
    try {
      if (combinations(rule) > COMBINATIONS) {
        return List.of(first);
      }
      LocalDate window = from.minusDays(Occurrences.reach(first));
      return switch (first) {
        case EventTime.AllDay(LocalDate start, LocalDate end) -> {
          long days = ChronoUnit.DAYS.between(start, end);
          yield expand(withUntil(rule, true, null), start, window, to)
              .filter(day -> !day.isBefore(window) && day.isBefore(to))
              .<EventTime>map(day -> new EventTime.AllDay(day, day.plusDays(days)))
              .toList();
        }
        case EventTime.Timed(var start, var end, var zone) -> {
          Duration length = Duration.between(start, end);
          LocalDateTime windowStart = window.atStartOfDay();
          LocalDateTime windowEnd = to.atStartOfDay();
          yield expand(withUntil(rule, false, zone), start, windowStart, windowEnd)
              .filter(time -> !time.isBefore(windowStart) && time.isBefore(windowEnd))
              .<EventTime>map(time -> new EventTime.Timed(time, time.plus(length), zone))
              .toList();
        }
      };
    } catch (RuntimeException unreadable) {
      // another tool may have written anything: whatever it trips up, the replica goes on
      LOG.debug("The rule {} can't be read", rule, unreadable);
      return List.of(first);
    }
  }

  private static <T extends Temporal> Stream<T> expand(
      String rule, T seed, Temporal from, Temporal to) {
    // ical4j counts from the seed on and remembers what it skips, so a COUNT begins there
    Temporal start = COUNT.matcher(rule).find() ? seed : from;
    return new Recur<T>(rule).getDatesAsStream(seed, start, to, -1).limit(OCCURRENCES);
  }

  private static long combinations(String rule) {
    long product = 1;
    for (String part : rule.split(";", -1)) {
      if (part.startsWith("BY") && !part.startsWith("BYSETPOS")) {
        product *= part.split(",", -1).length * (part.startsWith("BYDAY") ? 53L : 1L);
      }
    }
    return product;
  }

  /** UNTIL in the form of the start: ical4j compares the two as they are. */
  private static String withUntil(String rule, boolean date, @Nullable ZoneId zone) {
    int at = rule.indexOf("UNTIL=");
    if (at < 0) {
      return rule;
    }
    int begin = at + "UNTIL=".length();
    int end = rule.indexOf(';', begin) < 0 ? rule.length() : rule.indexOf(';', begin);
    String until = rule.substring(begin, end);
    String local = date ? until.substring(0, 8) : BASIC.format(localUntil(until, zone));
    return rule.substring(0, begin) + local + rule.substring(end);
  }

  private static LocalDateTime localUntil(String until, @Nullable ZoneId zone) {
    if (until.length() == 8) {
      return LocalDate.parse(until, DateTimeFormatter.BASIC_ISO_DATE)
          .atTime(LocalTime.of(23, 59, 59));
    }
    LocalDateTime time = LocalDateTime.parse(until.substring(0, 15), BASIC);
    return until.endsWith("Z") && zone != null
        ? time.atZone(ZoneOffset.UTC).withZoneSameInstant(zone).toLocalDateTime()
        : time;
  }
}

package org.realtimeagenda.client.icalendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A VTIMEZONE, RFC 5545 section 3.6.5, out of what Java knows of the zone, which is what this
 * program's own times go by.
 */
final class ZoneDefinition {

  /** Where no rule says it, so far ahead. */
  private static final int YEARS = 50;

  private ZoneDefinition() {}

  /**
   * The lines of a definition.
   *
   * @param from the first year for which it has to be right
   */
  static List<String> of(ZoneId zone, int from) {
    List<String> lines = new ArrayList<>(List.of("BEGIN:VTIMEZONE", "TZID:" + zone.getId()));
    ZoneRules rules = zone.getRules();
    LocalDateTime begin = Year.of(from).atDay(1).atStartOfDay();
    Instant first = begin.toInstant(ZoneOffset.UTC);
    ZoneOffset offset = rules.getOffset(first);
    observance(lines, rules, begin, offset, offset, "");
    List<ZoneOffsetTransition> history =
        rules.getTransitions().stream()
            .filter(change -> change.getInstant().isAfter(first))
            .toList();
    for (ZoneOffsetTransition change : history) {
      observance(
          lines,
          rules,
          change.getDateTimeBefore(),
          change.getOffsetBefore(),
          change.getOffsetAfter(),
          "");
    }
    int next =
        history.isEmpty() ? begin.getYear() : history.getLast().getDateTimeBefore().getYear() + 1;
    for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
      ZoneOffsetTransition change = rule.createTransition(next);
      observance(
          lines,
          rules,
          change.getDateTimeBefore(),
          change.getOffsetBefore(),
          change.getOffsetAfter(),
          yearly(rule, change.getDateTimeBefore()));
    }
    lines.add("END:VTIMEZONE");
    return lines;
  }

  private static void observance(
      List<String> lines,
      ZoneRules rules,
      LocalDateTime at,
      ZoneOffset from,
      ZoneOffset to,
      String rule) {
    boolean daylight = rules.isDaylightSavings(at.toInstant(from).plusSeconds(1));
    String kind = daylight ? "DAYLIGHT" : "STANDARD";
    lines.add("BEGIN:" + kind);
    lines.add("DTSTART:" + new Moment(at, false, null).value());
    lines.add("TZOFFSETFROM:" + text(from));
    lines.add("TZOFFSETTO:" + text(to));
    if (!rule.isEmpty()) {
      lines.add(rule);
    }
    lines.add("END:" + kind);
  }

  /** A rule that goes by another clock, UTC's mostly, may change this one on the day before. */
  private static String yearly(ZoneOffsetTransitionRule rule, LocalDateTime at) {
    String month = "RRULE:FREQ=YEARLY;BYMONTH=" + at.getMonthValue();
    DayOfWeek weekday = rule.getDayOfWeek();
    if (weekday == null) {
      return month + ";BYMONTHDAY=" + at.getDayOfMonth();
    }
    int indicator = rule.getDayOfMonthIndicator();
    YearMonth named = YearMonth.of(at.getYear(), rule.getMonth());
    int earliest = indicator > 0 ? indicator : named.lengthOfMonth() + indicator - 5;
    LocalDate nominal = named.atDay(earliest).with(TemporalAdjusters.nextOrSame(weekday));
    int moved = (int) ChronoUnit.DAYS.between(nominal, at.toLocalDate());
    String day = at.getDayOfWeek().name().substring(0, 2);
    if (moved == 0 && indicator == -1) {
      return month + ";BYDAY=-1" + day;
    }
    if (moved == 0 && indicator > 0 && indicator % 7 == 1) {
      return month + ";BYDAY=" + (indicator / 7 + 1) + day;
    }
    if (earliest + moved < 1 || earliest + moved + 6 > at.toLocalDate().lengthOfMonth()) {
      return eachYear(rule, at.getYear());
    }
    return month
        + ";BYDAY="
        + day
        + ";BYMONTHDAY="
        + IntStream.range(earliest + moved, earliest + moved + 7)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(","));
  }

  /** The week of the change reaches into another month, which a rule can't say. */
  private static String eachYear(ZoneOffsetTransitionRule rule, int first) {
    return "RDATE:"
        + IntStream.range(first, first + YEARS)
            .mapToObj(year -> rule.createTransition(year).getDateTimeBefore())
            .map(at -> new Moment(at, false, null).value())
            .collect(Collectors.joining(","));
  }

  private static String text(ZoneOffset offset) {
    int seconds = Math.abs(offset.getTotalSeconds());
    String minutes =
        String.format(
            Locale.ROOT,
            "%s%02d%02d",
            offset.getTotalSeconds() < 0 ? "-" : "+",
            seconds / 3600,
            seconds / 60 % 60);
    return seconds % 60 == 0 ? minutes : minutes + String.format(Locale.ROOT, "%02d", seconds % 60);
  }
}

package org.realtimeagenda.client.icalendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The IANA zone whose clock does what a VTIMEZONE (RFC 5545 section 3.6.5) says, for one that has a
 * name of its own. Looks at the yearly rules only, since whoever invents a name has no history.
 */
final class ZoneRulesMatch {

  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2})(\\d{2})(\\d{2})?");

  private static final Pattern YEARLY =
      Pattern.compile(
          "(?=.*FREQ=YEARLY)(?=.*BYMONTH=(\\d{1,2})(?:;|$)).*BYDAY=([+-]?\\d)([A-Z]{2}).*");

  private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  /** Any year in which the rules of today hold. */
  private static final int YEAR = 2026;

  private final int offset;
  private final List<Change> changes;

  private ZoneRulesMatch(int offset, List<Change> changes) {
    this.offset = offset;
    this.changes = changes;
  }

  /** The clock is put to another offset, in seconds. */
  private record Change(LocalDateTime at, int offset) {}

  /** The zone that fits; of several, one that is well known. */
  static Optional<ZoneId> find(Component definition) {
    try {
      ZoneRulesMatch match = read(definition);
      return Stream.concat(
              Stream.of("Europe/Berlin", "Europe/London", "America/New_York", "Europe/Helsinki"),
              ZoneId.getAvailableZoneIds().stream()
                  .sorted(
                      Comparator.comparing((String id) -> !id.contains("/"))
                          .thenComparing(id -> id)))
          .filter(id -> !id.startsWith("SystemV/"))
          .map(ZoneId::of)
          .filter(zone -> match.fits(zone.getRules()))
          .findFirst();
    } catch (DateTimeException notAClock) {
      return Optional.empty();
    }
  }

  private static ZoneRulesMatch read(Component definition) {
    List<Change> changes = new ArrayList<>();
    int standard = 0;
    for (Component observance : definition.all(List.of("STANDARD", "DAYLIGHT")).toList()) {
      int to = offset(observance);
      standard = observance.name().equals("STANDARD") ? to : standard;
      observance
          .first("RRULE")
          .filter(rule -> !rule.value().contains("UNTIL"))
          .flatMap(rule -> day(observance, rule.value()))
          .ifPresent(at -> changes.add(new Change(at, to)));
    }
    changes.sort(Comparator.comparing(Change::at));
    return new ZoneRulesMatch(standard, changes);
  }

  private static int offset(Component observance) {
    Matcher form =
        OFFSET.matcher(observance.first("TZOFFSETTO").map(line -> line.value().strip()).orElse(""));
    if (!form.matches()) {
      throw new DateTimeException("no offset");
    }
    int seconds = Integer.parseInt(form.group(2)) * 3600 + Integer.parseInt(form.group(3)) * 60;
    return form.group(1).equals("-") ? -seconds : seconds;
  }

  private static Optional<LocalDateTime> day(Component observance, String rule) {
    Matcher form = YEARLY.matcher(rule);
    Optional<ContentLine> begin = observance.first("DTSTART");
    if (!form.matches() || begin.isEmpty()) {
      return Optional.empty();
    }
    DayOfWeek day = DayOfWeek.of(WEEKDAYS.indexOf(form.group(3)) + 1);
    var time = Moment.read(begin.get().value(), null, begin.get().line()).local().toLocalTime();
    return Optional.of(
        YearMonth.of(YEAR, Integer.parseInt(form.group(1)))
            .atDay(1)
            .with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(form.group(2)), day))
            .atTime(time));
  }

  private boolean fits(ZoneRules rules) {
    if (changes.isEmpty()) {
      return rules.isFixedOffset() && offsetAt(rules, LocalDateTime.of(YEAR, 1, 1, 0, 0)) == offset;
    }
    int before = changes.getLast().offset();
    for (Change change : changes) {
      if (offsetAt(rules, change.at().minusHours(3)) != before
          || offsetAt(rules, change.at().plusHours(3)) != change.offset()) {
        return false;
      }
      before = change.offset();
    }
    return rules.getTransitionRules().size() == changes.size();
  }

  private static int offsetAt(ZoneRules rules, LocalDateTime time) {
    ZoneOffset at = rules.getOffset(time);
    return at.getTotalSeconds();
  }
}

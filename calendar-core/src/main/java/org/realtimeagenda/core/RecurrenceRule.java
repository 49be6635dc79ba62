package org.realtimeagenda.core;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The grammar of a recurrence rule, RFC 5545 section 3.3.10. It only says whether a rule is one;
 * what a rule means is ical4j's to say, in the client.
 */
public final class RecurrenceRule {

  private static final Pattern WEEKDAY = Pattern.compile("([+-]?\\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)");
  private static final Pattern UNTIL = Pattern.compile("\\d{8}(T\\d{6}Z?)?");

  private static final Map<String, Predicate<String>> PARTS =
      Map.ofEntries(
          Map.entry(
              "FREQ",
              Set.of("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY")
                  ::contains),
          Map.entry("UNTIL", value -> UNTIL.matcher(value).matches()),
          Map.entry("COUNT", value -> number(value, 1, Integer.MAX_VALUE)),
          Map.entry("INTERVAL", value -> number(value, 1, Integer.MAX_VALUE)),
          Map.entry("BYSECOND", list(value -> number(value, 0, 60))),
          Map.entry("BYMINUTE", list(value -> number(value, 0, 59))),
          Map.entry("BYHOUR", list(value -> number(value, 0, 23))),
          Map.entry("BYDAY", list(RecurrenceRule::weekday)),
          Map.entry("BYMONTHDAY", list(value -> signed(value, 31))),
          Map.entry("BYYEARDAY", list(value -> signed(value, 366))),
          Map.entry("BYWEEKNO", list(value -> signed(value, 53))),
          Map.entry("BYMONTH", list(value -> number(value, 1, 12))),
          Map.entry("BYSETPOS", list(value -> signed(value, 366))),
          Map.entry("WKST", Set.of("SU", "MO", "TU", "WE", "TH", "FR", "SA")::contains));

  private RecurrenceRule() {}

  /**
   * Checks a rule.
   *
   * @param rule the value, without {@code RRULE:}
   * @throws InvalidAttributeException of the rule attribute, naming the part that is wrong
   */
  public static void check(String rule) {
    if (rule.length() > Limits.SHORT_TEXT) {
      throw wrong("longer than " + Limits.SHORT_TEXT + " characters");
    }
    Set<String> seen = new HashSet<>();
    for (String part : rule.split(";", -1)) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      Predicate<String> accepts = PARTS.get(name);
      if (accepts == null) {
        throw wrong("unknown part " + name);
      }
      if (!seen.add(name)) {
        throw wrong(name + " is there twice");
      }
      if (equals < 0 || !accepts.test(part.substring(equals + 1))) {
        throw wrong("wrong value of " + name);
      }
    }
    if (!seen.contains("FREQ")) {
      throw wrong("FREQ is missing");
    }
    if (seen.contains("UNTIL") && seen.contains("COUNT")) {
      throw wrong("UNTIL and COUNT exclude each other");
    }
  }

  private static Predicate<String> list(Predicate<String> element) {
    return values -> java.util.Arrays.stream(values.split(",", -1)).allMatch(element);
  }

  private static boolean weekday(String value) {
    var matcher = WEEKDAY.matcher(value);
    return matcher.matches() && (matcher.group(1) == null || signed(matcher.group(1), 53));
  }

  private static boolean signed(String value, int most) {
    String digits = value.startsWith("+") || value.startsWith("-") ? value.substring(1) : value;
    return number(digits, 1, most);
  }

  private static boolean number(String value, int least, int most) {
    if (value.isEmpty()
        || value.length() > 10
        || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    long number = Long.parseLong(value);
    return number >= least && number <= most;
  }

  private static InvalidAttributeException wrong(String reason) {
    return new InvalidAttributeException(Attribute.RRULE, reason);
  }
}

package org.realtimeagenda.core;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashMap;
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
  private static final DateTimeFormatter UNTIL =
      DateTimeFormatter.ofPattern("uuuuMMdd['T'HHmmss['Z']]")
          .withResolverStyle(ResolverStyle.STRICT);

  private static final Map<String, Predicate<String>> PARTS =
      Map.ofEntries(
          Map.entry(
              "FREQ",
              Set.of("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY")
                  ::contains),
          Map.entry("UNTIL", RecurrenceRule::until),
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
    Map<String, String> seen = new HashMap<>();
    for (String part : rule.split(";", -1)) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      Predicate<String> accepts = PARTS.get(name);
      if (accepts == null) {
        throw wrong("unknown part " + name);
      }
      if (equals < 0 || !accepts.test(part.substring(equals + 1))) {
        throw wrong("wrong value of " + name);
      }
      if (seen.put(name, part.substring(equals + 1)) != null) {
        throw wrong(name + " is there twice");
      }
    }
    String frequency = seen.get("FREQ");
    if (frequency == null) {
      throw wrong("FREQ is missing");
    }
    checkTogether(frequency, seen);
  }

  /** What section 3.3.10 says of parts that exclude or need one another. */
  private static void checkTogether(String frequency, Map<String, String> parts) {
    if (parts.containsKey("UNTIL") && parts.containsKey("COUNT")) {
      throw wrong("UNTIL and COUNT exclude each other");
    }
    String days = parts.getOrDefault("BYDAY", "");
    boolean numbered = days.chars().anyMatch(Character::isDigit);
    boolean byMonthOrYear = frequency.equals("MONTHLY") || frequency.equals("YEARLY");
    if (numbered && (!byMonthOrYear || parts.containsKey("BYWEEKNO"))) {
      throw wrong("BYDAY has a number, which only months and years have days for");
    }
    if (parts.containsKey("BYMONTHDAY") && frequency.equals("WEEKLY")) {
      throw wrong("BYMONTHDAY doesn't go with WEEKLY");
    }
    if (parts.containsKey("BYYEARDAY")
        && Set.of("DAILY", "WEEKLY", "MONTHLY").contains(frequency)) {
      throw wrong("BYYEARDAY doesn't go with " + frequency);
    }
    if (parts.containsKey("BYWEEKNO") && !frequency.equals("YEARLY")) {
      throw wrong("BYWEEKNO goes with YEARLY only");
    }
    if (parts.containsKey("BYSETPOS")
        && parts.keySet().stream().filter(name -> name.startsWith("BY")).count() == 1) {
      throw wrong("BYSETPOS needs another BY part");
    }
  }

  private static boolean until(String value) {
    try {
      UNTIL.parse(value);
      return true;
    } catch (DateTimeParseException notADate) {
      return false;
    }
  }

  private static Predicate<String> list(Predicate<String> element) {
    return values -> Arrays.stream(values.split(",", -1)).allMatch(element);
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

package org.realtimeagenda.client.rules;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.InvalidAttributeException;

/**
 * A recurrence rule (RFC 5545 section 3.3.10) as its parts, in the order in which they were
 * written. All of it is in capitals, as {@link org.realtimeagenda.core.RecurrenceRule} takes it:
 * another tool may have written small letters, which mean the same.
 */
public record RuleParts(Map<String, String> parts) {

  /** In the order of a week that begins on Monday, as RFC 5545 section 3.3.10 writes them. */
  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  /**
   * An element of BYDAY.
   *
   * @param nth 0 where it is every such day; negative counts from the end
   */
  public record NthDay(int nth, DayOfWeek day) {}

  /**
   * Takes a rule apart; what its parts say isn't looked at.
   *
   * @throws InvalidAttributeException when one of them has no value
   */
  public static RuleParts of(String rrule) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : rrule.toUpperCase(Locale.ROOT).split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new InvalidAttributeException(Attribute.RRULE, "no value of " + part);
      }
      parts.put(part.substring(0, equals), part.substring(equals + 1));
    }
    return new RuleParts(parts);
  }

  /** The rule, to be written. */
  public String text() {
    return parts.entrySet().stream()
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining(";"));
  }

  static String code(DayOfWeek day) {
    return DAYS.get(day.getValue() - 1);
  }

  /** A day of the month, as BYMONTHDAY has it or as BYDAY. */
  public static String value(Rhythm.Monthly day) {
    return switch (day) {
      case Rhythm.OnDay(int date) -> Integer.toString(date);
      case Rhythm.OnLastDay() -> "-1";
      case Rhythm.OnNth(int nth, var weekday) -> nth + code(weekday);
      case Rhythm.OnLast(var weekday) -> "-1" + code(weekday);
    };
  }

  /** A part's value; null where it isn't there. */
  public @Nullable String get(String name) {
    return parts.get(name);
  }

  public String frequency() {
    return parts.getOrDefault("FREQ", "");
  }

  public int interval() {
    return Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
  }

  public boolean isEvery(String... frequencies) {
    return List.of(frequencies).contains(frequency());
  }

  /** Whether it has any of these parts. */
  public boolean has(String... names) {
    return Arrays.stream(names).anyMatch(parts::containsKey);
  }

  /** With another value of a part, in its place or at the end. */
  public RuleParts with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(parts);
    changed.put(name, value);
    return new RuleParts(changed);
  }

  public RuleParts without(String name) {
    Map<String, String> changed = new LinkedHashMap<>(parts);
    changed.remove(name);
    return new RuleParts(changed);
  }

  /** Whether it has no parts but FREQ and these. */
  public boolean hasOnly(String... names) {
    Set<String> allowed = Set.of(names);
    return parts.keySet().stream().allMatch(name -> name.equals("FREQ") || allowed.contains(name));
  }

  /** A part of numbers; empty where it isn't there. */
  public List<Integer> numbers(String name) {
    List<Integer> numbers = new ArrayList<>();
    for (String number : list(name)) {
      numbers.add(Integer.parseInt(number));
    }
    return numbers;
  }

  /** BYDAY; empty where it isn't there. */
  public List<NthDay> days() {
    List<NthDay> days = new ArrayList<>();
    for (String element : list("BYDAY")) {
      int code = element.length() - 2;
      String nth = element.substring(0, code);
      days.add(
          new NthDay(
              nth.isEmpty() ? 0 : Integer.parseInt(nth),
              DayOfWeek.of(DAYS.indexOf(element.substring(code)) + 1)));
    }
    return days;
  }

  /**
   * When it ends.
   *
   * @param first when the series begins
   */
  public Repeat.End end(EventTime first) {
    String count = parts.get("COUNT");
    String until = parts.get("UNTIL");
    if (count != null) {
      return new Repeat.End.Times(Integer.parseInt(count));
    }
    return until == null
        ? new Repeat.End.Never()
        : new Repeat.End.Until(UntilText.lastDay(until, first));
  }

  /** The values of a part that is a list; empty where it isn't there. */
  public List<String> list(String name) {
    String value = parts.get(name);
    return value == null ? List.of() : List.of(value.split(",", -1));
  }
}

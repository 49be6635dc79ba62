package org.realtimeagenda.client.icalendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.realtimeagenda.core.Limits;

/**
 * VALARM, RFC 5545 section 3.6.6, and the attribute {@code reminders}: minutes before the start. An
 * alarm that says more than a reminder, or something else, is also kept as it is.
 */
final class Alarms {

  static final String ALARM = "VALARM";

  private static final Set<String> NAMES =
      new TreeSet<>(List.of("ACTION", "DESCRIPTION", "TRIGGER"));

  private Alarms() {}

  /** How many minutes before the start it goes off; empty where it is no reminder. */
  static OptionalInt minutes(Component alarm) {
    String action =
        alarm.first("ACTION").map(line -> line.value().strip().toUpperCase(Locale.ROOT)).orElse("");
    ContentLine trigger = alarm.first("TRIGGER").orElse(null);
    if (trigger == null
        || !Set.of("DISPLAY", "AUDIO").contains(action)
        || !trigger.parametersWithout(List.of("VALUE", "RELATED")).isEmpty()
        || "DATE-TIME".equalsIgnoreCase(trigger.parameter("VALUE"))
        || "END".equalsIgnoreCase(trigger.parameter("RELATED"))) {
      return OptionalInt.empty();
    }
    try {
      Span span = Span.read(trigger.value(), trigger.line());
      long minutes = -span.minutes();
      boolean whole = span.time().toSeconds() % 60 == 0;
      return whole && minutes >= 0 && minutes <= Limits.REMINDER_MINUTES
          ? OptionalInt.of((int) minutes)
          : OptionalInt.empty();
    } catch (MistakeException noDuration) {
      return OptionalInt.empty();
    }
  }

  /** What the row has of an event's alarms. */
  static List<Integer> reminders(List<Component> alarms) {
    return alarms.stream()
        .flatMapToInt(alarm -> minutes(alarm).stream())
        .distinct()
        .limit(Limits.REMINDERS)
        .boxed()
        .toList();
  }

  /** Whether the reminder says all of it. */
  static boolean isPlain(Component alarm, String name) {
    return minutes(alarm).isPresent()
        && alarm.components().isEmpty()
        && alarm.lines().size() == NAMES.size()
        && alarm.lines().stream().map(ContentLine::name).collect(Collectors.toSet()).equals(NAMES)
        && alarm.first("ACTION").filter(line -> line.value().equals("DISPLAY")).isPresent()
        && alarm
            .first("DESCRIPTION")
            .filter(line -> line.parameters().isEmpty())
            .filter(line -> TextValue.read(line.value()).equals(description(name)))
            .isPresent();
  }

  /** Those to write: what was kept, unless the person has taken the reminder away, and the rest. */
  static List<String> lines(List<Component> kept, List<Integer> reminders, String name) {
    List<String> lines = new ArrayList<>();
    Set<Integer> left = new TreeSet<>(reminders);
    for (Component alarm : kept) {
      OptionalInt minutes = minutes(alarm);
      if (minutes.isEmpty()
          || reminders.contains(minutes.getAsInt())
          || reminders.size() == Limits.REMINDERS) {
        alarm.texts().forEach(lines::add);
        minutes.ifPresent(left::remove);
      }
    }
    reminders.stream()
        .filter(left::contains)
        .flatMap(minutes -> plain(minutes, name))
        .forEach(lines::add);
    return lines;
  }

  private static Stream<String> plain(int minutes, String name) {
    return Stream.of(
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:-PT" + minutes + "M",
        "DESCRIPTION:" + TextValue.write(description(name)),
        "END:VALARM");
  }

  /** RFC 5545 wants one. */
  private static String description(String name) {
    return name.isEmpty() ? "Reminder" : name;
  }
}

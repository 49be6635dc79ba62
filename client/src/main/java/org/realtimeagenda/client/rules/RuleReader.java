package org.realtimeagenda.client.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.core.RecurrenceRule;

/** Reads a rule as one of the usual ones, where it says exactly what one of them does. */
final class RuleReader {
  private static final Optional<Rhythm> NONE = Optional.empty();

  private final RuleParts parts;
  private final LocalDate first;

  private RuleReader(RuleParts parts, LocalDate first) {
    this.parts = parts;
    this.first = first;
  }

  static Repeat read(String rrule, EventTime time) {
    try {
      RecurrenceRule.check(rrule);
    } catch (InvalidAttributeException noRule) {
      return new Repeat.Other(rrule);
    }
    RuleParts parts = RuleParts.of(rrule);
    return new RuleReader(parts, Repeat.day(time))
        .rhythm()
        .<Repeat>map(rhythm -> new Repeat.Usual(rhythm, parts.interval(), parts.end(time)))
        .orElseGet(() -> new Repeat.Other(rrule));
  }

  private Optional<Rhythm> rhythm() {
    return switch (parts.frequency()) {
      case "DAILY" -> daily();
      case "WEEKLY" -> weekly();
      case "MONTHLY" -> monthly();
      case "YEARLY" -> yearly();
      default -> NONE;
    };
  }

  private Optional<Rhythm> daily() {
    if (has("BYDAY") && parts.interval() == 1) {
      return Optional.of(new Rhythm.Weekly(weekdays()));
    }
    return has() ? Optional.of(new Rhythm.Daily()) : NONE;
  }

  private Optional<Rhythm> weekly() {
    if (!has() && !has("BYDAY")) {
      return NONE;
    }
    Set<DayOfWeek> days = has() ? EnumSet.of(first.getDayOfWeek()) : weekdays();
    String firstOfWeek = parts.get("WKST");
    // where weeks are left out, it matters which day begins one
    boolean mondayWeeks = firstOfWeek == null || firstOfWeek.equals("MO");
    return mondayWeeks || parts.interval() == 1 ? Optional.of(new Rhythm.Weekly(days)) : NONE;
  }

  private Optional<Rhythm> monthly() {
    if (has()) {
      return Optional.of(new Rhythm.OnDay(first.getDayOfMonth()));
    }
    if (has("BYMONTHDAY")) {
      return only(parts.numbers("BYMONTHDAY")).flatMap(RuleReader::dayOfMonth);
    }
    if (has("BYDAY")) {
      return only(parts.days()).flatMap(day -> nth(day.nth(), day.day()));
    }
    if (has("BYDAY", "BYSETPOS")) {
      return only(parts.days())
          .filter(day -> day.nth() == 0)
          .flatMap(day -> only(parts.numbers("BYSETPOS")).flatMap(nth -> nth(nth, day.day())));
    }
    return NONE;
  }

  private Optional<Rhythm> yearly() {
    boolean onItsDay =
        has()
            || (has("BYMONTH", "BYMONTHDAY")
                && parts.numbers("BYMONTH").equals(List.of(first.getMonthValue()))
                && parts.numbers("BYMONTHDAY").equals(List.of(first.getDayOfMonth())));
    return onItsDay ? Optional.of(new Rhythm.Yearly()) : NONE;
  }

  /** Whether, of what narrows a rule down, it has these and no more. */
  private boolean has(String... by) {
    Set<String> names = Set.of(by);
    return parts.parts().keySet().containsAll(names)
        && parts.parts().keySet().stream()
            .filter(name -> name.startsWith("BY"))
            .allMatch(names::contains);
  }

  private Set<DayOfWeek> weekdays() {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    parts.days().forEach(day -> days.add(day.day()));
    return days;
  }

  private static Optional<Rhythm> dayOfMonth(int day) {
    return day > 0
        ? Optional.of(new Rhythm.OnDay(day))
        : Optional.<Rhythm>of(new Rhythm.OnLastDay()).filter(_ -> day == -1);
  }

  private static Optional<Rhythm> nth(int nth, DayOfWeek day) {
    return nth >= 1 && nth <= 5
        ? Optional.of(new Rhythm.OnNth(nth, day))
        : Optional.<Rhythm>of(new Rhythm.OnLast(day)).filter(_ -> nth == -1);
  }

  private static <T> Optional<T> only(List<T> elements) {
    @Nullable T one = elements.size() == 1 ? elements.getFirst() : null;
    return Optional.ofNullable(one);
  }
}

package org.realtimeagenda.desktop.dialog;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.realtimeagenda.client.rules.Repeat;
import org.realtimeagenda.client.rules.Rhythm;

/** What a person types into the fields of the rule. */
final class RepeatDraft {
  /** Nobody means a larger one, and it fits its field. */
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");

  private RepeatDraft() {}

  /** Without what couldn't be read of the rule so far. */
  static EventDraft understood(EventDraft draft) {
    return draft
        .understood(Field.REPEAT_UNTIL)
        .understood(Field.REPEAT_TIMES)
        .understood(Field.REPEAT_INTERVAL);
  }

  /** Changes one of the usual rules; any other stays as it is. */
  static EventDraft usual(EventDraft draft, UnaryOperator<Repeat.Usual> change) {
    return draft.repeat() instanceof Repeat.Usual usual
        ? draft.withRule(change.apply(usual))
        : draft;
  }

  /** The last day, as it was typed. */
  static EventDraft until(EventDraft draft, String typed, DateText dates) {
    LocalDate start = draft.when().start().toLocalDate();
    return dates
        .parse(typed, start.getYear())
        .map(day -> yearMeant(day, start, typed, dates))
        .map(day -> untilDay(draft, day))
        .orElseGet(() -> draft.notUnderstood(Field.REPEAT_UNTIL, typed));
  }

  /** Where no year was typed, the day after the start is meant. */
  private static LocalDate yearMeant(LocalDate day, LocalDate start, String typed, DateText dates) {
    return dates
        .parse(typed, start.getYear() + 1)
        .filter(later -> day.isBefore(start) && !later.equals(day))
        .orElse(day);
  }

  /** The last day, as it was picked. */
  static EventDraft untilDay(EventDraft draft, LocalDate day) {
    return usual(
        draft.understood(Field.REPEAT_UNTIL), usual -> usual.ending(new Repeat.End.Until(day)));
  }

  static EventDraft times(EventDraft draft, String typed) {
    return number(
        draft,
        Field.REPEAT_TIMES,
        typed,
        count -> rule -> rule.ending(new Repeat.End.Times(count)));
  }

  static EventDraft interval(EventDraft draft, String typed) {
    return number(draft, Field.REPEAT_INTERVAL, typed, interval -> rule -> rule.every(interval));
  }

  private static EventDraft number(
      EventDraft draft,
      Field field,
      String typed,
      Function<Integer, UnaryOperator<Repeat.Usual>> with) {
    return Optional.of(typed.strip())
        .filter(NUMBER.asMatchPredicate())
        .map(Integer::valueOf)
        .map(number -> usual(draft.understood(field), with.apply(number)))
        .orElseGet(() -> draft.notUnderstood(field, typed));
  }

  /** A last day that suits the rule: some of its times from the start on. */
  static LocalDate goodLastDay(Repeat.Usual usual, LocalDate start) {
    return switch (usual.rhythm()) {
      case Rhythm.Daily() -> start.plusMonths(1);
      case Rhythm.Weekly _ -> start.plusMonths(3);
      case Rhythm.Monthly _ -> start.plusYears(1);
      case Rhythm.Yearly() -> start.plusYears(5);
    };
  }
}

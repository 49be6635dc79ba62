package org.realtimeagenda.desktop.dialog;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.realtimeagenda.client.rules.Repeat;
import org.realtimeagenda.client.rules.Rhythm;

/** A line of the list of rules. */
sealed interface RepeatChoice {

  /** This rule; an end that was chosen before goes along. */
  record Rule(Repeat repeat) implements RepeatChoice {}

  /** Any usual rule, put together in fields of its own. */
  record Custom() implements RepeatChoice {}

  /** The lines for a draft: what its start suggests, and what it has. */
  static List<RepeatChoice> of(EventDraft draft) {
    LocalDate start = draft.when().start().toLocalDate();
    DayOfWeek day = start.getDayOfWeek();
    List<RepeatChoice> lines = new ArrayList<>();
    lines.add(new Rule(new Repeat.Never()));
    lines.add(rule(new Rhythm.Daily(), 1));
    lines.add(rule(new Rhythm.Weekly(Rhythm.WEEKDAYS), 1));
    lines.add(rule(Rhythm.Weekly.on(day), 1));
    lines.add(rule(Rhythm.Weekly.on(day), 2));
    lines.add(rule(new Rhythm.OnDay(start.getDayOfMonth()), 1));
    lines.add(rule(Rhythm.weekdayOfMonth(start), 1));
    lines.add(rule(new Rhythm.Yearly(), 1));
    // a rule that isn't usual can be come back to, after another was looked at
    if (draft.origin() != null && draft.origin().repeat() instanceof Repeat.Other other) {
      lines.add(new Rule(other));
    }
    if (!lines.contains(line(draft.repeat()))) {
      lines.add(line(draft.repeat()));
    }
    lines.add(new Custom());
    return lines;
  }

  /** The line of a rule, which doesn't say when it ends. */
  static RepeatChoice line(Repeat repeat) {
    return switch (repeat) {
      case Repeat.Never never -> new Rule(never);
      case Repeat.Usual(var rhythm, int interval, var _) -> rule(rhythm, interval);
      case Repeat.Other other -> new Rule(other);
    };
  }

  /** The draft with this line chosen. */
  default EventDraft choose(EventDraft draft) {
    Repeat.End end =
        draft.repeat() instanceof Repeat.Usual usual ? usual.end() : new Repeat.End.Never();
    EventDraft clean = RepeatDraft.understood(draft);
    return switch (this) {
      case Rule(Repeat.Usual usual) -> clean.withRule(usual.ending(end));
      case Rule(Repeat other) -> clean.withRule(other);
      case Custom() ->
          draft.repeat() instanceof Repeat.Usual
              ? clean
              : clean.withRule(
                  new Repeat.Usual(Rhythm.Weekly.on(draft.when().start().getDayOfWeek()), 1, end));
    };
  }

  private static RepeatChoice rule(Rhythm rhythm, int interval) {
    return new Rule(new Repeat.Usual(rhythm, interval, new Repeat.End.Never()));
  }
}

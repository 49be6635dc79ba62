package org.realtimeagenda.desktop.dialog;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.realtimeagenda.client.rules.Repeat;
import org.realtimeagenda.client.rules.RepeatDays;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Limits;

/** What keeps a draft from being saved. What a row has had before isn't held against it. */
final class DraftProblems {
  private final EventDraft draft;
  private final Map<Field, Problem> found = new EnumMap<>(Field.class);

  private DraftProblems(EventDraft draft) {
    this.draft = draft;
  }

  /** At most one problem a field, in the order of the dialog. */
  static Map<Field, Problem> of(EventDraft draft) {
    DraftProblems problems = new DraftProblems(draft);
    problems.texts();
    draft
        .unreadable()
        .forEach((field, typed) -> problems.add(new Problem.Unreadable(field, typed)));
    if (problems.timesChanged()) {
      problems.times();
    }
    if (draft.otherRule() && draft.repeat() instanceof Repeat.Usual usual) {
      problems.rule(usual);
    }
    return problems.found;
  }

  private void texts() {
    CalendarEvent before = draft.before();
    boolean untitledBefore = before != null && draft.title().equals(before.name());
    if (draft.title().isBlank() && !untitledBefore) {
      add(new Problem.NoTitle());
    }
    if (draft.title().strip().length() > Limits.NAME) {
      add(new Problem.TooLong(Field.TITLE));
    }
    if (draft.location().strip().length() > Limits.NAME) {
      add(new Problem.TooLong(Field.LOCATION));
    }
    if (draft.notes().strip().getBytes(StandardCharsets.UTF_8).length > Limits.DESCRIPTION_BYTES) {
      add(new Problem.TooLong(Field.NOTES));
    }
  }

  private void times() {
    When when = draft.when();
    skipped(Field.START_TIME, when.start());
    if (when.endsBeforeStart()) {
      boolean onOneDay = when.start().toLocalDate().equals(when.end().toLocalDate());
      add(
          new Problem.EndBeforeStart(
              onOneDay ? Field.END_TIME : Field.END_DATE, when.existing(when.goodEnd())));
    } else {
      skipped(Field.END_TIME, when.end());
    }
  }

  /** A series that doesn't begin on one of its days has none that all calendars agree about. */
  private void rule(Repeat.Usual usual) {
    LocalDate start = draft.when().start().toLocalDate();
    RepeatDays.next(usual, start)
        .filter(next -> !next.equals(start))
        .ifPresent(next -> add(new Problem.NotOnRule(next)));
    if (usual.end() instanceof Repeat.End.Until(var last) && last.isBefore(start)) {
      add(new Problem.NeverHappens(RepeatDraft.goodLastDay(usual, start)));
    }
  }

  private void skipped(Field field, LocalDateTime time) {
    LocalDateTime existing = draft.when().existing(time);
    if (!existing.equals(time)) {
      add(new Problem.Skipped(field, time, existing));
    }
  }

  private boolean timesChanged() {
    Origin origin = draft.origin();
    return origin == null || !origin.time().equals(draft.when().time());
  }

  private void add(Problem problem) {
    found.putIfAbsent(problem.field(), problem);
  }
}

package org.realtimeagenda.desktop.dialog;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Why an event can't be saved as it was typed. */
sealed interface Problem {

  /** Where it is told. */
  Field field();

  /** What was typed can't be read as what the field holds. */
  record Unreadable(Field field, String typed) implements Problem {}

  /** An event needs a title. */
  record NoTitle() implements Problem {
    @Override
    public Field field() {
      return Field.TITLE;
    }
  }

  /**
   * The end is before the start.
   *
   * @param repaired an end that would do
   */
  record EndBeforeStart(Field field, LocalDateTime repaired) implements Problem {}

  /**
   * The clocks of the zone jump over this time on that day.
   *
   * @param skipped the time that doesn't exist
   * @param repaired as long after the jump as {@code skipped} is after its begin
   */
  record Skipped(Field field, LocalDateTime skipped, LocalDateTime repaired) implements Problem {}

  /**
   * The event doesn't begin on one of the days on which it repeats.
   *
   * @param repaired the next one of them
   */
  record NotOnRule(LocalDate repaired) implements Problem {
    @Override
    public Field field() {
      return Field.REPEAT;
    }
  }

  /**
   * The rule ends before it has begun.
   *
   * @param repaired a last day that would do
   */
  record NeverHappens(LocalDate repaired) implements Problem {
    @Override
    public Field field() {
      return Field.REPEAT_UNTIL;
    }
  }

  /** The text is longer than a row may hold. */
  record TooLong(Field field) implements Problem {}
}

package org.realtimeagenda.client.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.EventTime;

/** How an event repeats, as a person chooses it. */
public sealed interface Repeat {

  /** It takes place once. */
  record Never() implements Repeat {}

  /**
   * One of the usual rules.
   *
   * @param interval every how many days, weeks, months or years; at least 1
   */
  record Usual(Rhythm rhythm, int interval, End end) implements Repeat {

    public Usual with(Rhythm other) {
      return new Usual(other, interval, end);
    }

    public Usual every(int other) {
      return new Usual(rhythm, other, end);
    }

    public Usual ending(End other) {
      return new Usual(rhythm, interval, other);
    }
  }

  /**
   * Any other rule, kept letter for letter.
   *
   * @param rrule RFC 5545 section 3.3.10, without the property name
   */
  record Other(String rrule) implements Repeat {}

  /** When it ends. */
  sealed interface End {

    /** For ever. */
    record Never() implements End {}

    /** {@code last} is the last day on which it may be. */
    record Until(LocalDate last) implements End {}

    /** After {@code count} times, the first one among them; at least 1. */
    record Times(int count) implements End {}
  }

  /**
   * Reads a row's rule.
   *
   * @param rrule null where the event doesn't repeat
   * @param first when the series begins
   */
  static Repeat of(@Nullable String rrule, EventTime first) {
    return rrule == null ? new Never() : RuleReader.read(rrule, first);
  }

  /**
   * The rule to be written, with UNTIL in the form that RFC 5545 section 3.3.10 wants for such a
   * time; null where it doesn't repeat.
   *
   * @param first when the series begins
   */
  default @Nullable String rrule(EventTime first) {
    return switch (this) {
      case Never() -> null;
      case Usual usual -> RuleWriter.write(usual, first);
      case Other(String rrule) -> rrule;
    };
  }

  /** The day on which a series begins, on its own clocks. */
  static LocalDate day(EventTime first) {
    return switch (first) {
      case EventTime.AllDay(var start, var _) -> start;
      case EventTime.Timed(var start, var _, var _) -> start.toLocalDate();
    };
  }

  /**
   * The rule of a series of which a person moves an occurrence to another day, so that each of them
   * is moved as far: as {@code EventChanges} does it.
   */
  default Repeat shifted(LocalDate from, LocalDate to) {
    if (from.equals(to) || !(this instanceof Usual(var rhythm, int interval, var end))) {
      return this;
    }
    long days = ChronoUnit.DAYS.between(from, to);
    End there = end instanceof End.Until(var last) ? new End.Until(last.plusDays(days)) : end;
    return new Usual(rhythm.shifted(from, to), interval, there);
  }

  /** The rule where its start is moved to another day: what names the old day names the new one. */
  default Repeat moved(LocalDate from, LocalDate to) {
    return this instanceof Usual usual ? usual.with(usual.rhythm().moved(from, to)) : this;
  }
}

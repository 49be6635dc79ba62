package org.realtimeagenda.desktop.print;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ResourceBundle;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.Bundles;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.calendar.TimeTexts;
import org.realtimeagenda.desktop.calendar.Titles;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.shell.Commands;

/** What stands on paper, and what is said of it. */
final class PrintWords {
  private final Formats formats;
  private final ResourceBundle bundle;
  private final ResourceBundle window;

  PrintWords(Formats formats) {
    this.formats = formats;
    this.bundle = Bundles.of(PrintWords.class, formats.locale());
    this.window = Bundles.of(Commands.class, formats.locale());
  }

  String text(String key, Object... values) {
    return filled(bundle.getString(key), values);
  }

  /** What it is of: Thursday 26 November 2026, 23 – 29 November 2026, November 2026. */
  String heading(Printout.Days days) {
    LocalDate last = days.to().minusDays(1);
    return days.kind() == PrintKind.MONTH
        ? formats.monthAndYear(middle(days))
        : formats.days(days.from(), last);
  }

  /** A day of the month that is meant: its weeks may begin in the one before. */
  static LocalDate middle(Printout.Days days) {
    return days.from().plusDays(7);
  }

  /** Thu 26 Nov. */
  String day(LocalDate day) {
    return formats.day(day);
  }

  /** Thursday 26 November 2026. */
  String longDay(LocalDate day) {
    return formats.days(day, day);
  }

  String weekday(LocalDate day) {
    return formats.longWeekday(day);
  }

  String title(PageEntry entry) {
    return Titles.of(entry.title(), formats.locale());
  }

  /** 14:00; empty for whole days. */
  String start(PageEntry entry, Printout printout) {
    return entry.time() instanceof EventTime.AllDay
        ? ""
        : TimeTexts.start(entry.time(), printout.reader(), formats);
  }

  /** 14:00 – 15:00, with days where it ends on another; or for how long it takes whole days. */
  String range(PageEntry entry, Printout printout) {
    return switch (entry.time()) {
      case EventTime.Timed timed -> TimeTexts.range(timed, printout.reader(), formats);
      case EventTime.AllDay(LocalDate first, LocalDate after) ->
          first.plusDays(1).equals(after)
              ? text("all-day")
              : formats.date(first) + " – " + formats.date(after.minusDays(1));
    };
  }

  /** When it was printed, and whether it was true then. */
  String standing(Printout printout) {
    ZonedDateTime at = printout.at();
    return text(
        "standing",
        state(printout.state(), at),
        formats.days(at.toLocalDate(), at.toLocalDate()),
        time(at));
  }

  private String state(ReplicaState state, ZonedDateTime at) {
    return switch (state) {
      case ReplicaState.OnThisComputer() -> state("onThisComputer");
      case ReplicaState.Live(Instant confirmed) ->
          text("confirmed", state("live"), time(confirmed.atZone(at.getZone())));
      case ReplicaState.CatchingUp _ -> state("catchingUp");
      case ReplicaState.Offline(Instant since, var _) ->
          state("offline", time(since.atZone(at.getZone())));
      case ReplicaState.NeedsYou _ -> state("needsYou");
    };
  }

  /** As the window calls it. */
  private String state(String name, Object... values) {
    return filled(window.getString("state." + name), values);
  }

  private String filled(String text, Object... values) {
    return new MessageFormat(text, formats.locale()).format(values);
  }

  /** An hour of the day, from 0: 14:00 or 2:00 pm. */
  String hour(int hour) {
    return formats.time(LocalTime.of(hour, 0));
  }

  /** Whether hours are such as 2:00 pm, which are longer. */
  boolean twelveHours() {
    return formats.twelveHours();
  }

  private String time(ZonedDateTime at) {
    return formats.time(at);
  }
}

package org.realtimeagenda.desktop.dialog;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.rules.Repeat;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.Limits;
import org.realtimeagenda.desktop.Bundles;
import org.realtimeagenda.desktop.calendar.Titles;
import org.realtimeagenda.desktop.calendar.ZoneNames;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.repeat.RepeatWords;

/** What the dialog says. */
final class DialogWords {
  private final Formats formats;
  private final Clock clock;
  private final ResourceBundle bundle;
  private final DateText dates;
  private final RepeatWords repeats;

  /**
   * @param clock its zone is the reader's, in which times are told
   */
  DialogWords(Formats formats, Clock clock) {
    this.formats = formats;
    this.clock = clock;
    this.bundle = Bundles.of(DialogWords.class, formats.locale());
    this.dates = new DateText(formats);
    this.repeats = new RepeatWords(formats.locale());
  }

  /** A text of the bundle with its places filled. */
  String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), formats.locale()).format(values);
  }

  /** What an event is called. */
  String title(@Nullable String name) {
    return Titles.of(name, formats.locale());
  }

  DateText dates() {
    return dates;
  }

  RepeatWords repeats() {
    return repeats;
  }

  /** The reader's day. */
  LocalDate today() {
    return LocalDate.now(clock);
  }

  Formats formats() {
    return formats;
  }

  /** What is wrong. */
  String told(Problem problem) {
    return switch (problem) {
      case Problem.NoTitle() -> text("problem.no-title");
      case Problem.EndBeforeStart(var _, var _) -> text("problem.end-before-start");
      case Problem.Skipped(var _, var skipped, var _) ->
          text("problem.skipped", formats.time(skipped.toLocalTime()));
      case Problem.Unreadable(var field, var _) ->
          switch (kind(field)) {
            case DATE -> text("problem.no-date");
            case TIME -> text("problem.no-time");
            case NUMBER -> text("problem.no-number");
          };
      case Problem.NotOnRule(var _) -> text("problem.not-on-rule");
      case Problem.NeverHappens(var _) -> text("problem.never-happens");
      case Problem.TooLong(var field) ->
          field == Field.NOTES
              ? text("problem.notes-too-long", Limits.DESCRIPTION_BYTES / 1024)
              : text("problem.too-long", Limits.NAME);
    };
  }

  /** The way out that one press takes; empty where there is none. */
  String repair(Problem problem, EventDraft draft) {
    return switch (problem) {
      case Problem.EndBeforeStart(var _, var repaired) ->
          text("repair.make-it", dateOrTime(repaired, draft));
      case Problem.Skipped(var _, var _, var repaired) ->
          text("repair.make-it", formats.time(repaired.toLocalTime()));
      case Problem.Unreadable(var field, var _) -> text("repair.back-to", readable(field, draft));
      case Problem.NotOnRule(var repaired) -> text("repair.start-on", dates.format(repaired));
      case Problem.NeverHappens(var repaired) -> text("repair.make-it", dates.format(repaired));
      case Problem.NoTitle() -> "";
      case Problem.TooLong(var _) -> "";
    };
  }

  /** What the way out amounts to, to follow {@link #repair}. */
  String repairMeans(Problem problem, EventDraft draft) {
    return switch (problem) {
      case Problem.EndBeforeStart(var _, var _) ->
          text(draft.when().allDay() ? "repair.same-day" : "repair.hour-after");
      case Problem.Skipped(var _, var _, var _) -> text("repair.after-gap");
      case Problem.Unreadable(var _, var _) -> text("repair.as-before");
      case Problem.NotOnRule(var _) -> text("repair.first-day");
      case Problem.NeverHappens(var _) -> "";
      case Problem.NoTitle() -> "";
      case Problem.TooLong(var _) -> "";
    };
  }

  /** How long before the start a reminder is: 10 min before. */
  String before(int minutes) {
    int hour = 60;
    int day = 24 * hour;
    int week = 7 * day;
    if (minutes == 0) {
      return text("before.none");
    }
    if (minutes % week == 0) {
      return text("before.weeks", minutes / week);
    }
    if (minutes % day == 0) {
      return text("before.days", minutes / day);
    }
    return minutes % hour == 0
        ? text("before.hours", minutes / hour)
        : text("before.minutes", minutes);
  }

  /** What a date or time field shows of a draft. */
  String shown(Field field, EventDraft draft) {
    String typed = draft.unreadable().get(field);
    return typed == null ? readable(field, draft) : typed;
  }

  private String readable(Field field, EventDraft draft) {
    return switch (kind(field)) {
      case DATE ->
          field == Field.REPEAT_UNTIL
              ? until(draft.repeat())
              : dates.format(draft.at(field).toLocalDate());
      case TIME -> formats.time(draft.at(field).toLocalTime());
      case NUMBER -> number(field, draft.repeat());
    };
  }

  private String until(Repeat repeat) {
    return repeat instanceof Repeat.Usual(var _, var _, Repeat.End.Until(var last))
        ? dates.formatDay(last)
        : "";
  }

  private static String number(Field field, Repeat repeat) {
    return switch (repeat) {
      case Repeat.Usual(var _, int interval, var _) when field == Field.REPEAT_INTERVAL ->
          String.valueOf(interval);
      case Repeat.Usual(var _, var _, Repeat.End.Times(int count)) -> String.valueOf(count);
      default -> "";
    };
  }

  private enum Kind {
    DATE,
    TIME,
    NUMBER
  }

  /** What is typed into a field. */
  private static Kind kind(Field field) {
    return switch (field) {
      case START_DATE, END_DATE, REPEAT_UNTIL -> Kind.DATE;
      case START_TIME, END_TIME -> Kind.TIME;
      case REPEAT_TIMES, REPEAT_INTERVAL -> Kind.NUMBER;
      case TITLE, REPEAT, LOCATION, NOTES -> throw new IllegalArgumentException(field.name());
    };
  }

  private String dateOrTime(LocalDateTime end, EventDraft draft) {
    if (draft.when().allDay()) {
      return dates.format(end.toLocalDate());
    }
    String time = formats.time(end.toLocalTime());
    return end.toLocalDate().equals(draft.when().start().toLocalDate())
        ? time
        : text("time-on-day", time, dates.format(end.toLocalDate()));
  }

  /** When an event is, as its reader lives it: Thu 26 Nov 2026, 14:00 – 15:00. */
  String when(EventTime time) {
    ZoneId reader = clock.getZone();
    return switch (time) {
      case EventTime.AllDay(var first, var after) -> days(first, after.minusDays(1));
      case EventTime.Timed timed ->
          times(
              timed.startsAt(reader).atZone(reader).toLocalDateTime(),
              timed.endsAt(reader).atZone(reader).toLocalDateTime());
    };
  }

  /** The same in the event's own zone, where that is another; else empty. */
  String whenThere(EventTime time) {
    if (!(time instanceof EventTime.Timed(var start, var end, var zone))
        || zone == null
        || zone.getRules().equals(clock.getZone().getRules())) {
      return "";
    }
    return text("in-zone", times(start, end), city(zone));
  }

  private String days(LocalDate first, LocalDate last) {
    return first.equals(last)
        ? text("all-day-on", dates.format(first))
        : text("all-day-from-to", dates.format(first), dates.format(last));
  }

  private String times(LocalDateTime start, LocalDateTime end) {
    String from = dates.format(start.toLocalDate()) + ", " + formats.time(start.toLocalTime());
    String to = formats.time(end.toLocalTime());
    return start.toLocalDate().equals(end.toLocalDate())
        ? from + " – " + to
        : from + " – " + dates.format(end.toLocalDate()) + ", " + to;
  }

  /** A zone as a person knows it: Paris (CET). */
  String zone(ZoneId zone, LocalDateTime at) {
    String city = city(zone);
    String letters = ZoneNames.letters(zone, at.atZone(zone).toInstant(), formats.locale());
    return letters.equals(city) ? city : city + " (" + letters + ")";
  }

  /** The zones there are, by their city. */
  List<ZoneId> cities() {
    return ZoneNames.cities(formats.locale());
  }

  /** The last part of a zone's name: Paris. */
  String city(ZoneId zone) {
    return ZoneNames.city(zone, formats.locale());
  }
}

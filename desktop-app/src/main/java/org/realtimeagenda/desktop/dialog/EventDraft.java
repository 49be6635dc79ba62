package org.realtimeagenda.desktop.dialog;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.rules.Repeat;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.theme.ChipColor;

/**
 * What a person has typed so far: an event to be, or changes to one. A date, a time or a number
 * that can't be read is kept as it was typed, beside the last value that could be.
 *
 * @param origin what is being changed; null for a new event
 * @param owner {@code user_id} in whose calendar it is; null for one's own
 * @param color null: the owner's
 * @param reminders minutes before the start
 * @param unreadable what was typed into fields and makes no sense there
 */
record EventDraft(
    @Nullable Origin origin,
    @Nullable Integer owner,
    String title,
    When when,
    Repeat repeat,
    String location,
    String notes,
    @Nullable ChipColor color,
    List<Integer> reminders,
    Map<Field, String> unreadable) {

  EventDraft {
    reminders = List.copyOf(reminders);
    unreadable = Map.copyOf(unreadable);
  }

  /** A new event at {@code when}. */
  static EventDraft create(When when) {
    return new EventDraft(
        null, null, "", when, new Repeat.Never(), "", "", null, List.of(), Map.of());
  }

  /**
   * The changes to what was opened, none yet.
   *
   * @param reader the zone that an all-day event gets when it is given times
   */
  static EventDraft change(Origin origin, ZoneId reader) {
    CalendarEvent row = origin.row();
    return new EventDraft(
        origin,
        row.key().userId(),
        orEmpty(row.name()),
        When.of(origin.time(), reader),
        origin.repeat(),
        orEmpty(row.location()),
        orEmpty(row.description()),
        ChipColor.named(row.color()),
        row.reminders(),
        Map.of());
  }

  EventDraft withTitle(String typed) {
    return new EventDraft(
        origin, owner, typed, when, repeat, location, notes, color, reminders, unreadable);
  }

  EventDraft withLocation(String typed) {
    return new EventDraft(
        origin, owner, title, when, repeat, typed, notes, color, reminders, unreadable);
  }

  EventDraft withNotes(String typed) {
    return new EventDraft(
        origin, owner, title, when, repeat, location, typed, color, reminders, unreadable);
  }

  EventDraft withColor(@Nullable ChipColor chosen) {
    return new EventDraft(
        origin, owner, title, when, repeat, location, notes, chosen, reminders, unreadable);
  }

  /** With these reminders, each once, the shortest first. */
  EventDraft withReminders(List<Integer> chosen) {
    List<Integer> sorted = chosen.stream().distinct().sorted().toList();
    return new EventDraft(
        origin, owner, title, when, repeat, location, notes, color, sorted, unreadable);
  }

  EventDraft withOwner(@Nullable Integer chosen) {
    return new EventDraft(
        origin, chosen, title, when, repeat, location, notes, color, reminders, unreadable);
  }

  /** Other times; what the rule says of the day follows. */
  EventDraft with(When other) {
    Repeat moved =
        origin == null || otherRule()
            ? repeat.moved(when.start().toLocalDate(), other.start().toLocalDate())
            : origin.repeat().shifted(origin.day(), other.start().toLocalDate());
    return new EventDraft(
        origin, owner, title, other, moved, location, notes, color, reminders, unreadable);
  }

  EventDraft withRule(Repeat other) {
    return new EventDraft(
        origin, owner, title, when, other, location, notes, color, reminders, unreadable);
  }

  /** A typed date; {@code field} is that of the start or of the end. */
  EventDraft withDate(Field field, String typed, DateText dates) {
    LocalDateTime now = at(field);
    if (typed.strip().equals(dates.format(now.toLocalDate()))) {
      return understood(field);
    }
    return dates
        .parse(typed, now.getYear())
        .map(date -> withDay(field, date))
        .orElseGet(() -> notUnderstood(field, typed));
  }

  /** A typed time; {@code field} is that of the start or of the end. */
  EventDraft withTime(Field field, String typed) {
    LocalDateTime now = at(field);
    LocalTime shown = now.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    return TimeText.parse(typed)
        .map(
            read ->
                read.equals(shown)
                    ? understood(field)
                    : understood(field).with(moved(field, now.toLocalDate().atTime(read))))
        .orElseGet(() -> notUnderstood(field, typed));
  }

  /** A date that was picked from a calendar. */
  EventDraft withDay(Field field, LocalDate day) {
    return understood(field).with(moved(field, day.atTime(at(field).toLocalTime())));
  }

  /** Whole days, or times; what couldn't be read of a time that isn't asked for now is dropped. */
  EventDraft withWholeDays(boolean wholeDays) {
    EventDraft changed = with(when.wholeDays(wholeDays));
    return wholeDays ? changed.understood(Field.START_TIME).understood(Field.END_TIME) : changed;
  }

  /** Takes the way out that a problem offers; itself where there is none. */
  EventDraft repaired(Problem problem) {
    return switch (problem) {
      case Problem.EndBeforeStart(var _, var repaired) ->
          understood(Field.END_DATE).understood(Field.END_TIME).with(when.endAt(repaired));
      case Problem.Skipped(var field, var _, var repaired) -> with(moved(field, repaired));
      case Problem.Unreadable(var field, var _) -> understood(field);
      case Problem.NotOnRule(var repaired) ->
          with(when.startAt(repaired.atTime(when.start().toLocalTime()))).withRule(repeat);
      case Problem.NeverHappens(var repaired) ->
          repeat instanceof Repeat.Usual usual
              ? withRule(usual.ending(new Repeat.End.Until(repaired)))
              : this;
      case Problem.NoTitle() -> this;
      case Problem.TooLong(var _) -> this;
    };
  }

  /** The start or the end that {@code field} is a part of, as it could be read last. */
  LocalDateTime at(Field field) {
    return field.ofStart() ? when.start() : when.end();
  }

  /** The row that is being changed; null for a new event. */
  @Nullable CalendarEvent before() {
    return origin == null ? null : origin.row();
  }

  /** When the series begins, with the occurrence that was opened moved to where it is now. */
  EventTime first() {
    if (origin == null) {
      return when.time();
    }
    long days = ChronoUnit.DAYS.between(Repeat.day(origin.first()), origin.day());
    return when.startAt(when.start().minusDays(days)).time();
  }

  /** Whether the person chose another rule; one that only followed its start isn't. */
  boolean otherRule() {
    return origin == null
        ? repeat instanceof Repeat.Usual
        : !repeat.equals(origin.repeat().shifted(origin.day(), when.start().toLocalDate()));
  }

  /**
   * Whether what is before the occurrence may keep one rhythm and what follows get another: the
   * scope, which is asked for last, says from which day on the rule is counted.
   */
  boolean mayHaveTwoRhythms() {
    return origin != null
        && origin.isOccurrence()
        && !origin.isFirst()
        && !RepeatChoice.line(repeat)
            .equals(
                RepeatChoice.line(
                    origin.repeat().shifted(origin.day(), when.start().toLocalDate())));
  }

  /** Whether anything was typed that would be lost. */
  boolean touched() {
    return !unreadable.isEmpty()
        || (origin == null
            ? !title.isBlank() || !location.isBlank() || !notes.isBlank()
            : !DraftEdits.changes(this).isEmpty());
  }

  /** What was typed into a field could be read; {@link #notUnderstood} where it couldn't. */
  EventDraft understood(Field field) {
    return with(field, null);
  }

  EventDraft notUnderstood(Field field, String typed) {
    return with(field, typed);
  }

  private When moved(Field field, LocalDateTime moved) {
    return field.ofStart() ? when.startAt(moved) : when.endAt(moved);
  }

  private EventDraft with(Field field, @Nullable String notUnderstood) {
    Map<Field, String> others = new EnumMap<>(Field.class);
    others.putAll(unreadable);
    others.remove(field);
    if (notUnderstood != null) {
      others.put(field, notUnderstood);
    }
    return new EventDraft(
        origin, owner, title, when, repeat, location, notes, color, reminders, others);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}

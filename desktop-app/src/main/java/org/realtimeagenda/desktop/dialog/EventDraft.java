package org.realtimeagenda.desktop.dialog;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.CalendarEvent;

/**
 * What a person has typed so far: an event to be, or changes to one. A date or a time that can't be
 * read is kept as it was typed, beside the last value that could be.
 *
 * @param before the row that is being changed; null for a new event
 * @param unreadable what was typed into fields of dates and times and makes no sense
 */
record EventDraft(
    @Nullable CalendarEvent before,
    String title,
    When when,
    String location,
    String notes,
    Map<Field, String> unreadable) {

  EventDraft {
    unreadable = Map.copyOf(unreadable);
  }

  /** A new event at {@code when}. */
  static EventDraft create(When when) {
    return new EventDraft(null, "", when, "", "", Map.of());
  }

  /**
   * The changes to {@code row}, none yet.
   *
   * @param reader the zone that an all-day event gets when it is given times
   * @throws org.realtimeagenda.core.InvalidAttributeException when the row's times can't be read
   */
  static EventDraft change(CalendarEvent row, ZoneId reader) {
    return new EventDraft(
        row,
        orEmpty(row.name()),
        When.of(row.time(), reader),
        orEmpty(row.location()),
        orEmpty(row.description()),
        Map.of());
  }

  EventDraft withTitle(String typed) {
    return new EventDraft(before, typed, when, location, notes, unreadable);
  }

  EventDraft withLocation(String typed) {
    return new EventDraft(before, title, when, typed, notes, unreadable);
  }

  EventDraft withNotes(String typed) {
    return new EventDraft(before, title, when, location, typed, unreadable);
  }

  EventDraft with(When other) {
    return new EventDraft(before, title, other, location, notes, unreadable);
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
    if (typed.strip().equals(TimeText.format(now.toLocalTime()))) {
      return understood(field);
    }
    Optional<LocalTime> time = TimeText.parse(typed);
    return time.map(read -> understood(field).with(moved(field, now.toLocalDate().atTime(read))))
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
      case Problem.NoTitle() -> this;
      case Problem.TooLong(var _) -> this;
    };
  }

  /** The start or the end that {@code field} is a part of, as it could be read last. */
  LocalDateTime at(Field field) {
    return field.ofStart() ? when.start() : when.end();
  }

  /** A series keeps its times: its rule and its exceptions are named by them. */
  boolean timesFixed() {
    return before != null && before.rrule() != null;
  }

  /** Whether anything was typed that would be lost. */
  boolean touched() {
    return !unreadable.isEmpty()
        || (before == null
            ? !title.isBlank() || !location.isBlank() || !notes.isBlank()
            : DraftEdits.update(this).isPresent());
  }

  private When moved(Field field, LocalDateTime moved) {
    return field.ofStart() ? when.startAt(moved) : when.endAt(moved);
  }

  private EventDraft understood(Field field) {
    return with(field, null);
  }

  private EventDraft notUnderstood(Field field, String typed) {
    return with(field, typed);
  }

  private EventDraft with(Field field, @Nullable String notUnderstood) {
    Map<Field, String> others = new EnumMap<>(Field.class);
    others.putAll(unreadable);
    others.remove(field);
    if (notUnderstood != null) {
      others.put(field, notUnderstood);
    }
    return new EventDraft(before, title, when, location, notes, others);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}

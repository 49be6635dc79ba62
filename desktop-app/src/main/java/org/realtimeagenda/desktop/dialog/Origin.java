package org.realtimeagenda.desktop.dialog;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.rules.Repeat;
import org.realtimeagenda.client.series.EventChanges;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;

/**
 * What is being changed or shown, as it was when it was opened: a plain event, one occurrence of a
 * series, or a series as a whole.
 *
 * @param rows of its owner and UID
 * @param row whose texts are shown: the event, or the override of the occurrence
 * @param time of the event or of the occurrence
 * @param first when the series begins; for a plain event the same as {@code time}
 * @param occurrenceStart which occurrence, in the form of {@code recurrence_id}; null for a plain
 *     event and for a series as a whole
 */
record Origin(
    List<CalendarEvent> rows,
    CalendarEvent row,
    EventTime time,
    Repeat repeat,
    EventTime first,
    @Nullable String occurrenceStart) {

  /** An event that isn't one of a series, or a series as a whole. */
  static Origin of(CalendarEvent row) {
    EventTime time = row.time();
    return new Origin(List.of(row), row, time, Repeat.of(row.rrule(), time), time, null);
  }

  /**
   * Finds what was opened.
   *
   * @param rows of one owner and UID
   * @param occurrenceStart null for a plain event, or a series as a whole
   * @return empty where it isn't there any more
   * @throws org.realtimeagenda.core.InvalidAttributeException when the times can't be read
   */
  static Optional<Origin> find(
      List<CalendarEvent> rows, EventKey key, @Nullable String occurrenceStart) {
    return occurrenceStart == null ? whole(rows, key) : occurrence(rows, occurrenceStart);
  }

  /** The row itself; where it stands for an occurrence, that one of its series. */
  private static Optional<Origin> whole(List<CalendarEvent> rows, EventKey key) {
    return row(rows, row -> row.key().equals(key))
        .map(
            row ->
                Optional.ofNullable(row.recurrenceId())
                    .flatMap(start -> occurrence(rows, start))
                    .orElseGet(() -> of(row).among(rows)));
  }

  private static Optional<Origin> occurrence(List<CalendarEvent> rows, String occurrenceStart) {
    return row(rows, row -> row.recurrenceId() == null)
        .filter(master -> master.exdates().stream().noneMatch(isStart(occurrenceStart)))
        .flatMap(
            master ->
                row(rows, row -> isStart(occurrenceStart).test(row.recurrenceId()))
                    .map(override -> of(rows, master, override, override.time(), occurrenceStart))
                    .or(
                        () ->
                            occurrence(master.time(), occurrenceStart)
                                .map(time -> of(rows, master, master, time, occurrenceStart))));
  }

  private static Origin of(
      List<CalendarEvent> rows,
      CalendarEvent master,
      CalendarEvent row,
      EventTime time,
      String occurrenceStart) {
    EventTime first = master.time();
    return new Origin(rows, row, time, Repeat.of(master.rrule(), first), first, occurrenceStart);
  }

  private static Optional<CalendarEvent> row(
      List<CalendarEvent> rows, Predicate<CalendarEvent> wanted) {
    return rows.stream().filter(row -> !row.deleted()).filter(wanted).findFirst();
  }

  /** Texts with and without seconds name the same occurrence. */
  private static Predicate<@Nullable String> isStart(String occurrenceStart) {
    return text ->
        text != null && (text.equals(occurrenceStart) || (text + ":00").equals(occurrenceStart));
  }

  /**
   * As long as the first, on the same clocks; empty where it isn't of the series' form any more.
   */
  private static Optional<EventTime> occurrence(EventTime first, String occurrenceStart) {
    try {
      return Optional.of(
          switch (first) {
            case EventTime.AllDay(var start, var end) -> {
              LocalDate day = LocalDate.parse(occurrenceStart);
              yield new EventTime.AllDay(day, day.plusDays(ChronoUnit.DAYS.between(start, end)));
            }
            case EventTime.Timed(var start, var end, var zone) -> {
              LocalDateTime time = LocalDateTime.parse(occurrenceStart);
              yield new EventTime.Timed(time, time.plus(Duration.between(start, end)), zone);
            }
          });
    } catch (DateTimeParseException otherForm) {
      return Optional.empty();
    }
  }

  private Origin among(List<CalendarEvent> all) {
    return new Origin(all, row, time, repeat, first, occurrenceStart);
  }

  /** What a change is a change of. */
  EventChanges.Seen seen() {
    return new EventChanges.Seen(row.key(), rows);
  }

  EventKey key() {
    return row.key();
  }

  /** Which occurrence is meant to whoever changes it: of a series as a whole, the first. */
  @Nullable String occurrence() {
    return isOccurrence() || !ofSeries() ? occurrenceStart : first.dtStart();
  }

  /** Whether one occurrence was opened, not the event as a whole. */
  boolean isOccurrence() {
    return occurrenceStart != null;
  }

  /** Whether it is a series, or one of it. */
  boolean ofSeries() {
    return !(repeat instanceof Repeat.Never);
  }

  /** Whether no occurrence is before this one. */
  boolean isFirst() {
    return Objects.equals(occurrenceStart, first.dtStart());
  }

  /** The day on which it is, on the event's own clocks. */
  LocalDate day() {
    return Repeat.day(time);
  }

  /** The day on which it is for a reader. */
  LocalDate dayFor(ZoneId reader) {
    return time.startsAt(reader).atZone(reader).toLocalDate();
  }
}

package org.realtimeagenda.client.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.CannotChangeException;
import org.realtimeagenda.client.replica.CannotChangeException.Reason;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Scope;
import org.realtimeagenda.client.rules.RuleParts;
import org.realtimeagenda.client.rules.UntilText;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Limits;

/**
 * What a change of some occurrences of a series comes to, row by row; RFC 5545 sections 3.8.4.4 and
 * 3.8.5. One occurrence by itself is a row of its own, or an EXDATE; one and the following are a
 * series of their own, which the old one ends before.
 */
final class SeriesEdits {

  private final Series series;
  private final String start;

  private SeriesEdits(Series series, String start) {
    this.series = series;
    this.start = start;
  }

  /**
   * Of one occurrence, and all that follows from it.
   *
   * @param start of the occurrence, in the form of {@code recurrence_id}
   * @throws CannotChangeException when nothing takes place then
   */
  static SeriesEdits of(Series series, String start) {
    String normal = Starts.normal(start);
    series.require(normal);
    return new SeriesEdits(series, normal);
  }

  /** Of the series from its beginning, whether or not its first occurrence takes place. */
  static SeriesEdits ofAll(Series series) {
    return new SeriesEdits(series, series.time().dtStart());
  }

  /**
   * Other values for some attributes; null removes one.
   *
   * @param newUid of the series that begins with this occurrence
   */
  LocalEdit update(Scope scope, Map<Attribute, @Nullable Object> values, String newUid) {
    return whole(
        switch (scope) {
          case THIS -> one(values);
          case FOLLOWING -> series.beginsAt(start) ? all(values) : following(values, newUid);
          case ALL -> all(values);
        });
  }

  /** Takes occurrences away. */
  LocalEdit delete(Scope scope) {
    return whole(
        switch (scope) {
          case THIS -> without();
          case FOLLOWING -> series.beginsAt(start) ? gone() : ended();
          case ALL -> gone();
        });
  }

  /**
   * All of them as one.
   *
   * @throws CannotChangeException when there are none, or more than the team takes as one
   */
  private static LocalEdit whole(List<LocalEdit.OfEvent> edits) {
    if (edits.isEmpty()) {
      throw new CannotChangeException(Reason.NOTHING_CHANGES);
    }
    if (edits.size() > Limits.CHANGES_PER_BATCH) {
      throw new CannotChangeException(Reason.TOO_MANY_ROWS);
    }
    return edits.size() == 1 ? edits.getFirst() : new LocalEdit.Together(edits);
  }

  private List<LocalEdit.OfEvent> one(Map<Attribute, @Nullable Object> values) {
    Map<Attribute, @Nullable Object> own = new EnumMap<>(Attribute.class);
    own.putAll(values);
    own.remove(Attribute.RRULE);
    own.remove(Attribute.EXDATES);
    CalendarEvent seen = series.at(start);
    List<LocalEdit.OfEvent> difference = LocalEdit.difference(seen, seen.with(own));
    return difference.isEmpty() || series.overrides().containsKey(start)
        ? difference
        : List.of(new LocalEdit.Create(seen.with(own)));
  }

  private List<LocalEdit.OfEvent> all(Map<Attribute, @Nullable Object> values) {
    Series after = SeriesChange.of(series, start, values);
    List<LocalEdit.OfEvent> edits =
        new ArrayList<>(LocalEdit.difference(series.master(), after.master()));
    series
        .overrides()
        .forEach(
            (id, row) -> {
              if (!after.overrides().containsKey(id)) {
                edits.add(new LocalEdit.Delete(row));
              }
            });
    after
        .overrides()
        .forEach(
            (id, row) -> {
              CalendarEvent there = series.overrides().get(id);
              if (there == null) {
                edits.add(new LocalEdit.Create(row));
              } else {
                edits.addAll(LocalEdit.difference(there, row));
              }
            });
    return edits;
  }

  private List<LocalEdit.OfEvent> following(
      Map<Attribute, @Nullable Object> values, String newUid) {
    CalendarEvent seen = series.at(start);
    if (LocalEdit.difference(seen, seen.with(values)).isEmpty()) {
      return List.of();
    }
    Series after = SeriesChange.of(series.from(start, newUid), start, rest(values));
    List<LocalEdit.OfEvent> edits = ended();
    edits.add(new LocalEdit.Create(after.master()));
    after.overrides().values().forEach(row -> edits.add(new LocalEdit.Create(row)));
    return edits;
  }

  /** A person counts from the beginning of the old series, also where the new one has its rule. */
  private Map<Attribute, @Nullable Object> rest(Map<Attribute, @Nullable Object> values) {
    if (!(values.get(Attribute.RRULE) instanceof String rule)) {
      return values;
    }
    Map<Attribute, @Nullable Object> rest = new EnumMap<>(Attribute.class);
    rest.putAll(values);
    rest.put(Attribute.RRULE, series.rest(RuleParts.of(rule), start).text());
    return rest;
  }

  /** The series ends before this occurrence. */
  private List<LocalEdit.OfEvent> ended() {
    Series before = series.until(start);
    List<LocalEdit.OfEvent> edits =
        new ArrayList<>(LocalEdit.difference(series.master(), before.master()));
    series
        .overrides()
        .forEach(
            (id, row) -> {
              if (!before.overrides().containsKey(id)) {
                edits.add(new LocalEdit.Delete(row));
              }
            });
    return edits;
  }

  /** Its overrides are hidden with it. */
  private List<LocalEdit.OfEvent> gone() {
    return List.of(new LocalEdit.Delete(series.master()));
  }

  private List<LocalEdit.OfEvent> without() {
    List<String> exdates = new ArrayList<>(series.master().exdates());
    exdates.add(start);
    if (exdates.size() > Limits.EXDATES) {
      throw new CannotChangeException(Reason.TOO_MANY_EXCEPTIONS);
    }
    if (nothingIsLeft(exdates)) {
      return gone();
    }
    List<LocalEdit.OfEvent> edits =
        new ArrayList<>(
            LocalEdit.difference(
                series.master(), series.master().with(Map.of(Attribute.EXDATES, exdates))));
    CalendarEvent override = series.overrides().get(start);
    if (override != null) {
      edits.add(new LocalEdit.Delete(override));
    }
    return edits;
  }

  /** A series of which nobody sees anything any more. */
  private boolean nothingIsLeft(List<String> exdates) {
    RuleParts rule = series.rule();
    String count = rule.get("COUNT");
    String until = rule.get("UNTIL");
    if (until == null && (count == null || Long.parseLong(count) > exdates.size())) {
      return false;
    }
    LocalDate end =
        until == null
            ? LocalDate.of(9999, 12, 31)
            : UntilText.last(until, series.time()).toLocalDate().plusDays(1);
    Set<String> hidden = new HashSet<>();
    exdates.forEach(out -> hidden.add(Starts.normal(out)));
    return series.starts(Starts.date(series.time()), end).stream().allMatch(hidden::contains)
        && series.overrides().keySet().stream().allMatch(hidden::contains);
  }
}

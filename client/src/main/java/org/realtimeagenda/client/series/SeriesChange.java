package org.realtimeagenda.client.series;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.rules.RuleParts;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventTime;

/** What a whole series becomes by a person's change of one of its occurrences. */
final class SeriesChange {

  private final Series old;
  private final String start;
  private final boolean ofOverride;
  private final Map<Attribute, @Nullable Object> values;
  private final EventTime to;
  private final Shift shift;

  /** A rule of the person's own, so that the old occurrences are none of its. */
  private final boolean anotherRule;

  private SeriesChange(Series old, String start, Map<Attribute, @Nullable Object> values) {
    this.old = old;
    this.start = start;
    this.values = values;
    ofOverride = old.overrides().containsKey(start);
    CalendarEvent seen = old.at(start);
    to = seen.with(values).time();
    shift = new Shift(seen.time(), to);
    anotherRule =
        values.containsKey(Attribute.RRULE)
            && !Objects.equals(values.get(Attribute.RRULE), old.master().rrule());
  }

  /**
   * The series with the change.
   *
   * @param start of the occurrence that the person changed
   * @param values as that occurrence is to have them; the others follow
   */
  static Series of(Series old, String start, Map<Attribute, @Nullable Object> values) {
    return new SeriesChange(old, start, values).changed();
  }

  private Series changed() {
    EventTime time = shift.isNothing() ? old.time() : shift.of(old.time());
    String rule = rule(time);
    Map<Attribute, @Nullable Object> changes = new EnumMap<>(Attribute.class);
    changes.putAll(values);
    changes.put(Attribute.RRULE, rule);
    changes.putAll(EventTimes.values(aligned(time, rule)));
    Series series = old.with(changes);
    Map<String, String> moved = moved(series);
    if (!values.containsKey(Attribute.EXDATES)) {
      series =
          series.with(
              Map.of(
                  Attribute.EXDATES,
                  old.exdates().stream().map(moved::get).filter(Objects::nonNull).toList()));
    }
    Map<String, CalendarEvent> overrides = new TreeMap<>();
    for (Map.Entry<String, CalendarEvent> override : old.overrides().entrySet()) {
      String there = moved.get(override.getKey());
      if (there != null) {
        overrides.put(there, override(series, override.getKey(), there, override.getValue()));
      }
    }
    return new Series(series.master(), overrides);
  }

  private @Nullable String rule(EventTime time) {
    if (anotherRule) {
      return (String) values.get(Attribute.RRULE);
    }
    if (shift.isNothing()) {
      return old.master().rrule();
    }
    RuleParts rule = old.rule();
    RuleParts moved = MovedRule.of(rule, shift, start, old.time(), time);
    return moved.equals(rule) ? old.master().rrule() : moved.text();
  }

  /** A series that is moved to another day of its months begins in the month that it began in. */
  private EventTime aligned(EventTime time, @Nullable String rule) {
    if (anotherRule || rule == null || rule.equals(old.master().rrule())) {
      return time;
    }
    RuleParts parts = RuleParts.of(rule);
    if (!parts.isEvery("MONTHLY", "YEARLY") || !parts.has("BYDAY", "BYMONTHDAY")) {
      return time;
    }
    YearMonth month =
        YearMonth.from(Starts.date(old.time()))
            .plusMonths(
                ChronoUnit.MONTHS.between(
                    YearMonth.from(Starts.date(start)), YearMonth.from(Starts.date(to))));
    LocalDate first = month.atDay(1);
    Map<Attribute, @Nullable Object> early = new EnumMap<>(Attribute.class);
    early.putAll(
        EventTimes.values(
            Starts.at(
                time instanceof EventTime.Timed timed
                    ? Starts.text(first.atTime(timed.start().toLocalTime()))
                    : first.toString(),
                time)));
    early.put(Attribute.RRULE, parts.without("COUNT").text());
    return old.with(early).starts(first, first.plusMonths(1)).stream()
        .filter(begin -> !Starts.date(begin).isBefore(first))
        .findFirst()
        .map(begin -> Starts.at(begin, time))
        .orElse(time);
  }

  /** Where the exceptions of the series are now; those that aren't there have no occurrence. */
  private Map<String, String> moved(Series series) {
    TreeSet<String> exceptions = new TreeSet<>(old.exdates());
    exceptions.addAll(old.overrides().keySet());
    Map<String, String> moved = new HashMap<>();
    if (exceptions.isEmpty() || series.master().rrule() == null) {
      return moved;
    }
    if (shift.isNothing() && !anotherRule) {
      exceptions.forEach(exception -> moved.put(exception, exception));
      return moved;
    }
    LocalDate last = Starts.date(shift.of(exceptions.last())).plusMonths(1);
    List<String> now = series.starts(Starts.date(series.time()), last);
    List<String> before =
        anotherRule ? List.of() : old.starts(Starts.date(old.time()), last.plusMonths(1));
    TreeSet<String> all = new TreeSet<>(now);
    for (String exception : exceptions) {
      String there = shift.of(exception);
      int index = before.indexOf(exception);
      if (all.contains(there)) {
        moved.put(exception, there);
      } else if (index >= 0 && index < now.size()) {
        moved.put(exception, now.get(index));
      }
    }
    return moved;
  }

  /** What is like the master follows it; what the person made otherwise stays so. */
  private CalendarEvent override(Series series, String was, String there, CalendarEvent row) {
    boolean changedItself = ofOverride && was.equals(start);
    Map<Attribute, @Nullable Object> after = new EnumMap<>(Attribute.class);
    after.putAll(Series.own(row));
    after.put(Attribute.UID, series.master().effectiveUid());
    after.put(Attribute.RECURRENCE_ID, there);
    values.forEach(
        (attribute, value) -> {
          if (attribute != Attribute.RRULE
              && attribute != Attribute.EXDATES
              && !EventTimes.ATTRIBUTES.contains(attribute)
              && (changedItself || Objects.equals(attribute.of(row), attribute.of(old.master())))) {
            after.put(attribute, value);
          }
        });
    if (changedItself) {
      after.putAll(EventTimes.values(to));
    } else if (row.time().equals(Starts.at(was, old.time()))) {
      after.putAll(EventTimes.values(Starts.at(there, series.time())));
    }
    return CalendarEvent.of(
        Series.key(series.master(), series.master().effectiveUid(), there), after);
  }
}

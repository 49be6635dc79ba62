package org.realtimeagenda.client.series;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.recurrence.Occurrences;
import org.realtimeagenda.client.replica.CannotChangeException;
import org.realtimeagenda.client.replica.CannotChangeException.Reason;
import org.realtimeagenda.client.rules.RuleParts;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventIds;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;

/**
 * A series' rows.
 *
 * @param overrides by the start of the occurrence that each replaces, as {@link Starts#normal}
 *     writes it
 */
record Series(CalendarEvent master, Map<String, CalendarEvent> overrides) {

  /** What a master has and an override of it doesn't. */
  private static final List<Attribute> MASTER_ONLY = List.of(Attribute.RRULE, Attribute.EXDATES);

  /**
   * Of all rows of one owner and UID.
   *
   * @throws CannotChangeException when the master isn't among them
   */
  static Series of(List<CalendarEvent> rows) {
    Map<String, CalendarEvent> overrides = new TreeMap<>();
    CalendarEvent master = null;
    for (CalendarEvent row : rows) {
      String recurrenceId = row.recurrenceId();
      if (recurrenceId != null) {
        overrides.put(Starts.normal(recurrenceId), row);
      } else {
        master = row;
      }
    }
    if (master == null) {
      throw new CannotChangeException(Reason.GONE);
    }
    return new Series(master, overrides);
  }

  EventTime time() {
    return master.time();
  }

  List<String> exdates() {
    return master.exdates().stream().map(Starts::normal).toList();
  }

  /** The rule; only of a series. */
  RuleParts rule() {
    String rule = master.rrule();
    if (rule == null) {
      throw new CannotChangeException(Reason.NO_OCCURRENCE);
    }
    return RuleParts.of(rule);
  }

  /** The occurrence as the screen shows it: the override's row, or what one would begin with. */
  CalendarEvent at(String start) {
    CalendarEvent override = overrides.get(start);
    return override == null ? occurrence(start) : override;
  }

  /** What the master says of one occurrence, as an override's row. */
  CalendarEvent occurrence(String start) {
    EventTime time = Starts.at(start, time());
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.putAll(own(master));
    values.keySet().removeAll(MASTER_ONLY);
    values.putAll(EventTimes.values(time));
    values.put(Attribute.UID, master.effectiveUid());
    values.put(Attribute.RECURRENCE_ID, start);
    return CalendarEvent.of(key(master, master.effectiveUid(), start), values);
  }

  /** A row's attributes without those that the backend writes. */
  static Map<Attribute, Object> own(CalendarEvent row) {
    Map<Attribute, Object> values = new EnumMap<>(row.attributes());
    values.keySet().removeIf(Attribute::serverOwned);
    return values;
  }

  /** The number that a row of {@code like}'s owner has unless another event has it. */
  static EventKey key(CalendarEvent like, String uid, @Nullable String recurrenceId) {
    return new EventKey(like.key().userId(), EventIds.id(uid, recurrenceId, 0));
  }

  /**
   * The starts that the rule gives, hidden ones too, in order.
   *
   * @param to exclusive
   */
  List<String> starts(LocalDate from, LocalDate to) {
    return Occurrences.of(List.of(master.with(Map.of(Attribute.EXDATES, List.of()))), from, to)
        .stream()
        .map(placed -> placed.occurrenceStart() == null ? "" : placed.occurrenceStart())
        .toList();
  }

  /** The starts that the rule gives before {@code start}, hidden ones too, in order. */
  List<String> before(String start) {
    return starts(Starts.date(time()), Starts.date(start).plusDays(1)).stream()
        .filter(earlier -> earlier.compareTo(start) < 0)
        .toList();
  }

  /**
   * Checks that something takes place at {@code start}.
   *
   * @throws CannotChangeException when nothing does
   */
  void require(String start) {
    boolean there =
        !exdates().contains(start)
            && (overrides.containsKey(start)
                || starts(Starts.date(start), Starts.date(start).plusDays(1)).contains(start));
    if (!there) {
      throw new CannotChangeException(Reason.NO_OCCURRENCE);
    }
  }

  Series with(Map<Attribute, ? extends @Nullable Object> values) {
    return new Series(master.with(values), overrides);
  }

  /** A rule for what begins at {@code start}: of a count there is left what wasn't before. */
  RuleParts rest(RuleParts rule, String start) {
    String count = rule.get("COUNT");
    return count == null
        ? rule
        : rule.with(
            "COUNT", Long.toString(Math.max(1, Long.parseLong(count) - before(start).size())));
  }

  /** Its end: what begins at {@code start} or later, as a series of its own under {@code uid}. */
  Series from(String start, String uid) {
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.putAll(own(master));
    values.putAll(EventTimes.values(Starts.at(start, time())));
    values.put(Attribute.UID, uid);
    values.put(Attribute.RRULE, rest(rule(), start).text());
    values.put(
        Attribute.EXDATES, exdates().stream().filter(out -> out.compareTo(start) >= 0).toList());
    Map<String, CalendarEvent> later = new LinkedHashMap<>();
    overrides.forEach(
        (id, row) -> {
          if (id.compareTo(start) >= 0) {
            later.put(id, row);
          }
        });
    return new Series(CalendarEvent.of(key(master, uid, null), values), later);
  }

  /** Its beginning: what is before {@code start}; overrides that are after it are not among it. */
  Series until(String start) {
    RuleParts rule =
        rule().without("COUNT").with("UNTIL", Until.before(start, before(start).getLast(), time()));
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.put(Attribute.RRULE, rule.text());
    values.put(
        Attribute.EXDATES, exdates().stream().filter(out -> out.compareTo(start) < 0).toList());
    Map<String, CalendarEvent> earlier = new TreeMap<>(overrides);
    earlier.keySet().removeIf(id -> id.compareTo(start) >= 0);
    return new Series(master.with(values), earlier);
  }

  /** Whether nothing of it takes place before {@code start}. */
  boolean beginsAt(String start) {
    List<String> out = exdates();
    return before(start).stream().allMatch(out::contains);
  }
}

package org.realtimeagenda.client.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.InvalidAttributeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When events take place. A series' occurrences without those that its EXDATE names or that an
 * override replaces; an override only while its master is there.
 */
public final class Occurrences {

  /**
   * One time that an event takes place.
   *
   * @param occurrenceStart in the form of {@code recurrence_id}; null for a plain event
   */
  public record Placed(CalendarEvent event, @Nullable String occurrenceStart, EventTime time) {}

  private static final Logger LOG = LoggerFactory.getLogger(Occurrences.class);

  private Occurrences() {}

  /**
   * Every occurrence of the events of one owner and UID.
   *
   * @param from where the expansion of rules begins; plain events and overrides are there whenever
   *     they are
   * @param to where it ends, exclusive
   */
  public static List<Placed> of(Collection<CalendarEvent> sameUid, LocalDate from, LocalDate to) {
    return placed(
        sameUid,
        (event, time, hidden) -> series(event, time, hidden, from.minusDays(reach(time)), to));
  }

  /**
   * Of each event of one owner and UID the one time that is nearest: of a series the first that
   * isn't over, else its last as far as a bounded search finds it, else its first.
   *
   * @param reader where whole days and floating times are meant
   */
  public static List<Placed> nearest(
      Collection<CalendarEvent> sameUid, Instant now, ZoneId reader) {
    return placed(
        sameUid,
        (event, time, hidden) ->
            Optional.ofNullable(event.rrule())
                .flatMap(
                    rrule ->
                        NearestTime.of(
                            rrule, time, one -> !hidden.contains(one.dtStart()), now, reader))
                .map(one -> new Placed(event, one.dtStart(), one))
                .stream()
                .toList());
  }

  /** What is wanted of a series. */
  @FunctionalInterface
  private interface Wanted {
    List<Placed> of(CalendarEvent event, EventTime time, Set<String> hidden);
  }

  private static List<Placed> placed(Collection<CalendarEvent> sameUid, Wanted wanted) {
    List<Placed> all = new ArrayList<>();
    Optional<CalendarEvent> master = master(sameUid);
    Set<String> hidden = exdates(sameUid);
    for (CalendarEvent event : sameUid) {
      String recurrenceId = event.recurrenceId();
      if (recurrenceId != null && master.isPresent() && hidden.add(normal(recurrenceId))) {
        time(event).ifPresent(time -> all.add(new Placed(event, normal(recurrenceId), time)));
      }
    }
    for (CalendarEvent event : sameUid) {
      if (event.recurrenceId() == null) {
        time(event)
            .ifPresent(
                time ->
                    all.addAll(
                        event.rrule() == null
                            ? List.of(new Placed(event, null, time))
                            : wanted.of(event, time, hidden)));
      }
    }
    return all;
  }

  /**
   * What {@link #of} has in a wider window and hadn't in this one.
   *
   * @param from as it was
   * @param to as it was
   * @param wider where it begins now, not after {@code from}
   * @param further where it ends now, not before {@code to}
   */
  public static List<Placed> added(
      Collection<CalendarEvent> sameUid,
      LocalDate from,
      LocalDate to,
      LocalDate wider,
      LocalDate further) {
    List<Placed> all = new ArrayList<>();
    Set<String> hidden = hidden(sameUid);
    for (CalendarEvent event : sameUid) {
      if (event.recurrenceId() == null && event.rrule() != null) {
        time(event)
            .ifPresent(
                time -> {
                  long reach = reach(time);
                  all.addAll(
                      series(event, time, hidden, wider.minusDays(reach), from.minusDays(reach)));
                  all.addAll(series(event, time, hidden, to, further));
                });
      }
    }
    return all;
  }

  private static List<Placed> series(
      CalendarEvent event, EventTime time, Set<String> hidden, LocalDate from, LocalDate to) {
    String rrule = event.rrule();
    if (rrule == null || !from.isBefore(to)) {
      return List.of();
    }
    RuleExpansion.Found found = RuleExpansion.starts(rrule, time, from, to);
    if (found.cut()) {
      LOG.info("Event {}: not all that its rule says can be shown", event.key());
    }
    return found.times().stream()
        .map(start -> new Placed(event, start.dtStart(), start))
        .filter(placed -> !hidden.contains(placed.occurrenceStart()))
        .toList();
  }

  private static Optional<CalendarEvent> master(Collection<CalendarEvent> sameUid) {
    return sameUid.stream().filter(event -> event.recurrenceId() == null).findFirst();
  }

  private static Set<String> exdates(Collection<CalendarEvent> sameUid) {
    Set<String> starts = new HashSet<>();
    master(sameUid).ifPresent(event -> event.exdates().forEach(start -> starts.add(normal(start))));
    return starts;
  }

  /** What the rule says and isn't so: exceptions, and what overrides replace. */
  private static Set<String> hidden(Collection<CalendarEvent> sameUid) {
    Set<String> starts = exdates(sameUid);
    for (CalendarEvent event : sameUid) {
      if (event.recurrenceId() != null) {
        starts.add(normal(event.recurrenceId()));
      }
    }
    return starts;
  }

  /** Rows that other tools wrote may have times that nobody can read: those are nowhere. */
  private static Optional<EventTime> time(CalendarEvent event) {
    try {
      return Optional.of(event.time());
    } catch (InvalidAttributeException unreadable) {
      return Optional.empty();
    }
  }

  /** With seconds, as {@link EventTime#dtStart()} writes them. */
  private static String normal(String start) {
    return start.length() == "2026-01-01T10:00".length() ? start + ":00" : start;
  }

  /** How many days before a window an occurrence of {@code time} may start and still reach it. */
  private static long reach(EventTime time) {
    return switch (time) {
      case EventTime.AllDay(LocalDate start, LocalDate end) -> ChronoUnit.DAYS.between(start, end);
      case EventTime.Timed(var start, var end, var _) -> ChronoUnit.DAYS.between(start, end) + 1;
    };
  }
}

package org.realtimeagenda.client.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.icalendar.ParsedEvent;
import org.realtimeagenda.client.icalendar.Reading;
import org.realtimeagenda.client.replica.Counterpart;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;

/**
 * Brings the events of a file into one's own calendar: first looks what that would do, then does
 * it. Waits for the store, so it is for a thread that may.
 */
public final class Importer {

  /** So many at once, that others get at the store in between. */
  public static final int TOGETHER = 250;

  private final Replica replica;

  public Importer(Replica replica) {
    this.replica = replica;
  }

  /**
   * Compares a file with what is here. An event that is here by its UID is changed to what the file
   * says; none is ever taken away.
   *
   * @throws java.util.concurrent.CompletionException when the store fails
   */
  public ImportPlan plan(Reading.Read file) {
    List<ParsedEvent> parsed = file.events();
    List<CalendarEvent> events = inTheirSeries(parsed);
    List<ImportPlan.Planned> planned = new ArrayList<>();
    Set<EventKey> keys = new HashSet<>();
    int same = 0;
    for (int begin = 0; begin < events.size(); begin += TOGETHER) {
      List<CalendarEvent> some = events.subList(begin, Math.min(events.size(), begin + TOGETHER));
      List<Counterpart> found = replica.counterparts(some, Set.copyOf(keys)).join();
      for (int i = 0; i < some.size(); i++) {
        keys.add(found.get(i).key());
        boolean confidential = parsed.get(begin + i).confidential();
        List<LocalEdit.OfEvent> edits = edits(some.get(i), found.get(i));
        same += edits.isEmpty() ? 1 : 0;
        edits.forEach(edit -> planned.add(new ImportPlan.Planned(edit, confidential)));
      }
    }
    return new ImportPlan(planned, same, file.skipped(), file.leftOut());
  }

  /** An occurrence whose series is here, though not in the file, is one of that. */
  private List<CalendarEvent> inTheirSeries(List<ParsedEvent> parsed) {
    List<CalendarEvent> asked = new ArrayList<>();
    for (ParsedEvent one : parsed) {
      if (one.occurrence() != null) {
        asked.add(one.occurrence().event());
      }
    }
    List<Counterpart> masters =
        asked.isEmpty() ? List.of() : replica.counterparts(asked, Set.of()).join();
    List<CalendarEvent> events = new ArrayList<>();
    int next = 0;
    for (ParsedEvent one : parsed) {
      ParsedEvent.Occurrence occurrence = one.occurrence();
      CalendarEvent master = occurrence == null ? null : masters.get(next++).there();
      events.add(occurrence == null || master == null ? one.event() : occurrence.of(master));
    }
    return events;
  }

  private static List<LocalEdit.OfEvent> edits(CalendarEvent event, Counterpart counterpart) {
    CalendarEvent there = counterpart.there();
    CalendarEvent wanted = event.withKey(counterpart.key());
    if (there == null) {
      return List.of(new LocalEdit.Create(wanted));
    }
    return LocalEdit.difference(
        there,
        Objects.equals(withoutStamp(there.ics()), withoutStamp(wanted.ics()))
            ? wanted.with(ics(there.ics()))
            : wanted);
  }

  private static Map<Attribute, @Nullable Object> ics(@Nullable String value) {
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.put(Attribute.ICS, value);
    return values;
  }

  /** DTSTAMP is when the file was made, and in each one another. */
  private static String withoutStamp(@Nullable String ics) {
    return ics == null
        ? ""
        : ics.lines().filter(line -> !line.startsWith("DTSTAMP")).collect(Collectors.joining("\n"));
  }

  /**
   * Makes changes, safe on disk some at a time; the team gets them in its turn.
   *
   * @param done told after each time how many are
   * @param cancelled asked before each time; those that are done stay
   * @return how many were made
   * @throws java.util.concurrent.CompletionException when the store fails
   */
  public int apply(List<LocalEdit> edits, IntConsumer done, BooleanSupplier cancelled) {
    int made = 0;
    while (made < edits.size() && !cancelled.getAsBoolean()) {
      int end = Math.min(edits.size(), made + TOGETHER);
      replica.applyAll(edits.subList(made, end)).join();
      made = end;
      done.accept(made);
    }
    return made;
  }
}

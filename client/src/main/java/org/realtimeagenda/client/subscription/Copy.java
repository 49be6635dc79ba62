package org.realtimeagenda.client.subscription;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.realtimeagenda.client.icalendar.AboutCalendar;
import org.realtimeagenda.client.icalendar.ICalendarReader;
import org.realtimeagenda.client.icalendar.ParsedEvent;
import org.realtimeagenda.client.icalendar.Reading;
import org.realtimeagenda.client.recurrence.Occurrences;
import org.realtimeagenda.client.search.Folded;
import org.realtimeagenda.client.search.Query;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a published file has.
 *
 * @param series the rows of each UID; their keys are nobody's
 * @param findable each row of them
 * @param skipped how many events can't be shown
 */
record Copy(
    AboutCalendar about, List<List<CalendarEvent>> series, List<Findable> findable, int skipped) {

  private static final Logger log = LoggerFactory.getLogger(Copy.class);

  static final Copy NOTHING = of(new AboutCalendar(null, null, null), List.of(), 0);

  private static Copy of(AboutCalendar about, List<List<CalendarEvent>> series, int skipped) {
    return new Copy(
        about,
        List.copyOf(series),
        series.stream()
            .map(SeriesTimes::new)
            .flatMap(times -> times.rows().stream().map(event -> new Findable(times, event)))
            .toList(),
        skipped);
  }

  /**
   * Reads a file.
   *
   * @throws ProblemException when it is broken
   */
  static Copy read(byte[] file) throws ProblemException {
    return switch (reading(file)) {
      case Reading.Broken(var mistake) -> throw new ProblemException(Problem.of(mistake));
      case Reading.Read read -> of(read.about(), series(read.events()), read.skipped().size());
    };
  }

  /**
   * Reads a file that was good when it was kept; nothing where it isn't any more.
   *
   * @param id of its subscription, for the log
   */
  static Copy kept(byte[] file, String id) {
    try {
      return read(file);
    } catch (ProblemException spoilt) {
      log.warn(
          "The kept file of subscription {} is gone or spoilt: {}. It shows no events until its"
              + " source is read again",
          id,
          spoilt.problem().kind());
      return NOTHING;
    }
  }

  private static Reading reading(byte[] file) {
    try {
      return ICalendarReader.read(new ByteArrayInputStream(file));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<List<CalendarEvent>> series(List<ParsedEvent> events) {
    Map<String, List<CalendarEvent>> byUid = new LinkedHashMap<>();
    for (ParsedEvent parsed : events) {
      byUid
          .computeIfAbsent(parsed.event().effectiveUid(), _ -> new ArrayList<>())
          .add(parsed.event());
    }
    return byUid.values().stream().map(List::copyOf).toList();
  }

  /** What takes place between two days as a reader in {@code zone} sees it; to is exclusive. */
  List<SubscribedEvent> between(LocalDate from, LocalDate to, ZoneId zone, Subscription of) {
    Instant begin = from.atStartOfDay(zone).toInstant();
    Instant end = to.atStartOfDay(zone).toInstant();
    List<SubscribedEvent> found = new ArrayList<>();
    for (List<CalendarEvent> rows : series) {
      // a day more each way, since a series' local days aren't the reader's
      for (Occurrences.Placed placed : Occurrences.of(rows, from.minusDays(1), to.plusDays(1))) {
        if (isIn(placed.time(), begin, end, zone)) {
          found.add(event(placed, rows, of));
        }
      }
    }
    return found;
  }

  /** Its events that have all words, each when it is next, or was last. */
  List<SubscribedEvent> find(Query query, Instant now, ZoneId zone, Subscription of) {
    Folded name = Folded.of(of.name());
    return findable.stream()
        .filter(one -> one.has(query, name))
        .flatMap(
            one -> one.nearest(now, zone).map(placed -> event(placed, one.series(), of)).stream())
        .toList();
  }

  private SubscribedEvent event(
      Occurrences.Placed placed, List<CalendarEvent> rows, Subscription of) {
    return new SubscribedEvent(of, color(placed.event(), of), placed, master(rows));
  }

  private static boolean isIn(EventTime time, Instant begin, Instant end, ZoneId zone) {
    Instant starts = time.startsAt(zone);
    return starts.isBefore(end) && (time.endsAt(zone).isAfter(begin) || !starts.isBefore(begin));
  }

  /** The file's colour for all is the person's to change; one of an event alone is its own. */
  private String color(CalendarEvent event, Subscription of) {
    String own = event.color();
    return own == null || own.equals(about.color()) ? of.color() : own;
  }

  private static CalendarEvent master(List<CalendarEvent> rows) {
    return rows.stream()
        .filter(row -> row.recurrenceId() == null)
        .findFirst()
        .orElse(rows.getFirst());
  }
}

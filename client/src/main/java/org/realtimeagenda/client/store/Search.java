package org.realtimeagenda.client.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.realtimeagenda.client.recurrence.Occurrences;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.SearchHit;
import org.realtimeagenda.client.search.Folded;
import org.realtimeagenda.client.search.Marks;
import org.realtimeagenda.client.search.Query;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Member;

/** Finds events by their words. */
final class Search {

  private static final int AT_ONCE = 1000;

  /** Seconds: as many as the month before and the one after have at least. */
  private static final long A_MONTH = 28 * 86_400;

  private static final String OF_SERIES =
      " FROM occurrences AS one WHERE one.user_id = findable.user_id AND one.id = findable.id AND"
          + " one.occurrence_start IS NOT NULL";

  /** Of a series the end of the occurrence that is next, or was last; else when it starts. */
  private static final String NEAREST =
      "SELECT findable.user_id, findable.id, findable.recurs,"
          + " CASE findable.recurs WHEN 0 THEN findable.starts ELSE coalesce((SELECT min(one.ends)"
          + OF_SERIES
          + " AND one.ends > CASE findable.recurs WHEN "
          + SearchIndex.RECURS_FLOATING
          + " THEN ? ELSE ? END), (SELECT max(one.ends)"
          + OF_SERIES
          + "), findable.starts) END AS nearest FROM search JOIN findable ON findable.number ="
          + " search.rowid WHERE search MATCH ? ORDER BY abs(nearest - ?) LIMIT ?";

  private record Found(EventKey key, boolean recurs, long nearest) {}

  private final Database database;
  private final OccurrenceTable occurrences;
  private final Placement placement;
  private final People people;
  private final Clock clock;

  /**
   * Works on these tables.
   *
   * @param clock its zone is the reader's
   */
  Search(
      Database database,
      OccurrenceTable occurrences,
      Placement placement,
      People people,
      Clock clock) {
    this.database = database;
    this.occurrences = occurrences;
    this.placement = placement;
    this.people = people;
    this.clock = clock;
  }

  /** The events nearest to now that have all words, in order of start. */
  List<SearchHit> find(Query query, int limit) {
    if (query.isEmpty()) {
      return List.of();
    }
    index();
    ZoneId zone = clock.getZone();
    return nearest(match(query), limit).stream()
        .flatMap(found -> hit(found, query).stream())
        .sorted(Comparator.comparing(hit -> hit.occurrence().time().startsAt(zone)))
        .toList();
  }

  /** Where many match, most are far away: the months around now are asked first. */
  private List<Found> nearest(String match, int limit) {
    ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
    String around =
        IntStream.rangeClosed(-1, 1)
            .mapToObj(months -> now.withDayOfMonth(1).plusMonths(months))
            .map(SearchIndex::month)
            .map(month -> "\"" + month + "\"")
            .collect(Collectors.joining(" OR ", "(\"" + SearchIndex.SERIES + "\" OR ", ")"));
    List<Found> near = ask(match + " AND " + around, limit);
    long farthest =
        near.stream()
            .mapToLong(found -> Math.abs(found.nearest() - now.toEpochSecond()))
            .max()
            .orElse(0);
    return near.size() == limit && farthest < A_MONTH ? near : ask(match, limit);
  }

  private List<Found> ask(String match, int limit) {
    long now = clock.instant().getEpochSecond();
    long floatingNow =
        clock.instant().atZone(clock.getZone()).toLocalDateTime().toEpochSecond(ZoneOffset.UTC)
            + OccurrenceTable.FLOATS.toSeconds();
    return database.list(
        NEAREST,
        row ->
            new Found(
                new EventKey(row.getInt(1), row.getInt(2)), row.getInt(3) != 0, row.getLong(4)),
        floatingNow,
        now,
        match,
        now,
        limit);
  }

  /** What the schema before had, and nobody has looked for since. */
  private void index() {
    List<EventKey> left = unindexed();
    while (!left.isEmpty()) {
      List<EventKey> some = left;
      database.transaction(
          () ->
              some.forEach(
                  key -> {
                    placement.index(key);
                    database.update(
                        "DELETE FROM unindexed WHERE user_id = ? AND id = ?",
                        key.userId(),
                        key.id());
                  }));
      left = unindexed();
    }
  }

  private List<EventKey> unindexed() {
    return database.list(
        "SELECT user_id, id FROM unindexed LIMIT " + AT_ONCE,
        row -> new EventKey(row.getInt(1), row.getInt(2)));
  }

  /**
   * In the language of FTS5 (sqlite.org/fts5.html, section 3). Words have letters and digits only,
   * so that none ends its quotes; a word may also be the owner's.
   */
  private String match(Query query) {
    List<Member> members = people.members();
    return query.words().stream()
        .map(
            word ->
                Stream.concat(
                        Stream.of("\"" + word + "\" *"),
                        members.stream()
                            .filter(member -> Folded.of(member.name()).has(word))
                            .map(member -> "\"" + SearchIndex.OWNER + member.userId() + "\""))
                    .collect(Collectors.joining(" OR ", "(", ")")))
        .collect(Collectors.joining(" AND "));
  }

  private Optional<SearchHit> hit(Found found, Query query) {
    return placement
        .shown(found.key())
        .flatMap(
            event ->
                occurrence(event, found)
                    .map(
                        occurrence ->
                            new SearchHit(
                                occurrence,
                                Marks.of(
                                    query,
                                    occurrence.name(),
                                    occurrence.location(),
                                    event.description()))));
  }

  private Optional<Occurrence> occurrence(CalendarEvent event, Found found) {
    Optional<Occurrence> stored =
        found.recurs() ? occurrences.recurring(found.key(), found.nearest()) : Optional.empty();
    return stored.or(() -> workedOut(event, found));
  }

  /** A plain event's, and of a series that the horizon doesn't reach its first. */
  private Optional<Occurrence> workedOut(CalendarEvent event, Found found) {
    LocalDate first = event.time().startsAt(ZoneOffset.UTC).atZone(ZoneOffset.UTC).toLocalDate();
    List<CalendarEvent> sameUid =
        found.recurs()
            ? placement.shown(found.key().userId(), event.effectiveUid())
            : List.of(event);
    return Occurrences.of(sameUid, first, first.plusYears(1)).stream()
        .filter(placed -> placed.event().key().equals(found.key()))
        .findFirst()
        .map(placed -> OccurrenceTable.occurrence(placed, placement.waits(found.key())));
  }
}

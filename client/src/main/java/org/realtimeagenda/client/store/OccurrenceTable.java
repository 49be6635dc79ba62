package org.realtimeagenda.client.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.recurrence.Occurrences.Placed;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;

/**
 * When the shown events take place, each occurrence with its earliest and latest instant for any
 * reader, so that a page of the calendar is one range of an index.
 */
final class OccurrenceTable {

  /** How far a floating time or a date is from UTC at most: Kiribati is 14 hours ahead. */
  static final Duration FLOATS = Duration.ofHours(14);

  /**
   * 32 days: whatever is shorter is found by when it starts. The few that are longer have an index
   * of their own, so that nothing else of the past is read.
   */
  static final long LONGER_THAN = 2_764_800;

  /** As the index says it. */
  private static final String LONG = "ends - starts > " + LONGER_THAN;

  private static final String SELECT =
      "SELECT user_id, id, occurrence_start, name, location, dt_start, dt_end, tz, color, waiting,"
          + " checksum FROM occurrences WHERE ";

  private static final String REMINDERS =
      CountedText.ofList(List.of(Attribute.REMINDERS.wireName()));

  /** Asked each minute, so only of the few events of those days. */
  private static final String REMINDS =
      "(EXISTS (SELECT 1 FROM server_rows AS row WHERE row.user_id = occurrences.user_id"
          + " AND row.id = occurrences.id AND row.reminders <> '')"
          + " OR EXISTS (SELECT 1 FROM edits AS edit WHERE edit.user_id = occurrences.user_id"
          + " AND edit.id = occurrences.id"
          + " AND (instr(edit.image, ?) OR instr(edit.changed, ?))))";

  private final Database database;

  OccurrenceTable(Database database) {
    this.database = database;
  }

  List<Occurrence> between(LocalDate from, LocalDate to, ZoneId zone) {
    long first = from.atStartOfDay(zone).toEpochSecond();
    long end = to.atStartOfDay(zone).toEpochSecond();
    return during(
        database.list(
            SELECT
                + "starts >= ? AND starts < ? AND ends >= ? UNION ALL "
                + SELECT
                + LONG
                + " AND starts < ? AND ends >= ?",
            OccurrenceTable::read,
            first - LONGER_THAN,
            end,
            first,
            first - LONGER_THAN,
            first),
        from,
        to,
        zone);
  }

  /** Those of a member's events that can have reminders, by when they start. */
  List<Occurrence> reminding(int userId, Instant from, Instant to, ZoneId zone) {
    long padding = FLOATS.toSeconds();
    return database
        .list(
            SELECT + "user_id = ? AND starts >= ? AND starts < ? AND " + REMINDS,
            OccurrenceTable::read,
            userId,
            from.getEpochSecond() - padding,
            to.getEpochSecond() + padding,
            REMINDERS,
            REMINDERS)
        .stream()
        .filter(one -> !one.time().startsAt(zone).isBefore(from))
        .toList();
  }

  /** Those of them that a reader sees between two days, in order of start. */
  static List<Occurrence> during(List<Occurrence> all, LocalDate from, LocalDate to, ZoneId zone) {
    Instant first = from.atStartOfDay(zone).toInstant();
    Instant end = to.atStartOfDay(zone).toInstant();
    return all.stream()
        .filter(occurrence -> takesPlace(occurrence.time(), first, end, zone))
        .sorted(Comparator.comparing(occurrence -> occurrence.time().startsAt(zone)))
        .toList();
  }

  private static boolean takesPlace(EventTime time, Instant first, Instant end, ZoneId zone) {
    Instant starts = time.startsAt(zone);
    return starts.isBefore(end) && (time.endsAt(zone).isAfter(first) || !starts.isBefore(first));
  }

  /** The occurrence of a series' event that ends then. */
  Optional<Occurrence> recurring(EventKey key, long ends) {
    return database.one(
        SELECT + "user_id = ? AND id = ? AND ends = ? AND occurrence_start IS NOT NULL",
        OccurrenceTable::read,
        key.userId(),
        key.id(),
        ends);
  }

  void removeSeries(int userId, String uid) {
    database.update("DELETE FROM occurrences WHERE user_id = ? AND series = ?", userId, uid);
  }

  static Occurrence occurrence(Placed placed, boolean waiting) {
    CalendarEvent event = placed.event();
    return new Occurrence(
        event.key(),
        placed.occurrenceStart(),
        event.name() == null ? "" : event.name(),
        event.location(),
        placed.time(),
        event.color(),
        waiting);
  }

  void add(Placed placed, boolean waiting) {
    CalendarEvent event = placed.event();
    EventTime time = placed.time();
    long padding =
        time instanceof EventTime.Timed(var _, var _, var zone) && zone != null
            ? 0
            : FLOATS.toSeconds();
    long starts = time.startsAt(ZoneOffset.UTC).getEpochSecond() - padding;
    long ends = time.endsAt(ZoneOffset.UTC).getEpochSecond() + padding;
    int userId = event.key().userId();
    int id = event.key().id();
    String name = event.name() == null ? "" : event.name();
    database.update(
        "INSERT INTO occurrences (user_id, id, series, occurrence_start, starts, ends, name,"
            + " location, dt_start, dt_end, tz, color, waiting, checksum)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        userId,
        id,
        event.effectiveUid(),
        placed.occurrenceStart(),
        starts,
        ends,
        name,
        event.location(),
        time.dtStart(),
        time.dtEnd(),
        time.tz(),
        event.color(),
        waiting,
        Checksum.of(
            userId,
            id,
            placed.occurrenceStart(),
            name,
            event.location(),
            time.dtStart(),
            time.dtEnd(),
            time.tz(),
            event.color(),
            waiting));
  }

  private static Occurrence read(ResultSet row) throws SQLException {
    // each text is fetched once: a page may have thousands of rows
    @Nullable String[] columns = Checksum.check(row, 10);
    return new Occurrence(
        new EventKey(row.getInt(1), row.getInt(2)),
        columns[2],
        Objects.requireNonNull(columns[3]),
        columns[4],
        EventTime.parse(
            Objects.requireNonNull(columns[5]), Objects.requireNonNull(columns[6]), columns[7]),
        columns[8],
        row.getBoolean(10));
  }
}

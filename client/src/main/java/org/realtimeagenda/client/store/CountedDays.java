package org.realtimeagenda.client.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.realtimeagenda.client.replica.DayCount;
import org.realtimeagenda.client.replica.DayCounter;

/**
 * How many occurrences there are on each day, counted by SQLite: a page that shows a year needs
 * nothing else of a hundred thousand of them.
 */
final class CountedDays {

  private static final long DAY = 86_400;

  /** Days; SQLite rounds towards zero, so that no second is counted below that. */
  private static final long BASE = 1_000_000;

  private static final String DAYS =
      "SELECT user_id, (starts + ?) / 86400 - "
          + BASE
          + ", (ends - 1 + ?) / 86400 - "
          + BASE
          + ", count(*) FROM occurrences WHERE ";

  private static final String TIMES = "SELECT user_id, starts, ends FROM occurrences WHERE ";

  /** As the index says it. */
  private static final String LONG = "ends - starts > " + OccurrenceTable.LONGER_THAN;

  private final Database database;

  CountedDays(Database database) {
    this.database = database;
  }

  /**
   * Counts.
   *
   * @param to exclusive
   */
  List<DayCount> between(LocalDate from, LocalDate to, ZoneId zone) {
    DayCounter counter = new DayCounter(from, to);
    countLocal(from, to, counter);
    countZoned(from, to, zone, counter);
    return counter.counts();
  }

  /** Dates and floating times are stored as far apart as readers can be. */
  private void countLocal(LocalDate from, LocalDate to, DayCounter counter) {
    long padding = OccurrenceTable.FLOATS.toSeconds();
    long first = from.toEpochDay() * DAY - padding;
    long end = to.toEpochDay() * DAY - padding;
    long shift = BASE * DAY + padding;
    String when = "tz IS NULL AND starts >= ? AND starts < ? GROUP BY 1, 2, 3";
    long early = first - OccurrenceTable.LONGER_THAN;
    count(counter, DAYS + when, shift, shift - 2 * padding, early, end);
    String before = "tz IS NULL AND " + LONG + " AND starts < ? AND ends >= ? GROUP BY 1, 2, 3";
    count(counter, DAYS + before, shift, shift - 2 * padding, early, first);
  }

  /** Between two changes of the reader's clocks every day is as long as the other. */
  private void countZoned(LocalDate from, LocalDate to, ZoneId zone, DayCounter counter) {
    long first = from.atStartOfDay(zone).toEpochSecond();
    long end = to.atStartOfDay(zone).toEpochSecond();
    long early = first - OccurrenceTable.LONGER_THAN;
    String inside = "tz IS NOT NULL AND starts >= ? AND starts < ? AND ends <= ? GROUP BY 1, 2, 3";
    String across = "tz IS NOT NULL AND starts >= ? AND starts < ? AND ends > ?";
    for (long at = early; at < end; ) {
      Instant begin = Instant.ofEpochSecond(at);
      ZoneOffsetTransition change = zone.getRules().nextTransition(begin);
      long next = change == null ? end : Math.min(end, change.toEpochSecond());
      long until = change == null ? Long.MAX_VALUE : change.toEpochSecond();
      long shift = BASE * DAY + zone.getRules().getOffset(begin).getTotalSeconds();
      count(counter, DAYS + inside, shift, shift, at, next, until);
      countEach(counter, zone, TIMES + across, at, next, until);
      at = next;
    }
    String before = "tz IS NOT NULL AND " + LONG + " AND starts < ? AND ends >= ?";
    countEach(counter, zone, TIMES + before, early, first);
  }

  private void count(DayCounter counter, String query, Object... values) {
    record Days(int userId, long first, long last, int events) {}
    database
        .list(
            query,
            row -> new Days(row.getInt(1), row.getLong(2), row.getLong(3), row.getInt(4)),
            values)
        .forEach(days -> counter.add(days.userId(), days.first(), days.last(), days.events()));
  }

  private void countEach(DayCounter counter, ZoneId zone, String query, Object... values) {
    record Time(int userId, Instant starts, Instant ends) {}
    database
        .list(
            query,
            row ->
                new Time(
                    row.getInt(1),
                    Instant.ofEpochSecond(row.getLong(2)),
                    Instant.ofEpochSecond(row.getLong(3))),
            values)
        .forEach(time -> counter.add(time.userId(), time.starts(), time.ends(), zone));
  }
}

package org.realtimeagenda.client.store;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.search.Words;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.InvalidAttributeException;

/**
 * The words of every event that is shown, its owner's number and its month among them. FTS5 writes
 * a part of its index anew for each number below the last one, so that what a transaction comes to
 * is written at its end, in order.
 */
final class SearchIndex {

  /** Before an owner's number: nobody types it, since it is no letter. */
  static final String OWNER = "\uE000";

  /** The word of whatever is of a series. */
  static final String SERIES = "\uE001";

  private static final String MONTH = "\uE002";

  private static final int ONCE = 0;
  private static final int RECURS = 1;

  /** Its times are those of every reader's own clock. */
  static final int RECURS_FLOATING = 2;

  private record Line(String words, long starts, int recurs) {
    Entry entry() {
      return new Entry(((long) words.length() << 32) | Checksum.of(words), starts, recurs);
    }
  }

  /**
   * What is kept of a line.
   *
   * @param sum tells whether the words are still the same
   */
  private record Entry(long sum, long starts, int recurs) {}

  private final Database database;
  private final Map<Long, @Nullable Line> pending = new TreeMap<>();

  SearchIndex(Database database) {
    this.database = database;
    database.beforeCommit(this::write);
    database.onRollback(pending::clear);
  }

  void put(CalendarEvent event) {
    try {
      pending.put(number(event.key()), line(event, event.time()));
    } catch (InvalidAttributeException timeless) {
      remove(event.key());
    }
  }

  void remove(EventKey key) {
    pending.put(number(key), null);
  }

  /** The word of whatever begins in that month and is of no series. */
  static String month(ZonedDateTime time) {
    return MONTH + time.getLong(ChronoField.PROLEPTIC_MONTH);
  }

  private static Line line(CalendarEvent event, EventTime time) {
    Set<String> words = new LinkedHashSet<>();
    Stream.of(event.name(), event.location(), event.description())
        .filter(text -> text != null)
        .forEach(text -> Words.of(text).forEach(word -> words.add(word.folded())));
    words.add(OWNER + event.key().userId());
    boolean recurs = event.rrule() != null || event.recurrenceId() != null;
    words.add(recurs ? SERIES : month(time.startsAt(ZoneOffset.UTC).atZone(ZoneOffset.UTC)));
    return new Line(
        String.join(" ", words),
        time.startsAt(ZoneOffset.UTC).getEpochSecond(),
        !recurs ? ONCE : time.tz() == null ? RECURS_FLOATING : RECURS);
  }

  /** Both parts of the key, in 32 bits each. */
  private static long number(EventKey key) {
    return ((long) key.userId() << 32) | (key.id() & 0xffffffffL);
  }

  private void write() {
    pending.forEach(this::write);
    pending.clear();
  }

  private void write(long number, @Nullable Line line) {
    Entry before =
        database
            .one(
                "SELECT words, starts, recurs FROM findable WHERE number = ?",
                row -> new Entry(row.getLong(1), row.getLong(2), row.getInt(3)),
                number)
            .orElse(null);
    Entry entry = line == null ? null : line.entry();
    boolean differs = before == null || entry == null || before.sum() != entry.sum();
    if (before != null && differs) {
      database.update("DELETE FROM search WHERE rowid = ?", number);
    }
    if (line != null && differs) {
      database.update("INSERT INTO search (rowid, words) VALUES (?, ?)", number, line.words());
    }
    if (entry != null && !entry.equals(before)) {
      database.update(
          "INSERT OR REPLACE INTO findable (number, user_id, id, words, starts, recurs)"
              + " VALUES (?, ?, ?, ?, ?, ?)",
          number,
          (int) (number >> 32),
          (int) number,
          entry.sum(),
          entry.starts(),
          entry.recurs());
    } else if (entry == null && before != null) {
      database.update("DELETE FROM findable WHERE number = ?", number);
    }
  }
}

package org.realtimeagenda.server.sqlite;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.realtimeagenda.backend.relay.ChangeLog;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.WireJson;

/**
 * {@code changes_table} and the ids of the feed's records that were numbered.
 *
 * <p>Numbers follow from the feed's order alone, and the feed is on the disk. So where the power
 * goes and takes the newest entries along, numbering again gives the same ones.
 */
final class SqliteChangeLog implements ChangeLog {

  private final Database database;

  SqliteChangeLog(Database database) {
    this.database = database;
  }

  @Override
  public State read(List<String> eventIds) throws IOException {
    return database.read(
        sql -> {
          Map<String, Long> numbered = new HashMap<>();
          for (String eventId : eventIds) {
            try (ResultSet result =
                sql.query("SELECT seq FROM numbered_records WHERE event_id = ?", eventId)) {
              if (result.next()) {
                numbered.put(eventId, result.getLong(1));
              }
            }
          }
          return new State(last(sql), numbered);
        });
  }

  @Override
  public boolean append(long last, List<Entry> entries, Instant forgetIdsAt) throws IOException {
    return database.writeRepeatable(
        sql -> {
          if (last(sql) != last) {
            return false;
          }
          for (Entry entry : entries) {
            append(sql, entry.change());
            int added =
                sql.update(
                    "INSERT INTO numbered_records VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    entry.eventId(),
                    entry.change().seq(),
                    forgetIdsAt.getEpochSecond());
            if (added == 0) {
              sql.rollback();
              return false;
            }
          }
          return true;
        });
  }

  private static void append(Sql sql, LoggedChange change) throws SQLException {
    CalendarEvent event = change.event();
    Instant at = change.at();
    sql.update(
        "INSERT INTO changes_table (seq, op, user_id, id, author, at, image)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        change.seq(),
        change.op().wireName(),
        change.key().userId(),
        change.key().id(),
        change.by(),
        at == null ? null : at.toString(),
        event == null ? null : WireJson.write(event).toString());
  }

  /** The highest number given. */
  static long last(Sql sql) throws SQLException {
    try (ResultSet result = sql.query("SELECT coalesce(max(seq), 0) FROM changes_table")) {
      return result.getLong(1);
    }
  }
}

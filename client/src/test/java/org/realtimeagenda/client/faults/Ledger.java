package org.realtimeagenda.client.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.WireJson;

/**
 * The backend's change log, for comparing with what clients say that they did.
 *
 * @param last the highest number
 * @param entries in order of their numbers
 */
record Ledger(long last, List<Entry> entries, List<String> errors) {

  /**
   * One numbered change.
   *
   * @param by null where another tool wrote
   * @param values what the row was, by wire name, as texts; empty when it was gone
   */
  record Entry(
      long seq,
      String uid,
      @Nullable Integer by,
      @Nullable String revision,
      boolean gone,
      Map<String, String> values) {}

  /** Reads the tables, and checks what must hold in them whatever happened. */
  static Ledger read(Backend backend) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    Map<EventKey, String> uids = new HashMap<>();
    List<String> errors = new ArrayList<>();
    try (Connection connection = backend.sqlite();
        Statement statement = connection.createStatement()) {
      try (ResultSet row =
          statement.executeQuery(
              "SELECT seq, user_id, id, author, image FROM changes_table ORDER BY seq")) {
        while (row.next()) {
          Entry entry = entry(row, uids);
          entries.add(entry);
          if (entry.seq() != entries.size()) {
            errors.add("the number " + entries.size() + " is missing");
          }
        }
      }
      errors.addAll(
          strings(
              statement,
              "SELECT 'numbered twice: ' || event_id FROM numbered_records"
                  + " GROUP BY seq HAVING count(*) > 1"));
      errors.addAll(
          strings(
              statement,
              "SELECT 'never numbered: ' || id FROM feed WHERE CAST(id AS TEXT) NOT IN (SELECT"
                  + " event_id FROM numbered_records) AND NOT (after IS NULL AND"
                  + " coalesce(before ->> '$.deleted', 0))"));
      errors.addAll(
          strings(
              statement,
              "SELECT 'accepted, and ' || count(c.seq) || ' times in the log: ' || r.revision"
                  + " FROM receipts_table r LEFT JOIN changes_table c ON c.author = r.author"
                  + " AND c.image ->> '$.revision' = r.revision"
                  + " GROUP BY r.author, r.mutation_id HAVING count(c.seq) <> 1"));
      errors.addAll(
          strings(
              statement,
              "SELECT 'in the log without a receipt: ' || seq FROM changes_table c"
                  + " WHERE author IS NOT NULL AND NOT EXISTS (SELECT 1 FROM receipts_table r"
                  + " WHERE r.revision = c.image ->> '$.revision')"));
      errors.addAll(
          strings(
              statement,
              "SELECT 'two rows of ' || uid FROM events_table WHERE uid IS NOT NULL"
                  + " AND NOT coalesce(deleted, 0) GROUP BY user_id, uid HAVING count(*) > 1"));
    }
    return new Ledger(entries.size(), entries, errors);
  }

  private static Entry entry(ResultSet row, Map<EventKey, String> uids) throws SQLException {
    EventKey key = new EventKey(row.getInt("user_id"), row.getInt("id"));
    String image = row.getString("image");
    @Nullable CalendarEvent event =
        image == null ? null : WireJson.event(WireJson.MAPPER.readTree(image));
    String uid = event == null ? uids.getOrDefault(key, key.defaultUid()) : event.effectiveUid();
    uids.put(key, uid);
    int author = row.getInt("author");
    return new Entry(
        row.getLong("seq"),
        uid,
        row.wasNull() ? null : author,
        event == null ? null : event.revision(),
        event == null || event.deleted(),
        event == null ? new TreeMap<>() : Click.texts(event.attributes()));
  }

  private static List<String> strings(Statement statement, String sql) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        strings.add(result.getString(1));
      }
    }
    return strings;
  }
}

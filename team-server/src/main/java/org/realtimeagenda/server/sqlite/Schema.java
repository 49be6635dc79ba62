package org.realtimeagenda.server.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.realtimeagenda.core.Attribute;

/**
 * The tables of {@code team.db}, named as in the cloud. The file's {@code user_version} says how
 * many of the migrations it has had.
 */
final class Schema {

  /** Each brings the file one version further. Those that were released never change. */
  private static final List<List<String>> MIGRATIONS = List.of(first());

  private Schema() {}

  static void migrate(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      int version;
      try (ResultSet result = statement.executeQuery("PRAGMA user_version")) {
        version = result.getInt(1);
      }
      if (version > MIGRATIONS.size()) {
        throw new SQLException("The file was made by a newer version of this program");
      }
      for (List<String> migration : MIGRATIONS.subList(version, MIGRATIONS.size())) {
        for (String sql : migration) {
          statement.execute(sql);
        }
      }
      statement.execute("PRAGMA user_version = " + MIGRATIONS.size());
    }
  }

  private static List<String> first() {
    return List.of(
        "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
        "INSERT INTO meta VALUES ('log_id', lower(hex(randomblob(16))))",
        "INSERT INTO meta VALUES ('relay_position', '0')",
        "CREATE TABLE events_table (user_id INTEGER NOT NULL, id INTEGER NOT NULL, "
            + columns()
            + ", PRIMARY KEY (user_id, id))",
        "CREATE TABLE members_table (user_id INTEGER PRIMARY KEY, principal TEXT NOT NULL UNIQUE,"
            + " name TEXT NOT NULL, color TEXT, tz TEXT, editors TEXT NOT NULL)",
        "CREATE TABLE receipts_table (author INTEGER, mutation_id TEXT, content_hash TEXT NOT NULL,"
            + " user_id INTEGER NOT NULL, id INTEGER NOT NULL, revision TEXT NOT NULL,"
            + " expires_at INTEGER NOT NULL, PRIMARY KEY (author, mutation_id)) WITHOUT ROWID",
        "CREATE TABLE changes_table (seq INTEGER PRIMARY KEY, op TEXT NOT NULL, user_id INTEGER NOT"
            + " NULL, id INTEGER NOT NULL, author INTEGER, at TEXT, image TEXT)",
        "CREATE TABLE numbered_records (event_id TEXT PRIMARY KEY, seq INTEGER NOT NULL,"
            + " expires_at INTEGER NOT NULL) WITHOUT ROWID",
        "CREATE TABLE dead_letters (event_id TEXT PRIMARY KEY, at TEXT NOT NULL, user_id INTEGER,"
            + " id INTEGER, reason TEXT NOT NULL)",
        // AUTOINCREMENT, so that the number of a record that was pruned isn't given again
        "CREATE TABLE feed (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL,"
            + " before TEXT, after TEXT)",
        // whoever writes the table, the feed hears of it
        trigger("inserted", "INSERT", "TRUE", record("NULL", image("NEW"))),
        trigger("updated", "UPDATE", "NOT " + OTHER_KEY, record(image("OLD"), image("NEW"))),
        trigger(
            "moved",
            "UPDATE",
            OTHER_KEY,
            record(image("OLD"), "NULL") + record("NULL", image("NEW"))),
        trigger("removed", "DELETE", "TRUE", record(image("OLD"), "NULL")));
  }

  private static final String OTHER_KEY =
      "(OLD.user_id IS NOT NEW.user_id OR OLD.id IS NOT NEW.id)";

  private static String columns() {
    return Arrays.stream(Attribute.values())
        .map(attribute -> attribute.wireName() + ' ' + columnType(attribute))
        .collect(Collectors.joining(", "));
  }

  private static String columnType(Attribute attribute) {
    return switch (attribute.type()) {
      case TEXT, TEXTS, INTEGERS -> "TEXT";
      case INTEGER, LONG, FLAG -> "INTEGER";
    };
  }

  /** SQL for a whole row of the events table as JSON, which {@link RowImages} reads. */
  static String image(String row) {
    return Arrays.stream(Attribute.values())
        .map(attribute -> ", '" + attribute.wireName() + "', " + row + '.' + attribute.wireName())
        .collect(
            Collectors.joining(
                "", "json_object('user_id', " + row + ".user_id, 'id', " + row + ".id", ")"));
  }

  private static String trigger(String name, String event, String when, String body) {
    return "CREATE TRIGGER event_"
        + name
        + " AFTER "
        + event
        + " ON events_table WHEN "
        + when
        + " BEGIN "
        + body
        + " END";
  }

  private static String record(String before, String after) {
    return "INSERT INTO feed (at, before, after) VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), "
        + before
        + ", "
        + after
        + "); ";
  }
}

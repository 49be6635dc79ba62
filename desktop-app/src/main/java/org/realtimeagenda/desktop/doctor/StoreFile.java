package org.realtimeagenda.desktop.doctor;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.sqlite.SQLiteConfig;

/** A store, opened for reading only: it may be in use. */
final class StoreFile implements AutoCloseable {

  /** Of the first schema that knows when an edit was made. */
  private static final int KNOWS_WHEN = 2;

  private final Connection file;

  StoreFile(Path path) throws SQLException {
    SQLiteConfig readOnly = new SQLiteConfig();
    readOnly.setReadOnly(true);
    file = DriverManager.getConnection("jdbc:sqlite:" + path, readOnly.toProperties());
  }

  /** SQLite's own look at its pages; {@code ok} when they are sound. */
  String quickCheck() throws SQLException {
    try (Statement statement = file.createStatement();
        ResultSet answer = statement.executeQuery("PRAGMA quick_check(1)")) {
      return answer.next() ? answer.getString(1) : "";
    }
  }

  /** Whether it was made by a newer program: the client has a script that leads to each version. */
  boolean isNewer() throws SQLException {
    int version = version();
    return version > 0 && SqliteCalendarStore.class.getResource(version + ".sql") == null;
  }

  /** Adds what waits here to {@code outbox}. */
  Outbox outbox(Outbox outbox) throws SQLException {
    Outbox sum = outbox;
    String madeAt = version() >= KNOWS_WHEN ? "made_at" : "NULL";
    try (Statement statement = file.createStatement();
        ResultSet edit =
            statement.executeQuery(
                "SELECT state, field, reason, " + madeAt + " FROM edits ORDER BY position")) {
      while (edit.next()) {
        sum =
            switch (edit.getString(1)) {
              case "waiting", "frozen" -> sum.withWaiting(instant(edit));
              case "parked" -> sum.withRefused(edit.getString(2) + ": " + edit.getString(3));
              case "offered" -> sum.withUndecided();
              default -> sum;
            };
      }
    }
    return sum;
  }

  private int version() throws SQLException {
    try (Statement statement = file.createStatement();
        ResultSet answer = statement.executeQuery("PRAGMA user_version")) {
      return answer.next() ? answer.getInt(1) : 0;
    }
  }

  private static @Nullable Instant instant(ResultSet edit) throws SQLException {
    long millis = edit.getLong(4);
    return edit.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  @Override
  public void close() throws SQLException {
    file.close();
  }
}

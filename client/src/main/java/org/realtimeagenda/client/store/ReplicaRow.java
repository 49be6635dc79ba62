package org.realtimeagenda.client.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The one row that says whose replica this is, how far it is, and how far series are expanded. */
final class ReplicaRow {

  /** The days for which occurrences are in the store; {@code to} is exclusive. */
  record Horizon(LocalDate from, LocalDate to) {
    boolean covers(LocalDate first, LocalDate end) {
      return !first.isBefore(from) && !end.isAfter(to);
    }

    /** Wide enough for that too, and for paging on a year each way. */
    Horizon grownTo(LocalDate first, LocalDate end) {
      return new Horizon(
          first.isBefore(from) ? first.minusYears(1) : from,
          end.isAfter(to) ? end.plusYears(1) : to);
    }
  }

  private final Database database;

  ReplicaRow(Database database) {
    this.database = database;
  }

  void create(int userId, LocalDate today) {
    database.update(
        "INSERT INTO replica (only_row, user_id, horizon_from, horizon_to) VALUES (1, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        userId,
        today.minusYears(1).toString(),
        today.plusYears(2).toString());
  }

  int userId() {
    return database.one("SELECT user_id FROM replica", row -> row.getInt(1)).orElseThrow();
  }

  Horizon horizon() {
    return database
        .one(
            "SELECT horizon_from, horizon_to FROM replica",
            row ->
                new Horizon(LocalDate.parse(row.getString(1)), LocalDate.parse(row.getString(2))))
        .orElseThrow();
  }

  void horizon(Horizon horizon) {
    database.update(
        "UPDATE replica SET horizon_from = ?, horizon_to = ?",
        horizon.from().toString(),
        horizon.to().toString());
  }

  Position position() {
    return database
        .one(
            "SELECT log_id, cursor, reading, next_token, rows_read FROM replica",
            row -> {
              String logId = row.getString(1);
              if (logId == null) {
                return new Position.Unread();
              }
              return row.getBoolean(3)
                  ? new Position.Reading(logId, row.getLong(2), row.getString(4), row.getLong(5))
                  : new Position.Following(logId, row.getLong(2));
            })
        .orElseThrow();
  }

  void beginReading(@Nullable String logId, long from) {
    database.update(
        "UPDATE replica SET log_id = ?, cursor = ?, reading = 1, next_token = NULL, rows_read = 0,"
            + " generation = generation + 1",
        logId,
        from);
  }

  void read(int rows, @Nullable String nextToken) {
    database.update(
        "UPDATE replica SET next_token = ?, rows_read = rows_read + ?, reading = ?",
        nextToken,
        rows,
        nextToken != null);
  }

  void cursor(long cursor) {
    database.update("UPDATE replica SET cursor = ?", cursor);
  }

  long generation() {
    return database.one("SELECT generation FROM replica", row -> row.getLong(1)).orElseThrow();
  }
}

package org.realtimeagenda.client.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The one row that says whose replica this is, how far it is, and how far series are expanded. It
 * is needed all the time, so what was last read or written is kept.
 */
final class ReplicaRow {

  /** The days for which occurrences are in the store; {@code to} is exclusive. */
  record Horizon(LocalDate from, LocalDate to) {
    boolean covers(LocalDate first, LocalDate end) {
      return !first.isBefore(from) && !end.isAfter(to);
    }

    /** Whether paging comes there: near, and not so far from where it began that it all adds up. */
    boolean mayGrowTo(LocalDate first, LocalDate end) {
      return !first.isBefore(from.minusYears(1))
          && !end.isAfter(to.plusYears(1))
          && !grownTo(first, end).to().isAfter(grownTo(first, end).from().plusYears(LONGEST));
    }

    /** Wide enough for that too, and for paging on a year each way. */
    Horizon grownTo(LocalDate first, LocalDate end) {
      return new Horizon(
          first.isBefore(from) ? first.minusYears(1) : from,
          end.isAfter(to) ? end.plusYears(1) : to);
    }
  }

  /** Years; what is asked for beyond is worked out each time. */
  private static final int LONGEST = 12;

  private record Row(int userId, Horizon horizon, long generation, Position position) {}

  private static final int COLUMNS = 9;

  private final Database database;
  private @Nullable Row known;

  ReplicaRow(Database database) {
    this.database = database;
    database.onRollback(() -> known = null);
  }

  void create(int userId, LocalDate today) {
    if (database.one("SELECT 1 FROM replica", row -> row.getInt(1)).isEmpty()) {
      database.update(
          "INSERT INTO replica (only_row, user_id, horizon_from, horizon_to)"
              + " VALUES (1, 0, '', '')");
      Horizon horizon = new Horizon(today.minusYears(1), today.plusYears(2));
      write(new Row(userId, horizon, 0, new Position.Unread()));
    }
  }

  int userId() {
    return row().userId();
  }

  Horizon horizon() {
    return row().horizon();
  }

  void horizon(Horizon horizon) {
    Row row = row();
    write(new Row(row.userId(), horizon, row.generation(), row.position()));
  }

  Position position() {
    return row().position();
  }

  /** Nothing of the log counts any more. */
  void forget() {
    move(new Position.Unread());
  }

  void beginReading(String logId, long from) {
    Row row = row();
    write(
        new Row(
            row.userId(),
            row.horizon(),
            row.generation() + 1,
            new Position.Reading(logId, from, null, 0)));
  }

  /** A page of the list was taken; without a next one, the log is followed from where it was. */
  void read(int rows, @Nullable String nextToken) {
    if (row().position() instanceof Position.Reading(var logId, long from, var _, long before)) {
      move(
          nextToken == null
              ? new Position.Following(logId, from)
              : new Position.Reading(logId, from, nextToken, before + rows));
    }
  }

  void cursor(long cursor) {
    if (row().position() instanceof Position.Following(String logId, var _)) {
      move(new Position.Following(logId, cursor));
    }
  }

  /** Counts the first syncs. */
  long generation() {
    return row().generation();
  }

  private void move(Position position) {
    Row row = row();
    write(new Row(row.userId(), row.horizon(), row.generation(), position));
  }

  private Row row() {
    Row row = known;
    if (row == null) {
      row =
          database
              .one(
                  "SELECT user_id, horizon_from, horizon_to, log_id, cursor, reading, next_token,"
                      + " rows_read, generation, checksum FROM replica",
                  ReplicaRow::read)
              .orElseThrow(() -> new DamagedStoreException("The row of the replica is missing"));
      known = row;
    }
    return row;
  }

  private static Row read(ResultSet row) throws SQLException {
    Checksum.check(row, COLUMNS);
    return new Row(
        row.getInt(1),
        new Horizon(LocalDate.parse(row.getString(2)), LocalDate.parse(row.getString(3))),
        row.getLong(9),
        position(row));
  }

  private static Position position(ResultSet row) throws SQLException {
    String logId = row.getString(4);
    if (logId == null) {
      return new Position.Unread();
    }
    return row.getBoolean(6)
        ? new Position.Reading(logId, row.getLong(5), row.getString(7), row.getLong(8))
        : new Position.Following(logId, row.getLong(5));
  }

  private void write(Row row) {
    String from = row.horizon().from().toString();
    String to = row.horizon().to().toString();
    switch (row.position()) {
      case Position.Unread() -> write(row, from, to, null, 0, false, null, 0);
      case Position.Reading(String logId, long cursor, var nextToken, long rows) ->
          write(row, from, to, logId, cursor, true, nextToken, rows);
      case Position.Following(String logId, long cursor) ->
          write(row, from, to, logId, cursor, false, null, 0);
    }
    known = row;
  }

  private void write(
      Row row,
      String from,
      String to,
      @Nullable String logId,
      long cursor,
      boolean reading,
      @Nullable String nextToken,
      long rowsRead) {
    long generation = row.generation();
    database.update(
        "UPDATE replica SET user_id = ?, horizon_from = ?, horizon_to = ?, log_id = ?, cursor = ?,"
            + " reading = ?, next_token = ?, rows_read = ?, generation = ?, checksum = ?",
        row.userId(),
        from,
        to,
        logId,
        cursor,
        reading,
        nextToken,
        rowsRead,
        generation,
        Checksum.of(
            row.userId(), from, to, logId, cursor, reading, nextToken, rowsRead, generation));
  }
}

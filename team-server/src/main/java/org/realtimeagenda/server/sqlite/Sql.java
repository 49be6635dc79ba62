package org.realtimeagenda.server.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * A connection whose statements, with their parameters in one line, are prepared once; for one
 * thread at a time. A result is closed before the same statement is made again.
 */
final class Sql implements AutoCloseable {

  /** What a change writes makes the statement, so that there is no end of them. */
  private static final int KEPT = 100;

  private final Connection connection;
  private final SequencedMap<String, PreparedStatement> statements =
      new LinkedHashMap<>(KEPT, 0.75f, true);
  private @Nullable SynchronousMode synchronous;

  Sql(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  /** What commits wait for from now on; not in a transaction. */
  void synchronous(SynchronousMode mode) throws SQLException {
    if (mode != synchronous) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA synchronous = " + mode.getValue());
      }
      synchronous = mode;
    }
  }

  ResultSet query(String sql, @Nullable Object... parameters) throws SQLException {
    return prepared(sql, parameters).executeQuery();
  }

  /** How many rows were written. */
  int update(String sql, @Nullable Object... parameters) throws SQLException {
    return prepared(sql, parameters).executeUpdate();
  }

  private PreparedStatement prepared(String sql, @Nullable Object... parameters)
      throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      if (statements.size() == KEPT) {
        statements.pollFirstEntry().getValue().close();
      }
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  /** Undoes the transaction. */
  void rollback() throws SQLException {
    connection.rollback();
  }

  /** A statement that may have failed is of no use any more. */
  void forget() throws SQLException {
    while (!statements.isEmpty()) {
      statements.pollFirstEntry().getValue().close();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

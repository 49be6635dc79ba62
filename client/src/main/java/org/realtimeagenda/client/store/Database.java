package org.realtimeagenda.client.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.files.OwnerOnly;

/** A SQLite file with its schema up to date, for one thread; every statement is prepared once. */
final class Database implements AutoCloseable {

  /** The schema this program works with; {@code N.sql} leads from N-1 to N. */
  static final int VERSION = 2;

  /** Makes a value of the row that a result is at. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private boolean inTransaction;

  Database(Path file) {
    try {
      OwnerOnly.createFile(file);
      connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      run("PRAGMA journal_mode = WAL");
      run("PRAGMA busy_timeout = 5000");
      run("PRAGMA synchronous = NORMAL");
      migrate();
    } catch (SQLException | IOException unusable) {
      throw new StoreException(unusable);
    }
  }

  private void migrate() throws SQLException, IOException {
    int version = one("PRAGMA user_version", row -> row.getInt(1)).orElseThrow();
    if (version > VERSION) {
      throw new StoreException("The store was made by a newer version of this program.");
    }
    for (int next = version + 1; next <= VERSION; next++) {
      String script = script(next) + "PRAGMA user_version = " + next + ";";
      transaction(() -> run(script));
    }
  }

  private static String script(int version) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Database.class.getResourceAsStream(version + ".sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Runs {@code work} as a whole or not at all; inside another transaction it is a part of it. */
  void transaction(Runnable work) {
    transaction(
        () -> {
          work.run();
          return true;
        });
  }

  /** Runs {@code work} as a whole or not at all; inside another transaction it is a part of it. */
  <T> T transaction(Supplier<T> work) {
    if (inTransaction) {
      return work.get();
    }
    run("BEGIN IMMEDIATE");
    inTransaction = true;
    boolean done = false;
    try {
      T result = work.get();
      run("COMMIT");
      done = true;
      return result;
    } finally {
      inTransaction = false;
      if (!done) {
        run("ROLLBACK");
      }
    }
  }

  /** A transaction that also outlives a power cut: own edits can't be asked for again. */
  <T> T durably(Supplier<T> work) {
    run("PRAGMA synchronous = FULL");
    try {
      return transaction(work);
    } finally {
      run("PRAGMA synchronous = NORMAL");
    }
  }

  /** How many rows it changed. */
  int update(String sql, @Nullable Object... values) {
    try {
      return prepared(sql, values).executeUpdate();
    } catch (SQLException failed) {
      throw new StoreException(failed);
    }
  }

  <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
    try (ResultSet rows = prepared(sql, values).executeQuery()) {
      List<T> list = new ArrayList<>();
      while (rows.next()) {
        list.add(reader.read(rows));
      }
      return list;
    } catch (SQLException failed) {
      throw new StoreException(failed);
    }
  }

  <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... values) {
    return list(sql, reader, values).stream().findFirst();
  }

  private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private void run(String script) {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(script);
    } catch (SQLException failed) {
      throw new StoreException(failed);
    }
  }

  @Override
  public void close() {
    try {
      for (PreparedStatement statement : statements.values()) {
        statement.close();
      }
      connection.close();
    } catch (SQLException failed) {
      throw new StoreException(failed);
    }
  }
}

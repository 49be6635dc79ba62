package org.realtimeagenda.client.store;

import java.io.IOException;
import java.nio.file.Files;
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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.files.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/** A SQLite file with its schema up to date, for one thread; every statement is prepared once. */
final class Database implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** Makes a value of the row that a result is at. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final Connection connection;
  final Map<String, PreparedStatement> statements = new HashMap<>();
  private final List<Runnable> commitListeners = new ArrayList<>();
  private final List<Runnable> rollbackListeners = new ArrayList<>();
  private boolean inTransaction;

  /**
   * Opens {@code file}, which is made where there is none.
   *
   * @throws DamagedStoreException when it is one, but not as it was written
   * @throws StoreException when it can't be used for another reason
   */
  Database(Path file) {
    try {
      if (Files.exists(file) && Files.size(file) == 0) {
        // a store is never empty, and SQLite would now forget what is in the -wal
        throw new DamagedStoreException("The file is empty");
      }
      OwnerOnly.createFile(file);
      SQLiteConfig config = new SQLiteConfig();
      // else the driver makes one more query after each INSERT
      config.setGetGeneratedKeys(false);
      connection = DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
    } catch (SQLException | IOException unusable) {
      throw new StoreException(
          "This computer's copy of the calendar can't be opened: " + unusable.getMessage(),
          unusable);
    }
    try {
      run("PRAGMA busy_timeout = 5000");
      int version = Schema.version(connection);
      run("PRAGMA journal_mode = WAL");
      run("PRAGMA synchronous = NORMAL");
      // 16 MB each: what a page of a first sync touches
      run("PRAGMA cache_size = -16384");
      run("PRAGMA wal_autocheckpoint = 4000");
      migrate(version);
    } catch (SQLException unusable) {
      throw closedAfter(failure(unusable));
    } catch (StoreException unusable) {
      throw closedAfter(unusable);
    }
  }

  private StoreException closedAfter(StoreException failure) {
    try {
      close();
    } catch (StoreException second) {
      failure.addSuppressed(second);
    }
    return failure;
  }

  private void migrate(int version) {
    for (int next = version + 1; next <= Schema.VERSION; next++) {
      String script = Schema.script(next);
      transaction(() -> runScript(script));
    }
  }

  /** Called at the end of each transaction, as its last part. */
  void beforeCommit(Runnable listener) {
    commitListeners.add(listener);
  }

  /** Called when a transaction was undone, for what is also kept elsewhere. */
  void onRollback(Runnable listener) {
    rollbackListeners.add(listener);
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
    T result;
    try {
      result = work.get();
      commitListeners.forEach(Runnable::run);
      run("COMMIT");
    } catch (RuntimeException | Error failed) {
      rollBack(failed);
      throw failed;
    } finally {
      inTransaction = false;
    }
    return result;
  }

  /** SQLite has undone it by itself after some failures, and then refuses to. */
  private void rollBack(Throwable failed) {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("ROLLBACK");
    } catch (SQLException undone) {
      failed.addSuppressed(undone);
    }
    rollbackListeners.forEach(Runnable::run);
  }

  /**
   * A transaction that also outlives a power cut, and the loss of the -wal: own edits can't be
   * asked for again.
   */
  <T> T durably(Supplier<T> work) {
    T result = synced(work);
    checkpoint();
    return result;
  }

  /** A transaction that also outlives a power cut. */
  <T> T synced(Supplier<T> work) {
    run("PRAGMA synchronous = FULL");
    try {
      return transaction(work);
    } finally {
      run("PRAGMA synchronous = NORMAL");
    }
  }

  /** Whatever hinders it, the transaction before it stays: it is in the -wal. */
  private void checkpoint() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
    } catch (SQLException later) {
      LOG.warn("The -wal can't be emptied now", later);
    }
  }

  /** Gives back the memory of pages that were read for once. */
  void releaseCache() {
    run("PRAGMA shrink_memory");
  }

  /** How many rows it changed. */
  int update(String sql, @Nullable Object... values) {
    try {
      return prepared(sql, values).executeUpdate();
    } catch (SQLException failed) {
      throw failure(sql, failed);
    }
  }

  <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
    List<T> list = new ArrayList<>();
    each(sql, reader, list::add, values);
    return list;
  }

  /** Hands over one after the other, so that they needn't all be in memory. */
  <T> void each(String sql, RowReader<T> reader, Consumer<T> consumer, @Nullable Object... values) {
    try (ResultSet rows = prepared(sql, values).executeQuery()) {
      while (rows.next()) {
        consumer.accept(read(reader, rows));
      }
    } catch (SQLException failed) {
      throw failure(sql, failed);
    }
  }

  /** Only what was written by this program is read, so what can't be read isn't that. */
  private static <T> T read(RowReader<T> reader, ResultSet rows) throws SQLException {
    try {
      return reader.read(rows);
    } catch (StoreException known) {
      throw known;
    } catch (RuntimeException unreadable) {
      throw new DamagedStoreException(unreadable);
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
      throw failure(failed);
    }
  }

  private void runScript(String script) {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(script);
    } catch (SQLException failed) {
      throw Failures.ofScript(failed, connection);
    }
  }

  /** A statement that has failed is of no use any more. */
  private StoreException failure(String sql, SQLException failed) {
    try (var _ = statements.remove(sql)) {
      return failure(failed);
    } catch (SQLException second) {
      failed.addSuppressed(second);
      return failure(failed);
    }
  }

  private StoreException failure(SQLException failed) {
    return Failures.of(failed, connection);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }
}

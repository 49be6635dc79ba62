package org.realtimeagenda.server.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * One SQLite file in WAL mode. Writes follow one another: in this process by a lock, since SQLite's
 * own way of waiting is to sleep, against other processes by {@code busy_timeout}. Reads wait for
 * no write.
 */
final class Database implements AutoCloseable {

  private static final int BUSY_TIMEOUT_MILLIS = 5_000;

  /** A piece of work in a transaction. */
  @FunctionalInterface
  interface Work<T> {
    T on(Sql sql) throws SQLException;
  }

  private final Lock writing = new ReentrantLock();
  private final Lock reading = new ReentrantLock();
  private final Sql writer;
  private final Sql reader;

  /** Opens {@code file}, which is made, and brought to the present schema, where need be. */
  Database(Path file) throws IOException {
    try {
      writer = connect(file, TransactionMode.IMMEDIATE);
      reader = connect(file, TransactionMode.DEFERRED);
    } catch (SQLException failure) {
      throw new IOException("Can't open " + file, failure);
    }
    write(
        sql -> {
          Schema.migrate(sql.connection());
          return true;
        });
  }

  private static Sql connect(Path file, TransactionMode transactions) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setTransactionMode(transactions);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    // in pages, 16 MB: emptied more often, a busy -wal makes many commits wait for it
    config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, "4000");
    // else the driver makes one more query after each INSERT
    config.setGetGeneratedKeys(false);
    return new Sql(DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties()));
  }

  /** A transaction that is on the disk when this returns, even where the power goes then. */
  <T> T write(Work<T> work) throws IOException {
    return transaction(writing, writer, SynchronousMode.FULL, work);
  }

  /**
   * A transaction that only a loss of power can undo, and that waits for no disk: for what comes
   * out the same when it is made again from what {@link #write} keeps.
   */
  <T> T writeRepeatable(Work<T> work) throws IOException {
    return transaction(writing, writer, SynchronousMode.NORMAL, work);
  }

  /** Reads a state that no transaction changes meanwhile. */
  <T> T read(Work<T> work) throws IOException {
    return transaction(reading, reader, SynchronousMode.NORMAL, work);
  }

  private static <T> T transaction(Lock lock, Sql sql, SynchronousMode synchronous, Work<T> work)
      throws IOException {
    lock.lock();
    try {
      return transaction(sql, synchronous, work);
    } catch (SQLException failure) {
      forget(sql, failure);
      throw new IOException(failure);
    } finally {
      lock.unlock();
    }
  }

  private static <T> T transaction(Sql sql, SynchronousMode synchronous, Work<T> work)
      throws SQLException {
    Connection connection = sql.connection();
    sql.synchronous(synchronous);
    connection.setAutoCommit(false);
    try {
      T result = work.on(sql);
      connection.setAutoCommit(true); // commits
      return result;
    } finally {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static void forget(Sql sql, SQLException failure) {
    try {
      sql.forget();
    } catch (SQLException second) {
      failure.addSuppressed(second);
    }
  }

  @Override
  public void close() throws IOException {
    writing.lock();
    reading.lock();
    try (writer;
        reader) {
      // closed in this order reversed; the last one checkpoints the WAL
    } catch (SQLException failure) {
      throw new IOException(failure);
    } finally {
      reading.unlock();
      writing.unlock();
    }
  }
}

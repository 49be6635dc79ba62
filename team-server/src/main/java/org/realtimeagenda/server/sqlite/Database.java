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
    T on(Connection connection) throws SQLException;
  }

  private final Lock writing = new ReentrantLock();
  private final Lock reading = new ReentrantLock();
  private final Connection durable;
  private final Connection repeatable;
  private final Connection reader;

  /** Opens {@code file}, which is made, and brought to the present schema, where need be. */
  Database(Path file) throws IOException {
    try {
      durable = connect(file, SynchronousMode.FULL, TransactionMode.IMMEDIATE);
      repeatable = connect(file, SynchronousMode.NORMAL, TransactionMode.IMMEDIATE);
      reader = connect(file, SynchronousMode.NORMAL, TransactionMode.DEFERRED);
    } catch (SQLException failure) {
      throw new IOException("Can't open " + file, failure);
    }
    write(
        connection -> {
          Schema.migrate(connection);
          return true;
        });
  }

  private static Connection connect(
      Path file, SynchronousMode synchronous, TransactionMode transactions) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(synchronous);
    config.setTransactionMode(transactions);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    return DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
  }

  /** A transaction that is on the disk when this returns, even where the power goes then. */
  <T> T write(Work<T> work) throws IOException {
    return transaction(writing, durable, work);
  }

  /**
   * A transaction that only a loss of power can undo, and that waits for no disk: for what comes
   * out the same when it is made again from what {@link #write} keeps.
   */
  <T> T writeRepeatable(Work<T> work) throws IOException {
    return transaction(writing, repeatable, work);
  }

  /** Reads a state that no transaction changes meanwhile. */
  <T> T read(Work<T> work) throws IOException {
    return transaction(reading, reader, work);
  }

  private static <T> T transaction(Lock lock, Connection connection, Work<T> work)
      throws IOException {
    lock.lock();
    try {
      connection.setAutoCommit(false);
      try {
        T result = work.on(connection);
        connection.setAutoCommit(true); // commits
        return result;
      } finally {
        if (!connection.getAutoCommit()) {
          connection.rollback();
          connection.setAutoCommit(true);
        }
      }
    } catch (SQLException failure) {
      throw new IOException(failure);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    writing.lock();
    reading.lock();
    try (durable;
        repeatable;
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

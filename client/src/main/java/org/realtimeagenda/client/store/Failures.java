package org.realtimeagenda.client.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells a damaged file from a disk that is full or locked, and from a mistake in this program. */
final class Failures {
  private static final String COPY = "This computer's copy of the calendar ";

  private static final Set<SQLiteErrorCode> DISK =
      EnumSet.of(
          SQLiteErrorCode.SQLITE_FULL,
          SQLiteErrorCode.SQLITE_BUSY,
          SQLiteErrorCode.SQLITE_LOCKED,
          SQLiteErrorCode.SQLITE_READONLY,
          SQLiteErrorCode.SQLITE_PERM,
          SQLiteErrorCode.SQLITE_CANTOPEN,
          SQLiteErrorCode.SQLITE_IOERR,
          SQLiteErrorCode.SQLITE_NOMEM);

  private Failures() {}

  /**
   * The failure in words for a person.
   *
   * @param connection the one it happened on
   */
  static StoreException of(SQLException failed, Connection connection) {
    if (!(failed instanceof SQLiteException failure)) {
      return unusable(failed);
    }
    return switch (plain(failure)) {
      case SQLITE_CORRUPT, SQLITE_NOTADB -> new DamagedStoreException(failed);
      // a table that is missing, say: the names of tables may be damaged
      case SQLITE_ERROR ->
          schemaIsAsMade(connection) ? unusable(failed) : new DamagedStoreException(failed);
      case SQLITE_FULL -> new StoreException("The disk is full: make room on it", failed);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new StoreException(COPY + "is in use by another program: close that one", failed);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN ->
          new StoreException(COPY + "may not be written: look at its folder's rights", failed);
      case SQLITE_IOERR ->
          new StoreException("The disk fails: look after it. " + failed.getMessage(), failed);
      default -> unusable(failed);
    };
  }

  /** A script that this program brings along fails for the disk's reasons or for the file's. */
  static StoreException ofScript(SQLException failed, Connection connection) {
    StoreException failure = of(failed, connection);
    return failed instanceof SQLiteException sqlite && DISK.contains(plain(sqlite))
        ? failure
        : new DamagedStoreException(failed);
  }

  /** The last byte of an extended code is the plain one (sqlite.org/rescode.html). */
  private static SQLiteErrorCode plain(SQLiteException failure) {
    return SQLiteErrorCode.getErrorCode(failure.getResultCode().code & 0xff);
  }

  private static StoreException unusable(SQLException failed) {
    return new StoreException(COPY + "can't be used: " + failed.getMessage(), failed);
  }

  private static boolean schemaIsAsMade(Connection connection) {
    try {
      return Schema.isAsMade(connection);
    } catch (DamagedStoreException damaged) {
      return false;
    } catch (SQLException | StoreException unknown) {
      LoggerFactory.getLogger(Failures.class).warn("The tables can't be listed", unknown);
      return true;
    }
  }
}

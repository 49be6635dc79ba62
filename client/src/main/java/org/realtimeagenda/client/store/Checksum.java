package org.realtimeagenda.client.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** A checksum of what a row's columns hold, so that damaged text isn't taken for data. */
final class Checksum {

  /** Neither is a byte of UTF-8. */
  private static final int NULL = 0xFE;

  private static final int END = 0xFF;

  private Checksum() {}

  /** Of values as they are written. */
  static long of(@Nullable Object... columns) {
    CRC32C sum = new CRC32C();
    for (Object column : columns) {
      add(sum, column instanceof Boolean flag ? (flag ? "1" : "0") : column);
    }
    return sum.getValue();
  }

  /**
   * Compares the first columns of a result with the one after them, which is their checksum, or
   * null where they have none.
   *
   * @return the columns, as texts
   * @throws DamagedStoreException when they differ
   */
  static @Nullable String[] check(ResultSet row, int columns) throws SQLException {
    return check(row, columns, -1);
  }

  /**
   * The same where one more column, {@code extra} counted from 0, is summed after them unless it is
   * null; -1 for none.
   */
  static @Nullable String[] check(ResultSet row, int columns, int extra) throws SQLException {
    @Nullable String[] texts = new String[columns];
    CRC32C sum = new CRC32C();
    for (int column = 0; column < columns; column++) {
      texts[column] = row.getString(column + 1);
      add(sum, texts[column]);
    }
    String more = extra < 0 ? null : row.getString(extra + 1);
    if (more != null) {
      add(sum, more);
    }
    long written = row.getLong(columns + 1);
    if (!row.wasNull() && sum.getValue() != written) {
      throw new DamagedStoreException("A row isn't as it was written");
    }
    return texts;
  }

  private static void add(CRC32C sum, @Nullable Object column) {
    if (column == null) {
      sum.update(NULL);
    } else {
      sum.update(column.toString().getBytes(StandardCharsets.UTF_8));
    }
    sum.update(END);
  }
}

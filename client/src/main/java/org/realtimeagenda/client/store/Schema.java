package org.realtimeagenda.client.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The store's tables. {@code PRAGMA user_version} says how many of the scripts a file has had. */
final class Schema {

  /** The schema this program works with; {@code N.sql} leads from N-1 to N. */
  static final int VERSION = 6;

  /** No program is that new: a higher number was never written as one. */
  private static final int HIGHEST = 1000;

  private Schema() {}

  /** The version of a file, 0 for a new one. */
  static int version(Connection connection) throws SQLException {
    int version = Integer.parseInt(texts(connection, "PRAGMA user_version").getFirst());
    if (version < 0 || version > HIGHEST) {
      throw new DamagedStoreException("There is no version " + version + " of a store");
    }
    if (version > VERSION) {
      throw new StoreException("The store was made by a newer version of this program.");
    }
    return version;
  }

  /** What leads to {@code version} from the one before. */
  static String script(int version) {
    try (InputStream in =
        Objects.requireNonNull(Schema.class.getResourceAsStream(version + ".sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          + "PRAGMA user_version = "
          + version
          + ";";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether the tables and indexes are those that the scripts make. */
  static boolean isAsMade(Connection connection) throws SQLException {
    try (Connection made = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = made.createStatement()) {
      for (int version = 1; version <= version(connection); version++) {
        statement.executeUpdate(script(version));
      }
      String all = "SELECT name || coalesce(sql, '') FROM sqlite_schema ORDER BY name";
      return texts(connection, all).equals(texts(made, all));
    }
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}

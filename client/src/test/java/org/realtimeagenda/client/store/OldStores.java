package org.realtimeagenda.client.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/** Stores as earlier versions of the program left them. */
final class OldStores {
  private OldStores() {}

  /** Makes the one of {@code version}, and runs {@code more} on it. */
  static void make(Path file, int version, String more) throws SQLException, IOException {
    String script;
    try (InputStream in =
        Objects.requireNonNull(OldStores.class.getResourceAsStream("store-" + version + ".sql"))) {
      script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    run(file, script + more);
  }

  static void run(Path file, String script) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.executeUpdate(script);
    }
  }

  static String text(Path file, String query) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.getString(1);
    }
  }
}

package org.realtimeagenda.server.sqlite;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

/** The single values of the file: {@code log_id} and {@code relay_position}. */
final class Meta {
  private Meta() {}

  static String read(Database database, String name) throws IOException {
    return database.read(
        connection -> {
          try (PreparedStatement query =
                  Sql.prepare(connection, "SELECT value FROM meta WHERE name = ?", name);
              ResultSet result = query.executeQuery()) {
            return result.getString(1);
          }
        });
  }

  static void write(Database database, String name, String value) throws IOException {
    database.writeRepeatable(
        connection ->
            Sql.update(connection, "UPDATE meta SET value = ? WHERE name = ?", value, name));
  }
}

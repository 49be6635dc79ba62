package org.realtimeagenda.server.sqlite;

import java.io.IOException;
import java.sql.ResultSet;

/** The single values of the file: {@code log_id} and {@code relay_position}. */
final class Meta {
  private Meta() {}

  static String read(Database database, String name) throws IOException {
    return database.read(
        sql -> {
          try (ResultSet result = sql.query("SELECT value FROM meta WHERE name = ?", name)) {
            return result.getString(1);
          }
        });
  }

  static void write(Database database, String name, String value) throws IOException {
    database.writeRepeatable(
        sql -> sql.update("UPDATE meta SET value = ? WHERE name = ?", value, name));
  }
}

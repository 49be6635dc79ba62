package org.realtimeagenda.contract.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Editors;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.WireJson;
import org.realtimeagenda.server.CannotServeException;
import org.realtimeagenda.server.TeamServer;
import org.realtimeagenda.server.TeamServerConfig;

/** The team server, in this process but over its sockets, on its SQLite file. */
final class TeamServerBackend implements Backend {

  private static final String DATABASE = "team.db";

  private final Path folder;
  private @Nullable TeamServer server;

  TeamServerBackend(Path folder) {
    this.folder = folder;
  }

  @Override
  public void start() throws IOException {
    try {
      server =
          TeamServer.start(
              TeamServerConfig.of(folder, ALICE, BOB, CAROL)
                  .withEditors(Map.of(ALICE, List.of(BOB), CAROL, List.of(Editors.EVERYBODY))));
    } catch (CannotServeException refused) {
      throw new IOException(refused);
    }
  }

  @Override
  public void stop() throws IOException {
    TeamServer running = server;
    server = null;
    if (running != null) {
      running.close();
    }
  }

  /** Port and keys are in another file, so they stay. */
  @Override
  public void startAnew() throws IOException {
    stop();
    List<Path> tables;
    try (Stream<Path> files = Files.list(folder)) {
      tables = files.filter(file -> file.getFileName().toString().startsWith(DATABASE)).toList();
    }
    for (Path file : tables) {
      Files.delete(file);
    }
    start();
  }

  @Override
  public Connection connection(String member) throws IOException {
    return ConnectionFile.read(folder.resolve("connections").resolve(member + ".json"));
  }

  @Override
  public Connection readOnly() throws IOException {
    return connection("read-only");
  }

  @Override
  public void writeBehind(List<CalendarEvent> rows) throws IOException {
    String names =
        Arrays.stream(Attribute.values()).map(Attribute::wireName).collect(Collectors.joining(","));
    String values = ", ?".repeat(Attribute.values().length);
    change(
        "INSERT INTO events_table (user_id, id, "
            + names
            + ") VALUES (?, ?"
            + values
            + ") ON CONFLICT DO UPDATE SET ("
            + names
            + ") = ("
            + Arrays.stream(Attribute.values())
                .map(attribute -> "excluded." + attribute.wireName())
                .collect(Collectors.joining(","))
            + ")",
        statement -> {
          for (CalendarEvent row : rows) {
            setKey(statement, row.key());
            int column = 3;
            for (Attribute attribute : Attribute.values()) {
              statement.setObject(column, column(attribute.of(row)));
              column++;
            }
            statement.addBatch();
          }
        });
  }

  @Override
  public void removeBehind(EventKey key) throws IOException {
    change(
        "DELETE FROM events_table WHERE user_id = ? AND id = ?",
        statement -> {
          setKey(statement, key);
          statement.addBatch();
        });
  }

  private interface Batch {
    void addTo(PreparedStatement statement) throws SQLException;
  }

  private void change(String sql, Batch batch) throws IOException {
    try (java.sql.Connection sqlite =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(DATABASE))) {
      sqlite.setAutoCommit(false);
      try (PreparedStatement statement = sqlite.prepareStatement(sql)) {
        batch.addTo(statement);
        statement.executeBatch();
      }
      sqlite.commit();
    } catch (SQLException failed) {
      throw new IOException(failed);
    }
  }

  private static void setKey(PreparedStatement statement, EventKey key) throws SQLException {
    statement.setInt(1, key.userId());
    statement.setInt(2, key.id());
  }

  private static @Nullable Object column(@Nullable Object value) {
    return value instanceof List<?> list ? WireJson.MAPPER.writeValueAsString(list) : value;
  }

  @Override
  public void close() throws IOException {
    stop();
  }
}

package org.realtimeagenda.client.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.team.Answer;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.client.team.TeamApi;
import org.realtimeagenda.core.CalendarEvent;

/** A team server in a process of its own, and its file, into which another tool writes as well. */
final class Backend implements AutoCloseable {

  private final Path folder;
  private @Nullable Child process;
  private int port;

  Backend(Path folder) {
    this.folder = folder;
  }

  /** Starts it, under the same port as the last time; returns when it is ready. */
  void start() throws Exception {
    CompletableFuture<Integer> ready = new CompletableFuture<>();
    process =
        new Child(
            ServerMain.class,
            List.of(directory().toString()),
            folder.resolve("errors"),
            line -> {
              if (line.startsWith("ready ")) {
                ready.complete(Integer.parseInt(line.substring("ready ".length())));
              }
            });
    port = ready.get(60, TimeUnit.SECONDS);
  }

  int port() {
    return port;
  }

  private Path directory() {
    return folder.resolve("team");
  }

  /** kill -9, and another start. */
  void killAndStart() throws Exception {
    if (process != null) {
      process.kill();
    }
    start();
  }

  Path connection(String member) {
    return directory().resolve("connections").resolve(member + ".json");
  }

  Connection sqlite() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:sqlite:" + directory().resolve("team.db") + "?busy_timeout=10000");
  }

  /** The relay gets the last {@code records} once more, together with what is new. */
  void rewindRelay(int records) throws SQLException {
    update(
        "UPDATE meta SET value = CAST(max(0, CAST(value AS INTEGER) - ?) AS TEXT)"
            + " WHERE name = 'relay_position'",
        records);
  }

  /** Another tool makes a row of the old six attributes, or changes one, or takes one out. */
  void writeBehind(Random random, String token) throws SQLException {
    int userId = 1 + random.nextInt(3);
    int id = 1 + random.nextInt(20);
    switch (random.nextInt(4)) {
      case 0, 1 ->
          update(
              "INSERT INTO events_table (user_id, id, name, location, dt_start, dt_end)"
                  + " VALUES (?, ?, ?, 'Room 1', '2026-11-23T10:00:00', '2026-11-23T11:00:00')"
                  + " ON CONFLICT DO UPDATE SET name = excluded.name",
              userId,
              id,
              token);
      case 2 ->
          update(
              "UPDATE events_table SET location = ? WHERE rowid IN"
                  + " (SELECT rowid FROM events_table ORDER BY random() LIMIT 1)",
              token);
      default ->
          update(
              "DELETE FROM events_table WHERE rowid IN"
                  + " (SELECT rowid FROM events_table ORDER BY random() LIMIT 1)");
    }
  }

  private void update(String sql, Object... values) throws SQLException {
    try (Connection connection = sqlite();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  /** Whether the relay has nothing left to do. */
  boolean relayed() throws SQLException {
    try (Connection connection = sqlite();
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT (SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'relay_position')"
                    + " = (SELECT coalesce(max(id), 0) FROM feed)")) {
      return result.getBoolean(1);
    }
  }

  /** Every row that isn't deleted, as a member is told. */
  List<CalendarEvent> rows() throws IOException {
    List<CalendarEvent> rows = new ArrayList<>();
    try (Team team = Teams.connect(ConnectionFile.read(connection("carol")))) {
      @Nullable String token = null;
      do {
        switch (team.api().listEvents(token, 1000)) {
          case Answer.Ok<TeamApi.EventsPage>(TeamApi.EventsPage page) -> {
            rows.addAll(page.events());
            token = page.nextToken();
          }
          case Answer.Refused<TeamApi.EventsPage>(int status, String reason) ->
              throw new IOException(status + " " + reason);
        }
      } while (token != null);
    }
    return rows;
  }

  @Override
  public void close() throws IOException {
    if (process != null && process.alive()) {
      process.close();
    }
  }
}

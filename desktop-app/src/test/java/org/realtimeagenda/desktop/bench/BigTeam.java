package org.realtimeagenda.desktop.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Many events in a team server's file, as they are after years: written straight into its table
 * while it doesn't run, and older than its log.
 */
final class BigTeam {

  private static final int A_DAY = 150;
  private static final int SERIES_EVERY = 200;

  private BigTeam() {}

  /** Of two members, around {@code today}, each day the same number; some are weekly series. */
  static void fill(Path folder, int events, LocalDate today) throws SQLException {
    LocalDate first = today.minusDays(events / A_DAY / 2);
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("team.db"));
        Statement statement = file.createStatement();
        PreparedStatement insert =
            file.prepareStatement(
                "INSERT INTO events_table (user_id, id, uid, name, location, dt_start, dt_end, tz,"
                    + " rrule, revision, updated_by, updated_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, 'Europe/Paris', ?, ?, ?, ?)")) {
      file.setAutoCommit(false);
      for (int i = 0; i < events; i++) {
        int owner = 1 + i % 2;
        LocalDateTime start = first.plusDays(i / A_DAY).atTime(8 + i % 10, i % 4 * 15);
        insert.setInt(1, owner);
        insert.setInt(2, 1 + i);
        insert.setString(3, "3fb1cc4e-5ba1-4bb0-9f59-%012d".formatted(i));
        insert.setString(4, "Meeting about matter " + i);
        insert.setString(5, "Room " + i % 30);
        insert.setString(6, start + ":00");
        insert.setString(7, start.plusMinutes(50) + ":00");
        insert.setString(8, i % SERIES_EVERY == 0 ? "FREQ=WEEKLY;COUNT=10" : null);
        insert.setString(9, owner + ".6f0c21d2-0cf6-4a3b-8f7e-%012d".formatted(i));
        insert.setInt(10, owner);
        insert.setString(11, "2026-01-01T10:00:00.000Z");
        insert.executeUpdate();
      }
      statement.executeUpdate("DELETE FROM feed");
      file.commit();
    }
  }
}

package org.realtimeagenda.server.sqlite;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The five rows of the published example, as another tool would write them. */
final class SampleData {

  private record Row(int id, String name, String location, String dtStart) {}

  private static final List<Row> ROWS =
      List.of(
          new Row(1, "Weekly planning", "Room 1", "2024-02-01T09:00:00"),
          new Row(2, "Lunch with the new colleague", "Canteen", "2024-02-01T12:00:00"),
          new Row(3, "Design review", "Room 2", "2024-02-01T10:00:00"),
          new Row(4, "Team dinner", "Corner Bistro", "2024-02-02T20:00:00"),
          new Row(5, "Server maintenance", "Data centre", "2024-02-02T20:00:00"));

  private SampleData() {}

  static void addTo(Database database) throws IOException {
    database.write(
        sql -> {
          for (Row row : ROWS) {
            sql.update(
                "INSERT OR IGNORE INTO events_table"
                    + " (user_id, id, name, location, dt_start, dt_end) VALUES (1, ?, ?, ?, ?, ?)",
                row.id(),
                row.name(),
                row.location(),
                row.dtStart(),
                anHourLater(row.dtStart()));
          }
          return ROWS.size();
        });
  }

  private static String anHourLater(String start) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.parse(start).plusHours(1));
  }
}

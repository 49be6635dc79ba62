package org.realtimeagenda.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.realtimeagenda.client.store.Rows.event;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;

/** What a start reads: the page that is shown, however many events there are. */
class StartUpQueriesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;

  private Path filled() {
    Path file = folder.resolve("store.db");
    try (SqliteCalendarStore store = new SqliteCalendarStore(file, 1, CLOCK)) {
      store.beginReading("log", 0);
      List<CalendarEvent> page = new ArrayList<>();
      for (int id = 1; id <= 400; id++) {
        LocalDate day = DAY.minusDays(200).plusDays(id);
        page.add(event(2, id, "event " + id, day + "T10:00:00", day + "T11:00:00"));
      }
      page.add(event(2, 999, "a year", "2026-01-01", "2027-01-01"));
      store.takePage(page, null);
      store.own().add(new LocalEdit.Create(event(1, 1, "own")), new Change.Base.Absent());
    }
    return file;
  }

  @Test
  void findsTheLongEventsToo() {
    try (SqliteCalendarStore store = new SqliteCalendarStore(filled(), 1, CLOCK)) {
      assertEquals(
          List.of("a year", "event 200", "own"),
          store.occurrences(DAY, DAY.plusDays(1), PARIS).stream()
              .map(Occurrence::name)
              .sorted()
              .toList());
    }
  }

  @Test
  void readsNoTableToTheEnd() throws Exception {
    Path file = filled();
    List<String> asked;
    try (SqliteCalendarStore store = new SqliteCalendarStore(file, 1, CLOCK)) {
      store.occurrences(DAY, DAY.plusDays(7), PARIS);
      store.counts(DAY, DAY.plusYears(1), PARIS);
      store.position();
      store.own().waiting();
      store.own().undecided();
      store.own().next(25);
      asked =
          store.database.statements.keySet().stream()
              .filter(sql -> sql.startsWith("SELECT"))
              .toList();
    }
    assertFalse(asked.isEmpty());
    List<String> scans = new ArrayList<>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (String sql : asked) {
        try (var plan = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
          while (plan.next()) {
            scans.add(plan.getString("detail"));
          }
        }
      }
    }
    // the replica has one row, and own edits are looked at one by one
    scans.removeIf(step -> !step.startsWith("SCAN") || step.matches("SCAN (replica|edits).*"));
    assertEquals(List.of(), scans);
  }
}

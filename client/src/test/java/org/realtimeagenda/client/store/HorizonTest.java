package org.realtimeagenda.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.client.store.Rows.event;
import static org.realtimeagenda.client.store.Rows.with;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.LoggedChange;

/** For which days series are expanded in the store, and what is worked out for a page alone. */
class HorizonTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @TempDir Path folder;
  private SqliteCalendarStore store;

  @BeforeEach
  void open() {
    store = new SqliteCalendarStore(folder.resolve("store.db"), 1, CLOCK);
    store.beginReading("log", 0);
    store.takePage(List.of(), null);
    take(
        with(event(2, 1, "daily"), Attribute.RRULE, "FREQ=DAILY"),
        with(
            event(2, 2, "weekly", "2020-01-06T09:00:00", "2020-01-08T10:00:00"),
            Attribute.RRULE,
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"),
        with(
            event(2, 3, "counted", "2021-01-05", "2021-01-20"),
            Attribute.RRULE,
            "FREQ=MONTHLY;COUNT=140"),
        override("2031-06-03T10:00:00", "2033-01-01T10:00:00", 4),
        override("2040-06-03T10:00:00", "2026-11-23T12:00:00", 5),
        event(2, 6, "plain", "2041-05-05T10:00:00", "2041-05-05T11:00:00"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static CalendarEvent override(String replaced, String start, int id) {
    CalendarEvent moved = event(2, id, "moved", start, start.replace(":00:00", ":30:00"));
    return with(with(moved, Attribute.UID, "2-1"), Attribute.RECURRENCE_ID, replaced);
  }

  private void take(CalendarEvent... events) {
    store.take(
        IntStream.range(0, events.length)
            .mapToObj(
                i ->
                    new LoggedChange(
                        i + 1L,
                        Change.Op.PUT,
                        events[i].key(),
                        2,
                        CLOCK.instant(),
                        with(events[i], Attribute.REVISION, "2.m" + i)))
            .toList());
  }

  private List<String> month(SqliteCalendarStore of, LocalDate first) {
    return of.occurrences(first, first.plusMonths(1), PARIS).stream()
        .map(o -> o.name() + " " + o.time().dtStart() + " " + o.occurrenceStart())
        .sorted()
        .toList();
  }

  private int stored() {
    return store
        .database
        .one("SELECT count(*) FROM occurrences", row -> row.getInt(1))
        .orElseThrow();
  }

  @Test
  void pagingShowsWhatIsThereHoweverOneComesThere() {
    try (SqliteCalendarStore other =
        new SqliteCalendarStore(folder.resolve("other.db"), 1, CLOCK)) {
      other.beginReading("log", 0);
      other.takePage(store.serverRows(), null);
      for (int month = 1; month < 20 * 12; month++) {
        LocalDate first = LocalDate.of(2026, 11, 1).plusMonths(month);
        List<String> paged = month(store, first);
        assertEquals(
            month(other, LocalDate.of(2046, 10, 1).minusMonths(month)),
            month(store, LocalDate.of(2046, 10, 1).minusMonths(month)));
        assertTrue(paged.size() >= 28, () -> first + ": " + paged);
      }
    }
  }

  @Test
  void pagingBackFillsTheHorizonToo() {
    for (int month = 0; month < 80; month++) {
      LocalDate first = LocalDate.of(2026, 11, 1).minusMonths(month);
      int weekly =
          (int) month(store, first).stream().filter(name -> name.startsWith("weekly")).count();
      assertTrue(weekly >= 3 && weekly <= 7, () -> first + ": " + weekly);
    }
  }

  @Test
  void storesNoMoreThanTwelveYears() {
    for (int month = 0; month < 40 * 12; month++) {
      store.occurrences(
          LocalDate.of(2026, 11, 1).plusMonths(month),
          LocalDate.of(2026, 12, 1).plusMonths(month),
          PARIS);
    }
    assertTrue(stored() <= 12 * (366 + 53 + 12) + 3, () -> "" + stored());
  }

  @Test
  void aYearFarAwayIsWorkedOutAndNotStored() {
    int before = stored();
    LocalDate last = LocalDate.of(9999, 12, 30);
    assertEquals(
        List.of("9999-12-30T10:00:00", "9999-12-31T10:00:00"),
        store.occurrences(last, last.plusDays(2), PARIS).stream()
            .filter(occurrence -> occurrence.name().equals("daily"))
            .map(Occurrence::occurrenceStart)
            .toList());
    assertEquals(
        List.of("plain 2041-05-05T10:00:00 null"),
        month(store, LocalDate.of(2041, 5, 1)).stream()
            .filter(name -> name.startsWith("plain"))
            .toList());
    assertEquals(
        List.of("moved 2033-01-01T10:00:00 2031-06-03T10:00:00"),
        month(store, LocalDate.of(2033, 1, 1)).stream()
            .filter(name -> name.startsWith("moved"))
            .toList());
    assertTrue(
        month(store, LocalDate.of(2040, 6, 1)).stream()
            .noneMatch(name -> name.contains("2040-06-03T10:00:00")));
    assertEquals(before, stored());
  }

  @Test
  void whatWaitsIsMarkedFarAwayToo() {
    CalendarEvent mine =
        with(
            event(1, 1, "mine", "2050-01-03T10:00:00", "2050-01-03T11:00:00"),
            Attribute.RRULE,
            "FREQ=DAILY;COUNT=2");
    store.own().add(new LocalEdit.Create(mine), new Change.Base.Absent());
    LocalDate day = LocalDate.of(2050, 1, 4);
    assertEquals(
        List.of(true),
        store.occurrences(day, day.plusDays(1), PARIS).stream()
            .filter(occurrence -> occurrence.name().equals("mine"))
            .map(Occurrence::waiting)
            .toList());
  }
}

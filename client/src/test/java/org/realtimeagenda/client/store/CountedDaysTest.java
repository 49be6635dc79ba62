package org.realtimeagenda.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimeagenda.client.replica.DayCount;
import org.realtimeagenda.client.replica.DayCounter;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;

class CountedDaysTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
  private static final List<String> ZONES =
      List.of("Europe/Paris", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe");

  @TempDir Path folder;

  private SqliteCalendarStore store(List<CalendarEvent> events) {
    SqliteCalendarStore store = new SqliteCalendarStore(folder.resolve("store.db"), 1, CLOCK);
    store.beginReading("log", 0);
    store.takePage(events, null);
    return store;
  }

  private static Set<DayCount> counts(SqliteCalendarStore store, ZoneId reader) {
    return new HashSet<>(store.counts(YEAR, YEAR.plusYears(1), reader));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Europe/Paris", "America/Santiago", "Pacific/Kiritimati", "Australia/Lord_Howe"})
  void countsWhatTakesPlaceWhereverTheReaderIs(String reader) {
    ZoneId zone = ZoneId.of(reader);
    List<CalendarEvent> events = new ArrayList<>();
    Random random = new Random(reader.hashCode());
    for (int id = 1; id <= 600; id++) {
      events.add(any(id, random));
    }
    try (SqliteCalendarStore store = store(events)) {
      DayCounter counter = new DayCounter(YEAR, YEAR.plusYears(1));
      store
          .occurrences(YEAR, YEAR.plusYears(1), zone)
          .forEach(
              one ->
                  counter.add(
                      one.key().userId(),
                      one.time().startsAt(zone),
                      one.time().endsAt(zone),
                      zone));
      assertEquals(new HashSet<>(counter.counts()), counts(store, zone));
    }
  }

  /** Plain and floating times, whole days, and some that last for months. */
  private static CalendarEvent any(int id, Random random) {
    int kind = random.nextInt(8);
    LocalDateTime start = YEAR.atStartOfDay().plusMinutes(30L * random.nextInt(48 * 400) - 15_000);
    long minutes = kind == 0 ? random.nextInt(200_000) : 30L * random.nextInt(8);
    if (kind == 1) {
      LocalDate day = start.toLocalDate();
      LocalDate end = day.plusDays(1 + random.nextInt(60));
      return Rows.event(1 + id % 3, id, "days", day.toString(), end.toString());
    }
    String from = start + ":00";
    CalendarEvent event =
        Rows.event(1 + id % 3, id, "hours", from, start.plusMinutes(minutes) + ":00");
    String zone = kind == 2 ? null : ZONES.get(random.nextInt(ZONES.size()));
    return Rows.with(event, Attribute.TZ, zone);
  }

  @Test
  void countsADayBefore1970Too() {
    LocalDate day = LocalDate.of(1969, 7, 20);
    CalendarEvent event = Rows.event(1, 1, "landing", day + "T22:00:00", day + "T23:00:00");
    try (SqliteCalendarStore store = store(List.of(event))) {
      assertEquals(
          List.of(new DayCount(1, day, 1)),
          store.counts(day.withDayOfYear(1), day.plusYears(1), ZoneId.of("Europe/Paris")));
    }
  }

  @Test
  void countsEachOccurrenceOfASeries() {
    CalendarEvent series =
        Rows.with(Rows.event(1, 1, "stand-up"), Attribute.RRULE, "FREQ=DAILY;COUNT=3");
    try (SqliteCalendarStore store = store(List.of(series))) {
      LocalDate day = LocalDate.of(2026, 11, 23);
      assertEquals(
          Set.of(
              new DayCount(1, day, 1),
              new DayCount(1, day.plusDays(1), 1),
              new DayCount(1, day.plusDays(2), 1)),
          counts(store, ZoneId.of("Europe/Paris")));
    }
  }
}

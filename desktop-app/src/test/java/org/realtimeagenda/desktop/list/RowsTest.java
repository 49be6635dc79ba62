package org.realtimeagenda.desktop.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.search.Marks;
import org.realtimeagenda.client.search.Query;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.PageEntry;

class RowsTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

  private static PageEntry timed(String name, String start, String end) {
    return entry(
        name, new EventTime.Timed(LocalDateTime.parse(start), LocalDateTime.parse(end), PARIS));
  }

  private static PageEntry days(String name, String first, String end) {
    return entry(name, new EventTime.AllDay(LocalDate.parse(first), LocalDate.parse(end)));
  }

  private static PageEntry.Event entry(String name, EventTime time) {
    EventKey key = new EventKey(1, name.hashCode() & Integer.MAX_VALUE);
    return new PageEntry.Event(new Occurrence(key, null, name, null, time, null, false), false);
  }

  /** Such as "25 [Lunch]": a bracket where a day begins, and where it ends. */
  private static List<String> texts(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                row.day().getDayOfMonth()
                    + " "
                    + (row.firstOfDay() ? "[" : "")
                    + (row instanceof Row.Entry entry ? entry.entry().title() : "")
                    + (row.lastOfDay() ? "]" : ""))
        .toList();
  }

  private static List<String> week(PageEntry... entries) {
    LocalDate monday = LocalDate.parse("2026-11-23");
    return texts(Rows.of(List.of(entries), monday, monday.plusDays(7), TODAY, PARIS));
  }

  @Test
  void aDayHasHolidaysThenWholeDaysThenWhatStartsFirst() {
    assertEquals(
        List.of("25 [Armistice", "25 Leave", "25 Lunch", "25 Tea]"),
        week(
            timed("Lunch", "2026-11-25T12:00", "2026-11-25T13:00"),
            timed("Tea", "2026-11-25T16:00", "2026-11-25T17:00"),
            days("Leave", "2026-11-25", "2026-11-26"),
            new PageEntry.Holiday("Armistice", TODAY, "France")));
  }

  @Test
  void todayHasALineAlsoWithoutAnything() {
    assertEquals(
        List.of("24 [Lunch]", "25 []"),
        week(timed("Lunch", "2026-11-24T12:00", "2026-11-24T13:00")));
  }

  @Test
  void whatLastsIsOnEachOfItsDaysThatWereAskedFor() {
    assertEquals(
        List.of("23 [Leave]", "24 [Leave]", "25 []", "28 [Party]", "29 [Party", "29 Trip]"),
        week(
            days("Leave", "2026-11-20", "2026-11-25"),
            timed("Party", "2026-11-28T22:00", "2026-11-29T02:00"),
            timed("Trip", "2026-11-29T22:00", "2026-12-03T02:00")));
  }

  @Test
  void whatEndsAtMidnightIsNotOnTheNextDay() {
    assertEquals(List.of("25 [Late]"), week(timed("Late", "2026-11-25T22:00", "2026-11-26T00:00")));
  }

  @Test
  void daysAreTheReaders() {
    List<Row> rows =
        Rows.of(
            List.of(timed("Late", "2026-11-25T20:00", "2026-11-25T21:00")),
            TODAY.minusDays(1),
            TODAY.plusDays(3),
            TODAY,
            ZoneId.of("Asia/Tokyo"));
    assertEquals(List.of("25 []", "26 [Late]"), texts(rows));
  }

  @Test
  void aHitIsThereOnceAndTodayOnlyIfItIsFound() {
    PageEntry.Event leave = entry("Leave", new EventTime.AllDay(TODAY.minusDays(3), TODAY));
    Hit hit = new Hit(leave, Marks.of(Query.of("leave"), leave.title(), null, null));

    assertEquals(List.of("22 [Leave]"), texts(Rows.ofHits(List.of(hit), PARIS)));
  }
}

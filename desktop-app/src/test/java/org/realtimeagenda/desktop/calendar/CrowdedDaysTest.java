package org.realtimeagenda.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;

class CrowdedDaysTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final int OWN = 1;
  private static final int BOB = 2;

  private static PageEntry entry(int owner, int id, EventTime time) {
    return new PageEntry.Event(
        new Occurrence(new EventKey(owner, id), null, "Event " + id, null, time, null, false),
        false);
  }

  private static PageEntry timed(int owner, int id, LocalDateTime start, int minutes) {
    return entry(owner, id, new EventTime.Timed(start, start.plusMinutes(minutes), PARIS));
  }

  private static PageEntry whole(int id, LocalDate first, int days) {
    return entry(BOB, id, new EventTime.AllDay(first, first.plusDays(days)));
  }

  private static CrowdedDays week(List<PageEntry> entries) {
    return week(entries, DayColumn.ENTRIES);
  }

  private static CrowdedDays week(List<PageEntry> entries, int abreast) {
    Predicate<PageEntry> own =
        entry ->
            entry instanceof PageEntry.Event(var occurrence, var _)
                && occurrence.key().userId() == OWN;
    return CrowdedDays.of(entries, MONDAY, 7, abreast, PARIS, own);
  }

  private static List<PageEntry> hourly(int owner, int count, int firstId) {
    return IntStream.range(0, count)
        .mapToObj(i -> timed(owner, firstId + i, MONDAY.atTime(7 + i * 12 / count, 0), 60))
        .toList();
  }

  @Test
  void showsAllOfADayThatIsNotCrowded() {
    List<PageEntry> entries = hourly(BOB, 60, 1);
    CrowdedDays days = week(entries);
    assertEquals(entries, days.shown());
    assertTrue(days.columns().stream().allMatch(day -> day.hidden() == 0));
  }

  @Test
  void showsSixtyOfACrowdedDayAndListsAll() {
    CrowdedDays days = week(hourly(BOB, 714, 1));
    assertEquals(60, days.shown().size());
    assertEquals(654, days.columns().getFirst().hidden());
    assertEquals(714, days.columns().getFirst().all().size());
    assertEquals(0, days.columns().get(1).hidden());
  }

  @Test
  void showsNoMoreSideBySideThanHaveRoom() {
    CrowdedDays days = week(hourly(BOB, 60, 1), 4);
    assertEquals(48, days.shown().size());
    assertEquals(12, days.columns().getFirst().hidden());
  }

  @Test
  void spreadsWhatItShowsOverTheDay() {
    CrowdedDays days = week(hourly(BOB, 714, 1));
    long afternoon =
        days.shown().stream()
            .filter(e -> e.time().startsAt(PARIS).atZone(PARIS).getHour() >= 13)
            .count();
    assertTrue(afternoon >= 24 && afternoon <= 36);
  }

  @Test
  void showsOnesOwnFirst() {
    List<PageEntry> entries = new ArrayList<>(hourly(BOB, 200, 1));
    List<PageEntry> own = hourly(OWN, 20, 1000);
    entries.addAll(own);
    assertTrue(week(entries).shown().containsAll(own));
  }

  @Test
  void leavesRoomBesideASeriesOfEveryMinute() {
    List<PageEntry> entries = new ArrayList<>();
    for (int minute = 0; minute < 1440; minute++) {
      entries.add(timed(BOB, 1, MONDAY.atStartOfDay().plusMinutes(minute), 1));
    }
    List<PageEntry> others = hourly(BOB, 40, 100);
    entries.addAll(others);
    CrowdedDays days = week(entries);
    assertTrue(days.shown().containsAll(others));
    assertEquals(60, days.shown().size());
    assertEquals(1420, days.columns().getFirst().hidden());
  }

  @Test
  void hidesWhatTouchesTwoDaysOnBoth() {
    List<PageEntry> entries = new ArrayList<>(hourly(OWN, 60, 1));
    entries.add(timed(BOB, 99, MONDAY.atTime(23, 0), 120));
    CrowdedDays days = week(entries);
    assertEquals(1, days.columns().get(0).hidden());
    assertEquals(1, days.columns().get(1).hidden());
  }

  @Test
  void laysAFewWholeDaysOneAboveTheOther() {
    List<PageEntry> entries = new ArrayList<>();
    for (int id = 1; id <= 6; id++) {
      entries.add(whole(id, MONDAY, id == 1 ? 3 : 1));
    }
    CrowdedDays days = week(entries);
    assertEquals(3, days.shown().size());
    assertEquals(3, days.wholeDays().get(0).hidden());
    assertEquals(0, days.wholeDays().get(1).hidden());
    assertEquals(0, days.columns().get(0).hidden());
    assertEquals(6, days.wholeDays().get(0).all().size());
  }

  @Test
  void leavesOutWhatIsOnOtherDays() {
    CrowdedDays days =
        week(List.of(whole(1, MONDAY.minusDays(1), 1), timed(BOB, 2, MONDAY.atTime(0, 0), 0)));
    assertEquals(1, days.shown().size());
  }
}

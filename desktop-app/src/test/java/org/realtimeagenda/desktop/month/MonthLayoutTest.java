package org.realtimeagenda.desktop.month;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.PageEntry;

class MonthLayoutTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  private int nextId = 1;

  private PageEntry days(String first, String last) {
    return entry(
        new EventTime.AllDay(LocalDate.parse(first), LocalDate.parse(last).plusDays(1)), false);
  }

  private PageEntry timed(String start, String end) {
    return timed(start, end, false);
  }

  private PageEntry timed(String start, String end, boolean isNew) {
    return entry(
        new EventTime.Timed(LocalDateTime.parse(start), LocalDateTime.parse(end), PARIS), isNew);
  }

  private PageEntry entry(EventTime time, boolean isNew) {
    int id = nextId++;
    return new PageEntry.Event(
        new Occurrence(new EventKey(1, id), null, "Event " + id, null, time, null, false), isNew);
  }

  private static MonthLayout layout(int rows, List<PageEntry> entries) {
    return MonthLayout.of(MONDAY, rows, entries, PARIS);
  }

  @Test
  void laysWholeDaysAcrossTheirDays() {
    PageEntry close = days("2026-11-24", "2026-11-26");
    assertEquals(
        List.of(new MonthLayout.Bar(close, 1, 3, 0, false, false)),
        layout(4, List.of(close)).bars());
  }

  @Test
  void cutsABarAtBothEndsOfTheWeek() {
    PageEntry leave = days("2026-11-20", "2026-12-02");
    assertEquals(
        List.of(new MonthLayout.Bar(leave, 0, 7, 0, true, true)), layout(4, List.of(leave)).bars());
  }

  @Test
  void putsBarsThatMeetIntoLanesAndUsesALaneAgain() {
    PageEntry onCall = days("2026-11-23", "2026-11-24");
    PageEntry close = days("2026-11-24", "2026-11-26");
    PageEntry fair = days("2026-11-25", "2026-11-25");
    List<MonthLayout.Bar> bars = layout(4, List.of(onCall, close, fair)).bars();
    assertEquals(List.of(0, 1, 0), bars.stream().map(MonthLayout.Bar::row).toList());
  }

  @Test
  void leavesOutWhatIsInOtherWeeks() {
    MonthLayout layout =
        layout(
            4,
            List.of(
                days("2026-11-16", "2026-11-22"), timed("2026-11-30T09:00", "2026-11-30T10:00")));
    assertTrue(layout.bars().isEmpty());
    assertTrue(layout.days().stream().allMatch(day -> day.all().isEmpty()));
  }

  @Test
  void fillsTheRowsThatBarsLeaveInOrderOfStart() {
    PageEntry bar = days("2026-11-23", "2026-11-23");
    PageEntry late = timed("2026-11-23T15:00", "2026-11-23T16:00");
    PageEntry early = timed("2026-11-23T09:00", "2026-11-23T10:00");
    assertEquals(
        List.of(new MonthLayout.Timed(early, 1), new MonthLayout.Timed(late, 2)),
        layout(4, List.of(bar, late, early)).days().getFirst().timed());
  }

  @Test
  void showsAllWhereItJustFits() {
    List<PageEntry> four = new ArrayList<>();
    for (int hour = 10; hour < 14; hour++) {
      four.add(timed("2026-11-23T" + hour + ":00", "2026-11-23T" + hour + ":30"));
    }
    MonthLayout.Day day = layout(4, four).days().getFirst();
    assertEquals(4, day.timed().size());
    assertEquals(0, day.hidden());
  }

  @Test
  void givesTheLastRowToTheRest() {
    List<PageEntry> six = new ArrayList<>();
    for (int hour = 10; hour < 16; hour++) {
      six.add(timed("2026-11-23T" + hour + ":00", "2026-11-23T" + hour + ":30", hour == 15));
    }
    MonthLayout.Day day = layout(4, six).days().getFirst();
    assertEquals(3, day.timed().size());
    assertEquals(3, day.hidden());
    assertEquals(1, day.hiddenNew());
    assertEquals(3, day.moreRow());
    assertEquals(six, day.all());
  }

  @Test
  void hidesABarOnAllItsDaysWhereOneOfThemHasNoRoom() {
    List<PageEntry> entries = new ArrayList<>();
    entries.add(days("2026-11-23", "2026-11-24"));
    entries.add(days("2026-11-23", "2026-11-24"));
    entries.add(timed("2026-11-23T09:00", "2026-11-23T10:00"));
    MonthLayout layout = layout(2, entries);
    assertEquals(1, layout.bars().size());
    assertEquals(2, layout.days().get(0).hidden());
    assertEquals(1, layout.days().get(1).hidden());
  }

  @Test
  void takesALongNightAsOneDayAndAWholeDayAndMoreAsABar() {
    PageEntry night = timed("2026-11-23T22:00", "2026-11-24T03:00");
    PageEntry flight = timed("2026-11-23T22:00", "2026-11-25T00:00");
    MonthLayout layout = layout(4, List.of(night, flight));
    assertEquals(1, layout.days().get(0).timed().size());
    assertTrue(layout.days().get(1).timed().isEmpty());
    assertEquals(2, layout.bars().getFirst().span());
  }

  @Test
  void putsAnEventOfAnotherZoneOnTheReadersDay() {
    PageEntry evening =
        entry(
            new EventTime.Timed(
                LocalDateTime.parse("2026-11-23T20:00"),
                LocalDateTime.parse("2026-11-23T21:00"),
                ZoneId.of("America/New_York")),
            false);
    MonthLayout layout = layout(4, List.of(evening));
    assertTrue(layout.days().get(0).timed().isEmpty());
    assertFalse(layout.days().get(1).timed().isEmpty());
  }

  @Test
  void hasRoomForNothingButTheRestInOneRow() {
    MonthLayout.Day day =
        layout(
                1,
                List.of(
                    timed("2026-11-23T09:00", "2026-11-23T10:00"),
                    timed("2026-11-23T10:00", "2026-11-23T11:00")))
            .days()
            .getFirst();
    assertTrue(day.timed().isEmpty());
    assertEquals(2, day.hidden());
  }
}

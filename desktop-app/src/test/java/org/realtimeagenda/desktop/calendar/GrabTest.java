package org.realtimeagenda.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.Grab.Part;
import org.realtimeagenda.desktop.calendar.Grab.Spot;

class GrabTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final EventTime HOUR = timed("2026-11-26T10:00", "2026-11-26T11:00");
  private static final EventTime THREE_DAYS = days("2026-11-24", "2026-11-27");

  @Test
  void stepsAsFarAsThePointerGoes() {
    assertEquals(
        timed("2026-11-24T14:30", "2026-11-24T15:30"),
        grab(HOUR, Part.WHOLE, hour("2026-11-26T10:40")).at(hour("2026-11-24T15:10")));
  }

  @Test
  void movesOnlyTheEndThatWasTaken() {
    assertEquals(
        timed("2026-11-26T09:30", "2026-11-26T11:00"),
        grab(HOUR, Part.START, hour("2026-11-26T10:02")).at(hour("2026-11-26T09:31")));
    assertEquals(
        timed("2026-11-26T10:00", "2026-11-26T12:15"),
        grab(HOUR, Part.END, hour("2026-11-26T10:58")).at(hour("2026-11-26T12:14")));
  }

  @Test
  void becomesAWholeDayAboveTheHours() {
    assertEquals(
        days("2026-11-28", "2026-11-29"),
        grab(HOUR, Part.WHOLE, hour("2026-11-26T10:40")).at(day("2026-11-28")));
  }

  @Test
  void keepsTheDayItWasTakenByAboveTheHours() {
    EventTime overMidnight = timed("2026-11-26T20:00", "2026-11-27T03:00");

    assertEquals(
        days("2026-11-23", "2026-11-25"),
        grab(overMidnight, Part.WHOLE, hour("2026-11-27T01:00")).at(day("2026-11-24")));
  }

  @Test
  void becomesAnHourAmongTheHours() {
    assertEquals(
        timed("2026-11-26T14:15", "2026-11-26T15:15"),
        grab(THREE_DAYS, Part.WHOLE, day("2026-11-25")).at(hour("2026-11-26T14:29")));
  }

  @Test
  void movesWholeDaysAndTheirEnds() {
    assertEquals(
        days("2026-11-26", "2026-11-29"),
        grab(THREE_DAYS, Part.WHOLE, day("2026-11-25")).at(day("2026-11-27")));
    assertEquals(
        days("2026-11-23", "2026-11-27"),
        grab(THREE_DAYS, Part.START, day("2026-11-24")).at(day("2026-11-23")));
    assertEquals(
        days("2026-11-24", "2026-11-29"),
        grab(THREE_DAYS, Part.END, day("2026-11-26")).at(day("2026-11-28")));
  }

  @Test
  void keepsItsTimeOfTheDayAmongDays() {
    assertEquals(
        timed("2026-12-03T10:00", "2026-12-03T11:00"),
        grab(HOUR, Part.WHOLE, day("2026-11-26")).onDay(LocalDate.parse("2026-12-03")));
  }

  @Test
  void movesAnEndOfSeveralDaysByDays() {
    EventTime trip = timed("2026-11-24T10:00", "2026-11-26T18:00");

    assertEquals(
        timed("2026-11-24T10:00", "2026-11-28T18:00"),
        grab(trip, Part.END, day("2026-11-26")).onDay(LocalDate.parse("2026-11-28")));
  }

  private static Grab grab(EventTime time, Part part, Spot from) {
    return new Grab(time, part, from, PARIS);
  }

  private static Spot hour(String time) {
    return new Spot.Hour(LocalDateTime.parse(time));
  }

  private static Spot day(String date) {
    return new Spot.Day(LocalDate.parse(date));
  }

  private static EventTime timed(String start, String end) {
    return new EventTime.Timed(LocalDateTime.parse(start), LocalDateTime.parse(end), PARIS);
  }

  private static EventTime days(String first, String end) {
    return new EventTime.AllDay(LocalDate.parse(first), LocalDate.parse(end));
  }
}

package org.realtimeagenda.client.reminders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;

class ReminderPlanTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant NINE = Instant.parse("2026-11-26T08:00:00Z");

  /** On 26 November 2026 in Paris. */
  private static Reminder reminder(String name, String start, int minutes) {
    LocalDateTime begin = LocalDate.parse("2026-11-26").atTime(LocalTime.parse(start));
    return new Reminder(
        new EventKey(1, name.hashCode() & 0xFFFF),
        name,
        null,
        name,
        null,
        new EventTime.Timed(begin, begin.plusHours(1), PARIS),
        minutes);
  }

  private static List<String> names(List<Reminder> reminders) {
    return reminders.stream().map(Reminder::name).toList();
  }

  private static Instant at(String time) {
    return LocalDate.parse("2026-11-26").atTime(LocalTime.parse(time)).atZone(PARIS).toInstant();
  }

  @Test
  void firesBetweenTwoInstantsTheLastOneIncluded() {
    List<Reminder> all =
        List.of(reminder("b", "10:00", 10), reminder("a", "10:00", 15), reminder("c", "10:01", 10));
    assertEquals(
        List.of("a", "b"), names(ReminderPlan.between(all, at("09:44"), at("09:50"), PARIS)));
    assertEquals(List.of("b"), names(ReminderPlan.between(all, at("09:45"), at("09:50"), PARIS)));
  }

  @Test
  void anAllDayEventRemindsFromTheReadersMidnightOn() {
    Reminder holiday =
        new Reminder(
            new EventKey(1, 1),
            "off",
            null,
            "off",
            null,
            new EventTime.AllDay(LocalDate.parse("2026-11-27"), LocalDate.parse("2026-11-28")),
            60);
    assertEquals(at("23:00"), holiday.firesAt(PARIS));
    assertEquals(
        Instant.parse("2026-11-27T04:00:00Z"), holiday.firesAt(ZoneId.of("America/New_York")));
  }

  @Test
  void nothingWasMissedBeforeTheFirstLook() {
    assertEquals(
        List.of(),
        ReminderPlan.due(List.of(reminder("a", "09:05", 10)), Map.of(), null, NINE, PARIS));
  }

  @Test
  void whatWasMissedWhileNobodyLookedIsDue() {
    List<Reminder> all = List.of(reminder("over", "08:00", 10), reminder("soon", "09:05", 10));
    assertEquals(
        List.of("over", "soon"), names(ReminderPlan.due(all, Map.of(), at("07:00"), NINE, PARIS)));
    assertEquals(
        List.of(),
        ReminderPlan.due(
            all, Map.of(), at("07:00"), NINE.plus(ReminderPlan.MISSED.plusHours(1)), PARIS));
  }

  @Test
  void whatCameLateIsDueOnlyBeforeItBegins() {
    List<Reminder> all = List.of(reminder("over", "08:30", 10), reminder("soon", "09:05", 10));
    assertEquals(List.of("soon"), names(ReminderPlan.due(all, Map.of(), at("08:58"), NINE, PARIS)));
  }

  @Test
  void whatWasShownIsNotDueUnlessItWasSnoozed() {
    Reminder one = reminder("a", "09:05", 10);
    Map<Reminder.Id, ReminderPlan.Shown> shown =
        Map.of(one.id(), new ReminderPlan.Shown(one.id(), null));
    Map<Reminder.Id, ReminderPlan.Shown> snoozed =
        Map.of(one.id(), new ReminderPlan.Shown(one.id(), NINE));
    assertEquals(List.of(), ReminderPlan.due(List.of(one), shown, at("08:00"), NINE, PARIS));
    assertEquals(
        List.of(),
        ReminderPlan.due(
            List.of(one), snoozed, at("08:00"), NINE.minus(Duration.ofSeconds(1)), PARIS));
    assertEquals(
        List.of("a"), names(ReminderPlan.due(List.of(one), snoozed, at("08:00"), NINE, PARIS)));
  }
}

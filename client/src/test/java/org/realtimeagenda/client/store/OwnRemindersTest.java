package org.realtimeagenda.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.realtimeagenda.client.store.Rows.event;
import static org.realtimeagenda.client.store.Rows.with;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.reminders.Reminder;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;

/** What is due and what was shown, in a store on disk. */
class OwnRemindersTest {
  private static final Instant EARLY = Instant.parse("2026-11-23T06:00:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final int ME = 1;

  /** 10:00 in Paris, less ten minutes. */
  private static final Instant FIRES = Instant.parse("2026-11-23T08:50:00Z");

  @TempDir Path folder;
  private SqliteCalendarStore store;
  private long seq;

  @BeforeEach
  void open() {
    store = reopened();
    store.beginReading("log", 0);
    store.takePage(List.of(), null);
    assertEquals(List.of(), due(EARLY));
  }

  private SqliteCalendarStore reopened() {
    return new SqliteCalendarStore(
        folder.resolve("home/store.db"), ME, Clock.fixed(EARLY, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void take(CalendarEvent event) {
    store.take(List.of(new LoggedChange(++seq, Change.Op.PUT, event.key(), 2, EARLY, event)));
  }

  private static CalendarEvent reminding(CalendarEvent event, Integer... minutes) {
    return with(event, Attribute.REMINDERS, List.of(minutes));
  }

  private List<String> due(Instant now) {
    return store.dueReminders(now, PARIS).stream()
        .map(one -> one.name() + " " + one.minutes())
        .toList();
  }

  @Test
  void handsEachReminderOutOnceAndOnlyOfOwnEvents() {
    take(reminding(event(ME, 1, "Review"), 10, 60));
    take(reminding(event(2, 1, "Bob's"), 10));
    take(event(ME, 2, "Without"));
    assertEquals(List.of("Review 60"), due(FIRES.minusSeconds(1)));
    assertEquals(List.of("Review 10"), due(FIRES));
    assertEquals(List.of(), due(FIRES.plusSeconds(60)));
  }

  @Test
  void remembersWhatWasShownFromOneStartToTheNext() {
    take(reminding(event(ME, 1, "Review"), 10));
    take(reminding(event(ME, 2, "Lunch", "2026-11-23T12:00:00", "2026-11-23T13:00:00"), 10));
    assertEquals(List.of("Review 10"), due(FIRES));
    store.close();
    store = reopened();
    assertEquals(List.of("Lunch 10"), due(FIRES.plus(Duration.ofHours(8))));
    assertEquals(List.of(), due(FIRES.plus(Duration.ofHours(9))));
  }

  @Test
  void nothingComesOfWhatWasDeleted() {
    take(reminding(event(ME, 1, "Review"), 10));
    take(with(reminding(event(ME, 1, "Review"), 10), Attribute.DELETED, true));
    assertEquals(List.of(), due(FIRES));
  }

  @Test
  void whatWasMovedRemindsAtItsNewTimeAgain() {
    take(reminding(event(ME, 1, "Review"), 10));
    assertEquals(List.of("Review 10"), due(FIRES));
    take(reminding(event(ME, 1, "Review", "2026-11-23T14:00:00", "2026-11-23T15:00:00"), 10));
    assertEquals(List.of(), due(FIRES.plusSeconds(60)));
    assertEquals(List.of("Review 10"), due(FIRES.plus(Duration.ofHours(4))));
  }

  @Test
  void anotherTitleIsNoReasonToComeTwice() {
    take(reminding(event(ME, 1, "Review"), 10));
    assertEquals(List.of("Review 10"), due(FIRES));
    take(reminding(event(ME, 1, "Design review"), 10));
    assertEquals(List.of(), due(FIRES.plusSeconds(60)));
  }

  @Test
  void eachOccurrenceOfASeriesReminds() {
    take(with(reminding(event(ME, 1, "Stand-up"), 10), Attribute.RRULE, "FREQ=DAILY"));
    assertEquals(List.of("Stand-up 10"), due(FIRES));
    assertEquals(List.of("Stand-up 10"), due(FIRES.plus(Duration.ofDays(1))));
    assertEquals(List.of(), due(FIRES.plus(Duration.ofDays(1))));
  }

  @Test
  void ofAnOwnEditThatWaitsToo() {
    CalendarEvent row = reminding(event(ME, 1, "Review"), 10);
    store.own().add(new LocalEdit.Create(row), new Change.Base.Absent());
    assertEquals(List.of("Review 10"), due(FIRES));
  }

  @Test
  void ofAnOwnEditThatAddsOneToAnEventOfTheTeam() {
    CalendarEvent row = event(ME, 1, "Review");
    take(row);
    store
        .own()
        .add(
            new LocalEdit.Update(row, Map.of(Attribute.REMINDERS, List.of(10))),
            new Change.Base.Unrevised());
    assertEquals(List.of("Review 10"), due(FIRES));
  }

  @Test
  void whatWasSnoozedComesAgainUnlessItIsGone() {
    take(reminding(event(ME, 1, "Review"), 10));
    List<Reminder> shown = store.dueReminders(FIRES, PARIS);
    Instant again = FIRES.plus(Duration.ofMinutes(5));
    store.snooze(shown, again, FIRES);
    assertEquals(List.of(), due(again.minusSeconds(1)));
    assertEquals(List.of("Review 10"), due(again));
    assertEquals(List.of(), due(again.plusSeconds(60)));
    store.snooze(shown, again, FIRES);
    store.take(
        List.of(new LoggedChange(++seq, Change.Op.DELETE, new EventKey(ME, 1), ME, EARLY, null)));
    assertEquals(List.of(), due(again.plusSeconds(120)));
  }

  @Test
  void whatIsOverWhenRemindersBeginStaysQuiet() {
    SqliteCalendarStore fresh =
        new SqliteCalendarStore(
            folder.resolve("other/store.db"), ME, Clock.fixed(EARLY, ZoneOffset.UTC));
    try (fresh) {
      fresh.beginReading("log", 0);
      fresh.takePage(List.of(reminding(event(ME, 1, "Review"), 10)), null);
      assertEquals(List.of(), fresh.dueReminders(FIRES, PARIS));
      assertEquals(List.of(), fresh.dueReminders(FIRES.plusSeconds(60), PARIS));
    }
  }
}

package org.realtimeagenda.contract.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.team.TeamApi;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;

/** Numbers without holes, pages of lists and of the log, and pushes, also of other tools' work. */
abstract class LogContract extends BackendContract {

  private static final int WRITERS_CHANGES = 60;

  @Test
  void threeWritersAtOnceLeaveNoHoleAndKeepTheirOrder() throws Exception {
    long before = settled();
    List<Access> writers = List.of(alice(), bob(), carol());
    List<List<CalendarEvent>> events = new ArrayList<>();
    List<Callable<Void>> work = new ArrayList<>();
    for (Access writer : writers) {
      List<CalendarEvent> own =
          IntStream.range(0, WRITERS_CHANGES).mapToObj(_ -> newEvent(writer)).toList();
      events.add(own);
      work.add(
          () -> {
            for (CalendarEvent event : own) {
              writer.accepted(Events.create(mutation(), event));
            }
            return null;
          });
    }
    try (Pushes pushes = reader().subscribe();
        ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
      int all = WRITERS_CHANGES * writers.size();
      Await.until(() -> pushes.changes().size() >= all);
      assertEquals(
          LongStream.rangeClosed(before + 1, before + all).boxed().toList(),
          pushes.changes().stream().map(LoggedChange::seq).toList());
      assertEquals(pushes.changes(), bob().log(before, 1000));
      for (List<CalendarEvent> own : events) {
        List<EventKey> keys = own.stream().map(CalendarEvent::key).toList();
        assertEquals(
            keys, pushes.changes().stream().map(LoggedChange::key).filter(keys::contains).toList());
      }
    }
  }

  @Test
  void pagesOfRowsGiveEachRowOnce() throws Exception {
    for (int i = 0; i < 10; i++) {
      Access owner = i % 2 == 0 ? alice() : carol();
      owner.accepted(Events.create(mutation(), newEvent(owner)));
    }
    List<CalendarEvent> whole = bob().list();
    assertEquals(whole, bob().list(3));
    assertEquals(whole.stream().distinct().toList(), whole);
  }

  @Test
  void pagesOfTombstonesLeadOn() throws Exception {
    EventKey last = null;
    for (int i = 0; i < 5; i++) {
      CalendarEvent event = newEvent(carol());
      String revision = carol().accepted(Events.create(mutation(), event));
      if (i < 4) {
        carol().accepted(Events.delete(mutation(), revision, event.key()));
      }
      last = event.key();
    }
    assertTrue(keys(bob().list(2)).contains(last));
    assertEquals(bob().list(), bob().list(2));
  }

  @Test
  void pagesOfTheLogGiveEachChangeOnceAndInOrder() throws Exception {
    for (int i = 0; i < 7; i++) {
      alice().accepted(Events.create(mutation(), newEvent(alice())));
    }
    long last = settled();
    List<LoggedChange> whole = bob().log(0, 1000);
    assertEquals(LongStream.rangeClosed(1, last).boxed().toList(), seqs(whole));
    assertEquals(whole, bob().log(0, 3));
    assertEquals(whole.subList(whole.size() - 2, whole.size()), bob().log(last - 2, 1));
  }

  @Test
  void theLogHasNothingAfterItsHighestNumber() throws Exception {
    alice().accepted(Events.create(mutation(), newEvent(alice())));
    long last = settled();
    TeamApi.ChangesPage page = Access.ok(bob().api().changesSince(last, 10));
    assertEquals(List.of(), page.changes());
    assertEquals(last, page.lastSeq());
    assertFalse(page.logId().isEmpty());
  }

  @Test
  void aPageTokenThatIsNotOfThisQueryIsRefused() throws Exception {
    assertEquals(400, Access.refusal(bob().api().listEvents("bm90LW91cnM", 10)));
  }

  @Test
  void aChangeIsPushedToTheOtherMember() throws Exception {
    CalendarEvent event = newEvent(alice());
    try (Pushes bobs = bob().subscribe();
        Pushes carols = carol().subscribe()) {
      String revision = alice().accepted(Events.create(mutation(), event));
      alice().accepted(Events.delete(mutation(), revision, event.key()));
      Await.until(() -> bobs.of(event.key()).size() == 2);
      assertEquals(
          List.of(Change.Op.PUT, Change.Op.DELETE),
          bobs.of(event.key()).stream().map(LoggedChange::op).toList());
      Await.until(() -> carols.of(event.key()).equals(bobs.of(event.key())));
    }
  }

  @Test
  void whatAnotherToolWritesIsPushedWithoutAnAuthor() throws Exception {
    CalendarEvent row = Events.old(newKey(alice()), "From another tool");
    try (Pushes pushes = bob().subscribe()) {
      backend().writeBehind(List.of(row));
      LoggedChange change = pushes.first(row.key());
      assertNull(change.by());
      assertEquals(Change.Op.PUT, change.op());
      assertEquals(row, change.event());
    }
  }

  @Test
  void whatAnotherToolChangesInARowOfOursHasNoAuthor() throws Exception {
    CalendarEvent event = newEvent(alice());
    alice().accepted(Events.create(mutation(), event));
    CalendarEvent row = bob().row(event.key()).orElseThrow();
    try (Pushes pushes = bob().subscribe()) {
      backend().writeBehind(List.of(row.with(Map.of(Attribute.NAME, "By another tool"))));
      LoggedChange change =
          Await.until(
                  () -> pushes.of(row.key()).stream().filter(one -> one.by() == null).toList(),
                  found -> !found.isEmpty())
              .getFirst();
      CalendarEvent pushed = change.event();
      assertNotNull(pushed);
      assertEquals("By another tool", pushed.name());
      assertEquals(row.revision(), pushed.revision());
    }
  }

  @Test
  void whatAnotherToolRemovesIsPushedAsADelete() throws Exception {
    CalendarEvent event = newEvent(alice());
    alice().accepted(Events.create(mutation(), event));
    try (Pushes pushes = bob().subscribe()) {
      backend().removeBehind(event.key());
      LoggedChange change =
          Await.until(
                  () -> pushes.of(event.key()),
                  found -> !found.isEmpty() && found.getLast().op() == Change.Op.DELETE)
              .getLast();
      assertNull(change.by());
    }
  }

  @Test
  void theEndOfATombstoneIsNoNews() throws Exception {
    CalendarEvent event = newEvent(alice());
    CalendarEvent marker = newEvent(alice());
    String revision = alice().accepted(Events.create(mutation(), event));
    alice().accepted(Events.delete(mutation(), revision, event.key()));
    backend().removeBehind(event.key());
    alice().accepted(Events.create(mutation(), marker));
    Await.until(() -> !bob().log(marker.key()).isEmpty());
    assertEquals(
        List.of(Change.Op.PUT, Change.Op.DELETE),
        bob().log(event.key()).stream().map(LoggedChange::op).toList());
  }

  @Test
  void theLogSurvivesARestart() throws Exception {
    alice().accepted(Events.create(mutation(), newEvent(alice())));
    long last = settled();
    TeamApi.ChangesPage before = Access.ok(bob().api().changesSince(0, 1000));
    backend().stop();
    backend().start();
    TeamApi.ChangesPage after = Access.ok(access(bob().connection()).api().changesSince(0, 1000));
    assertEquals(before, after);
    assertEquals(last + 1, settled());
  }

  private static List<EventKey> keys(List<CalendarEvent> rows) {
    return rows.stream().map(CalendarEvent::key).toList();
  }

  private static List<Long> seqs(List<LoggedChange> changes) {
    return changes.stream().map(LoggedChange::seq).toList();
  }
}

package org.realtimeagenda.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.replica.CannotChangeException;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Scope;
import org.realtimeagenda.client.series.EventChanges;
import org.realtimeagenda.client.store.Rows;
import org.realtimeagenda.client.team.InMemoryTeam;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.Member;

/** Changes of a series as the screen shows them, and as the team has them. */
class SeriesScopesTest {

  private static final EventKey SERIES = new EventKey(2, 1);

  @TempDir Path folder;
  private Bench bench;
  private InMemoryTeam team;
  private EventChanges changes;

  @BeforeEach
  void begin() {
    bench = new Bench(folder.resolve("store.db"));
    team = new InMemoryTeam(bench.clock);
    team.join(new Member(1, "alice", null, null));
    team.put(2, Rows.with(Rows.event(2, 1, "Standup"), Attribute.RRULE, "FREQ=DAILY;COUNT=4"));
    bench.connected(team.as(1));
    changes = new EventChanges(new BenchReplica(bench));
  }

  @AfterEach
  void end() {
    bench.close();
  }

  private void apply(CompletableFuture<LocalEdit> edit) {
    bench.apply(edit.join());
    bench.settle();
  }

  private List<String> shown() {
    return bench.store.occurrences(Bench.DAY, Bench.DAY.plusDays(7), Bench.PARIS).stream()
        .map(on -> on.time().dtStart().substring(8, 16) + " " + on.name() + " " + on.recurs())
        .toList();
  }

  private static EventTime at(int day, int hour) {
    LocalDateTime start = LocalDate.of(2026, 11, day).atTime(hour, 0);
    return new EventTime.Timed(start, start.plusHours(1), Bench.PARIS);
  }

  private EventChanges.Seen see(EventKey key) {
    return changes.see(key).join();
  }

  @Test
  void oneOfThemIsChangedUnderItsOwner() {
    apply(changes.move(see(SERIES), "2026-11-24T10:00:00", Scope.THIS, at(24, 15)));
    assertEquals(
        List.of(
            "23T10:00 Standup true",
            "24T15:00 Standup true",
            "25T10:00 Standup true",
            "26T10:00 Standup true"),
        shown());
    assertEquals(2, team.rows().size());
    assertEquals(List.of(2, 2), team.rows().stream().map(row -> row.key().userId()).toList());
  }

  /** As in a form that was open while the change came. */
  @Test
  void whatAColleagueMadeOfItMeanwhileIsOfferedNotOverwritten() {
    EventChanges.Seen seen = see(SERIES);
    team.put(2, Rows.with(Objects.requireNonNull(team.row(SERIES)), Attribute.NAME, "Daily"));
    bench.settle();
    apply(changes.update(seen, null, Scope.ALL, Rows.changed(Attribute.NAME, "Retro")));
    assertEquals("23T10:00 Daily true", shown().getFirst());
    assertEquals(1, bench.store.own().undecided());
  }

  @Test
  void oneOfThemIsTakenOut() {
    apply(changes.delete(see(SERIES), "2026-11-24T10:00:00", Scope.THIS));
    assertEquals(
        List.of("23T10:00 Standup true", "25T10:00 Standup true", "26T10:00 Standup true"),
        shown());
  }

  @Test
  void oneAndTheFollowingGoOnByThemselves() {
    apply(
        changes.update(
            see(SERIES),
            "2026-11-25T10:00:00",
            Scope.FOLLOWING,
            Rows.changed(Attribute.NAME, "Retro")));
    assertEquals(
        List.of(
            "23T10:00 Standup true",
            "24T10:00 Standup true",
            "25T10:00 Retro true",
            "26T10:00 Retro true"),
        shown());
  }

  @Test
  void allOfThemMoveToAnotherDayWithWhatWasChanged() {
    apply(
        changes.update(
            see(SERIES), "2026-11-24T10:00:00", Scope.THIS, Rows.changed(Attribute.NAME, "Retro")));
    apply(changes.move(see(SERIES), "2026-11-26T10:00:00", Scope.ALL, at(27, 11)));
    assertEquals(
        List.of(
            "24T11:00 Standup true",
            "25T11:00 Retro true",
            "26T11:00 Standup true",
            "27T11:00 Standup true"),
        shown());
  }

  @Test
  void aCopyOfOneIsAPlainEventOfOnesOwn() {
    apply(changes.duplicate(SERIES, "2026-11-24T10:00:00", at(24, 15)));
    assertEquals(5, shown().size());
    assertEquals("24T15:00 Standup false", shown().get(2));
    assertEquals(1, team.rows().stream().filter(row -> row.key().userId() == 1).count());
  }

  @Test
  void aGoneEventIsNotChanged() {
    CompletionException failed =
        assertThrows(
            CompletionException.class,
            () -> changes.delete(see(new EventKey(9, 9)), null, Scope.ALL).join());
    assertEquals(
        CannotChangeException.Reason.GONE,
        assertInstanceOf(CannotChangeException.class, failed.getCause()).reason());
  }
}

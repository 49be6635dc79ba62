package org.realtimeagenda.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.realtimeagenda.client.store.Rows.event;
import static org.realtimeagenda.client.store.Rows.with;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.replica.CannotChangeException;
import org.realtimeagenda.client.replica.Counterpart;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.team.InMemoryTeam;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;

/** Many own changes at once, as an import makes them. */
class ManyEditsTest {

  @TempDir private Path folder;
  private Bench bench;
  private BenchReplica replica;

  @BeforeEach
  void open() {
    bench = new Bench(folder.resolve("store.db"));
    replica = new BenchReplica(bench);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static List<LocalEdit> creations(int count) {
    return IntStream.rangeClosed(1, count)
        .<LocalEdit>mapToObj(id -> new LocalEdit.Create(event(Bench.ME, id, "event " + id)))
        .toList();
  }

  @Test
  void reachTheTeamSomeAtATimeAndEachByItself() {
    InMemoryTeam team = new InMemoryTeam(Clock.systemUTC());
    bench.connected(team.as(Bench.ME));
    int told = bench.eventsChanged;
    replica.applyAll(creations(60)).join();
    assertEquals(60, bench.store.own().waiting());
    assertEquals(told + 1, bench.eventsChanged);
    bench.settle();
    assertEquals(0, bench.store.own().waiting());
    assertEquals(60, bench.store.events());
  }

  @Test
  void whatIsAcceptedOfABatchIsTakenAtOnceAndTheRestByItself() {
    InMemoryTeam team = new InMemoryTeam(Clock.systemUTC());
    team.longestName = 7;
    bench.connected(team.as(Bench.ME));
    replica.applyAll(creations(12)).join();
    int told = bench.eventsChanged;
    team.silent = true;
    bench.askNext();
    bench.handlePosted();
    assertEquals(told + 1, bench.eventsChanged);
    assertEquals(12, bench.answers.size());
    assertEquals(3, bench.store.own().undecided());
    assertEquals(3, bench.store.own().waiting());
    assertEquals(12, replica.events().join().size());
  }

  @Test
  void areAllSafeOrNone() {
    List<LocalEdit> edits = new ArrayList<>(creations(2));
    String large = "x".repeat(1 << 20);
    edits.add(
        new LocalEdit.Together(
            List.of(
                new LocalEdit.Create(described(3, large)),
                new LocalEdit.Create(described(4, large)))));
    assertThrows(CannotChangeException.class, () -> replica.applyAll(edits));
    assertEquals(0, bench.store.own().waiting());
    assertEquals(List.of(), replica.events().join());
  }

  private static CalendarEvent described(int id, String text) {
    return event(Bench.ME, id, "large").with(Map.of(Attribute.DESCRIPTION, text));
  }

  @Test
  void anEventFromElsewhereFindsItsRowByItsUid() {
    CalendarEvent old = with(event(Bench.ME, 5, "of another tool"), Attribute.UID, null);
    replica.apply(new LocalEdit.Create(old)).join();
    CalendarEvent same = event(7, 7, "x").with(Map.of(Attribute.UID, "1-5@events"));
    CalendarEvent other = event(7, 7, "x").with(Map.of(Attribute.UID, "other"));
    List<Counterpart> found = replica.counterparts(List.of(same, other), Set.of()).join();
    assertEquals(new Counterpart(old.key(), old), found.get(0));
    assertNull(found.get(1).there());
    assertEquals(Bench.ME, found.get(1).key().userId());
  }

  @Test
  void aNumberThatIsPlannedForAnotherIsNotGivenAgain() {
    CalendarEvent event = event(7, 7, "x").with(Map.of(Attribute.UID, "new"));
    EventKey first = replica.counterparts(List.of(event), Set.of()).join().getFirst().key();
    EventKey next = replica.counterparts(List.of(event), Set.of(first)).join().getFirst().key();
    assertNotEquals(first, next);
  }

  @Test
  void allRowsAreAsTheyAreShown() {
    InMemoryTeam team = new InMemoryTeam(Clock.systemUTC());
    bench.connected(team.as(Bench.ME));
    replica.applyAll(creations(2)).join();
    bench.settle();
    CalendarEvent first = replica.events().join().getFirst();
    replica.apply(new LocalEdit.Update(first, Map.of(Attribute.NAME, "changed"))).join();
    CalendarEvent second = replica.events().join().getLast();
    replica.apply(new LocalEdit.Delete(second)).join();
    assertEquals(
        List.of("changed"), replica.events().join().stream().map(CalendarEvent::name).toList());
  }
}

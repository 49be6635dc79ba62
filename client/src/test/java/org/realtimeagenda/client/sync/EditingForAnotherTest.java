package org.realtimeagenda.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.client.store.Rows.changed;
import static org.realtimeagenda.client.store.Rows.event;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.ReplicaListener.Applied;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.team.InMemoryTeam;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Editors;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Member;

/** An editor's changes of events that another member owns. */
class EditingForAnotherTest {

  private static final EventKey BOBS = new EventKey(2, 1);

  @TempDir Path folder;
  private Bench bench;
  private InMemoryTeam team;

  @BeforeEach
  void begin() {
    bench = new Bench(folder.resolve("store.db"));
    team = new InMemoryTeam(bench.clock);
    team.join(new Member(1, "alice", null, null));
    team.join(new Member(2, "bob", null, null, new Editors.Listed(Set.of(1))));
  }

  @AfterEach
  void end() {
    bench.close();
  }

  private CalendarEvent row() {
    return Objects.requireNonNull(team.row(BOBS));
  }

  @Test
  void knowsForWhomOneMayWrite() {
    bench.connected(team.as(1));
    assertTrue(bench.store.members().getLast().mayBeEditedBy(1));
    assertFalse(bench.store.members().getFirst().mayBeEditedBy(2));
  }

  @Test
  void createsChangesAndDeletesInTheOwnersName() {
    bench.connected(team.as(1));
    bench.apply(new LocalEdit.Create(event(2, 1, "for bob")));
    assertTrue(bench.day().getFirst().waiting());
    bench.settle();
    assertEquals(1, row().updatedBy());
    bench.apply(new LocalEdit.Update(row(), changed(Attribute.NAME, "renamed")));
    bench.settle();
    assertEquals("renamed", row().name());
    bench.apply(new LocalEdit.Delete(row()));
    bench.settle();
    assertTrue(row().deleted());
    assertEquals(List.of(), bench.store.own().all());
    assertTrue(bench.applied.stream().allMatch(Applied::own));
    assertInstanceOf(ReplicaState.Live.class, bench.state());
  }

  @Test
  void buildsOnItsOwnAcceptedChangeOfTheOwnersEvent() {
    team.put(2, event(2, 1, "bob's"));
    bench.connected(team.as(1));
    team.silent = true;
    bench.apply(new LocalEdit.Update(row(), changed(Attribute.NAME, "renamed")));
    bench.settle();
    CalendarEvent seen = bench.store.event(BOBS).orElseThrow();
    bench.apply(new LocalEdit.Update(seen, changed(Attribute.LOCATION, "Room 2")));
    bench.settle();
    assertEquals("renamed", row().name());
    assertEquals("Room 2", row().location());
  }

  @Test
  void mergesWithWhatTheOwnerDidMeanwhile() {
    team.put(2, event(2, 1, "bob's"));
    bench.connected(team.as(1));
    CalendarEvent seen = row();
    team.put(2, seen.with(changed(Attribute.LOCATION, "Room 2")));
    bench.apply(new LocalEdit.Update(seen, changed(Attribute.NAME, "renamed")));
    bench.settle();
    assertEquals("renamed", row().name());
    assertEquals("Room 2", row().location());
  }
}

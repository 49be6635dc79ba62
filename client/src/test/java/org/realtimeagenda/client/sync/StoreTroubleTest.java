package org.realtimeagenda.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.client.store.Rows.event;
import static org.realtimeagenda.client.store.Rows.with;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.store.FullDisk;
import org.realtimeagenda.client.store.StoreException;
import org.realtimeagenda.client.team.InMemoryTeam;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventsDigest;

/** A store that takes nothing for a while, and what it keeps. */
class StoreTroubleTest {

  @TempDir Path folder;
  private Bench bench;
  private InMemoryTeam team;

  @BeforeEach
  void begin() {
    bench = new Bench(folder.resolve("store.db"));
    team = new InMemoryTeam(bench.clock);
  }

  @AfterEach
  void end() {
    bench.close();
  }

  private static CalendarEvent large(int id) {
    return with(event(2, id, "large"), Attribute.DESCRIPTION, "x".repeat(16_000));
  }

  private void assertSaysThatTheDiskIsFull() {
    assertTrue(
        bench.state() instanceof ReplicaState.NeedsYou(ReplicaState.Need.Store(String reason))
            && reason.contains("The disk is full"),
        bench.state().toString());
  }

  @Test
  void saysThatTheDiskIsFullAndGoesOnOnceThereIsRoom() {
    bench.connected(team.as(1));
    FullDisk.under(bench.store);
    team.put(2, large(1));
    bench.settle();
    assertSaysThatTheDiskIsFull();
    FullDisk.hasRoomUnder(bench.store);
    bench.pass(Duration.ofMinutes(1));
    assertInstanceOf(ReplicaState.Live.class, bench.state());
    assertEquals(EventsDigest.of(team.rows()), EventsDigest.of(bench.store.serverRows()));
  }

  @Test
  void goesOnWithAFirstSyncThatFilledTheDisk() {
    team.pageSize = 2;
    for (int id = 1; id <= 9; id++) {
      team.put(2, large(id));
    }
    FullDisk.under(bench.store);
    bench.engine.handle(new Message.Connect(team.as(1)));
    bench.settle();
    assertSaysThatTheDiskIsFull();
    FullDisk.hasRoomUnder(bench.store);
    bench.settle();
    bench.pass(Duration.ofMinutes(1));
    assertInstanceOf(ReplicaState.Live.class, bench.state());
    assertEquals(EventsDigest.of(team.rows()), EventsDigest.of(bench.store.serverRows()));
  }

  @Test
  void isNotLiveByABugAndTriesAgainInItsTime() {
    bench.connected(team.as(1));
    bench.deaf = true;
    team.put(2, event(2, 1, "theirs"));
    bench.settle();
    assertTrue(
        bench.state() instanceof ReplicaState.NeedsYou(ReplicaState.Need.Store(String reason))
            && reason.contains("deaf"),
        bench.state().toString());
    int asked = team.asked.size();
    bench.pass(Duration.ofSeconds(9));
    assertEquals(asked, team.asked.size());
    bench.deaf = false;
    bench.pass(Duration.ofSeconds(2));
    assertInstanceOf(ReplicaState.Live.class, bench.state());
    assertEquals(List.of("theirs"), bench.names());
  }

  @Test
  void doesNotSayThatAnEditIsSafeOnAFullDisk() {
    bench.connected(team.as(1));
    FullDisk.under(bench.store);
    CalendarEvent own = with(event(1, 1, "own"), Attribute.DESCRIPTION, "x".repeat(16_000));
    assertThrows(StoreException.class, () -> bench.apply(new LocalEdit.Create(own)));
    assertEquals(List.of(), bench.store.own().all());
    assertEquals(List.of(), bench.names());
  }

  @Test
  void dropsReceiptsAfterNinetyDays() {
    bench.connected(team.as(1));
    bench.apply(new LocalEdit.Create(event(1, 1, "old")));
    bench.settle();
    EventKey old = new EventKey(1, 1);
    assertTrue(bench.store.acceptance().ownRow(old).isPresent());
    bench.clock.now = bench.clock.now.plus(Duration.ofDays(89));
    bench.apply(new LocalEdit.Create(event(1, 2, "newer")));
    bench.settle();
    assertTrue(bench.store.acceptance().ownRow(old).isPresent());
    bench.clock.now = bench.clock.now.plus(Duration.ofDays(2));
    bench.apply(new LocalEdit.Create(event(1, 3, "newest")));
    bench.settle();
    assertEquals(Optional.empty(), bench.store.acceptance().ownRow(old));
    assertTrue(bench.store.acceptance().ownRow(new EventKey(1, 2)).isPresent());
  }
}

package org.realtimeagenda.client.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.client.store.Rows.event;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;

/** What becomes of a damaged store. */
class StoreRepairTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("store.db");
  }

  private StoreRepair repair() {
    return new StoreRepair(file(), CLOCK);
  }

  private SqliteCalendarStore open() {
    SqliteCalendarStore store = new SqliteCalendarStore(file(), 1, CLOCK);
    try {
      store.own().check();
      return store;
    } catch (DamagedStoreException damaged) {
      store.close();
      throw damaged;
    }
  }

  /** As a program leaves it that is killed: with its -wal. */
  private List<Edit> killedWithEdits(int count) throws Exception {
    Path killed = folder.resolve("killed.db");
    List<Edit> edits;
    try (SqliteCalendarStore store = new SqliteCalendarStore(killed, 1, CLOCK)) {
      for (int id = 1; id <= count; id++) {
        store
            .own()
            .add(new LocalEdit.Create(event(1, id, "event " + id)), new Change.Base.Absent());
      }
      edits = store.own().all();
      for (String part : List.of("", "-wal")) {
        Files.copy(folder.resolve("killed.db" + part), folder.resolve("store.db" + part));
      }
    }
    return edits;
  }

  private void closedWithEdits(int count) throws Exception {
    killedWithEdits(count);
    open().close();
  }

  private void overwrite(long at, int bytes) throws Exception {
    byte[] garbage = new byte[bytes];
    new Random(at).nextBytes(garbage);
    try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(garbage), at);
    }
  }

  private List<Edit> saved() {
    try (SqliteCalendarStore store = open()) {
      return store.own().all();
    }
  }

  @Test
  void savesOwnEditsOfEachStateAndReceipts() throws Exception {
    OldStores.make(file(), 2, "");
    StoreRepair.Outcome outcome = repair().setAside(1);
    assertEquals(new StoreRepair.Outcome(outcome.aside(), 5, true), outcome);
    try (SqliteCalendarStore store = open()) {
      Path old = folder.resolve("old.db");
      OldStores.make(old, 2, "");
      try (SqliteCalendarStore before = new SqliteCalendarStore(old, 1, CLOCK)) {
        assertEquals(before.own().all(), store.own().all());
      }
      assertEquals(new Position.Unread(), store.position());
      assertEquals(0, store.events());
    }
    assertEquals("m-accepted", OldStores.text(file(), "SELECT mutation_id FROM receipts"));
  }

  @Test
  void whatIsSavedCanBeFound() throws Exception {
    closedWithEdits(3);
    repair().setAside(1);
    try (SqliteCalendarStore store = open()) {
      assertEquals(
          List.of("event 2"),
          store.search("event 2", 10).stream().map(hit -> hit.occurrence().name()).toList());
    }
  }

  private void twoThatChangeTogether() throws Exception {
    closedWithEdits(2);
    try (SqliteCalendarStore store = open()) {
      store.own().join(store.own().all());
    }
  }

  @Test
  void keepsTogetherWhatTheTeamTakesAsOne() throws Exception {
    twoThatChangeTogether();
    assertTrue(repair().setAside(1).complete());
    assertEquals(List.of(1L, 1L), saved().stream().map(Edit::together).toList());
    assertEquals(new Edit.State.Waiting(), saved().getFirst().state());
  }

  @Test
  void leavesItToThePersonWhereAPartOfWhatTheTeamTakesAsOneMayBeLost() throws Exception {
    twoThatChangeTogether();
    OldStores.run(file(), "UPDATE edits SET image = 'damaged' WHERE position = 2");
    assertFalse(repair().setAside(1).complete());
    assertEquals(1, saved().size());
    assertInstanceOf(Edit.State.Parked.class, saved().getFirst().state());
  }

  @Test
  void savesOwnEditsOfAnEarlierVersion() throws Exception {
    OldStores.make(file(), 1, "");
    assertTrue(repair().setAside(1).complete());
    assertEquals(5, saved().size());
  }

  @Test
  void keepsTheDamagedFileBesideTheNewOne() throws Exception {
    killedWithEdits(2);
    byte[] before = Files.readAllBytes(file());
    Path aside = repair().setAside(1).aside();
    assertEquals("store.db.damaged-20261122T090000Z", aside.getFileName().toString());
    assertArrayEquals(before, Files.readAllBytes(aside));
    assertTrue(Files.exists(folder.resolve(aside.getFileName() + "-wal")));
    assertFalse(Files.exists(folder.resolve("store.db-wal")));
  }

  @Test
  void readsOwnEditsThatAreOnlyInTheWal() throws Exception {
    List<Edit> edits = killedWithEdits(3);
    Files.write(file(), new byte[0]);
    assertThrows(DamagedStoreException.class, this::open);
    assertTrue(repair().setAside(1).complete());
    assertEquals(edits, saved());
  }

  @Test
  void readsOwnEditsBehindAHeaderOfGarbage() throws Exception {
    closedWithEdits(3);
    overwrite(0, 100);
    assertThrows(DamagedStoreException.class, this::open);
    assertEquals(
        new StoreRepair.Outcome(folder.resolve("store.db.damaged-20261122T090000Z"), 3, true),
        repair().setAside(1));
  }

  @Test
  void readsOwnEditsOnBothSidesOfADamagedPage() throws Exception {
    closedWithEdits(60);
    int pageSize = 4096;
    long pages = Files.size(file()) / pageSize;
    byte[] all = Files.readAllBytes(file());
    List<Long> ofEdits = new ArrayList<>();
    for (long page = 1; page < pages; page++) {
      String text = new String(all, (int) page * pageSize, pageSize, StandardCharsets.ISO_8859_1);
      if (text.contains("4:name") && all[(int) page * pageSize] == 0x0d) {
        ofEdits.add(page);
      }
    }
    assertTrue(ofEdits.size() > 2, ofEdits.toString());
    overwrite(ofEdits.get(1) * pageSize, pageSize);
    assertThrows(DamagedStoreException.class, this::open);
    StoreRepair.Outcome outcome = repair().setAside(1);
    assertFalse(outcome.complete());
    List<Edit> saved = saved();
    assertEquals(outcome.saved(), saved.size());
    assertTrue(saved.size() >= 30, "saved " + saved.size());
    assertEquals(1, saved.getFirst().position());
    assertEquals(60, saved.getLast().position());
  }

  @Test
  void leavesOutAnEditThatIsNotAsItWasWritten() throws Exception {
    closedWithEdits(2);
    OldStores.run(file(), "UPDATE edits SET image = replace(image, 'event 2', 'EVENT 2')");
    assertThrows(DamagedStoreException.class, this::open);
    StoreRepair.Outcome outcome = repair().setAside(1);
    assertFalse(outcome.complete());
    assertEquals(List.of(new EventKey(1, 1)), saved().stream().map(Edit::key).toList());
  }

  @Test
  void saysWhenNothingCanBeRead() throws Exception {
    closedWithEdits(2);
    Files.write(file(), new byte[0]);
    StoreRepair.Outcome outcome = repair().setAside(1);
    assertEquals(0, outcome.saved());
    assertFalse(outcome.complete());
    assertEquals(List.of(), saved());
  }

  @Test
  void goesOnWithAnExchangeThatWasInterrupted() throws Exception {
    killedWithEdits(2);
    repair().setAside(1);
    // the new one is whole, the damaged one still there, only its -wal was moved
    Files.move(file(), folder.resolve("store.db.new-20261122T090000Z-2-part"));
    Files.move(folder.resolve("store.db.damaged-20261122T090000Z"), file());
    Clock later = Clock.offset(CLOCK, Duration.ofMinutes(1));
    assertEquals(
        Optional.of(
            new StoreRepair.Outcome(folder.resolve("store.db.damaged-20261122T090000Z"), 2, false)),
        new StoreRepair(file(), later).finish());
    assertEquals(2, saved().size());
    assertTrue(Files.exists(folder.resolve("store.db.damaged-20261122T090000Z-wal")));
    assertEquals(Optional.empty(), repair().finish());
  }

  @Test
  void tellsOfAnInterruptedExchangeWhatItWouldHaveTold() throws Exception {
    killedWithEdits(2);
    // a folder in the way of the -wal, so that only the file itself is moved
    Path aside = folder.resolve("store.db.damaged-20261122T090000Z");
    Path inTheWay = folder.resolve("store.db.damaged-20261122T090000Z-wal");
    Path something = Files.createDirectories(inTheWay.resolve("something"));
    assertThrows(StoreException.class, () -> repair().setAside(1));
    Files.delete(something);
    Files.delete(inTheWay);
    Clock later = Clock.offset(CLOCK, Duration.ofMinutes(1));
    assertEquals(
        Optional.of(new StoreRepair.Outcome(aside, 2, true)),
        new StoreRepair(file(), later).finish());
    assertTrue(Files.exists(aside) && Files.exists(inTheWay));
    assertEquals(2, saved().size());
  }

  @Test
  void beginsAgainWhenTheNewStoreWasOnlyHalfMade() throws Exception {
    List<Edit> edits = killedWithEdits(2);
    Files.writeString(folder.resolve("store.db.building"), "half");
    Files.writeString(folder.resolve("store.db.reading-wal"), "half");
    repair().finish();
    repair().setAside(1);
    assertEquals(edits, saved());
    try (var files = Files.list(folder)) {
      assertEquals(
          List.of(
              "killed.db",
              "store.db",
              "store.db.damaged-20261122T090000Z",
              "store.db.damaged-20261122T090000Z-wal"),
          files.map(path -> path.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void doesNotDoItAgainAndAgain() throws Exception {
    closedWithEdits(1);
    repair().setAside(1);
    byte[] before = Files.readAllBytes(file());
    StoreException refused = assertThrows(StoreException.class, () -> repair().setAside(1));
    assertTrue(String.valueOf(refused.getMessage()).contains("twice"));
    assertArrayEquals(before, Files.readAllBytes(file()));
    Clock later = Clock.offset(CLOCK, Duration.ofMinutes(11));
    assertEquals(1, new StoreRepair(file(), later).setAside(1).saved());
  }
}

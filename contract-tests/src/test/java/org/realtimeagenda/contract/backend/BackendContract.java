package org.realtimeagenda.contract.backend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;

/** A contract on one running backend, asked by its members; every case makes events of its own. */
@ExtendWith(CaseCount.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BackendContract {

  private final List<Access> accesses = new ArrayList<>();
  private Backend backend;
  private Access alice;
  private Access bob;
  private Access carol;
  private Access reader;
  private int lastId;

  @BeforeAll
  void start(@TempDir Path folder, BackendSource source) throws IOException {
    backend = source.backend(folder);
    backend.start();
    alice = access(backend.connection(Backend.ALICE));
    bob = access(backend.connection(Backend.BOB));
    carol = access(backend.connection(Backend.CAROL));
    reader = access(backend.readOnly());
  }

  @AfterAll
  void stop() throws IOException {
    accesses.forEach(Access::close);
    backend.close();
  }

  final Access access(Connection connection) {
    Access access = new Access(connection);
    accesses.add(access);
    return access;
  }

  final Backend backend() {
    return backend;
  }

  /** A member, in whose name bob may write too. */
  final Access alice() {
    return alice;
  }

  final Access bob() {
    return bob;
  }

  final Access carol() {
    return carol;
  }

  /** The holder of the API key. */
  final Access reader() {
    return reader;
  }

  /** A key of {@code owner}'s that no row has yet. */
  final EventKey newKey(Access owner) {
    lastId++;
    return new EventKey(owner.userId(), lastId);
  }

  /** An event that isn't there yet. */
  final CalendarEvent newEvent(Access owner) {
    EventKey key = newKey(owner);
    return Events.event(key, "Event " + key);
  }

  /** The log's highest number, once everything that was written before has one. */
  final long settled() throws IOException {
    CalendarEvent marker = newEvent(alice);
    alice.accepted(Events.create(mutation(), marker));
    return Await.until(() -> bob.log(marker.key()), found -> !found.isEmpty()).getFirst().seq();
  }

  static String mutation() {
    return UUID.randomUUID().toString();
  }
}

package org.realtimeagenda.contract.backend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two members' replicas on one backend, end to end: replicas that are closed after each case. */
@ExtendWith(CaseCount.class)
abstract class ReplicaContract {

  @TempDir Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();
  private Backend backend;

  @BeforeEach
  void start(BackendSource source) throws IOException {
    backend = source.backend(folder.resolve("backend"));
    backend.start();
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
    backend.close();
  }

  final Desk desk(String member) throws IOException {
    return closing(Desk.open(folder.resolve(member), backend.connection(member)));
  }

  final Access access() throws IOException {
    return closing(new Access(backend.readOnly()));
  }

  final <T extends AutoCloseable> T closing(T one) {
    open.add(one);
    return one;
  }

  final Backend backend() {
    return backend;
  }

  /** The folder of the stores of whoever is called {@code name}. */
  final Path home(String name) {
    return folder.resolve(name);
  }

  /** Nothing waits, and everything is here. */
  static boolean upToDate(Desk desk, Access access) throws IOException {
    return desk.status().cursor() == access.lastSeq() && desk.status().outbox() == 0;
  }
}

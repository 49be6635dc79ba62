package org.realtimeagenda.contract.backend;

import java.nio.file.Path;

/** Says which backend a contract is run against. */
interface BackendSource {

  /** A backend that keeps everything in {@code folder}; not started yet. */
  Backend backend(Path folder);
}

package org.realtimeagenda.contract.backend;

import java.nio.file.Path;

/** Runs a contract against the team server. */
interface OnTeamServer extends BackendSource {
  @Override
  default Backend backend(Path folder) {
    return new TeamServerBackend(folder);
  }
}

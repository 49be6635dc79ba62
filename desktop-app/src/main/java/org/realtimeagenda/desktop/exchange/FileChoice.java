package org.realtimeagenda.desktop.exchange;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person for a file; empty when they leave it. On the FX thread. */
public interface FileChoice {

  /** Asks what to read. */
  Optional<Path> toImport();

  /**
   * Asks where to write.
   *
   * @param name that is proposed
   */
  Optional<Path> toExport(String name);
}

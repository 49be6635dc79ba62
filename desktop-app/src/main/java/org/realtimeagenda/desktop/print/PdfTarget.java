package org.realtimeagenda.desktop.print;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person where a file is to be. On the FX thread. */
@FunctionalInterface
public interface PdfTarget {

  /**
   * Asks; empty when they leave it.
   *
   * @param name that is proposed
   */
  Optional<Path> ask(String name);
}

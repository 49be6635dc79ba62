package org.realtimeagenda.desktop.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The system's program for a file, from which it can be printed. */
final class Viewer {
  private Viewer() {}

  /**
   * Opens a file in it, and doesn't wait for it.
   *
   * @throws IOException when there is none
   */
  static void open(Path file) throws IOException {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String program =
        system.contains("mac") ? "open" : system.contains("win") ? "explorer.exe" : "xdg-open";
    new ProcessBuilder(List.of(program, file.toAbsolutePath().toString()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}

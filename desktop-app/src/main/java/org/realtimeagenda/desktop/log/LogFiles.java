package org.realtimeagenda.desktop.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * The log as files: {@code agenda.0.log} is the newest, and when it is full the older ones move up
 * by one, the last of them out.
 */
public final class LogFiles implements AutoCloseable {
  private static final int BYTES = 1_000_000;
  private static final int FILES = 3;

  private final Logger root = Logger.getLogger("");
  private final FileHandler handler;

  private LogFiles(FileHandler handler) {
    this.handler = handler;
    root.addHandler(handler);
  }

  /** From now on, what is logged goes there too. */
  public static LogFiles begin(Path folder) throws IOException {
    return begin(folder, BYTES);
  }

  static LogFiles begin(Path folder, int bytes) throws IOException {
    Files.createDirectories(folder);
    String literally = folder.toString().replace("%", "%%");
    FileHandler handler = new FileHandler(literally + "/agenda.%g.log", bytes, FILES, true);
    handler.setEncoding(StandardCharsets.UTF_8.name());
    handler.setFormatter(new SimpleFormatter());
    handler.setLevel(Level.INFO);
    return new LogFiles(handler);
  }

  @Override
  public void close() {
    root.removeHandler(handler);
    handler.close();
  }
}

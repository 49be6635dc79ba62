package org.realtimeagenda.desktop.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogFilesTest {
  private static final Logger LOG = LoggerFactory.getLogger(LogFilesTest.class);

  @TempDir private Path folder;

  @Test
  void keepsWhatIsLogged() throws IOException {
    Path logs = folder.resolve("100 % logs");
    try (LogFiles _ = LogFiles.begin(logs)) {
      LOG.warn("The team is out of reach");
    }
    LOG.warn("Too late");

    String log = Files.readString(logs.resolve("agenda.0.log"));
    assertTrue(log.contains("The team is out of reach"), log);
    assertTrue(!log.contains("Too late"), log);
  }

  @Test
  void goesOnWhereTheStartBeforeStopped() throws IOException {
    for (String day : List.of("Monday", "Tuesday")) {
      try (LogFiles _ = LogFiles.begin(folder)) {
        LOG.warn(day);
      }
    }
    String log = Files.readString(folder.resolve("agenda.0.log"));
    assertTrue(log.contains("Monday") && log.contains("Tuesday"), log);
  }

  @Test
  void keepsThreeFilesAndDropsTheOldest() throws IOException {
    try (LogFiles _ = LogFiles.begin(folder, 1000)) {
      for (int line = 0; line < 100; line++) {
        LOG.warn("Line {}", line);
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of("agenda.0.log", "agenda.1.log", "agenda.2.log"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    assertTrue(Files.readString(folder.resolve("agenda.0.log")).contains("Line 99"));
  }
}

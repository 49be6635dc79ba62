package org.realtimeagenda.desktop.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashReportsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T08:30:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  @Test
  void saysWhereTheProgramWasAndWhichItIs() throws IOException {
    crash(new IllegalStateException("x", new IOException("y")));

    String report = Files.readString(folder.resolve("logs/crash-20261126T083000Z-1.txt"));
    assertTrue(report.contains("java.lang.IllegalStateException\n  at " + getClass().getName()));
    assertTrue(report.contains("caused by java.io.IOException\n"), report);
    assertTrue(report.contains("commit"), report);
    assertTrue(report.contains("Java 25"), report);
  }

  @Test
  void quotesNoMessage() throws IOException {
    IllegalStateException failure = new IllegalStateException("Salary talk with Bob");
    failure.addSuppressed(new IOException("Room 2", new IOException("Salary talk")));
    crash(failure);

    String report = Files.readString(folder.resolve("logs/crash-20261126T083000Z-1.txt"));
    assertFalse(report.contains("Salary") || report.contains("Room 2"), report);
  }

  @Test
  void stopsWhereTheSameFailsWithEachFrame() throws IOException {
    CrashReports reports = new CrashReports(folder.resolve("logs"), CLOCK);
    for (int frame = 0; frame < 60; frame++) {
      reports.uncaughtException(Thread.currentThread(), new IllegalStateException());
    }
    try (Stream<Path> files = Files.list(folder.resolve("logs"))) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertEquals(5, names.size(), names.toString());
    }
  }

  private void crash(Throwable failure) {
    new CrashReports(folder.resolve("logs"), CLOCK)
        .uncaughtException(Thread.currentThread(), failure);
  }
}

package org.realtimeagenda.desktop.log;

import java.io.IOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.realtimeagenda.desktop.ThisProgram;
import org.slf4j.LoggerFactory;

/**
 * Writes a report of whatever nobody caught, which a person can send to whoever mends it: where the
 * program was, and which. Messages of exceptions aren't in it, since they may quote an event.
 */
public final class CrashReports implements UncaughtExceptionHandler {

  /** What fails with each frame would fill the disk. */
  private static final int REPORTS_PER_START = 5;

  private final Path folder;
  private final Clock clock;
  private int written;

  /** Reports go to {@code folder}, as {@code crash-TIME-NUMBER.txt}. */
  public CrashReports(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public synchronized void uncaughtException(Thread thread, Throwable failure) {
    LoggerFactory.getLogger(CrashReports.class).error("Nobody caught this", failure);
    if (written == REPORTS_PER_START) {
      return;
    }
    written++;
    Instant now = clock.instant();
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("crash-" + inFileNames(now) + "-" + written + ".txt"),
          text(now, thread.getName(), failure));
    } catch (IOException unwritable) {
      LoggerFactory.getLogger(CrashReports.class).warn("The report can't be written", unwritable);
    }
  }

  /** {@code 20261126T083000Z}. */
  private static String inFileNames(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[-:]", "");
  }

  private static String text(Instant at, String thread, Throwable failure) {
    ThisProgram program = ThisProgram.asBuilt();
    StringBuilder text = new StringBuilder();
    text.append("Realtime Agenda ").append(program.version());
    text.append(" (commit ").append(program.commit()).append(")\n");
    text.append(program.runtime()).append('\n');
    text.append(at).append(", thread ").append(thread).append("\n\n");
    append(text, "", failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    return text.toString();
  }

  private static void append(
      StringBuilder text, String relation, Throwable failure, Set<Throwable> said) {
    if (!said.add(failure)) {
      return;
    }
    text.append(relation).append(failure.getClass().getName()).append('\n');
    for (StackTraceElement frame : failure.getStackTrace()) {
      text.append("  at ").append(frame).append('\n');
    }
    if (failure.getCause() != null) {
      append(text, "caused by ", failure.getCause(), said);
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      append(text, "besides ", suppressed, said);
    }
  }
}

package org.realtimeagenda.client.exchange;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.realtimeagenda.client.icalendar.ICalendarWriter;
import org.realtimeagenda.core.CalendarEvent;

/** An iCalendar file, which is there as a whole or not at all. */
public final class ExportFile {
  private ExportFile() {}

  /** Writes events into {@code file} as a whole; see the one that can be stopped. */
  public static List<CalendarEvent> write(Path file, List<CalendarEvent> events, Instant now)
      throws IOException {
    return write(file, events, now, () -> false);
  }

  /**
   * Writes events into {@code file}, in place of one that is there.
   *
   * @param stopped asked now and then; then it ends with an InterruptedIOException
   * @return rows of other tools that can't be written
   * @throws IOException when the file can't be written; one that was there is as it was
   */
  public static List<CalendarEvent> write(
      Path file, List<CalendarEvent> events, Instant now, BooleanSupplier stopped)
      throws IOException {
    Path whole = file.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      List<CalendarEvent> leftOut;
      try (Writer out = new Stoppable(Files.newBufferedWriter(part), stopped)) {
        leftOut = ICalendarWriter.write(events, out, now);
      }
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
      return leftOut;
    } catch (IOException failed) {
      Files.deleteIfExists(part);
      throw failed;
    }
  }

  private static final class Stoppable extends FilterWriter {
    private final BooleanSupplier stopped;

    private Stoppable(Writer out, BooleanSupplier stopped) {
      super(out);
      this.stopped = stopped;
    }

    @Override
    public void write(int character) throws IOException {
      goOn();
      out.write(character);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      goOn();
      out.write(text, from, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      goOn();
      out.write(text, from, length);
    }

    private void goOn() throws IOException {
      if (stopped.getAsBoolean()) {
        throw new InterruptedIOException("stopped");
      }
    }
  }
}

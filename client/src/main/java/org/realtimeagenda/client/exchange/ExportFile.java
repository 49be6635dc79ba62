package org.realtimeagenda.client.exchange;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import org.realtimeagenda.client.icalendar.ICalendarWriter;
import org.realtimeagenda.core.CalendarEvent;

/** An iCalendar file, which is there as a whole or not at all. */
public final class ExportFile {
  private ExportFile() {}

  /**
   * Writes events into {@code file}, in place of one that is there.
   *
   * @return rows of other tools that can't be written
   * @throws IOException when the file can't be written; one that was there is as it was
   */
  public static List<CalendarEvent> write(Path file, List<CalendarEvent> events, Instant now)
      throws IOException {
    Path whole = file.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      List<CalendarEvent> leftOut;
      try (Writer out = Files.newBufferedWriter(part)) {
        leftOut = ICalendarWriter.write(events, out, now);
      }
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
      return leftOut;
    } catch (IOException failed) {
      Files.deleteIfExists(part);
      throw failed;
    }
  }
}

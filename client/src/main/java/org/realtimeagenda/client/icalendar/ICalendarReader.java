package org.realtimeagenda.client.icalendar;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads files of the type text/calendar, RFC 5545: strictly where a file can't be told from a
 * broken one, relaxed where programs are known to write otherwise. Whatever a file has, reading it
 * takes a bounded time and a bounded memory.
 */
public final class ICalendarReader {

  private static final String CALENDAR = "VCALENDAR";

  private ICalendarReader() {}

  /**
   * Reads a file to its end.
   *
   * @throws IOException when the stream fails
   */
  public static Reading read(InputStream in) throws IOException {
    try {
      List<ParsedEvent> events = new ArrayList<>();
      List<Mistake> skipped = new ArrayList<>();
      List<Mistake> leftOut = new ArrayList<>();
      List<Component> calendars = calendars(in);
      for (Component calendar : calendars) {
        new CalendarReader(calendar, events, skipped, leftOut).read();
      }
      return new Reading.Read(events, skipped, leftOut, AboutCalendar.of(calendars.getFirst()));
    } catch (MistakeException broken) {
      return new Reading.Broken(broken.mistake());
    }
  }

  private static List<Component> calendars(InputStream in) throws IOException {
    ContentLines lines = new ContentLines(in);
    ComponentParser parser = new ComponentParser();
    ContentLine line = lines.next();
    while (line != null) {
      parser.take(line);
      line = lines.next();
    }
    List<Component> calendars = parser.end();
    if (calendars.isEmpty()) {
      throw new MistakeException(1, Mistake.Kind.NO_CALENDAR);
    }
    calendars.forEach(ICalendarReader::check);
    return calendars;
  }

  private static void check(Component calendar) {
    if (!calendar.name().equals(CALENDAR)) {
      throw new MistakeException(calendar.line(), Mistake.Kind.NO_CALENDAR);
    }
    calendar
        .first("VERSION")
        .filter(line -> line.value().strip().equals("1.0"))
        .ifPresent(
            line -> {
              throw new MistakeException(line.line(), Mistake.Kind.OLD_VERSION);
            });
  }
}

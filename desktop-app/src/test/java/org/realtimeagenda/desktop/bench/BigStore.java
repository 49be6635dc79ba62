package org.realtimeagenda.desktop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.desktop.Home;

/** A home whose store has many events of six members, as after a first sync. */
final class BigStore {

  /** Whose home it is. */
  static final int SELF = 1;

  private static final List<String> NAMES =
      List.of("Alice", "Bob", "Chloe", "Dmitri", "Emi", "Farid");
  private static final int PAGE = 1000;
  private static final String LOG = "bench";

  private BigStore() {}

  /** Spreads {@code events} evenly over {@code days} from {@code first} on. */
  static void fill(Home home, int events, LocalDate first, int days, Clock clock)
      throws IOException {
    fill(
        home,
        events,
        i -> event(i, first.plusDays((long) i * days / events), clock.getZone().getId()),
        clock);
  }

  /** Fills it with events of any kind. */
  static void fill(Home home, int events, IntFunction<CalendarEvent> event, Clock clock)
      throws IOException {
    Files.createDirectories(home.data());
    Files.createDirectories(home.config());
    Path file = home.data().resolve("store-bench.db");
    try (SqliteCalendarStore store = new SqliteCalendarStore(file, SELF, clock)) {
      store.members(
          NAMES.stream()
              .map(name -> new Member(NAMES.indexOf(name) + 1, name, null, clock.getZone().getId()))
              .toList());
      store.beginReading(LOG, 0);
      List<CalendarEvent> page = new ArrayList<>();
      for (int i = 0; i < events; i++) {
        page.add(event.apply(i));
        if (page.size() == PAGE || i == events - 1) {
          store.takePage(page, i == events - 1 ? null : Integer.toString(i));
          page.clear();
        }
      }
    }
    Files.writeString(home.data().resolve("store-used-last-" + SELF), "store-bench.db");
  }

  /** One in forty takes whole days, one in two hundred three of them; the others take hours. */
  private static CalendarEvent event(int i, LocalDate day, String zone) {
    Map<Attribute, Object> values = new EnumMap<>(Attribute.class);
    values.put(Attribute.NAME, "Meeting about matter " + i);
    values.put(Attribute.LOCATION, "Room " + i % 30);
    if (i % 40 == 0) {
      values.put(Attribute.DT_START, day.toString());
      values.put(Attribute.DT_END, day.plusDays(i % 200 == 0 ? 3 : 1).toString());
    } else {
      LocalDateTime start = day.atTime(7 + i % 12, i % 4 * 15);
      values.put(Attribute.DT_START, start + ":00");
      values.put(Attribute.DT_END, start.plusMinutes(30 + i % 3 * 30) + ":00");
      values.put(Attribute.TZ, zone);
    }
    return CalendarEvent.of(new EventKey(1 + i % NAMES.size(), 1 + i), values);
  }
}

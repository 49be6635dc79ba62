package org.realtimeagenda.client.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.reminders.Reminder;
import org.realtimeagenda.client.reminders.ReminderPlan;
import org.realtimeagenda.client.reminders.ReminderPlan.Shown;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Limits;

/** The reminders of the store's owner: only they are reminded, and only of their own events. */
final class OwnReminders {
  static final Duration EARLIEST = Duration.ofMinutes(Limits.REMINDER_MINUTES);

  private final int userId;
  private final Database database;
  private final OccurrenceTable occurrences;
  private final ReminderTable table;
  private final Function<EventKey, Optional<CalendarEvent>> events;

  OwnReminders(
      int userId,
      Database database,
      OccurrenceTable occurrences,
      Function<EventKey, Optional<CalendarEvent>> events) {
    this.userId = userId;
    this.database = database;
    this.occurrences = occurrences;
    this.table = new ReminderTable(database);
    this.events = events;
  }

  /**
   * Those to be shown now; each is handed out once, as it counts as shown from then on.
   *
   * @param zone the reader's
   */
  List<Reminder> due(Instant now, ZoneId zone) {
    return database.transaction(
        () -> {
          List<Reminder> reminders = reminders(now, zone);
          Instant looked = table.looked().orElse(null);
          List<Reminder> due = ReminderPlan.due(reminders, table.shown(), looked, now, zone);
          List<Reminder> done = looked == null ? ReminderPlan.passed(reminders, now, zone) : due;
          done.forEach(one -> table.put(new Shown(one.id(), null), now));
          table.look(now);
          return due;
        });
  }

  /** Shows reminders once more, unless their events are deleted or moved until then. */
  void snooze(List<Reminder> reminders, Instant again, Instant now) {
    database.transaction(
        () -> reminders.forEach(one -> table.put(new Shown(one.id(), again), now)));
  }

  private List<Reminder> reminders(Instant now, ZoneId zone) {
    Map<EventKey, @Nullable CalendarEvent> read = new HashMap<>();
    List<Reminder> reminders = new ArrayList<>();
    for (Occurrence one :
        occurrences.reminding(userId, now.minus(ReminderPlan.MISSED), now.plus(EARLIEST), zone)) {
      CalendarEvent event = read.computeIfAbsent(one.key(), key -> events.apply(key).orElse(null));
      if (event != null) {
        event.reminders().stream()
            .distinct()
            .map(minutes -> reminder(one, event, minutes))
            .forEach(reminders::add);
      }
    }
    return reminders;
  }

  private static Reminder reminder(Occurrence one, CalendarEvent event, int minutes) {
    return new Reminder(
        one.key(),
        event.effectiveUid(),
        one.occurrenceStart(),
        one.name(),
        one.location(),
        one.time(),
        minutes);
  }
}

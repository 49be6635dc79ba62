package org.realtimeagenda.client.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.reminders.Reminder;
import org.realtimeagenda.client.reminders.ReminderPlan.Shown;

/** Which reminders were shown on this computer, and when somebody looked last. */
final class ReminderTable {

  /** What was shown so long ago isn't due any more, whatever else is known of it. */
  private static final Duration KEPT = Duration.ofDays(400);

  private static final int COLUMNS = 6;

  private final Database database;

  ReminderTable(Database database) {
    this.database = database;
  }

  /** When somebody looked last; empty before the first time. */
  Optional<Instant> looked() {
    return database.one(
        "SELECT looked, checksum FROM reminders_looked",
        row -> {
          Checksum.check(row, 1);
          return Instant.ofEpochMilli(row.getLong(1));
        });
  }

  void look(Instant now) {
    long millis = now.toEpochMilli();
    database.update(
        "INSERT INTO reminders_looked (only_row, looked, checksum) VALUES (1, ?, ?)"
            + " ON CONFLICT (only_row) DO UPDATE SET looked = excluded.looked,"
            + " checksum = excluded.checksum",
        millis,
        Checksum.of(millis));
    database.update(
        "DELETE FROM reminders_shown WHERE shown_at < ?", now.minus(KEPT).toEpochMilli());
  }

  Map<Reminder.Id, Shown> shown() {
    Map<Reminder.Id, Shown> all = new LinkedHashMap<>();
    database
        .list(
            "SELECT user_id, uid, occurrence_start, starts, minutes, again, checksum"
                + " FROM reminders_shown",
            ReminderTable::read)
        .forEach(shown -> all.put(shown.id(), shown));
    return all;
  }

  /** Writes what became of a reminder, in place of what was written before. */
  void put(Shown shown, Instant now) {
    Reminder.Id id = shown.id();
    Long again = shown.again() == null ? null : shown.again().toEpochMilli();
    database.update(
        "INSERT INTO reminders_shown (user_id, uid, occurrence_start, starts, minutes, again,"
            + " shown_at, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (user_id, uid, occurrence_start, starts, minutes) DO UPDATE SET"
            + " again = excluded.again, shown_at = excluded.shown_at, checksum = excluded.checksum",
        id.userId(),
        id.uid(),
        id.occurrenceStart(),
        id.starts(),
        id.minutes(),
        again,
        now.toEpochMilli(),
        Checksum.of(id.userId(), id.uid(), id.occurrenceStart(), id.starts(), id.minutes(), again));
  }

  private static Shown read(ResultSet row) throws SQLException {
    @Nullable String[] columns = Checksum.check(row, COLUMNS);
    return new Shown(
        new Reminder.Id(
            row.getInt(1),
            Objects.requireNonNull(columns[1]),
            Objects.requireNonNull(columns[2]),
            Objects.requireNonNull(columns[3]),
            row.getInt(5)),
        columns[5] == null ? null : Instant.ofEpochMilli(Long.parseLong(columns[5])));
  }
}

package org.realtimeagenda.client.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;

/** The team's rows as the log and the list have them, tombstones included. */
final class ServerRows {

  private static final String SELECT = "SELECT " + Columns.NAMES + ", checksum FROM server_rows ";
  private static final String UPSERT =
      "INSERT INTO server_rows ("
          + Columns.NAMES
          + ", checksum, series, generation) VALUES ("
          + String.join(", ", Collections.nCopies(Attribute.values().length + 5, "?"))
          + ") ON CONFLICT (user_id, id) DO UPDATE SET "
          + Arrays.stream(Attribute.values())
              .map(attribute -> attribute.wireName() + " = excluded." + attribute.wireName())
              .collect(Collectors.joining(", "))
          + ", checksum = excluded.checksum, series = excluded.series, generation ="
          + " excluded.generation";

  private final Database database;

  ServerRows(Database database) {
    this.database = database;
  }

  Optional<CalendarEvent> get(EventKey key) {
    return database.one(
        SELECT + "WHERE user_id = ? AND id = ?", Columns::read, key.userId(), key.id());
  }

  List<CalendarEvent> series(int userId, String uid) {
    return database.list(SELECT + "WHERE user_id = ? AND series = ?", Columns::read, userId, uid);
  }

  /** The numbers of that series' rows. */
  List<Integer> ids(int userId, String uid) {
    return database.list(
        "SELECT id FROM server_rows WHERE user_id = ? AND series = ?",
        row -> row.getInt(1),
        userId,
        uid);
  }

  /** The UID of the row with that key, where there is one. */
  Optional<String> series(EventKey key) {
    return database
        .list(
            "SELECT series FROM server_rows WHERE user_id = ? AND id = ?",
            row -> row.getString(1),
            key.userId(),
            key.id())
        .stream()
        .findFirst();
  }

  /** The masters of series. */
  List<CalendarEvent> recurring() {
    return database.list(SELECT + "WHERE rrule IS NOT NULL", Columns::read);
  }

  List<CalendarEvent> all() {
    return database.list(SELECT + "WHERE deleted IS NULL", Columns::read);
  }

  /** Rows that a first sync of {@code generation} hasn't seen. */
  List<CalendarEvent> unseen(long generation) {
    return database.list(SELECT + "WHERE generation <> ?", Columns::read, generation);
  }

  int count() {
    return database
        .one("SELECT count(*) FROM server_rows WHERE deleted IS NULL", row -> row.getInt(1))
        .orElseThrow();
  }

  void put(CalendarEvent event, long generation) {
    List<@Nullable Object> values = Columns.values(event);
    values.add(Checksum.of(values.toArray()));
    values.add(event.effectiveUid());
    values.add(generation);
    database.update(UPSERT, values.toArray());
  }

  void remove(EventKey key) {
    database.update("DELETE FROM server_rows WHERE user_id = ? AND id = ?", key.userId(), key.id());
  }
}

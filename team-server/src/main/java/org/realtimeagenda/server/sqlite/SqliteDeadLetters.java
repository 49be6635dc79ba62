package org.realtimeagenda.server.sqlite;

import java.io.IOException;
import org.realtimeagenda.backend.Image;
import org.realtimeagenda.backend.relay.DeadLetters;
import org.realtimeagenda.backend.relay.StreamRecord;
import org.realtimeagenda.core.EventKey;

/** Rows that can't be represented, for a person with {@code sqlite3} to look at. */
final class SqliteDeadLetters implements DeadLetters {

  private final Database database;

  SqliteDeadLetters(Database database) {
    this.database = database;
  }

  @Override
  public void setAside(StreamRecord record, String reason) throws IOException {
    EventKey key =
        record.after() instanceof Image.Unrepresentable unrepresentable
            ? unrepresentable.key()
            : null;
    database.writeRepeatable(
        sql ->
            sql.update(
                "INSERT OR IGNORE INTO dead_letters (event_id, at, user_id, id, reason)"
                    + " VALUES (?, ?, ?, ?, ?)",
                record.eventId(),
                record.at().toString(),
                key == null ? null : key.userId(),
                key == null ? null : key.id(),
                reason));
  }
}

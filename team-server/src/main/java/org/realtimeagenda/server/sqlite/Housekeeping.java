package org.realtimeagenda.server.sqlite;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Removes what has had its time, as DynamoDB's TTL and the end of its stream do in the cloud. */
final class Housekeeping {

  private static final Duration PERIOD = Duration.ofHours(1);
  private static final Duration FEED_LIFE = Duration.ofHours(24);

  private final Database database;
  private final Clock clock;
  private Instant due = Instant.EPOCH;

  Housekeeping(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Cleans up once an hour, however often it is called; on one thread. */
  void runWhenDue() throws IOException {
    if (!clock.instant().isBefore(due)) {
      due = clock.instant().plus(PERIOD);
      run();
    }
  }

  /** Removes expired tombstones, receipts and record ids, and what the relay has long handled. */
  void run() throws IOException {
    Instant now = clock.instant();
    database.writeRepeatable(
        sql -> {
          long seconds = now.getEpochSecond();
          sql.update("DELETE FROM events_table WHERE deleted AND expires_at < ?", seconds);
          sql.update("DELETE FROM receipts_table WHERE expires_at < ?", seconds);
          sql.update("DELETE FROM numbered_records WHERE expires_at < ?", seconds);
          return sql.update(
              "DELETE FROM feed WHERE at < ? AND id <="
                  + " (SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'relay_position')",
              now.minus(FEED_LIFE).toString());
        });
  }
}

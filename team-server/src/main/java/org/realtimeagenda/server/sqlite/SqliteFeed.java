package org.realtimeagenda.server.sqlite;

import java.io.IOException;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.realtimeagenda.backend.relay.StreamRecord;

/**
 * What DynamoDB Streams is in the cloud: every write of the events table, by whomever, in order,
 * kept by triggers. A record's eventID and sequence number is its row number.
 */
public final class SqliteFeed {

  private final Database database;
  private final Semaphore news = new Semaphore(0);

  SqliteFeed(Database database) {
    this.database = database;
  }

  /** The records after {@code feedId}, in order. */
  public List<StreamRecord> after(long feedId, int limit) throws IOException {
    return database.read(
        sql -> {
          List<StreamRecord> records = new ArrayList<>();
          try (ResultSet result =
              sql.query(
                  "SELECT id, at, before, after FROM feed WHERE id > ? ORDER BY id LIMIT ?",
                  feedId,
                  limit)) {
            while (result.next()) {
              String id = result.getString("id");
              records.add(
                  new StreamRecord(
                      id,
                      id,
                      RowImages.parse(result.getString("before")),
                      RowImages.parse(result.getString("after")),
                      Instant.parse(result.getString("at"))));
            }
          }
          return records;
        });
  }

  /** The last record that the relay has handled, 0 before the first. */
  long position() throws IOException {
    return Long.parseLong(Meta.read(database, "relay_position"));
  }

  /** Keeps {@code feedId} as the position, over restarts. */
  void handledUpTo(long feedId) throws IOException {
    Meta.write(database, "relay_position", String.valueOf(feedId));
  }

  /** Ends {@link #awaitNews} at once: this process has written. */
  void wake() {
    news.release();
  }

  /** Waits until this process writes, or for {@code most}: other processes don't say. */
  void awaitNews(Duration most) throws InterruptedException {
    if (news.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
      news.drainPermits();
    }
  }
}

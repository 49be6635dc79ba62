package org.realtimeagenda.server.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.realtimeagenda.backend.putevent.EventTable;
import org.realtimeagenda.backend.relay.ChangeLog;
import org.realtimeagenda.backend.relay.DeadLetters;

/**
 * All tables of a team in {@code DIR/team.db}. Another tool may write {@code events_table} at any
 * time, also rows of the six old attributes only.
 */
public final class SqliteTeamStore implements AutoCloseable {

  private final Database database;
  private final SqliteFeed feed;
  private final Housekeeping housekeeping;

  private SqliteTeamStore(Database database, Clock clock) {
    this.database = database;
    this.feed = new SqliteFeed(database);
    this.housekeeping = new Housekeeping(database, clock);
  }

  /** Opens the store in {@code directory}; both are made where they aren't there. */
  public static SqliteTeamStore open(Path directory, Clock clock) throws IOException {
    Files.createDirectories(directory);
    return new SqliteTeamStore(new Database(directory.resolve("team.db")), clock);
  }

  public EventTable events() {
    return new SqliteEventTable(database, feed::wake);
  }

  public SqliteMembers members() {
    return new SqliteMembers(database);
  }

  public ChangeLog changeLog() {
    return new SqliteChangeLog(database);
  }

  public DeadLetters deadLetters() {
    return new SqliteDeadLetters(database);
  }

  public SqliteReads reads() {
    return new SqliteReads(database);
  }

  public SqliteFeed feed() {
    return feed;
  }

  Housekeeping housekeeping() {
    return housekeeping;
  }

  /** Writes the published sample rows, those that aren't there. */
  public void addSample() throws IOException {
    SampleData.addTo(database);
    feed.wake();
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}

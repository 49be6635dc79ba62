package org.realtimeagenda.server.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

  /** Of {@code PRAGMA synchronous}. */
  private static final int NORMAL = 1;

  private static final int FULL = 2;

  @TempDir private Path directory;
  private Database database;

  @BeforeEach
  void open() throws IOException {
    database = new Database(directory.resolve("team.db"));
  }

  @AfterEach
  void close() throws IOException {
    database.close();
  }

  private static int number(Sql sql, String query) throws SQLException {
    try (ResultSet result = sql.query(query)) {
      return result.getInt(1);
    }
  }

  private static int synchronous(Sql sql) throws SQLException {
    return number(sql, "PRAGMA synchronous");
  }

  @Test
  void onlyWhatCanBeMadeAgainWaitsForNoDisk() throws IOException {
    assertEquals(FULL, database.write(DatabaseTest::synchronous));
    assertEquals(NORMAL, database.writeRepeatable(DatabaseTest::synchronous));
    assertEquals(FULL, database.write(DatabaseTest::synchronous));
  }

  @Test
  void makesMoreStatementsThanItKeeps() throws IOException {
    int sum =
        database.read(
            sql -> {
              int added = number(sql, "SELECT 0");
              for (int i = 1; i <= 300; i++) {
                added += number(sql, "SELECT " + i) + number(sql, "SELECT 0");
              }
              return added;
            });
    assertEquals(45_150, sum);
  }

  @Test
  void goesOnAfterAStatementThatFailed() throws IOException {
    String twice = "INSERT INTO meta VALUES ('once', '1')";
    database.write(sql -> sql.update(twice));
    assertThrows(IOException.class, () -> database.write(sql -> sql.update(twice)));
    database.write(sql -> sql.update("DELETE FROM meta WHERE name = 'once'"));
    int again = database.write(sql -> sql.update(twice));
    assertEquals(1, again);
    assertEquals("1", Meta.read(database, "once"));
  }
}

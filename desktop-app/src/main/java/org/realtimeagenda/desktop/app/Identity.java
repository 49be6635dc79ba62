package org.realtimeagenda.desktop.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.core.InvalidAttributeException;

/**
 * Who the person at the window is. The connection file says so; it is read before the window opens
 * only when it is new, since reading it takes a library that the first paint doesn't wait for.
 */
sealed interface Identity {

  /** No team yet. */
  record Alone() implements Identity {}

  /**
   * The connection file is the one of the last start; {@code userId} is null when it only reads.
   */
  record Remembered(@Nullable Integer userId) implements Identity {}

  /** The connection file is new. */
  record Fresh(Connection connection) implements Identity {}

  /** There is a connection file, but it can't be used. */
  record Unreadable(String reason) implements Identity {}

  /** {@code user_id} of the person; 0 without a team, null when the connection only reads. */
  default @Nullable Integer self() {
    return switch (this) {
      case Alone() -> Settings.NOBODY;
      case Remembered(Integer userId) -> userId;
      case Fresh(Connection connection) -> connection.userId();
      case Unreadable _ -> Settings.NOBODY;
    };
  }

  /**
   * Finds out.
   *
   * @param note where what was read is kept for the next start
   * @param named whether a person named the file, so that it must be there
   */
  static Identity of(Path connectionFile, Path note, boolean named) {
    try {
      String stamp =
          connectionFile.toAbsolutePath() + " " + Files.getLastModifiedTime(connectionFile);
      Properties known = read(note);
      if (stamp.equals(known.getProperty("connection"))) {
        String userId = known.getProperty("user_id", "");
        return new Remembered(userId.isEmpty() ? null : Integer.valueOf(userId));
      }
      Connection connection = ConnectionFile.read(connectionFile);
      known.setProperty("connection", stamp);
      known.setProperty(
          "user_id", connection.userId() == null ? "" : connection.userId().toString());
      try (Writer writer = Files.newBufferedWriter(note)) {
        known.store(writer, null);
      }
      return new Fresh(connection);
    } catch (NoSuchFileException absent) {
      return named ? new Unreadable("there is no " + connectionFile) : new Alone();
    } catch (InvalidAttributeException invalid) {
      return new Unreadable(invalid.field() + ": " + invalid.reason());
    } catch (IOException | NumberFormatException unreadable) {
      return new Unreadable(String.valueOf(unreadable.getMessage()));
    }
  }

  private static Properties read(Path note) throws IOException {
    Properties known = new Properties();
    if (Files.exists(note)) {
      try (Reader reader = Files.newBufferedReader(note)) {
        known.load(reader);
      }
    }
    return known;
  }
}

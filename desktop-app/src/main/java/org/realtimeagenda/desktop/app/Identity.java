package org.realtimeagenda.desktop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.desktop.shell.Commands;
import org.realtimeagenda.desktop.shell.WindowMemory;

/**
 * Who the person at the window is. The connection file says so; it is read before the window opens
 * only when it is new, since reading it takes a library that the first paint doesn't wait for.
 */
sealed interface Identity {

  /** No team yet. */
  record Alone() implements Identity {
    @Override
    public @Nullable Integer self() {
      return Settings.NOBODY;
    }
  }

  /** The connection file is the one of the last start; {@code self} is null when it only reads. */
  record Remembered(@Nullable Integer self) implements Identity {}

  /** The connection file is new. */
  record Fresh(Connection connection) implements Identity {
    @Override
    public @Nullable Integer self() {
      return connection.userId();
    }
  }

  /** There is a connection file, but it can't be used. */
  record Unreadable(String reason) implements Identity {
    @Override
    public @Nullable Integer self() {
      return null;
    }
  }

  /**
   * {@code user_id} of the person; 0 without a team, null where nothing may be written: the
   * connection only reads, or can't be read.
   */
  @Nullable Integer self();

  /**
   * Finds out.
   *
   * @param named whether a person named the file, so that it must be there
   */
  static Identity of(Path connectionFile, WindowMemory memory, boolean named) {
    try {
      String stamp =
          connectionFile.toAbsolutePath() + " " + Files.getLastModifiedTime(connectionFile);
      WindowMemory.Who known = memory.who(stamp);
      if (known != null) {
        return new Remembered(known.self());
      }
      Connection connection = ConnectionFile.read(connectionFile);
      memory.who(stamp, new WindowMemory.Who(connection.userId()));
      // now, since a window whose process is killed keeps nothing
      memory.save();
      return new Fresh(connection);
    } catch (NoSuchFileException absent) {
      return named ? new Unreadable(Commands.noFile(connectionFile)) : new Alone();
    } catch (IOException | InvalidAttributeException unreadable) {
      return new Unreadable(why(connectionFile, unreadable));
    }
  }

  /** What a person is told of a connection file that can't be used. */
  static String why(Path connectionFile, Exception unreadable) {
    return unreadable instanceof InvalidAttributeException invalid
        ? Commands.wrongFile(connectionFile, invalid.field(), invalid.reason())
        : connectionFile.getFileName() + ": " + unreadable.getMessage();
  }
}

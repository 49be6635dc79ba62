package org.realtimeagenda.client.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.realtimeagenda.client.files.OwnerOnly;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.core.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which file holds what: one store for each backend and member, so that another connection never
 * sends this one's edits. The name of the one each member used last is kept beside them, since the
 * window opens before the connection file is read.
 */
record StoreFiles(Path home) {

  private static final Logger LOG = LoggerFactory.getLogger(StoreFiles.class);
  private static final String LOCAL = "store-local.db";

  /** The store of a computer without a team. */
  Path local() {
    return home.resolve(LOCAL);
  }

  /** The team's store that this member used last. */
  Optional<Path> last(int userId) {
    try {
      return Optional.of(home.resolve(Files.readString(note(userId)).strip()))
          .filter(Files::isRegularFile);
    } catch (IOException noNote) {
      return Optional.empty();
    }
  }

  Path of(Connection connection) {
    String whose = Sha256.hex(connection.graphqlUrl() + "\n" + connection.userId());
    return home.resolve("store-" + whose.substring(0, 16) + ".db");
  }

  /** Keeps the name; without it the next window only opens a moment later. */
  void remember(Path store, int userId) {
    try {
      OwnerOnly.write(note(userId), store.getFileName().toString());
    } catch (IOException unwritable) {
      LOG.warn("The store's name can't be kept", unwritable);
    }
  }

  private Path note(int userId) {
    return home.resolve("store-used-last-" + userId);
  }
}

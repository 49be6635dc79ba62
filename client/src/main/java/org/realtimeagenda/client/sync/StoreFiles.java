package org.realtimeagenda.client.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.realtimeagenda.client.team.Connection;

/**
 * Which file holds what: one store for each backend and member, so that another connection never
 * sends this one's edits. The name of the one used last is kept beside them, since the window opens
 * before the connection file is read.
 */
record StoreFiles(Path home) {

  private static final String LOCAL = "store-local.db";

  /** The store that was used last; without one, that of a computer without a team. */
  Path last() {
    try {
      Path named = home.resolve(Files.readString(note()).strip());
      return Files.exists(named) ? named : home.resolve(LOCAL);
    } catch (IOException noNote) {
      return home.resolve(LOCAL);
    }
  }

  Path of(Connection connection) {
    String whose = connection.graphqlUrl() + "\n" + connection.userId();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(whose.getBytes(StandardCharsets.UTF_8));
      return home.resolve("store-" + HexFormat.of().formatHex(hash, 0, 8) + ".db");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  void remember(Path store) {
    try {
      Files.writeString(note(), store.getFileName().toString());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private Path note() {
    return home.resolve("store-used-last");
  }
}

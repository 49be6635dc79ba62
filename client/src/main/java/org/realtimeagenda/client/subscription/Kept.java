package org.realtimeagenda.client.subscription;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.realtimeagenda.client.files.OwnerOnly;
import org.realtimeagenda.core.WireJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * What is kept of subscriptions, in a folder: of each a JSON file that says what it is and how it
 * stands, and the last good file. Both are their owner's alone, since an address may be a secret.
 */
final class Kept {
  private static final Logger log = LoggerFactory.getLogger(Kept.class);

  private static final String ENTRY = ".json";
  private static final String COPY = ".ics";

  /** One of them, without its file. */
  record Entry(Subscription subscription, Standing standing) {
    String id() {
      return subscription.id();
    }
  }

  private final Path folder;

  Kept(Path folder) {
    this.folder = folder;
  }

  /** All that can be read, also what another process has added. */
  List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENTRY)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        entry(name.substring(0, name.length() - ENTRY.length())).ifPresent(entries::add);
      }
    } catch (NoSuchFileException | NotDirectoryException none) {
      return List.of();
    }
    return entries;
  }

  /** Empty where it isn't there, or can't be read. */
  Optional<Entry> entry(String id) throws IOException {
    try {
      return Optional.of(
          SubscriptionJson.read(id, WireJson.MAPPER.readTree(Files.readString(entryFile(id)))));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (CharacterCodingException
        | JacksonException
        | DateTimeException
        | IllegalArgumentException unreadable) {
      // without the cause, which may have a part of the address
      log.warn("Subscription {} can't be read and is left out", id);
      return Optional.empty();
    }
  }

  /** The events of a subscription as they were kept; none where its file is gone or spoilt. */
  Copy copy(String id) throws IOException {
    return Copy.kept(file(id), id);
  }

  /** Keeps a new file, and then what it belongs to. */
  void write(Entry entry, byte[] file) throws IOException {
    OwnerOnly.write(copyFile(entry.id()), file);
    write(entry);
  }

  void write(Entry entry) throws IOException {
    OwnerOnly.write(
        entryFile(entry.id()),
        SubscriptionJson.write(entry.subscription(), entry.standing()).toPrettyString());
  }

  /** Its last good file; empty where that is gone. */
  byte[] file(String id) throws IOException {
    try {
      return Files.readAllBytes(copyFile(id));
    } catch (NoSuchFileException gone) {
      return new byte[0];
    }
  }

  void remove(String id) throws IOException {
    Files.deleteIfExists(entryFile(id));
    Files.deleteIfExists(copyFile(id));
  }

  private Path entryFile(String id) {
    return folder.resolve(id + ENTRY);
  }

  private Path copyFile(String id) {
    return folder.resolve(id + COPY);
  }
}

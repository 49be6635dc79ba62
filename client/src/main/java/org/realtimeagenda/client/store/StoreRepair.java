package org.realtimeagenda.client.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.realtimeagenda.client.files.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets a damaged store aside, and puts a new one with the own edits of the old one in its place.
 * The new one is whole on the disk before the old one is touched; ended half way, {@link #finish}
 * does the rest.
 */
public final class StoreRepair {

  private static final Logger LOG = LoggerFactory.getLogger(StoreRepair.class);

  /** A disk that damages a store twice in that time does it again and again. */
  private static final Duration AT_MOST_ONCE_IN = Duration.ofMinutes(10);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
  private static final List<String> PARTS = List.of("", "-wal", "-shm");

  /** Of a new store that is whole: its name tells what came of it, should the program end. */
  private static final Pattern WHOLE = Pattern.compile("(\\d{8}T\\d{6}Z)-(\\d+)-(complete|part)");

  /**
   * What came of it.
   *
   * @param aside where the damaged file is now
   * @param saved how many own edits are in the new store
   * @param complete false when there were own edits that can't be read any more, or may have been
   */
  public record Outcome(Path aside, int saved, boolean complete) {}

  private final Path file;
  private final Path folder;
  private final Clock clock;

  /** Of the store in {@code file}, which nobody may have open. */
  public StoreRepair(Path file, Clock clock) {
    this.file = file;
    folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    this.clock = clock;
  }

  /**
   * Exchanges the store.
   *
   * @param userId whose store it is
   * @throws StoreException when the disk doesn't take it, or the store was damaged just before:
   *     nothing is lost, and {@link #finish} does what may be left of it
   */
  public Outcome setAside(int userId) {
    try {
      refuseToRepeat();
      Salvage salvage = build(userId);
      int saved = salvage.edits().size();
      Path whole =
          beside(
              ".new-%s-%d-%s"
                  .formatted(
                      TIME.format(clock.instant().atOffset(ZoneOffset.UTC)),
                      saved,
                      salvage.complete() ? "complete" : "part"));
      Files.move(beside(".building"), whole, StandardCopyOption.ATOMIC_MOVE);
      force(folder);
      return exchange(whole);
    } catch (IOException failed) {
      throw notReplaced(failed);
    }
  }

  /**
   * Does what is left of an exchange that was interrupted, and says what came of it; empty where
   * nothing is left.
   *
   * @throws StoreException when the disk doesn't take it: nothing is lost, and it can be tried
   *     again
   */
  public Optional<Outcome> finish() {
    try {
      Optional<Path> whole = whole();
      return whole.isPresent() ? Optional.of(exchange(whole.get())) : Optional.empty();
    } catch (IOException failed) {
      throw notReplaced(failed);
    }
  }

  private Optional<Path> whole() throws IOException {
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(folder, path -> outcome(path).matches())) {
      for (Path whole : found) {
        return Optional.of(whole);
      }
      return Optional.empty();
    }
  }

  private Matcher outcome(Path path) {
    String prefix = file.getFileName() + ".new-";
    String name = path.getFileName().toString();
    return WHOLE.matcher(name.startsWith(prefix) ? name.substring(prefix.length()) : "");
  }

  private static StoreException notReplaced(IOException failed) {
    return new StoreException(
        "This computer's copy of the calendar is damaged, and can't be replaced: "
            + failed.getMessage(),
        failed);
  }

  private void refuseToRepeat() throws IOException {
    Instant before = clock.instant().minus(AT_MOST_ONCE_IN);
    String prefix = file.getFileName() + ".damaged-";
    try (DirectoryStream<Path> asides = Files.newDirectoryStream(folder, prefix + "*Z")) {
      for (Path aside : asides) {
        if (time(aside.getFileName().toString().substring(prefix.length())).isAfter(before)) {
          throw new StoreException(
              "This computer's copy of the calendar was damaged twice within minutes: the disk may"
                  + " be failing. What was there is beside it: "
                  + aside);
        }
      }
    }
  }

  private static Instant time(String text) {
    try {
      return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException another) {
      return Instant.MIN;
    }
  }

  /** Makes the new store under another name, up to the disk's platter. */
  private Salvage build(int userId) throws IOException {
    Path building = beside(".building");
    Path copy = beside(".reading");
    remove(building);
    remove(copy);
    try {
      new SqliteCalendarStore(building, userId, clock).close();
      for (String part : PARTS.subList(0, 2)) {
        copy(beside(part), part(copy, part));
      }
      Salvage salvage = Salvage.of(copy, building);
      try (SqliteCalendarStore fresh = new SqliteCalendarStore(building, userId, clock)) {
        fresh.restore(salvage.edits(), salvage.receipts());
      }
      force(building);
      return salvage;
    } finally {
      remove(copy);
    }
  }

  /** However often it is interrupted, what it sets aside has one name. */
  private Outcome exchange(Path whole) throws IOException {
    Matcher outcome = outcome(whole);
    if (!outcome.matches()) {
      throw new IllegalArgumentException(whole.toString());
    }
    Path aside = beside(".damaged-" + outcome.group(1));
    for (String part : PARTS) {
      if (Files.exists(beside(part))) {
        Files.move(beside(part), part(aside, part), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    force(folder);
    LOG.warn("The damaged store is kept as {}", aside);
    return new Outcome(
        aside, Integer.parseInt(outcome.group(2)), outcome.group(3).equals("complete"));
  }

  private Path beside(String suffix) {
    return part(file, suffix);
  }

  private static Path part(Path of, String suffix) {
    return of.resolveSibling(of.getFileName() + suffix);
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      OwnerOnly.createFile(to);
      try (OutputStream out = Files.newOutputStream(to)) {
        Files.copy(from, out);
      }
    }
  }

  private static void remove(Path store) throws IOException {
    for (String part : PARTS) {
      Files.deleteIfExists(part(store, part));
    }
  }

  /** What was written, or renamed in a folder, outlives a loss of power. */
  private static void force(Path path) throws IOException {
    boolean folder = Files.isDirectory(path);
    try (FileChannel channel =
        FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException unsupported) {
      if (!folder) {
        throw unsupported;
      }
      LOG.debug("This system keeps folders by itself: {}", unsupported.getMessage());
    }
  }
}

package org.realtimeagenda.client.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.store.Edit;
import org.realtimeagenda.client.store.SqliteCalendarStore;

/**
 * One device of a member: home, journal and proxy, and a process that may be killed and started.
 */
final class Device implements AutoCloseable {

  private final String name;
  private final Path connection;
  private final Path folder;
  private final FaultProxy proxy;
  private final long seed;
  private final int pace;
  private final Runnable clicked;
  private final BlockingQueue<String> statuses = new LinkedBlockingQueue<>();
  private @Nullable Child process;
  private int planned;
  private volatile boolean done;

  /**
   * A device that isn't running yet.
   *
   * @param connection file of its member
   * @param clicked told after each click
   */
  Device(
      String name,
      Path connection,
      Path folder,
      FaultProxy proxy,
      long seed,
      int pace,
      Runnable clicked) {
    this.name = name;
    this.connection = connection;
    this.folder = folder;
    this.proxy = proxy;
    this.seed = seed;
    this.pace = pace;
    this.clicked = clicked;
  }

  String name() {
    return name;
  }

  FaultProxy proxy() {
    return proxy;
  }

  void start() throws IOException {
    Files.createDirectories(home());
    process =
        new Child(
            ClientMain.class,
            List.of(
                name,
                connection.toString(),
                String.valueOf(proxy.port()),
                home().toString(),
                journal().toString(),
                String.valueOf(seed),
                String.valueOf(pace)),
            folder.resolve("errors"),
            this::said);
  }

  private Path home() {
    return folder.resolve("home");
  }

  private Path journal() {
    return folder.resolve("journal");
  }

  private void said(String line) {
    switch (line.split(" ", 2)[0]) {
      case "clicked" -> clicked.run();
      case "done" -> done = true;
      case "status" -> statuses.add(line);
      default -> {}
    }
  }

  /** Makes clicks until it has made {@code total} in all its lives. */
  void clickUpTo(int total) throws IOException {
    planned = total;
    int left = total - pages().clicks().size();
    done = left <= 0;
    if (!done) {
      running().tell("click " + left);
    }
  }

  /** Whether it has made its clicks; fails where its process ended by itself. */
  boolean done() throws IOException {
    if (!done && !running().alive()) {
      throw new IllegalStateException(name + " ended by itself: " + errors());
    }
    return done;
  }

  /** kill -9. */
  void kill() throws InterruptedException {
    running().kill();
  }

  /** Starts it again, and lets it go on clicking. */
  void startAgain() throws IOException {
    start();
    clickUpTo(planned);
  }

  /** Where its replica stands; only once it is {@link #done}. */
  Status status() throws IOException, InterruptedException {
    running().tell("status");
    String line = statuses.poll(30, TimeUnit.SECONDS);
    if (line == null) {
      throw new IllegalStateException(name + " doesn't answer: " + errors());
    }
    String[] words = line.split(" ", 6);
    return new Status(
        words[1].equals("there"),
        Long.parseLong(words[2]),
        words[3],
        Integer.parseInt(words[4]),
        words[5]);
  }

  /**
   * Where a replica stands.
   *
   * @param caughtUp everything of the log is here
   * @param outbox how many changes wait, parked ones too
   * @param words the state in words
   */
  record Status(boolean caughtUp, long cursor, String digest, int outbox, String words) {}

  Journal.Pages pages() throws IOException {
    return Journal.read(journal());
  }

  /** What is in its outbox; while its process isn't running. */
  List<Edit> outbox() throws IOException {
    try (Stream<Path> files = Files.list(home())) {
      Path file = files.filter(path -> path.toString().endsWith(".db")).findFirst().orElseThrow();
      try (SqliteCalendarStore store = new SqliteCalendarStore(file, 0, Clock.systemUTC())) {
        return store.own().all();
      }
    }
  }

  /** What it has written to its log. */
  String errors() throws IOException {
    Path errors = folder.resolve("errors");
    return Files.exists(errors) ? Files.readString(errors) : "";
  }

  private Child running() {
    if (process == null) {
      throw new IllegalStateException(name + " isn't started");
    }
    return process;
  }

  /** Ends the process in good order. */
  void stop() throws IOException {
    running().close();
  }

  @Override
  public void close() throws IOException {
    try (proxy) {
      if (process != null) {
        process.kill();
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.realtimeagenda.desktop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.store.Position;
import org.realtimeagenda.client.store.SqliteCalendarStore;
import org.realtimeagenda.client.sync.LiveReplica;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.Limits;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.desktop.Home;
import org.realtimeagenda.desktop.demo.Demo;

/**
 * A team of 100,000 events: how long the first sync takes, then the catch-up of 10,000 changes, a
 * start from the store, and one push. The team server is a process of its own; the client is this
 * one, with its store on this computer's disk. First of all a window, in one more process, reads
 * everything, and says how long its frames are apart meanwhile.
 *
 * <p>Arguments are options of the window's JVM.
 */
public final class SyncBench {

  private static final int EVENTS = 100_000;
  private static final int CHANGES = 10_000;
  private static final int RUNS = 3;
  private static final int TIMES = 200;
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final List<String> MEMBERS = List.of("writer", "reader");

  private final Path folder;
  private final Connection connection;

  private SyncBench(Path folder, Connection connection) {
    this.folder = folder;
    this.connection = connection;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("agenda-sync");
    Path server = folder.resolve("server");
    try {
      new Backend(server, MEMBERS).close();
      BigTeam.fill(server, EVENTS, LocalDate.now(ZONE));
      try (Backend backend = new Backend(server, MEMBERS)) {
        Connection connection = ConnectionFile.read(backend.connectionFile("reader"));
        SyncBench bench = new SyncBench(folder, connection);
        bench.window(backend.connectionFile("reader"), List.of(args));
        bench.firstSync();
        bench.restart();
        bench.write(backend.connectionFile("writer"));
        bench.catchUp();
        bench.push();
      }
    } finally {
      Demo.removeAll(folder);
    }
  }

  private Path home(String name) {
    return folder.resolve(name);
  }

  /** Nanoseconds from opening the store until it has everything. */
  private long untilLive(Path home) throws InterruptedException {
    Live live = new Live();
    long begin = System.nanoTime();
    try (LiveReplica _ =
        LiveReplica.open(home, connection, Clock.system(ZONE), live, Teams::connect)) {
      live.await();
      return System.nanoTime() - begin;
    }
  }

  private void firstSync() throws InterruptedException {
    List<Long> times = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      times.add(untilLive(home("run-" + run)));
    }
    say("first sync of " + EVENTS + " events", times);
  }

  private void window(Path connectionFile, List<String> jvmOptions) throws IOException {
    for (int run = 0; run < RUNS; run++) {
      Path home = home("window-" + run);
      Home folders = Home.in(home);
      Files.createDirectories(folders.config());
      Files.copy(connectionFile, folders.connectionFile());
      try (Program window =
          Program.start(jvmOptions, FirstSyncWindow.class, List.of(home.toString()))) {
        List<Long> gaps =
            Stream.of(window.after(FirstSyncWindow.GAPS).split(" ")).map(Long::valueOf).toList();
        Figures figures = new Figures(gaps);
        System.out.printf(
            "a window's first sync: %s, %d frames, apart: median %s, 99%% within %s, longest %s%n",
            Figures.ms(gaps.stream().mapToLong(Long::longValue).sum()),
            gaps.size(),
            Figures.ms(figures.median()),
            Figures.ms(figures.percentile(99)),
            Figures.ms(figures.max()));
        window.join();
      }
    }
  }

  /** What a window asks before it is painted, of a store that was closed. */
  private void restart() throws IOException {
    LocalDate monday = LocalDate.now(ZONE);
    List<Long> times = new ArrayList<>();
    for (int run = 0; run < TIMES; run++) {
      long begin = System.nanoTime();
      try (SqliteCalendarStore store = store(home("run-0"))) {
        store.occurrences(monday, monday.plusDays(7), ZONE);
        times.add(System.nanoTime() - begin);
      }
    }
    say("open the store and ask for a week", times);
  }

  private SqliteCalendarStore store(Path home) throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      Path file = files.filter(path -> path.toString().endsWith(".db")).findFirst().orElseThrow();
      return new SqliteCalendarStore(file, 2, Clock.system(ZONE));
    }
  }

  private void write(Path connectionFile) throws IOException {
    Set<Integer> taken = new HashSet<>();
    try (Writer writer = new Writer(connectionFile)) {
      for (int sent = 0; sent < CHANGES; sent += Limits.CHANGES_PER_BATCH) {
        List<Change> batch = new ArrayList<>();
        for (int i = sent; i < sent + Limits.CHANGES_PER_BATCH; i++) {
          var start = LocalDate.now(ZONE).plusDays(i % 60).atTime(9, 0);
          EventTime time = new EventTime.Timed(start, start.plusHours(1), ZONE);
          Change change = writer.event("Change " + i, time);
          while (change.key().id() <= EVENTS || !taken.add(change.key().id())) {
            change = writer.event("Change " + i, time);
          }
          batch.add(change);
        }
        writer.send(batch);
      }
    }
  }

  private void catchUp() throws InterruptedException {
    List<Long> times = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      times.add(untilLive(home("run-" + run)));
    }
    say("catch-up of " + CHANGES + " changes", times);
  }

  private void push() throws IOException {
    List<Long> times = new ArrayList<>();
    try (SqliteCalendarStore store = store(home("run-0"))) {
      CalendarEvent event = store.serverRows().getFirst();
      for (int run = 0; run < TIMES; run++) {
        long next = ((Position.Following) store.position()).cursor() + 1;
        LoggedChange change =
            new LoggedChange(next, Change.Op.PUT, event.key(), 1, Instant.now(), event);
        long begin = System.nanoTime();
        store.take(List.of(change));
        times.add(System.nanoTime() - begin);
      }
    }
    say("one push into a store of " + EVENTS, times);
  }

  private static void say(String what, List<Long> nanos) {
    Figures figures = new Figures(nanos);
    System.out.printf(
        "%s: %d times, median %s, best %s, worst %s%n",
        what,
        nanos.size(),
        Figures.ms(figures.median()),
        Figures.ms(figures.best()),
        Figures.ms(figures.max()));
  }
}

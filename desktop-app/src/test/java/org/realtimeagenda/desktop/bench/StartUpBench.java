package org.realtimeagenda.desktop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.sync.LiveReplica;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.Limits;
import org.realtimeagenda.desktop.Home;
import org.realtimeagenda.desktop.demo.Demo;

/**
 * How long from starting the program to a painted week, with 1,000 events of four members in the
 * store, spread over the quarter around today. The home is one that was used before, so the window
 * opens from the store while nobody has yet connected.
 *
 * <p>Arguments are options of the JVM that is measured.
 */
public final class StartUpBench {

  private static final int EVENTS = 1000;
  private static final int RUNS = 5;
  private static final int WEEKS = 13;
  private static final int DAYS = WEEKS * 7;
  private static final List<String> MEMBERS = List.of("alice", "bob", "chloe", "dmitri");
  private static final ZoneId ZONE = ZoneId.systemDefault();

  /** The class whose loading begins a part of the way to the first paint, and what goes before. */
  private static final Map<String, String> LANDMARKS = landmarks();

  private final Path home;
  private final List<String> jvmOptions;

  private StartUpBench(Path home, List<String> jvmOptions) {
    this.home = home;
    this.jvmOptions = jvmOptions;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("agenda-start");
    try (Backend backend = new Backend(folder.resolve("server"), MEMBERS)) {
      fill(backend);
      StartUpBench bench = new StartUpBench(folder.resolve("home"), List.of(args));
      bench.prepare(backend.connectionFile(MEMBERS.getFirst()));
      bench.measure();
      bench.sayWhereTheTimeGoes(folder.resolve("classes.log"));
      bench.sayMemory();
    } finally {
      Demo.removeAll(folder);
    }
  }

  /** Eleven or so a day, none of them at the same hour. */
  private static void fill(Backend backend) throws IOException {
    LocalDate first = monday().minusWeeks(WEEKS / 2);
    for (int member = 0; member < MEMBERS.size(); member++) {
      try (Writer writer = new Writer(backend.connectionFile(MEMBERS.get(member)))) {
        List<Change> batch = new ArrayList<>();
        for (int i = member; i < EVENTS; i += MEMBERS.size()) {
          var start = first.plusDays(i % DAYS).atTime(8 + i / DAYS, 0);
          batch.add(
              writer.event("Event " + i, new EventTime.Timed(start, start.plusMinutes(50), ZONE)));
          if (batch.size() == Limits.CHANGES_PER_BATCH) {
            writer.send(batch);
            batch.clear();
          }
        }
        if (!batch.isEmpty()) {
          writer.send(batch);
        }
      }
    }
  }

  private static LocalDate monday() {
    return LocalDate.now(ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The first sync, and a first window, which remembers whose it is. */
  private void prepare(Path connectionFile) throws IOException, InterruptedException {
    Home folders = Home.in(home);
    Files.createDirectories(folders.data());
    Files.copy(connectionFile, folders.connectionFile());
    Live live = new Live();
    try (LiveReplica _ =
        LiveReplica.open(
            folders.data(),
            ConnectionFile.read(connectionFile),
            Clock.system(ZONE),
            live,
            Teams::connect)) {
      live.await();
    }
    try (Program window = window(List.of(), StartUpWindow.CLOSE)) {
      window.join();
    }
  }

  private void measure() throws IOException {
    Map<String, List<Long>> times = new LinkedHashMap<>();
    for (int run = 0; run < RUNS; run++) {
      Instant exec = Instant.now();
      try (Program window = window(List.of())) {
        for (String step :
            List.of(
                StartUpWindow.MAIN,
                StartUpWindow.WINDOW,
                StartUpWindow.EVENTS,
                StartUpWindow.PAINTED)) {
          Instant at = Instant.EPOCH.plus(Long.parseLong(window.after(step)), ChronoUnit.MICROS);
          times
              .computeIfAbsent(step, _ -> new ArrayList<>())
              .add(Duration.between(exec, at).toNanos());
        }
      }
    }
    System.out.printf("From exec, %d starts:%n", RUNS);
    times.forEach(
        (step, nanos) -> {
          Figures figures = new Figures(nanos);
          System.out.printf(
              "  %-8s median %s, best %s, worst %s%n",
              step,
              Figures.ms(figures.median()),
              Figures.ms(figures.best()),
              Figures.ms(figures.max()));
        });
  }

  /** One more start, in which the JVM writes down when it loaded each class. */
  private void sayWhereTheTimeGoes(Path log) throws IOException {
    try (Program window = window(List.of("-Xlog:class+load:file=" + log + ":uptimenanos"))) {
      window.after(StartUpWindow.PAINTED);
    }
    System.out.println("One more start, from the JVM's own beginning to the loading of:");
    Map<String, String> left = new LinkedHashMap<>(LANDMARKS);
    int classes = 0;
    for (String line : Files.readAllLines(log)) {
      String[] words = line.split("[\\[\\] ]+", 4);
      classes++;
      String begins = words.length > 2 ? left.remove(words[2]) : null;
      if (begins != null) {
        long nanos = Long.parseLong(words[1].replace("ns", ""));
        System.out.printf("  %10s  %s%n", Figures.ms(nanos), begins);
      }
    }
    System.out.printf("  %d classes in all%n", classes);
  }

  private static Map<String, String> landmarks() {
    Map<String, String> landmarks = new LinkedHashMap<>();
    landmarks.put(StartUpWindow.class.getName(), "main");
    landmarks.put("org.realtimeagenda.desktop.app.CalendarApp", "the window's parts");
    landmarks.put("org.sqlite.JDBC", "the store");
    landmarks.put("org.realtimeagenda.client.store.OccurrenceTable", "the store is open");
    landmarks.put("com.sun.javafx.tk.quantum.QuantumToolkit", "JavaFX's toolkit");
    landmarks.put("org.realtimeagenda.desktop.dialog.EventDialog", "the toolkit runs");
    landmarks.put("org.realtimeagenda.desktop.shell.Shell", "the shell");
    landmarks.put("org.realtimeagenda.desktop.calendar.DaysPage", "the week's page");
    landmarks.put("org.realtimeagenda.desktop.app.Frame", "the scene is made");
    landmarks.put("org.realtimeagenda.desktop.calendar.ChipSkin", "the first event's chip");
    return landmarks;
  }

  /** Of the window's process, ten seconds after the paint: connected and caught up. */
  private void sayMemory() throws IOException, InterruptedException {
    try (Program window = window(List.of())) {
      window.after(StartUpWindow.PAINTED);
      Thread.sleep(Duration.ofSeconds(10));
      Path rollup = Path.of("/proc", Long.toString(window.pid()), "smaps_rollup");
      if (Files.exists(rollup)) {
        System.out.println("Memory ten seconds later:");
        Files.readAllLines(rollup).stream()
            .filter(line -> line.startsWith("Rss:") || line.startsWith("Pss:"))
            .forEach(line -> System.out.println("  " + line));
      }
    }
  }

  private Program window(List<String> moreOptions, String... arguments) throws IOException {
    List<String> options = new ArrayList<>(jvmOptions);
    options.addAll(moreOptions);
    List<String> all = new ArrayList<>(List.of(home.toString()));
    all.addAll(List.of(arguments));
    return Program.start(options, StartUpWindow.class, all);
  }
}

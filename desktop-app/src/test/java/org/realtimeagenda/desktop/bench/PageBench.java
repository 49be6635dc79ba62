package org.realtimeagenda.desktop.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.realtimeagenda.desktop.Home;
import org.realtimeagenda.desktop.demo.Demo;

/**
 * How long from a click on another page, or on an arrow, until that page with its events has been
 * painted: with 10,000 events in two years, with 100,000, and with 5,000 in one week. The store is
 * that of a home which was used before, and no backend is in reach.
 *
 * <p>Arguments are options of the JVM that is measured.
 */
public final class PageBench {

  private static final int TWO_YEARS = 730;

  private final Path folder;
  private final List<String> jvmOptions;

  private PageBench(Path folder, List<String> jvmOptions) {
    this.folder = folder;
    this.jvmOptions = jvmOptions;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("agenda-pages");
    try {
      PageBench bench = new PageBench(folder, List.of(args));
      LocalDate today = LocalDate.now(Clock.system(ZoneId.systemDefault()));
      LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      bench.measure("10,000 in two years", 10_000, today.minusDays(TWO_YEARS / 2), TWO_YEARS);
      bench.measure("100,000 in two years", 100_000, today.minusDays(TWO_YEARS / 2), TWO_YEARS);
      bench.measure("5,000 in one week", 5_000, monday, 7);
    } finally {
      Demo.removeAll(folder);
    }
  }

  private void measure(String name, int events, LocalDate first, int days) throws IOException {
    Path home = folder.resolve("home-" + events);
    BigStore.fill(Home.in(home), events, first, days, Clock.system(ZoneId.systemDefault()));
    Map<String, Times> times = new LinkedHashMap<>();
    Times all = new Times();
    long heap;
    try (Program window = Program.start(jvmOptions, PageWindow.class, List.of(home.toString()))) {
      String line = window.line();
      while (!line.startsWith(PageWindow.HEAP)) {
        String[] words = line.split(" ", -1);
        if (words[0].equals(PageWindow.PAINTED)) {
          times.computeIfAbsent(words[1], _ -> new Times()).add(words);
          all.add(words);
        }
        line = window.line();
      }
      heap = Long.parseLong(line.split(" ", -1)[1]);
    }
    System.out.printf(
        "%s, load average %.1f:%n",
        name, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    times.forEach((page, found) -> found.say(page));
    all.say("all");
    System.out.printf("  heap after a collection %,d MB%n", heap >> 20);
  }

  /** How long it took each time, and how long the FX thread was busy with it. */
  private record Times(List<Long> painted, List<Long> busy) {
    Times() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    void add(String[] words) {
      painted.add(Long.parseLong(words[2]));
      busy.add(Long.parseLong(words[3]));
    }

    void say(String page) {
      Figures figures = new Figures(painted);
      System.out.printf(
          "  %-6s %4d times: median %s, 95%% within %s, longest %s, the first %s; FX thread %s%n",
          page,
          painted.size(),
          Figures.ms(figures.median()),
          Figures.ms(figures.percentile(95)),
          Figures.ms(figures.max()),
          Figures.ms(painted.getFirst()),
          Figures.ms(new Figures(busy).median()));
    }
  }
}

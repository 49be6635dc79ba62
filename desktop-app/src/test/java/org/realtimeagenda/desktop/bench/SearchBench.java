package org.realtimeagenda.desktop.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.exchange.ExportFile;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.search.Query;
import org.realtimeagenda.client.subscription.Subscriptions;
import org.realtimeagenda.client.sync.LiveReplica;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.desktop.Home;
import org.realtimeagenda.desktop.demo.Demo;

/**
 * How long each letter of a search takes among 100,000 events of six members in two years, one in
 * 200 a weekly series, half of them with notes: from the question to the answer, as the window asks
 * it. Then the same, with what a subscribed calendar has.
 */
public final class SearchBench {

  private static final int EVENTS = 100_000;
  private static final int SUBSCRIBED = 10_000;
  private static final int DAYS = 730;
  private static final int ROUNDS = 20;

  /** As many as the window asks for. */
  private static final int HITS = 100;

  private static final List<String> WORDS =
      List.of(
          ("review budget planning sprint interview lunch call demo rehearsal release roadmap audit"
                  + " invoice contract supplier client training workshop retrospective stand-up"
                  + " migration database incident payroll hiring design research usability survey"
                  + " marketing campaign press legal quarter closing forecast travel holiday family"
                  + " doctor school concert dinner birthday maintenance deployment security privacy"
                  + " onboarding farewell strategy board shareholders factory warehouse delivery")
              .split(" ", -1));

  private static final List<String> TYPED =
      List.of(
          "review",
          "budget alice",
          "room 12",
          "quarter closing",
          "matter 4711",
          "bring the list",
          "emi",
          "zebra");

  private final Random random = new Random(6);

  private SearchBench() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("agenda-search");
    try {
      new SearchBench().measure(Home.in(folder.resolve("home")));
    } finally {
      Demo.removeAll(folder);
    }
  }

  private void measure(Home home) throws IOException {
    Clock clock = Clock.system(ZoneId.systemDefault());
    LocalDate first = LocalDate.now(clock).minusDays(DAYS / 2);
    long began = System.nanoTime();
    BigStore.fill(
        home, EVENTS, i -> event(i, first.plusDays((long) i * DAYS / EVENTS), clock), clock);
    System.out.printf("%,d events stored in %s%n", EVENTS, since(began));
    Subscriptions read = subscribed(home, first, clock);
    try (LiveReplica replica =
        LiveReplica.openLast(
            home.data(), BigStore.SELF, clock, new ReplicaListener() {}, Teams::connect)) {
      ask("the team's", text -> replica.search(text, HITS));
      ask(
          "with a subscribed calendar of %,d events".formatted(SUBSCRIBED),
          text ->
              replica
                  .search(text, HITS)
                  .thenCombine(
                      read.search(Query.of(text), HITS, clock.getZone()),
                      (team, others) -> team.size() + others.size()));
    }
    System.out.printf(
        "load average %.1f%n", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** Of a file of this computer, which is read as any other. */
  private Subscriptions subscribed(Home home, LocalDate first, Clock clock) throws IOException {
    Path file = home.config().resolve("published.ics");
    ExportFile.write(
        file,
        IntStream.range(0, SUBSCRIBED)
            .mapToObj(i -> event(i, first.plusDays((long) i * DAYS / SUBSCRIBED), clock))
            .toList(),
        clock.instant(),
        () -> false);
    Subscriptions subscriptions = new Subscriptions(home.data().resolve("read"), clock);
    long began = System.nanoTime();
    Subscriptions.Outcome outcome = subscriptions.add(file.toString()).join();
    System.out.printf("%s in %s%n", outcome.getClass().getSimpleName(), since(began));
    return subscriptions;
  }

  private static void ask(String what, Function<String, CompletableFuture<?>> search) {
    List<Long> times = new ArrayList<>();
    List<Long> firstLetters = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (String text : TYPED) {
        for (int letters = 1; letters <= text.length(); letters++) {
          long asked = System.nanoTime();
          search.apply(text.substring(0, letters)).join();
          long took = System.nanoTime() - asked;
          times.add(took);
          if (letters == 1) {
            firstLetters.add(took);
          }
        }
      }
    }
    System.out.println(what);
    say("every letter", times);
    say("the first one", firstLetters);
  }

  private static void say(String name, List<Long> times) {
    Figures figures = new Figures(times);
    System.out.printf(
        "  %-14s %5d times: median %s, 95%% within %s, longest %s%n",
        name,
        times.size(),
        Figures.ms(figures.median()),
        Figures.ms(figures.percentile(95)),
        Figures.ms(figures.max()));
  }

  private static String since(long began) {
    return Figures.ms(System.nanoTime() - began);
  }

  private CalendarEvent event(int i, LocalDate day, Clock clock) {
    Map<Attribute, Object> values = new EnumMap<>(Attribute.class);
    LocalDateTime start = day.atTime(7 + i % 12, i % 4 * 15);
    values.put(Attribute.NAME, words(3) + " matter " + i);
    values.put(Attribute.LOCATION, "Room " + i % 30);
    if (i % 2 == 0) {
      values.put(Attribute.DESCRIPTION, "Bring the list. " + words(12));
    }
    if (i % 200 == 0) {
      values.put(Attribute.RRULE, "FREQ=WEEKLY;COUNT=30");
    }
    values.put(Attribute.DT_START, start + ":00");
    values.put(Attribute.DT_END, start.plusMinutes(50) + ":00");
    values.put(Attribute.TZ, clock.getZone().getId());
    return CalendarEvent.of(new EventKey(1 + i % 6, 1 + i), values);
  }

  private String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
        .collect(Collectors.joining(" "));
  }
}

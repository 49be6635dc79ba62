package org.realtimeagenda.desktop.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.Limits;
import org.realtimeagenda.core.WireJson;
import org.realtimeagenda.desktop.Main;
import org.realtimeagenda.desktop.demo.Demo;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long after put-event's answer another client's {@code agenda watch} prints the event. Team
 * server, writer and watching client are three processes; the writer's, which is this one, takes
 * both times.
 */
public final class DeliveryBench {

  private static final int WARM_UP = 200;
  private static final int MEASURED = 500;
  private static final int BURST = 500;
  private static final Duration PACE = Duration.ofMillis(50);
  private static final EventTime WHEN =
      new EventTime.Timed(
          LocalDate.of(2026, 11, 23).atTime(10, 0),
          LocalDate.of(2026, 11, 23).atTime(11, 0),
          ZoneId.of("Europe/Paris"));

  private final Writer writer;
  private final Program watch;
  private final Map<Integer, CompletableFuture<Long>> printed = new ConcurrentHashMap<>();

  private DeliveryBench(Writer writer, Program watch) {
    this.writer = writer;
    this.watch = watch;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("agenda-delivery");
    try (Backend backend = new Backend(folder.resolve("server"), List.of("writer", "reader"));
        Writer writer = new Writer(backend.connectionFile("writer"));
        Program watch =
            Program.start(
                List.of(),
                Main.class,
                List.of(
                    "watch",
                    "--json",
                    "--home",
                    folder.resolve("reader").toString(),
                    "--connection",
                    backend.connectionFile("reader").toString()))) {
      watch.after("{\"type\":\"live\"");
      new DeliveryBench(writer, watch).run();
    } finally {
      Demo.removeAll(folder);
    }
  }

  private void run() throws Exception {
    Thread.ofPlatform().daemon().name("watch").start(this::read);
    for (int i = 0; i < WARM_UP; i++) {
      one(new ArrayList<>(), new ArrayList<>());
      Thread.sleep(PACE);
    }
    List<Long> fromAnswer = new ArrayList<>();
    List<Long> fromRequest = new ArrayList<>();
    for (int i = 0; i < MEASURED; i++) {
      one(fromAnswer, fromRequest);
      Thread.sleep(PACE);
    }
    say("put-event's answer to the line", fromAnswer);
    say("put-event's request to the line", fromRequest);
    burst();
  }

  private void one(List<Long> fromAnswer, List<Long> fromRequest) throws Exception {
    Change change = writer.event("Delivery", WHEN);
    CompletableFuture<Long> line = expect(change);
    long request = System.nanoTime();
    writer.send(List.of(change));
    long answer = System.nanoTime();
    long printedAt = line.get(30, TimeUnit.SECONDS);
    fromAnswer.add(printedAt - answer);
    fromRequest.add(printedAt - request);
  }

  private void burst() throws Exception {
    List<CompletableFuture<Long>> lines = new ArrayList<>();
    long begin = System.nanoTime();
    for (int sent = 0; sent < BURST; sent += Limits.CHANGES_PER_BATCH) {
      List<Change> batch = new ArrayList<>();
      for (int i = 0; i < Limits.CHANGES_PER_BATCH; i++) {
        Change change = writer.event("Burst", WHEN);
        lines.add(expect(change));
        batch.add(change);
      }
      writer.send(batch);
    }
    long end = begin;
    for (CompletableFuture<Long> line : lines) {
      end = Math.max(end, line.get(60, TimeUnit.SECONDS));
    }
    System.out.printf(
        "%d events in requests of %d, first request to last line: %s (%d a second)%n",
        BURST,
        Limits.CHANGES_PER_BATCH,
        Figures.ms(end - begin),
        BURST * 1_000_000_000L / (end - begin));
  }

  private CompletableFuture<Long> expect(Change change) {
    CompletableFuture<Long> line = new CompletableFuture<>();
    printed.put(change.key().id(), line);
    return line;
  }

  private void read() {
    try {
      while (true) {
        String line = watch.line();
        long now = System.nanoTime();
        ObjectNode json = WireJson.object(line.getBytes(StandardCharsets.UTF_8));
        CompletableFuture<Long> expected = printed.remove(json.path("event").path("id").asInt(0));
        if (expected != null) {
          expected.complete(now);
        }
      }
    } catch (IOException ended) {
      printed.values().forEach(line -> line.completeExceptionally(ended));
    }
  }

  private static void say(String what, List<Long> nanos) {
    Figures figures = new Figures(nanos);
    System.out.printf(
        "%s: %d events, median %s, 99%% within %s, longest %s; %d lines came before the answer%n",
        what,
        nanos.size(),
        Figures.ms(figures.median()),
        Figures.ms(figures.percentile(99)),
        Figures.ms(figures.max()),
        nanos.stream().filter(time -> time < 0).count());
  }
}

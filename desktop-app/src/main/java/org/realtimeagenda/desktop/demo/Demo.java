package org.realtimeagenda.desktop.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.Main;

/**
 * A team server and the windows of two members, each a process of its own. With a display a person
 * plays; without one a story plays by itself, and every step of it is printed.
 */
public final class Demo {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> WITHOUT_DISPLAY =
      List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
  private static final String ACTOR = SampleWeek.MEMBERS.get(0);
  private static final String OBSERVER = SampleWeek.MEMBERS.get(1);

  private final PrintWriter out;
  private final Path folder;

  /**
   * A demo.
   *
   * @param folder an empty one, for the server's data and the members' homes
   */
  public Demo(PrintWriter out, Path folder) {
    this.out = out;
    this.folder = folder;
  }

  /** Opens the windows and waits until both are closed. */
  public void openWindows() throws IOException, InterruptedException {
    try (Child _ = startServer();
        Child actor = startWindow(ACTOR, List.of(), null);
        Child observer = startWindow(OBSERVER, List.of(), null)) {
      out.println("Two windows open: " + ACTOR + "'s and " + OBSERVER + "'s.");
      out.println("Add an event in one and watch the other. Close both to end the demo.");
      out.flush();
      actor.waitFor();
      observer.waitFor();
    }
  }

  /**
   * Plays the story without a display.
   *
   * @param pictures where {@code alice.png} and {@code bob.png} go
   */
  public void play(Path pictures) throws IOException, InterruptedException {
    try (Child _ = startServer();
        Child actor = startWindow(ACTOR, WITHOUT_DISPLAY, pictures);
        Child observer = startWindow(OBSERVER, WITHOUT_DISPLAY, pictures)) {
      actor.await(Steps.LIVE, PATIENCE);
      observer.await(Steps.LIVE, PATIENCE);
      observer.tell(DemoWindow.WATCH);
      observer.await(DemoWindow.WATCH, PATIENCE);
      actor.tell(DemoWindow.ACT);
      long click = Long.parseLong(actor.await(Story.CLICK, PATIENCE));
      step(ACTOR, "clicks Add event", click, click);
      step(ACTOR, "stored on this computer", click, actor, Steps.STORED);
      step(ACTOR, "accepted by the team", click, actor, Steps.ACCEPTED);
      step(OBSERVER, "pushed", click, observer, Steps.PUSHED);
      step(OBSERVER, "painted", click, observer, Story.PAINTED);
      for (Child window : List.of(actor, observer)) {
        window.tell(DemoWindow.SAVE);
        say("picture: " + window.await(Story.SAVED, PATIENCE));
      }
    }
  }

  private Child startServer() throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(List.of("serve", "--port", "0", "--data", data().toString()));
    for (String member : SampleWeek.MEMBERS) {
      arguments.addAll(List.of("--member", member));
    }
    Child server = Child.start("the team server", log("server"), List.of(), Main.class, arguments);
    say("team server: " + server.await("READY", PATIENCE));
    SampleWeek week = new SampleWeek(LocalDate.now(ZoneId.systemDefault()), ZoneId.systemDefault());
    for (String member : SampleWeek.MEMBERS) {
      Seed.send(connection(member), week.eventsOf(member));
    }
    return server;
  }

  private Child startWindow(String member, List<String> jvmOptions, @Nullable Path pictures)
      throws IOException {
    String name = member.toLowerCase(Locale.ROOT);
    List<String> arguments =
        new ArrayList<>(List.of(folder.resolve(name).toString(), connection(member).toString()));
    if (pictures != null) {
      arguments.add(pictures.resolve(name + ".png").toString());
    }
    return Child.start(member + "'s window", log(name), jvmOptions, DemoWindow.class, arguments);
  }

  private Path data() {
    return folder.resolve("server");
  }

  private Path connection(String member) {
    return data().resolve("connections").resolve(member + ".json");
  }

  private Path log(String name) {
    return folder.resolve(name + ".log");
  }

  private void step(String who, String what, long click, Child window, String word)
      throws IOException, InterruptedException {
    step(who, what, click, Long.parseLong(window.await(word, PATIENCE)));
  }

  private void step(String who, String what, long click, long at) {
    say(String.format(Locale.ROOT, "%8.1f ms  %-6s %s", (at - click) / 1000.0, who, what));
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }

  /** Removes what a demo has left in {@code folder}. */
  public static void removeAll(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.toList().reversed();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}

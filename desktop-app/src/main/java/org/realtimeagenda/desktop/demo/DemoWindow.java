package org.realtimeagenda.desktop.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.stage.Stage;
import org.realtimeagenda.desktop.Home;
import org.realtimeagenda.desktop.app.Launcher;
import org.realtimeagenda.desktop.calendar.Answers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A member's window of the demo, in a process of its own: the real window, which says what it lives
 * through, and does what it is told on standard input.
 */
final class DemoWindow {

  /** Add the event. */
  static final String ACT = "ACT";

  /** Say when the event can be seen; answered with the same word once that can't be missed. */
  static final String WATCH = "WATCH";

  /** Keep a picture, and close. */
  static final String SAVE = "SAVE";

  private static final Logger LOG = LoggerFactory.getLogger(DemoWindow.class);

  private DemoWindow() {}

  /**
   * Runs the window until it is closed.
   *
   * @param args home, connection file, and for a story the picture's file
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Launcher launcher =
        new Launcher(
            Home.in(Path.of(args[0])), Path.of(args[1]), Clock.system(ZoneId.systemDefault()));
    if (args.length == 2) {
      launcher.run(listener -> listener, _ -> {});
      return;
    }
    launcher.run(
        listener -> new Both(listener, new Steps(Story.TITLE)),
        stage ->
            Thread.ofPlatform().daemon().name("story").start(() -> obey(stage, Path.of(args[2]))));
  }

  private static void obey(Stage stage, Path png) {
    Story story = new Story(stage.getScene());
    try (BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      String order = orders.readLine();
      while (order != null) {
        switch (order) {
          case ACT -> story.addEvent(LocalDate.now(ZoneId.systemDefault()));
          case WATCH -> story.watch();
          case SAVE -> {
            story.save(png);
            Answers.after(stage::close);
          }
          default -> throw new IllegalArgumentException(order);
        }
        order = orders.readLine();
      }
    } catch (IOException | InterruptedException | RuntimeException failed) {
      // the demo waits for words that don't come any more, and names this window's log
      LOG.error("The story has stopped", failed);
      Answers.after(stage::close);
    }
  }
}

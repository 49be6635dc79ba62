package org.realtimeagenda.desktop.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.calendar.EntryView;

/** What happens in the demo's windows: one person adds an event, the other sees it. */
final class Story {

  /** The event that one window makes and the other shows. */
  static final String TITLE = "Budget review";

  static final String CLICK = "CLICK";
  static final String PAINTED = "PAINTED";
  static final String SAVED = "SAVED";

  private final Scene scene;

  Story(Scene scene) {
    this.scene = scene;
  }

  /** Adds the event through the dialog, typing and clicking as a person does. */
  void addEvent(LocalDate today) throws InterruptedException {
    Hand hand = new Hand(scene);
    LocalDate thursday = SampleWeek.monday(today).with(DayOfWeek.THURSDAY);
    hand.click("new-event");
    hand.type("title", TITLE);
    hand.type("start-date", thursday.toString());
    hand.type("start-time", "14:00");
    hand.type("end-time", "15:00");
    hand.type("location", "Room 2");
    hand.point("save");
    Steps.say(CLICK, Instant.now());
    hand.press();
  }

  /** Says when the event can be seen in this window, whenever that will be. */
  void watch() throws InterruptedException {
    Hand.onFx(
        () -> {
          new Watch().begin();
          return true;
        });
    System.out.println(DemoWindow.WATCH);
  }

  /** Looks at each frame until the event is in one. */
  private final class Watch implements Runnable {
    void begin() {
      scene.addPostLayoutPulseListener(this);
    }

    @Override
    public void run() {
      if (shown().isPresent()) {
        scene.removePostLayoutPulseListener(this);
        // what this thread does next comes after the frame was handed to the painter
        Answers.after(() -> Steps.say(PAINTED, Instant.now()));
      }
    }
  }

  /** Keeps a picture of the window, once it shows the event and no dialog. */
  void save(Path png) throws IOException, InterruptedException {
    Hand.await(TITLE, this::shown);
    Hand.await("the end of the dialog", () -> gone("#title"));
    byte[] picture = Hand.onFx(() -> Picture.of(scene));
    Files.createDirectories(png.toAbsolutePath().getParent());
    Files.write(png, picture);
    System.out.println(SAVED + " " + png);
  }

  private Optional<Node> shown() {
    return scene.getRoot().lookupAll(".chip").stream()
        .filter(chip -> chip instanceof EntryView entry && entry.shown().title().equals(TITLE))
        .filter(chip -> chip.getLayoutBounds().getHeight() > 0)
        .findFirst();
  }

  private Optional<Boolean> gone(String selector) {
    return scene.lookup(selector) == null ? Optional.of(true) : Optional.empty();
  }
}

package org.realtimeagenda.desktop.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.realtimeagenda.desktop.Home;
import org.realtimeagenda.desktop.app.Launcher;

/** The window of a home, which says on standard output when it was where, and then goes on. */
final class StartUpWindow {

  /** The program's first line of Java. */
  static final String MAIN = "MAIN";

  /** The window's first frame was handed to the painter. */
  static final String WINDOW = "WINDOW";

  /** A frame with events in it was handed to the painter. */
  static final String EVENTS = "EVENTS";

  /** That frame has been painted. */
  static final String PAINTED = "PAINTED";

  /** The argument after the home: ends as if the person had closed the window. */
  static final String CLOSE = "CLOSE";

  private StartUpWindow() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    say(MAIN);
    new Launcher(Home.in(Path.of(args[0])), null, Clock.system(ZoneId.systemDefault()))
        .run(listener -> listener, stage -> shown(stage, List.of(args).contains(CLOSE)));
  }

  private static void shown(Stage stage, boolean close) {
    say(WINDOW);
    if (close) {
      stage.close();
    } else {
      new Watch(stage.getScene()).look();
    }
  }

  /** On the FX thread, between frames. */
  private static final class Watch {
    private final Scene scene;
    private final Runnable afterLayout = this::laidOut;

    Watch(Scene scene) {
      this.scene = scene;
    }

    void look() {
      if (showsEvents()) {
        eventsShown();
      } else {
        scene.addPostLayoutPulseListener(afterLayout);
      }
    }

    private void laidOut() {
      if (showsEvents()) {
        scene.removePostLayoutPulseListener(afterLayout);
        Platform.runLater(this::eventsShown);
      }
    }

    /** The painter works in order, so what it is told now it does after that frame. */
    private void eventsShown() {
      say(EVENTS);
      var _ = Toolkit.getToolkit().addRenderJob(new RenderJob(() -> say(PAINTED)));
    }

    private boolean showsEvents() {
      return scene.getRoot().lookupAll(".chip").stream()
          .filter(chip -> !chip.getStyleClass().contains("holiday"))
          .anyMatch(chip -> chip.getLayoutBounds().getHeight() > 0);
    }
  }

  private static void say(String what) {
    System.out.println(what + " " + ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
  }
}

package org.realtimeagenda.desktop.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.realtimeagenda.desktop.Home;

/** Opens a home for the first time, takes the choice that is offered, and closes the calendar. */
final class FirstStartProbe {
  private FirstStartProbe() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    new FirstStart(
            Home.in(Path.of(args[0])), Clock.systemUTC(), new OpenedFiles(), ToolkitStart.begin())
        .run(FirstStartProbe::choose);
  }

  private static void choose(Stage stage) {
    stage
        .sceneProperty()
        .addListener(
            (_, _, calendar) ->
                calendar.addPostLayoutPulseListener(
                    () -> Platform.runLater(() -> seen(stage, calendar))));
    ((Button) stage.getScene().lookup("#go")).fire();
  }

  private static void seen(Stage stage, Scene calendar) {
    if (stage.isShowing() && calendar.lookup("#state-words") != null) {
      System.out.println("CALENDAR");
      stage.close();
    }
  }
}

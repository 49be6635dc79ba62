package org.realtimeagenda.desktop.pictures;

import java.io.IOException;
import java.nio.file.Files;
import javafx.scene.Scene;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.desktop.Home;
import org.realtimeagenda.desktop.SampleTeam;
import org.realtimeagenda.desktop.firstrun.FirstRunPage;
import org.realtimeagenda.desktop.joining.Joining;
import org.realtimeagenda.desktop.theme.ScaledRoot;

/** The page that asks where to begin. */
final class FirstRunPictures {
  private FirstRunPictures() {}

  static void take(Camera camera) throws IOException {
    Home home = Home.in(Files.createTempDirectory("gallery"));
    camera.open(
        stage -> {
          FirstRunPage page =
              new FirstRunPage(
                  home.connectionFile(),
                  new Joining(Teams::connect, home.data(), SampleTeam.CLOCK),
                  () -> {},
                  _ -> {});
          stage.setScene(new Scene(new ScaledRoot(page), 1280, 800));
          page.begin();
        });
    camera.shot("first-run");
    camera.robot.interact(
        () -> {
          camera.window().find("#aws", RadioButton.class).setSelected(true);
          camera.window().find("#stack", TextField.class).setText("agenda-prod");
        });
    camera.shot("first-run-aws");
    camera.robot.interact(() -> camera.window().find("#file", RadioButton.class).setSelected(true));
    camera.shot("first-run-file");
    camera.robot.interact(() -> camera.window().find("#demo", RadioButton.class).setSelected(true));
    camera.shot("first-run-demo");
  }
}

package org.realtimeagenda.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.desktop.firstrun.FirstRunPage;
import org.realtimeagenda.desktop.joining.Joining;
import org.realtimeagenda.desktop.theme.Theme;

/** Paints the first-run page into PNG files, to be looked at. */
public final class FirstRunGallery {
  private FirstRunGallery() {}

  /** Arguments: a folder, then light or dark. */
  public static void main(String[] args) throws InterruptedException, IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Theme theme = Theme.valueOf(args[1].toUpperCase(Locale.ROOT));
    Home home = Home.in(Files.createTempDirectory("gallery"));
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(
        () -> {
          theme.install();
          FirstRunPage page =
              new FirstRunPage(
                  home.connectionFile(),
                  new Joining(Teams::connect, home.data(), Gallery.CLOCK),
                  () -> {},
                  _ -> {});
          Scene scene = new Scene(page, 1280, 800);
          theme.apply(scene);
          Stage stage = new Stage();
          stage.setScene(scene);
          stage.show();
          page.begin();
          Gallery.after(1000, () -> pictures(scene, folder, args[1], done));
        });
    done.await();
    Platform.exit();
  }

  private static void pictures(Scene scene, Path folder, String mode, CountDownLatch done) {
    Gallery.paint(scene, 1280, 800, folder.resolve("first-run-" + mode + "-1280.png"));
    ((RadioButton) scene.lookup("#aws")).setSelected(true);
    ((TextField) scene.lookup("#stack")).setText("agenda-prod");
    Gallery.after(
        500,
        () -> {
          Gallery.paint(scene, 1280, 800, folder.resolve("first-run-aws-" + mode + "-1280.png"));
          done.countDown();
        });
  }
}

package org.realtimeagenda.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.realtimeagenda.client.holidays.NagerEndpoints;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.desktop.app.CalendarApp;
import org.realtimeagenda.desktop.app.Settings;
import org.realtimeagenda.desktop.dialog.EventDialog;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.realtimeagenda.desktop.theme.Theme;

/** Paints the window with a sample team into PNG files, to be looked at. */
public final class Gallery {

  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-25T10:20:00Z"), ZoneId.of("Europe/Paris"));

  private Gallery() {}

  /** Arguments: a folder, then light or dark. */
  public static void main(String[] args) throws InterruptedException, IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Theme theme = Theme.valueOf(args[1].toUpperCase(Locale.ROOT));
    Locale.setDefault(Locale.UK);
    InMemoryReplica replica =
        new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), SampleTeam.week());
    Home home = Home.in(Files.createTempDirectory("gallery"));
    CalendarApp app =
        new CalendarApp(
            settings(home, CLOCK, theme),
            new WindowMemory(home.config()),
            listener -> {
              replica.listen(listener);
              return replica;
            },
            (window, team, colleagues, edits, compare) ->
                new EventDialog(window, team, colleagues, edits, CLOCK, Locale.UK, compare));
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(
        () -> {
          Stage stage = new Stage();
          app.show(stage, () -> {}, () -> {});
          after(1500, () -> story(replica, stage.getScene(), folder, args[1], done));
        });
    done.await();
    Platform.exit();
  }

  private static void story(
      InMemoryReplica replica, Scene scene, Path folder, String mode, CountDownLatch done) {
    replica.state(new ReplicaState.Live(CLOCK.instant().minusSeconds(3)));
    replica.push(SampleTeam.BOB, SampleTeam.budgetReview());
    ((CheckBox) scene.lookup("#colleague-" + SampleTeam.FARID)).setSelected(false);
    whenNewIsShown(
        scene,
        () ->
            pictures(
                scene,
                List.of("week", "day", "month", "year", "list"),
                folder,
                mode,
                () -> new StatePictures(replica, scene, folder, mode).paint(done::countDown)));
  }

  /** A slow machine takes its time, so the clock says nothing. */
  private static void whenNewIsShown(Scene scene, Runnable action) {
    after(
        200,
        () -> {
          if (scene.lookup(".chip.new") == null) {
            whenNewIsShown(scene, action);
          } else {
            action.run();
          }
        });
  }

  private static void pictures(
      Scene scene, List<String> pages, Path folder, String mode, Runnable then) {
    if (pages.isEmpty()) {
      then.run();
      return;
    }
    String page = pages.getFirst();
    scene.lookup("#page-" + page).fireEvent(new ActionEvent());
    after(
        1500,
        () -> {
          paint(scene, 1280, 800, folder.resolve(page + "-" + mode + "-1280.png"));
          paint(scene, 1000, 700, folder.resolve(page + "-" + mode + "-1000.png"));
          pictures(scene, pages.subList(1, pages.size()), folder, mode, then);
        });
  }

  static Settings settings(Home home, Clock clock, Theme theme) {
    return new Settings(
        home,
        clock,
        Locale.UK,
        Locale.FRANCE,
        WeekFields.ISO,
        SampleTeam.ALICE,
        new ReplicaState.CatchingUp(0, 0),
        NagerEndpoints.published(),
        theme);
  }

  static void after(int millis, Runnable action) {
    PauseTransition pause = new PauseTransition(Duration.millis(millis));
    pause.setOnFinished(_ -> action.run());
    pause.play();
  }

  /** A snapshot of the root at any size, whatever the screen's is. */
  static void paint(Scene scene, int width, int height, Path file) {
    Pane root = (Pane) scene.getRoot();
    scene.setRoot(new StackPane());
    Scene canvas = new Scene(root, width, height);
    canvas.getStylesheets().setAll(scene.getStylesheets());
    root.applyCss();
    root.layout();
    root.layout();
    WritableImage image = canvas.snapshot(null);
    canvas.setRoot(new StackPane());
    scene.setRoot(root);
    write(image, file);
  }

  static void write(WritableImage image, Path file) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage png = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    PixelReader pixels = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        png.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    try {
      ImageIO.write(png, "png", file.toFile());
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }
}

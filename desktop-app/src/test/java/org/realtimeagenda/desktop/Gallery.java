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
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.realtimeagenda.client.holidays.NagerEndpoints;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.app.CalendarApp;
import org.realtimeagenda.desktop.app.Settings;
import org.realtimeagenda.desktop.calendar.EventEditor;
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
            settings(home, theme),
            new WindowMemory(home.config()),
            listener -> {
              replica.listen(listener);
              return replica;
            },
            (_, _, _) -> new NoEditor());
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(
        () -> {
          Stage stage = new Stage();
          app.show(stage, () -> {}, () -> {});
          after(
              1500,
              () -> {
                replica.state(new ReplicaState.Live(CLOCK.instant().minusSeconds(3)));
                replica.push(SampleTeam.BOB, SampleTeam.budgetReview());
                javafx.scene.control.CheckBox farid =
                    (javafx.scene.control.CheckBox) stage.getScene().lookup("#colleague-6");
                farid.setSelected(false);
                after(
                    4000,
                    () -> {
                      paint(
                          stage.getScene(),
                          1280,
                          800,
                          folder.resolve("week-" + args[1] + "-1280.png"));
                      paint(
                          stage.getScene(),
                          1000,
                          700,
                          folder.resolve("week-" + args[1] + "-1000.png"));
                      stage.getScene().lookup("#page-day").fireEvent(new ActionEvent());
                      after(
                          1200,
                          () -> {
                            paint(
                                stage.getScene(),
                                1000,
                                700,
                                folder.resolve("day-" + args[1] + "-1000.png"));
                            done.countDown();
                          });
                    });
              });
        });
    done.await();
    Platform.exit();
  }

  static Settings settings(Home home, Theme theme) {
    return new Settings(
        home,
        CLOCK,
        Locale.UK,
        Locale.FRANCE,
        WeekFields.ISO,
        SampleTeam.ALICE,
        new ReplicaState.CatchingUp(0, 0),
        NagerEndpoints.published(),
        theme);
  }

  private static void after(int millis, Runnable action) {
    PauseTransition pause = new PauseTransition(Duration.millis(millis));
    pause.setOnFinished(_ -> action.run());
    pause.play();
  }

  /** A snapshot of the root at any size, whatever the screen's is. */
  static void paint(Scene scene, int width, int height, Path file) {
    Region root = (Region) scene.getRoot();
    scene.setRoot(new StackPane());
    Scene canvas = new Scene(root, width, height);
    canvas.getStylesheets().setAll(scene.getStylesheets());
    root.applyCss();
    root.layout();
    root.layout();
    WritableImage image = canvas.snapshot(null);
    canvas.setRoot(new StackPane());
    scene.setRoot(root);
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

  private static final class NoEditor implements EventEditor {
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();

    @Override
    public ReadOnlyBooleanProperty showingProperty() {
      return showing.getReadOnlyProperty();
    }

    @Override
    public void create(EventTime suggested) {}

    @Override
    public void open(EventKey key) {}
  }
}

package org.realtimeagenda.desktop.pictures;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.ActionEvent;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.desktop.Home;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.realtimeagenda.desktop.OpenWindow;
import org.realtimeagenda.desktop.SampleTeam;
import org.realtimeagenda.desktop.WindowRobot;
import org.realtimeagenda.desktop.app.CalendarApp;
import org.realtimeagenda.desktop.dialog.EventDialog;
import org.realtimeagenda.desktop.formats.FormatChoices;
import org.realtimeagenda.desktop.shell.PageKind;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.realtimeagenda.desktop.theme.Appearance;
import org.realtimeagenda.desktop.theme.Look;
import org.realtimeagenda.desktop.theme.Theme;
import org.testfx.api.FxRobot;

/**
 * One window in one theme: opens it, presses what is in it, and paints it. Not for the FX thread.
 */
class Camera implements AutoCloseable {

  /** Pixels that the screen of a window without one is wide and high. */
  private static final int SCREEN = 1_000;

  /** What moves has come to rest by then, also on a slow machine. */
  private static final int SETTLES = 1_000;

  final FxRobot robot = new WindowRobot();
  private final Path folder;
  private final Theme theme;
  private double scale = 1;
  private Look look;
  private FormatChoices formats = FormatChoices.OF_REGION;
  private final List<EventDialog> dialogs = new ArrayList<>();
  private String prefix = "";
  private @Nullable OpenWindow shown;
  private @Nullable CalendarApp app;

  Camera(Path folder, Theme theme) {
    this.folder = folder;
    this.theme = theme;
    this.look = Look.OF_SYSTEM.withTheme(theme);
  }

  /** What the person at the next window chose. */
  void choose(UnaryOperator<Look> looks, FormatChoices chosen) {
    look = looks.apply(Look.OF_SYSTEM.withTheme(theme));
    formats = chosen;
  }

  /** What the names of the pictures begin with. */
  void prefix(String name) {
    prefix = name;
  }

  /** Until nothing moves any more. */
  void settle() {
    robot.sleep(SETTLES);
  }

  /** Opens the calendar of a team, which is live. */
  void open(InMemoryReplica replica, Clock clock) throws IOException {
    Home home = Home.in(Files.createTempDirectory("gallery"));
    WindowMemory memory = new WindowMemory(home.config());
    memory.look(look);
    memory.formats(formats);
    show(
        stage -> {
          app =
              new CalendarApp(
                  SampleTeam.settings(home, clock),
                  memory,
                  listener -> {
                    replica.listen(listener);
                    return replica;
                  },
                  (window, team, colleagues, edits, written, compare) -> {
                    EventDialog made =
                        new EventDialog(window, team, colleagues, edits, clock, written, compare);
                    dialogs.add(made);
                    return made;
                  });
          app.show(stage, () -> {}, () -> {});
        });
    robot.interact(() -> replica.state(new ReplicaState.Live(clock.instant().minusSeconds(3))));
    // what is made after the first paint
    await("#subscriptions");
    settle();
  }

  /** Opens any other window. */
  void open(Consumer<Stage> content) {
    show(
        stage -> {
          content.accept(stage);
          new Appearance(look).install(stage.getScene());
          stage.show();
        });
  }

  /** The calendar that is open. */
  CalendarApp app() {
    return Objects.requireNonNull(app);
  }

  /** In place of the window before. */
  private void show(Consumer<Stage> content) {
    close();
    robot.interact(
        () -> {
          Stage stage = new Stage();
          content.accept(stage);
          shown = new OpenWindow(stage);
          // the first one makes the scene as large as its content
          picture(stage.getScene());
        });
    size(1280, 800);
  }

  void size(double width, double height) {
    // the scene may have another size than its window, which has this one already
    resize(width + 1, height + 1);
    resize(width, height);
  }

  private void resize(double width, double height) {
    robot.interact(
        () -> {
          window().stage().setX(0);
          window().stage().setY(0);
          window().stage().setWidth(width);
          window().stage().setHeight(height);
        });
  }

  /** Moves the window to where the screen ends, for what opens at its right. */
  void toTheRight() {
    settle();
    robot.interact(
        () -> {
          // what is left of the screen is copied to the line above
          window().stage().setY(1);
          window().stage().setX(SCREEN - window().stage().getWidth());
        });
  }

  /** The same for what opens at its foot. */
  void toTheFoot() {
    // what has been painted is copied to a screen that ends there
    settle();
    robot.interact(() -> window().stage().setY(SCREEN - 2 - window().stage().getHeight()));
  }

  OpenWindow window() {
    return Objects.requireNonNull(shown);
  }

  EventDialog dialog() {
    return dialogs.getLast();
  }

  /** Paints the window and what is open above it. */
  void shot(String name) {
    settle();
    robot.interact(() -> paint(name));
  }

  private void paint(String name) {
    Stage stage = window().stage();
    BufferedImage picture = picture(stage.getScene());
    Graphics2D above = picture.createGraphics();
    for (Window popup : Window.getWindows()) {
      if (popup instanceof PopupWindow) {
        int x = (int) ((popup.getX() - stage.getX()) * scale);
        int y = (int) ((popup.getY() - stage.getY()) * scale);
        // else the shadow around it would be white
        popup.getScene().setFill(Color.TRANSPARENT);
        above.drawImage(picture(popup.getScene()), x, y, null);
      }
    }
    above.dispose();
    try {
      keep(picture, folder, fileName(name));
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }

  /** What the file of a picture is called, without its ending. */
  String fileName(String name) {
    return prefix + name + "-" + theme.name().toLowerCase(Locale.ROOT);
  }

  /** Writes a picture. */
  void keep(BufferedImage picture, Path into, String name) throws IOException {
    ImageIO.write(picture, "png", into.resolve(name + ".png").toFile());
  }

  /** Of its root: a picture of the scene would first make the window as large as its content. */
  private BufferedImage picture(Scene scene) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(new Scale(scale, scale));
    parameters.setFill(scene.getFill());
    parameters.setViewport(
        new Rectangle2D(0, 0, scene.getWidth() * scale, scene.getHeight() * scale));
    return SwingFXUtils.fromFXImage(scene.getRoot().snapshot(parameters, null), null);
  }

  /** Pictures are so many times as large from now on. */
  void scale(double next) {
    scale = next;
  }

  /** Waits until it is there. */
  void await(String query) {
    Awaitility.await().until(() -> window().has(query));
  }

  void press(String query) {
    await(query);
    robot.interact(
        () -> {
          Node node = window().find(query, Node.class);
          if (node instanceof ButtonBase button) {
            button.fire();
          } else {
            node.fireEvent(new ActionEvent());
          }
        });
  }

  /** Goes to another page by its key: a narrow window has a menu in place of the buttons. */
  void page(PageKind kind) {
    robot.push(
        KeyCode.CONTROL,
        switch (kind) {
          case DAY -> KeyCode.DIGIT1;
          case WEEK -> KeyCode.DIGIT2;
          case MONTH -> KeyCode.DIGIT3;
          case YEAR -> KeyCode.DIGIT4;
          case LIST -> KeyCode.DIGIT5;
        });
  }

  /** What the pictures of a page are called. */
  static String name(PageKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Presses it where it is there. */
  void leave(String query) {
    if (window().has(query)) {
      press(query);
    }
  }

  /** Types into a field, and goes on to the next. */
  void type(String query, String text) {
    robot.interact(
        () -> {
          TextInputControl field = window().find(query, TextInputControl.class);
          field.requestFocus();
          field.setText(text);
          TextInputControl title = window().find("#title", TextInputControl.class);
          title.requestFocus();
          title.end();
        });
  }

  void choose(String query, int line) {
    robot.interact(() -> window().find(query, ComboBox.class).getSelectionModel().select(line));
  }

  /** Takes away what opened above the window. */
  void closePopups() {
    robot.interact(
        () ->
            List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide));
  }

  @Override
  public void close() {
    closePopups();
    if (shown != null) {
      robot.interact(() -> window().stage().hide());
    }
  }
}

package org.realtimeagenda.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.realtimeagenda.desktop.WindowRobot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class AppearanceTest {

  private final FxRobot robot = new WindowRobot();
  private @Nullable Scene shown;

  @Start
  void start(Stage stage) {
    shown = new Scene(new Pane());
    stage.setScene(shown);
    stage.show();
  }

  private Scene scene() {
    return Objects.requireNonNull(shown);
  }

  private List<String> sheetsOf(@Nullable Theme chosen) {
    robot.interact(() -> new Appearance(Look.OF_SYSTEM.withTheme(chosen)).install(scene()));
    return List.copyOf(scene().getStylesheets());
  }

  @Test
  void isAsThePersonChose() {
    assertEquals(Theme.DARK.sheets(), sheetsOf(Theme.DARK));
    assertEquals(Theme.LIGHT.sheets(), sheetsOf(Theme.LIGHT));
  }

  @Test
  void isAsTheSystemIsWhereNobodyChose() {
    List<String> sheets = sheetsOf(null);
    robot.interact(
        () -> {
          boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
          assertEquals((dark ? Theme.DARK : Theme.LIGHT).sheets(), sheets);
        });
  }

  @Test
  void changesWhileTheWindowIsOpen() {
    robot.interact(
        () -> {
          Appearance appearance = new Appearance(Look.OF_SYSTEM.withTheme(Theme.LIGHT));
          appearance.install(scene());
          appearance.lookProperty().set(Look.OF_SYSTEM.withTheme(Theme.DARK));
        });
    assertEquals(Theme.DARK.sheets(), scene().getStylesheets());
  }
}

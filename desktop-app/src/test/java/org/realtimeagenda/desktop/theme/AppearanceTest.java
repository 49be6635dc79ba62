package org.realtimeagenda.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class AppearanceTest {

  private final FxRobot robot = new FxRobot();
  private final Scene scene = new Scene(new Pane());

  @Start
  void start(Stage stage) {
    stage.setScene(scene);
    stage.show();
  }

  private List<String> sheetsOf(@Nullable Theme chosen) {
    robot.interact(() -> new Appearance(chosen).install(scene));
    return List.copyOf(scene.getStylesheets());
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
          Appearance appearance = new Appearance(Theme.LIGHT);
          appearance.install(scene);
          appearance.chosenProperty().set(Theme.DARK);
        });
    assertEquals(Theme.DARK.sheets(), scene.getStylesheets());
  }
}

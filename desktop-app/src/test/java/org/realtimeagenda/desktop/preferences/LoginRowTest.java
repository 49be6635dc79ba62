package org.realtimeagenda.desktop.preferences;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.desktop.WindowRobot;
import org.realtimeagenda.desktop.login.LoginStart;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LoginRowTest {

  @TempDir static Path config;

  private final FxRobot robot = new WindowRobot();

  @Start
  void start(Stage stage) {
    stage.setScene(
        new Scene(new LoginRow(new LoginStart(config, "/usr/bin/realtime-agenda")), 400, 100));
    stage.show();
  }

  private ToggleButton button() {
    return robot.lookup("#preferences-login").queryAs(ToggleButton.class);
  }

  @Test
  void writesWhatIsChosenAndSaysWhereThatFails() throws Exception {
    Path folder = config.resolve("autostart");
    Path file = folder.resolve("realtime-agenda.desktop");
    await().until(() -> !button().isDisabled());
    robot.interact(
        () -> {
          button().fire();
          button().fire();
        });
    await().until(() -> Files.exists(folder) && !Files.exists(file));
    robot.interact(() -> button().fire());
    await().until(() -> Files.exists(file));
    robot.interact(() -> button().fire());
    await().until(() -> !Files.exists(file));

    Files.delete(folder);
    Files.writeString(folder, "not a folder");
    robot.interact(() -> button().fire());
    await().until(() -> robot.lookup(".problem").query().isVisible());
    assertFalse(button().isSelected());
  }
}

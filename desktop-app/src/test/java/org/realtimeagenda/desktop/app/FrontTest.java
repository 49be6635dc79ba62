package org.realtimeagenda.desktop.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.desktop.instance.OneWindow;
import org.realtimeagenda.desktop.shell.Staying;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A window that is closed, and the next start of the program. */
@ExtendWith(ApplicationExtension.class)
class FrontTest {
  @TempDir private Path folder;

  @BeforeEach
  void staysWithoutAWindow() {
    Platform.setImplicitExit(false);
  }

  private Stage open(FxRobot robot, OneWindow window, Staying staying) {
    Stage[] opened = new Stage[1];
    robot.interact(
        () -> {
          Stage stage = new Stage();
          stage.setScene(new Scene(new StackPane(), 200, 100));
          staying.attach(stage);
          Front.follow(window, stage);
          stage.show();
          opened[0] = stage;
        });
    return opened[0];
  }

  @Test
  void aWindowThatWasPutAwayComesBackWithTheNextStart(FxRobot robot)
      throws IOException, InterruptedException {
    Staying staying = new Staying(new WindowMemory(folder.resolve("config")));
    Path home = folder.resolve("window");
    try (OneWindow window =
        assertInstanceOf(OneWindow.Start.First.class, OneWindow.start(home)).window()) {
      Stage stage = open(robot, window, staying);
      robot.interact(() -> staying.chosenProperty().set(true));
      robot.interact(stage::hide);
      assertFalse(stage.isShowing());

      assertInstanceOf(OneWindow.Start.Shown.class, OneWindow.start(home));

      await().until(stage::isShowing);
      robot.interact(staying::quit);
      robot.interact(stage::hide);
      assertFalse(Staying.stays(stage));
    }
  }

  @Test
  void theChoiceIsRemembered() {
    Path config = folder.resolve("config");
    WindowMemory memory = new WindowMemory(config);
    assertFalse(new Staying(memory).chosenProperty().get());
    new Staying(memory).chosenProperty().set(true);
    memory.save();
    assertTrue(new Staying(new WindowMemory(config)).chosenProperty().get());
  }

  @Test
  void aWindowWithoutTheChoiceIsGoneWhenItIsClosed(FxRobot robot)
      throws IOException, InterruptedException {
    Staying staying = new Staying(new WindowMemory(folder.resolve("config")));
    Path home = folder.resolve("window");
    try (OneWindow window =
        assertInstanceOf(OneWindow.Start.First.class, OneWindow.start(home)).window()) {
      Stage stage = open(robot, window, staying);
      robot.interact(stage::hide);
      assertFalse(Staying.stays(stage));
    }
    OneWindow.Start next = OneWindow.start(home);
    assertInstanceOf(OneWindow.Start.First.class, next).window().close();
  }
}

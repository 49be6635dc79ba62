package org.realtimeagenda.desktop.about;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.desktop.ThisProgram;
import org.realtimeagenda.desktop.WindowRobot;
import org.realtimeagenda.desktop.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class AboutTest {

  private static final String LIST = "agenda.licences";

  @TempDir Path folder;

  private final StackPane window = new StackPane();
  private final About about = new About(window, Locale.UK);
  private final FxRobot robot = new WindowRobot();

  @Start
  void start(Stage stage) {
    Theme.LIGHT.install();
    Scene scene = new Scene(window, 800, 640);
    Theme.LIGHT.apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  @BeforeEach
  void isPackaged() throws IOException {
    Path list = folder.resolve("licences.txt");
    Files.writeString(
        list, "jna\t5.16.0\tLGPL-2.1-or-later or Apache-2.0\nview\t11.12.7\tApache-2.0\n");
    System.setProperty(LIST, list.toString());
  }

  @AfterEach
  void isNot() {
    System.clearProperty(LIST);
  }

  @Test
  void saysWhichProgramItIsAndListsTheLicencesOfWhatItCarriesAlong() {
    robot.interact(about::open);

    ListView<?> list = robot.lookup("#about-libraries").queryListView();
    await()
        .untilAsserted(
            () ->
                assertEquals(
                    List.of(
                        "jna 5.16.0, LGPL-2.1-or-later or Apache-2.0", "view 11.12.7, Apache-2.0"),
                    List.copyOf(list.getItems())));
    assertTrue(list.isVisible());
    assertEquals(ThisProgram.asBuilt().runtime(), text("#about-runtime"));
    assertTrue(text("#about-version").contains(ThisProgram.asBuilt().version()));
    assertEquals(
        "It carries 2 libraries along, under these licences:", text("#about-libraries-head"));
  }

  @Test
  void leavesWithEscape() {
    robot.interact(about::open);
    robot.push(KeyCode.ESCAPE);

    assertFalse(about.showingProperty().get());
  }

  @Test
  void saysWhereTheListIsWhenItRunsFromItsSources() {
    System.clearProperty(LIST);

    robot.interact(about::open);

    assertFalse(robot.lookup("#about-libraries").queryListView().isVisible());
    assertTrue(text("#about-libraries-head").contains("installed program"));
  }

  private String text(String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }
}

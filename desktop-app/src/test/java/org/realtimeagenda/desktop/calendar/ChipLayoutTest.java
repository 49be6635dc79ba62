package org.realtimeagenda.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.realtimeagenda.desktop.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ChipLayoutTest {
  private static final Chip CHIP =
      new Chip("Planning 12", "10:00", "10:00 – 11:00", "AL", false, false, List.of("chip"), "");

  private static Chip titled(String title) {
    return new Chip(title, "", "", "", false, false, List.of("chip"), "");
  }

  private final ObservableList<Node> parts = FXCollections.observableArrayList();

  @Start
  void start(Stage unused) {
    Theme.LIGHT.install();
  }

  /** What is written in that room, above and below each other or in a line. */
  private List<String> written(ChipLayout layout, double width, double height) {
    layout.place(10, 2, width, height, false);
    return parts.stream().filter(Node::isVisible).map(part -> ((Text) part).getText()).toList();
  }

  @Test
  void leavesOutWhatHasNoRoom(FxRobot robot) {
    robot.interact(
        () -> {
          ChipLayout layout = new ChipLayout(CHIP, parts);
          assertEquals(List.of("Planning 12", "10:00 – 11:00", "AL"), written(layout, 120, 60));
          assertEquals(List.of("Planning 12", "10:00", "AL"), written(layout, 150, 20));
          assertEquals(List.of("Planning 12", "AL"), written(layout, 100, 20));
          assertEquals(List.of("Planning 12"), written(layout, 68, 20));
          assertEquals(List.of(), written(layout, 3, 60));
        });
  }

  @Test
  void knowsWhereSomethingIsLargerThanTheChip(FxRobot robot) {
    robot.interact(
        () -> {
          ChipLayout layout = new ChipLayout(CHIP, parts);
          written(layout, 83, 20);
          assertFalse(layout.reachesOver(100, 26));
          written(layout, 83, 2);
          assertTrue(layout.reachesOver(100, 8));
          layout.show(titled("Z\u0337\u0321\u0322"));
          written(layout, 83, 20);
          assertTrue(layout.reachesOver(100, 26));
        });
  }
}

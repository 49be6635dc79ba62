package org.realtimeagenda.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.desktop.SampleWindow.eventually;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The top bar in windows of all widths. */
@ExtendWith(ApplicationExtension.class)
class TopBarTest {

  private static final List<Integer> WIDTHS = List.of(820, 900, 1000, 1100, 1280, 1600);

  @TempDir Path home;

  private final FxRobot robot = new WindowRobot();
  private @Nullable Stage stage;

  @Start
  void start(Stage opened) {
    stage = opened;
    new SampleWindow(opened, home, SampleTeam.week());
  }

  @Test
  void cutsNothingWhateverIsShown() {
    for (String page : List.of("day", "week", "month", "year", "list")) {
      wide(1600);
      press("#page-" + page);
      for (int width : WIDTHS) {
        wide(width);
        assertEquals(List.of(), cut(), page + " at " + width);
      }
    }
  }

  @Test
  void cutsNothingWhileSomebodySearches() {
    wide(1600);
    press("#page-day");
    robot.type(KeyCode.SLASH);
    eventually(() -> assertTrue(isShown("#search")));
    robot.write("review");
    eventually(() -> assertTrue(isShown("#hits")));
    for (int width : WIDTHS) {
      wide(width);
      assertEquals(List.of(), cut(), "hits at " + width);
      assertTrue(find("#search", Node.class).getLayoutBounds().getWidth() > 60, "at " + width);
    }
  }

  @Test
  void tellsAssistiveTechnologyTheKeysBeforeAnybodyPoints() {
    for (String id : List.of("today", "next", "find", "more", "page-month")) {
      Node button = find("#" + id, Node.class);
      String help = (String) button.queryAccessibleAttribute(AccessibleAttribute.HELP);
      assertTrue(help != null && help.contains("("), id + ": " + help);
    }
  }

  @Test
  void hasASearchFieldAndTheWeekWhereThereIsRoom() {
    wide(1280);

    assertTrue(find("#find", Node.class).getLayoutBounds().getWidth() > 150);
    assertTrue(isShown(".page-detail"));
    assertTrue(isShown("#heading"));

    wide(1000);

    assertTrue(find("#find", Node.class).getLayoutBounds().getWidth() < 50);
    assertTrue(isShown("#page-week"));
  }

  @Test
  void choosesThePageInAMenuWhereThereIsLittle() {
    wide(820);
    assertFalse(isShown("#page-month"));

    robot.clickOn("#pages").clickOn("#pages-month");

    eventually(() -> assertEquals("Nov 2026", find("#heading-brief", Label.class).getText()));
    wide(1600);
    assertTrue(find("#page-month", ToggleButton.class).isSelected());
    // the menu is gone, its keys are not
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
    eventually(() -> assertTrue(find("#page-year", ToggleButton.class).isSelected()));
  }

  /** What is in the bar with less room than it needs, or out of the window. */
  private List<String> cut() {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, this::cutNow);
  }

  private List<String> cutNow() {
    Parent bar = find(".top-bar", Parent.class);
    return robot
        .from(bar)
        .lookup((Node node) -> node instanceof Labeled)
        .queryAllAs(Labeled.class)
        .stream()
        .filter(TopBarTest::isShown)
        // wide or narrow, as there is room
        .filter(part -> !"find".equals(part.getId()))
        .filter(
            part ->
                part.getWidth() + 0.5 < part.prefWidth(-1)
                    || part.localToScene(part.getLayoutBounds()).getMaxX()
                        > bar.getScene().getWidth())
        .map(part -> part + " " + part.getWidth() + " of " + part.prefWidth(-1))
        .toList();
  }

  private void wide(double width) {
    robot.interact(
        () -> {
          Stage window = Objects.requireNonNull(stage);
          window.setX(0);
          window.setWidth(width);
        });
    robot.interact(
        () -> {
          Parent root = Objects.requireNonNull(stage).getScene().getRoot();
          root.applyCss();
          root.layout();
          root.layout();
        });
  }

  private void press(String query) {
    robot.interact(() -> find(query, Node.class).fireEvent(new ActionEvent()));
  }

  private boolean isShown(String query) {
    return robot.lookup(query).queryAll().stream().anyMatch(TopBarTest::isShown);
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }

  private <T extends Node> T find(String query, Class<T> type) {
    return type.cast(robot.lookup(query).query());
  }
}

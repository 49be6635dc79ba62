package org.realtimeagenda.desktop.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Limits;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The row in which reminders are chosen. */
@ExtendWith(ApplicationExtension.class)
class ReminderRowTest {
  private static final int ALICE = 1;
  private static final EventKey OWN = new EventKey(ALICE, 5);

  private final InMemoryReplica replica = new InMemoryReplica(ALICE, List.of(), List.of());
  private @Nullable DialogWindow shown;

  @Start
  void start(Stage stage) {
    shown =
        new DialogWindow(stage, replica, ALICE, List.of(new Member(ALICE, "Alice", null, null)));
  }

  private DialogWindow window() {
    return Objects.requireNonNull(shown);
  }

  private static void add(FxRobot robot, int minutes) {
    MenuButton add = robot.lookup("#add-reminder").query();
    MenuItem choice =
        add.getItems().stream()
            .filter(item -> ("reminder-" + minutes).equals(item.getId()))
            .findFirst()
            .orElseThrow();
    robot.interact(choice::fire);
  }

  private static List<String> tags(FxRobot robot) {
    return robot.lookup(".reminder-tag .label").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }

  private void storeOwn(List<Integer> reminders) {
    replica.put(
        CalendarEvent.of(
            OWN,
            Map.of(
                Attribute.NAME, "Review",
                Attribute.DT_START, "2026-11-26T14:00:00",
                Attribute.DT_END, "2026-11-26T15:00:00",
                Attribute.TZ, "Europe/Paris",
                Attribute.REMINDERS, reminders)));
  }

  @Test
  void storesSeveralTheShortestFirst(FxRobot robot) {
    robot.interact(() -> window().dialog.create(DialogWindow.THURSDAY_AT_15));
    robot.write("Workshop");
    add(robot, 1440);
    add(robot, 10);
    assertEquals(List.of("10 min before", "1 day before"), tags(robot));
    robot.clickOn("#save");
    window().awaitClosed();
    assertEquals(
        List.of(10, 1440), ((LocalEdit.Create) replica.edits().getFirst()).event().reminders());
  }

  @Test
  void takesOneAwayAndStoresOnlyThat(FxRobot robot) {
    storeOwn(List.of(10, 60));
    robot.interact(() -> window().dialog.open(OWN, null));
    window().awaitShown("#no-reminder-60");
    assertEquals(List.of("10 min before", "1 hour before"), tags(robot));
    robot.interact(() -> robot.lookup("#no-reminder-60").queryAs(ButtonBase.class).fire());
    robot.clickOn("#save");
    window().awaitClosed();
    assertEquals(
        Map.of(Attribute.REMINDERS, List.of(10)),
        ((LocalEdit.Update) replica.edits().getFirst()).values());
  }

  @Test
  void offersNoMoreThanARowHolds(FxRobot robot) {
    storeOwn(IntStream.rangeClosed(1, Limits.REMINDERS).boxed().toList());
    robot.interact(() -> window().dialog.open(OWN, null));
    window().awaitShown("#no-reminder-1");
    assertEquals(Limits.REMINDERS, tags(robot).size());
    assertEquals(0, robot.lookup("#add-reminder").queryAll().size());
  }
}

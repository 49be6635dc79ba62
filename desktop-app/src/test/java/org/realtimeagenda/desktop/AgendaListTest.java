package org.realtimeagenda.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.desktop.SampleWindow.eventually;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The list beside day, week, month and year. */
@ExtendWith(ApplicationExtension.class)
class AgendaListTest {

  @TempDir Path home;
  private final FxRobot robot = new WindowRobot();
  private @Nullable SampleWindow shown;

  @Start
  void start(Stage stage) {
    shown = new SampleWindow(stage, home, SampleTeam.week());
  }

  @AfterEach
  void letGo() {
    robot.release(new MouseButton[0]);
    robot.release(new KeyCode[0]);
  }

  private SampleWindow window() {
    return Objects.requireNonNull(shown);
  }

  private void openList() {
    robot.type(KeyCode.A);
    eventually(() -> assertTrue(window().has("#agenda")));
    eventually(() -> assertFalse(window().lines().isEmpty()));
  }

  private ListView<?> list() {
    return window().find("#agenda", ListView.class);
  }

  private String selected() {
    return String.valueOf(list().getSelectionModel().getSelectedItem());
  }

  private List<Integer> openedOwners() {
    return window().opened.stream().map(EventKey::userId).toList();
  }

  private String spoken(String title) {
    return robot
        .lookup(node -> node instanceof ListCell<?> cell && cell.getItem() != null)
        .queryAll()
        .stream()
        .map(Node::getAccessibleText)
        .filter(text -> text != null && text.contains(title))
        .findFirst()
        .orElse("");
  }

  @Test
  void theKeyAOpensItWithTodayAtTheTop() {
    openList();

    eventually(
        () ->
            assertEquals(
                List.of("On call", "Quarter close", "Photo day"), window().lines().subList(0, 3)));
    assertTrue(window().find("#page-list", ToggleButton.class).isSelected());
    assertTrue(window().text("#heading").startsWith("November"));
  }

  @Test
  void aLineSaysAllOfItToWhoDoesNotSee() {
    openList();
    eventually(
        () ->
            assertEquals(
                "Roadmap review, Alice, Wednesday 25 November 09:45 to 10:45",
                spoken("Roadmap review")));
    eventually(
        () ->
            assertEquals(
                "Today Wed 25 Nov, On call, Dmitri, Monday 23 November to Wednesday 25 November,"
                    + " all day",
                spoken("On call")));
  }

  @Test
  void keysSelectAndEnterOpens() {
    openList();
    eventually(() -> assertTrue(window().lines().contains("Roadmap review")));
    robot.interact(() -> list().requestFocus());
    robot.type(KeyCode.RIGHT);
    eventually(() -> assertTrue(selected().contains("On call")));
    for (int line = 0; line < 4; line++) {
      robot.type(KeyCode.DOWN);
    }
    eventually(() -> assertTrue(selected().contains("Roadmap review"), this::selected));
    robot.type(KeyCode.ENTER);

    eventually(() -> assertEquals(List.of(SampleTeam.ALICE), openedOwners()));
  }

  @Test
  void aDoubleClickOpens() {
    openList();
    eventually(() -> assertTrue(window().lines().contains("Roadmap review")));

    eventually(
        () -> {
          robot.doubleClickOn("Roadmap review");
          assertFalse(window().opened.isEmpty());
        });
  }

  @Test
  void deleteDeletesWhatIsSelected() {
    openList();
    eventually(() -> assertTrue(window().lines().contains("Roadmap review")));
    eventually(
        () -> {
          robot.clickOn("Roadmap review");
          assertTrue(selected().contains("Roadmap"));
        });

    robot.type(KeyCode.DELETE);

    eventually(() -> assertFalse(window().lines().contains("Roadmap review")));
    assertTrue(window().replica.edits().getFirst() instanceof LocalEdit.Delete);
  }

  @Test
  void showsWhatAColleagueAddsAndMarksItAsNew() {
    openList();
    window().replica.push(SampleTeam.BOB, SampleTeam.budgetReview());
    eventually(() -> assertTrue(window().has("New from Bob")));
  }

  @Test
  void goesOnForYearsInBothDirectionsWithoutKeepingThemAll() {
    for (int month = 1; month <= 60; month++) {
      int id = 10_000 + month * 100;
      for (int day = 1; day <= 28; day += 3) {
        window().replica.put(daily(id + day, 2024 + (month - 1) / 12, (month - 1) % 12 + 1, day));
      }
    }
    openList();
    robot.interact(() -> list().requestFocus());

    eventually(
        () -> {
          robot.type(KeyCode.END);
          assertTrue(window().text("#heading").contains("2028"));
        });
    assertTrue(list().getItems().size() <= 1_400, () -> "" + list().getItems().size());
    eventually(
        () -> {
          robot.type(KeyCode.HOME);
          assertTrue(window().text("#heading").contains("2024"));
        });
  }

  private static CalendarEvent daily(int id, int year, int month, int day) {
    String date = "%d-%02d-%02d".formatted(year, month, day);
    return CalendarEvent.of(
        new EventKey(SampleTeam.BOB, id),
        Map.of(
            Attribute.NAME,
            "Tick " + id,
            Attribute.DT_START,
            date,
            Attribute.DT_END,
            LocalDate.parse(date).plusDays(1).toString()));
  }

  @Test
  void todayLeadsBackToToday() {
    openList();
    robot.clickOn("#next");
    robot.clickOn("#next");
    robot.clickOn("#today");
    eventually(() -> assertEquals("On call", window().lines().getFirst()));
  }

  @Test
  void goesToTodayAlsoWhenTheLinesBelowItComeLater() {
    Waiting.untilWhole();
    for (int person = 2; person <= 6; person++) {
      robot.interact(window().find("#colleague-" + person, CheckBox.class)::fire);
    }
    openList();
    eventually(() -> assertTrue(list().getItems().size() > 50, "holidays"));
    eventually(
        () -> assertEquals(List.of("Stand-up", "Roadmap review"), window().lines().subList(0, 2)));
  }

  @Test
  void saysWhatToDoWhereNobodyIsShown() {
    openList();
    everybody();
    eventually(() -> assertTrue(window().has("#list-empty")));
    assertFalse(window().has("#agenda"));
  }

  @Test
  void anEmptyPageSaysWhatToDoWhereNobodyIsShownOrNothingIsThereAtAll() {
    Waiting.untilWhole();
    robot.clickOn("#next").clickOn("#next");
    eventually(() -> assertEquals(List.of(), window().lines()));
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(window().has("#page-empty"), "an ordinary free week");

    everybody();
    eventually(
        () -> assertTrue(window().has("Tick colleagues at the left to see what they plan.")));
    everybody();
    eventually(() -> assertFalse(window().has("#page-empty")));

    for (CalendarEvent event : window().replica.events().join()) {
      window().replica.apply(new LocalEdit.Delete(event)).join();
    }
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(window().has("#page-empty"), "the first events are still to come");
    window().replica.state(new ReplicaState.OnThisComputer());
    eventually(
        () -> assertTrue(window().has("Add the first event with “New event”, or press Ctrl N.")));
    assertTrue(window().find("#page-empty", Node.class).isMouseTransparent());
    window().replica.push(SampleTeam.BOB, SampleTeam.budgetReview());
    eventually(() -> assertFalse(window().has("#page-empty")));
  }

  private void everybody() {
    for (int person = 1; person <= 6; person++) {
      robot.clickOn("#colleague-" + person);
    }
  }
}

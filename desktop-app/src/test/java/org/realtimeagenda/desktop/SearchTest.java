package org.realtimeagenda.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.desktop.SampleWindow.eventually;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Looking for events in the window. */
@ExtendWith(ApplicationExtension.class)
class SearchTest {

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

  private void search(String text) {
    eventually(() -> assertTrue(window().lines().contains("Roadmap review")));
    robot.type(KeyCode.SLASH);
    eventually(() -> assertTrue(window().focused() instanceof TextField));
    robot.write(text);
  }

  private void finds(String... titles) {
    eventually(
        () -> {
          assertTrue(window().has("#hits"));
          assertEquals(List.of(titles), window().lines());
        });
  }

  private List<String> marked() {
    return robot.lookup(".hit").queryAll().stream()
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  private boolean shows(String kind) {
    return window().find("#page-" + kind, ToggleButton.class).isSelected();
  }

  @Test
  void theSlashOpensTheFieldAndWhatIsTypedIsFound() {
    search("review");

    finds("Roadmap review", "Incident review");
    assertEquals("2 found", window().text("#search-found"));
    assertEquals("2 events match “review”", window().text("#hits-count"));
    assertEquals(List.of("review", "review"), marked());
    assertTrue(shows("list"));
  }

  @Test
  void whereItIsAndInWhichOrderIsChosenAboveTheHits() {
    search("review");
    finds("Roadmap review", "Incident review");

    robot.clickOn("#hits-order").clickOn("Upcoming first");
    finds("Incident review", "Roadmap review");
    robot.clickOn("#hits-in").clickOn("In the place");
    eventually(() -> assertEquals("None", window().text("#search-found")));
    assertFalse(window().has("#hits"));
    robot.clickOn("#hits-in").clickOn("In the title");
    finds("Incident review", "Roadmap review");

    for (int i = 0; i < 120; i++) {
      window()
          .replica
          .put(SampleTeam.event(SampleTeam.ALICE, 2000 + i, "Stock", 26, "09:00", 26, "09:30"));
    }
    robot.clickOn("#search").push(KeyCode.SHORTCUT, KeyCode.A).write("stock");
    String nearest = "events nearest to now that match “stock”";
    eventually(() -> assertEquals("The 100 " + nearest, window().text("#hits-count")));
    robot.clickOn("#hits-in").clickOn("In the place");
    eventually(
        () ->
            assertEquals("None of the 100 " + nearest + " is listed", window().text("#hits-none")));
  }

  @Test
  void theShortcutAndTheButtonOpenItToo() {
    robot.press(KeyCode.SHORTCUT).type(KeyCode.F).release(KeyCode.SHORTCUT);
    eventually(() -> assertTrue(window().focused() instanceof TextField));
    robot.type(KeyCode.ESCAPE);
    eventually(() -> assertFalse(window().has("#search")));

    robot.clickOn("#find");
    eventually(() -> assertTrue(window().focused() instanceof TextField));
  }

  @Test
  void theKeysOfPagesAreLettersInTheField() {
    search("a/a");
    eventually(() -> assertEquals("a/a", window().find("#search", TextField.class).getText()));
  }

  @Test
  void theOwnersNameIsFoundAndMarked() {
    search("dmitri hiring");

    finds("Hiring screen", "Hiring round-up");
    assertTrue(marked().contains("Dmitri"));
  }

  @Test
  void enterLeadsToTheEventOnThePageWhereOneWas() {
    search("review");
    finds("Roadmap review", "Incident review");

    robot.type(KeyCode.ENTER);

    eventually(() -> assertEquals("Incident review", window().focusedEntry()));
    assertFalse(window().has("#hits"));
    assertFalse(window().has("#search"));
    assertTrue(shows("week"));
  }

  @Test
  void arrowsChooseAnotherOne() {
    search("review");
    finds("Roadmap review", "Incident review");

    robot.type(KeyCode.UP);
    robot.type(KeyCode.ENTER);

    eventually(() -> assertEquals("Roadmap review", window().focusedEntry()));
  }

  @Test
  void enterLeadsToAnotherWeekAndToTheListToo() {
    window()
        .replica
        .put(SampleTeam.event(SampleTeam.EMI, 700, "Snow trip", 9, "10:00", 9, "12:00"));
    eventually(() -> assertFalse(window().lines().isEmpty()));
    robot.type(KeyCode.A);
    eventually(() -> assertTrue(window().has("#agenda")));
    robot.type(KeyCode.SLASH);
    eventually(() -> assertTrue(window().focused() instanceof TextField));
    robot.write("snow");
    finds("Snow trip");

    robot.type(KeyCode.ENTER);

    eventually(() -> assertTrue(window().lines().contains("Snow trip")));
    assertTrue(shows("list"));
    robot.type(KeyCode.ENTER);
    eventually(() -> assertEquals(1, window().opened.size()));
  }

  @Test
  void escapeLeadsBackToWhereOneWas() {
    eventually(() -> assertFalse(window().lines().isEmpty()));
    robot.clickOn("#page-month");
    eventually(() -> assertTrue(window().has(".month-page")));
    String heading = window().text("#heading");
    robot.type(KeyCode.SLASH);
    eventually(() -> assertTrue(window().focused() instanceof TextField));
    robot.write("review");
    finds("Roadmap review", "Incident review");
    assertFalse(window().has(".month-page"));

    robot.type(KeyCode.ESCAPE);

    eventually(() -> assertTrue(window().has(".month-page")));
    assertTrue(shows("month"));
    assertEquals(heading, window().text("#heading"));
    assertEquals("page-month", Objects.requireNonNull(window().focused()).getId());
  }

  @Test
  void saysThatNothingMatches() {
    search("zzz");
    eventually(() -> assertEquals("No event matches “zzz”", window().text("#hits-none")));
  }

  @Test
  void whoIsNotShownIsNotFoundButCounted() {
    eventually(() -> assertFalse(window().lines().isEmpty()));
    robot.clickOn("#colleague-" + SampleTeam.DMITRI);
    search("incident");
    eventually(() -> assertTrue(window().has("1 event of a colleague who isn’t shown matches.")));
  }

  @Test
  void whatAColleagueAddsMeanwhileIsFound() {
    search("review");
    finds("Roadmap review", "Incident review");

    window().replica.push(SampleTeam.BOB, SampleTeam.budgetReview());

    finds("Roadmap review", "Budget review", "Incident review");
  }

  @Test
  void anotherPageLeavesTheSearch() {
    search("review");
    finds("Roadmap review", "Incident review");

    robot.clickOn("#page-day");

    eventually(() -> assertFalse(window().has("#hits")));
    assertTrue(shows("day"));
    assertFalse(window().has("#search"));
  }
}

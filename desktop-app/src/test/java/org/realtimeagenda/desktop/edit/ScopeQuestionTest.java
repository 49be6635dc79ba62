package org.realtimeagenda.desktop.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.realtimeagenda.client.replica.Scope;
import org.realtimeagenda.desktop.WindowRobot;
import org.realtimeagenda.desktop.edit.ScopeQuestion.Deed;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.overlay.Overlay;
import org.realtimeagenda.desktop.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ScopeQuestionTest {
  private static final Set<Scope> ALL_THREE = EnumSet.allOf(Scope.class);

  private final StackPane root = new StackPane();
  private final FxRobot robot = new WindowRobot();
  private final ScopeQuestion question =
      new ScopeQuestion(
          root,
          Clock.fixed(Instant.parse("2026-11-25T10:20:00Z"), ZoneId.of("Europe/Paris")),
          Formats.of(Locale.UK));

  @Start
  void start(Stage stage) {
    Theme.LIGHT.install();
    Scene scene = new Scene(root, 800, 600);
    Theme.LIGHT.apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void saysWhatEachChoiceComesTo() {
    var _ = ask(Deed.CHANGE, "2026-11-26", ALL_THREE);

    assertEquals("Change “Stand-up”", label(".popover-head"));
    assertEquals("Only Thu 26 Nov", label("#scope-this .scope-detail"));
    assertEquals("From Thu 26 Nov on", label("#scope-following .scope-detail"));
    assertEquals("Those before Thu 26 Nov too", label("#scope-all .scope-detail"));
  }

  @Test
  void namesTheYearOfAnotherOne() {
    var _ = ask(Deed.DELETE, "2027-01-07", ALL_THREE);

    assertEquals("Delete “Stand-up”", label(".popover-head"));
    assertEquals("Only Thu 7 Jan 2027", label("#scope-this .scope-detail"));
  }

  @Test
  void answersWithTheButtonThatIsPressed() {
    CompletableFuture<Optional<Scope>> answer = ask(Deed.CHANGE, "2026-11-26", ALL_THREE);

    robot.clickOn("#scope-following");

    assertEquals(Optional.of(Scope.FOLLOWING), answer.join());
    assertFalse(question.showingProperty().get());
  }

  @Test
  void beginsWithThisEventAndIsChosenByKeys() {
    CompletableFuture<Optional<Scope>> answer = ask(Deed.CHANGE, "2026-11-26", ALL_THREE);
    assertTrue(robot.lookup("#scope-this").query().isFocused());

    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);

    assertEquals(Optional.of(Scope.ALL), answer.join());
  }

  @Test
  void goesRoundWithTheArrows() {
    CompletableFuture<Optional<Scope>> answer = ask(Deed.CHANGE, "2026-11-26", ALL_THREE);

    robot.type(KeyCode.UP);

    assertTrue(robot.lookup("#scope-cancel").query().isFocused());
    robot.type(KeyCode.ENTER);
    assertEquals(Optional.empty(), answer.join());
  }

  @Test
  void isLeftWithEscape() {
    CompletableFuture<Optional<Scope>> answer = ask(Deed.CHANGE, "2026-11-26", ALL_THREE);

    robot.type(KeyCode.ESCAPE);

    assertEquals(Optional.empty(), answer.join());
    assertFalse(question.showingProperty().get());
  }

  @Test
  void offersOnlyWhatMakesSense() {
    var _ = ask(Deed.CHANGE, "2026-11-26", EnumSet.of(Scope.FOLLOWING, Scope.ALL));

    assertTrue(robot.lookup("#scope-this").tryQuery().isEmpty());
    assertTrue(robot.lookup("#scope-following").query().isFocused());
  }

  @Test
  void asksNothingWhereThereIsNoChoice() {
    CompletableFuture<Optional<Scope>> answer =
        ask(Deed.CHANGE, "2026-11-26", EnumSet.of(Scope.ALL));

    assertEquals(Optional.of(Scope.ALL), answer.join());
    assertFalse(question.showingProperty().get());
  }

  @Test
  void keepsTheFocusAlsoAboveAnotherCardAndGivesItBack() {
    Button below = new Button("below");
    robot.interact(() -> new Overlay(root).show(new StackPane(below), below));
    var _ = ask(Deed.CHANGE, "2026-11-26", ALL_THREE);

    for (int i = 0; i < 6; i++) {
      robot.type(KeyCode.TAB);
      assertFalse(below.isFocused());
    }
    robot.type(KeyCode.ESCAPE);

    assertTrue(below.isFocused());
  }

  private CompletableFuture<Optional<Scope>> ask(Deed deed, String day, Set<Scope> scopes) {
    return WaitForAsyncUtils.waitForAsyncFx(
        60_000, () -> question.ask(deed, "Stand-up", LocalDate.parse(day), scopes));
  }

  private String label(String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }
}

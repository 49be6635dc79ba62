package org.realtimeagenda.desktop.toast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.desktop.AskedEditor;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ToastsTest {
  private static final int BOB = 2;

  private final BooleanProperty dialogOpen = new SimpleBooleanProperty();
  private final AskedEditor editor = new AskedEditor();
  private @Nullable NewsToasts made;

  @Start
  void start(Stage stage) {
    Theme.LIGHT.install();
    Colleagues team = new Colleagues(1);
    team.set(List.of(new Member(1, "Alice", null, null), new Member(BOB, "Bob", null, null)));
    StackPane root = new StackPane();
    Clock clock = Clock.fixed(Instant.parse("2026-11-25T10:20:00Z"), ZoneId.of("Europe/Paris"));
    Toasts toasts = new Toasts(root, dialogOpen, Locale.UK);
    made = new NewsToasts(toasts, team, editor, clock, Formats.of(Locale.UK));
    Scene scene = new Scene(root, 800, 400);
    Theme.LIGHT.apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  private NewsToasts news() {
    return Objects.requireNonNull(made);
  }

  private static boolean there(FxRobot robot) {
    return robot.lookup("#toast").tryQuery().isPresent();
  }

  private static String title(FxRobot robot) {
    return robot.lookup("#toast-title").<Label>query().getText();
  }

  @Test
  void saysWhatAColleagueAddedAndOpensIt(FxRobot robot) {
    robot.interact(() -> news().arrived(List.of(Changes.added(BOB, 1, "Budget review"))));
    assertEquals("Bob added “Budget review”", title(robot));
    robot.clickOn("#toast-action");
    assertEquals(List.of(new EventKey(BOB, 1)), editor.opened);
    assertEquals(List.of(), editor.created);
    assertFalse(there(robot));
  }

  @Test
  void joinsWhatComesMeanwhileIntoOneToast(FxRobot robot) {
    robot.interact(
        () -> {
          news().arrived(List.of(Changes.added(BOB, 1, "Budget review")));
          news().arrived(List.of(Changes.added(BOB, 2, "Retro"), Changes.added(BOB, 3, "Demo")));
        });
    assertEquals(1, robot.lookup("#toast").queryAll().size());
    assertEquals("Bob added 3 events", title(robot));
  }

  @Test
  void saysNothingMoreRightAfterAToastWasClosed(FxRobot robot) {
    robot.interact(() -> news().arrived(List.of(Changes.added(BOB, 1, "Budget review"))));
    robot.clickOn("#toast-close");
    robot.interact(() -> news().arrived(List.of(Changes.added(BOB, 2, "Retro"))));
    assertFalse(there(robot));
  }

  @Test
  void waitsUntilTheDialogIsClosedAndJoinsMeanwhile(FxRobot robot) {
    robot.interact(
        () -> {
          dialogOpen.set(true);
          news().arrived(List.of(Changes.added(BOB, 1, "Budget review")));
          news().arrived(List.of(Changes.added(BOB, 2, "Retro")));
        });
    assertFalse(there(robot));
    robot.interact(() -> dialogOpen.set(false));
    assertEquals("Bob added 2 events", title(robot));
  }

  @Test
  void stepsAsideForADialogAndComesBack(FxRobot robot) {
    robot.interact(() -> news().arrived(List.of(Changes.added(BOB, 1, "Budget review"))));
    robot.interact(() -> dialogOpen.set(true));
    assertFalse(there(robot));
    robot.interact(() -> dialogOpen.set(false));
    assertEquals("Bob added “Budget review”", title(robot));
  }
}

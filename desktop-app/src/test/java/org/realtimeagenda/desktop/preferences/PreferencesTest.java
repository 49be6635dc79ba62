package org.realtimeagenda.desktop.preferences;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.calendarfx.view.DetailedWeekView;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.realtimeagenda.desktop.Said;
import org.realtimeagenda.desktop.SampleApp;
import org.realtimeagenda.desktop.SampleTeam;
import org.realtimeagenda.desktop.Waiting;
import org.realtimeagenda.desktop.WindowRobot;
import org.realtimeagenda.desktop.calendar.EntryView;
import org.realtimeagenda.desktop.formats.ClockHours;
import org.realtimeagenda.desktop.formats.FormatChoices;
import org.realtimeagenda.desktop.formats.Language;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.realtimeagenda.desktop.theme.Accent;
import org.realtimeagenda.desktop.theme.Density;
import org.realtimeagenda.desktop.theme.Look;
import org.realtimeagenda.desktop.theme.Motion;
import org.realtimeagenda.desktop.theme.TextSize;
import org.realtimeagenda.desktop.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The card in the window, and what each choice does there. */
@ExtendWith(ApplicationExtension.class)
class PreferencesTest {

  @TempDir Path home;

  private final FxRobot robot = new WindowRobot();
  private final InMemoryReplica replica =
      new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), SampleTeam.week());
  private @Nullable Stage shown;

  @Start
  void start(Stage stage) {
    shown = stage;
    SampleApp.of(home, SampleTeam.CLOCK, replica).show(stage, () -> {}, () -> {});
    stage.setWidth(1200);
    stage.setHeight(800);
  }

  @AfterEach
  void letGo() {
    robot.release(new KeyCode[0]);
  }

  private Scene scene() {
    return Objects.requireNonNull(shown).getScene();
  }

  private void open() {
    Waiting.untilWhole();
    await().until(() -> robot.lookup(".chip").tryQuery().isPresent());
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    await().until(() -> robot.lookup("#preferences").tryQuery().isPresent());
  }

  private void press(String id) {
    robot.interact(() -> robot.lookup("#preferences-" + id).queryAs(ToggleButton.class).fire());
  }

  private void choose(String id, int line) {
    robot.interact(
        () ->
            robot
                .lookup("#preferences-" + id)
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .select(line));
  }

  private String text(String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  private boolean isShown(String query) {
    return robot.lookup(query).queryAll().stream().anyMatch(Node::isVisible);
  }

  private double hour() {
    return robot.lookup(".days-page").queryAs(DetailedWeekView.class).getHourHeight();
  }

  @Test
  void doesAtOnceWhatIsChosenAndRemembersIt() {
    open();
    press("theme-dark");
    press("accent-teal");
    press("motion-reduced");
    assertTrue(scene().getStylesheets().containsAll(Theme.DARK.sheets()));
    assertTrue(Motion.isReduced(scene().getRoot()));

    press("density-compact");
    assertEquals(Density.COMPACT.hour(), hour());

    assertEquals("23 – 29 November 2026", text("#heading"));
    choose("week", 3);
    assertEquals("22 – 28 November 2026", text("#heading"));
    assertEquals("S", text(".mini-label.weekday"));

    assertTrue(isShown(".mini-label.week-number"));
    press("numbers");
    assertFalse(isShown(".mini-label.week-number"));
    assertEquals("", text(".page-detail"));

    press("hours-twelve");
    await().until(() -> spoken("Roadmap review").contains("9:45 am"));
    press("stay");
    choose("language", 3);
    robot.push(KeyCode.ESCAPE);
    assertFalse(robot.lookup("#preferences").tryQuery().isPresent());

    await().until(() -> new WindowMemory(home).language() != null);
    assertRemembered();
    robot.interact(() -> Objects.requireNonNull(shown).hide());
    assertRemembered();
  }

  private void assertRemembered() {
    WindowMemory memory = new WindowMemory(home);
    assertEquals(
        new Look(Theme.DARK, Accent.TEAL, Density.COMPACT, TextSize.PERCENT_100, Motion.REDUCED),
        memory.look());
    assertEquals(new FormatChoices(DayOfWeek.SUNDAY, ClockHours.TWELVE, false), memory.formats());
    assertEquals(Language.GERMAN, memory.language());
    assertTrue(memory.stays());
  }

  private String spoken(String title) {
    return String.valueOf(
        Said.of(
            robot
                .lookup(
                    node -> node instanceof EntryView view && view.shown().title().equals(title))
                .query()));
  }

  @Test
  void cutsNothingWithTheLargestText() {
    open();
    press("size-percent-150");

    assertEquals(List.of(), cut());
    double right = scene().getWidth() + 1;
    robot.interact(
        () -> {
          for (Node node : robot.lookup("#preferences, #more, #state").queryAll()) {
            assertTrue(
                node.localToScene(node.getLayoutBounds()).getMaxX() <= right, node::toString);
          }
        });
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.CONTROL, KeyCode.N);
    await().until(() -> robot.lookup("#title").tryQuery().isPresent());
    assertEquals(List.of(), cut());
  }

  /** Buttons that show less than their text. */
  private List<String> cut() {
    robot.interact(() -> scene().getRoot().layout());
    return robot.lookup(node -> node instanceof ButtonBase && seen(node)).queryAll().stream()
        .map(ButtonBase.class::cast)
        .flatMap(PreferencesTest::cut)
        .toList();
  }

  private static Stream<String> cut(ButtonBase button) {
    String text = Objects.requireNonNullElse(button.getText(), "");
    return button.lookup(".text") instanceof Text drawn
            && drawn.getParent().equals(button)
            && !drawn.getText().equals(text)
        ? Stream.of(text + " is " + drawn.getText())
        : Stream.empty();
  }

  private static boolean seen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}

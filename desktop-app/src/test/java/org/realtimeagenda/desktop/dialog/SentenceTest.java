package org.realtimeagenda.desktop.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The title of a new event that says more than a title. */
@ExtendWith(ApplicationExtension.class)
class SentenceTest {
  private static final int ALICE = 1;
  private static final EventKey OWN = new EventKey(ALICE, 5);

  private final InMemoryReplica replica = new InMemoryReplica(ALICE, List.of(), List.of());
  private @Nullable DialogWindow shown;

  @Start
  void start(Stage stage) {
    replica.put(
        CalendarEvent.of(
            OWN,
            Map.of(
                Attribute.NAME, "Lunch tomorrow 12:30",
                Attribute.DT_START, "2026-11-26T14:00:00",
                Attribute.DT_END, "2026-11-26T15:00:00",
                Attribute.TZ, "Europe/Paris")));
    shown =
        new DialogWindow(stage, replica, ALICE, List.of(new Member(ALICE, "Alice", null, null)));
  }

  private DialogWindow window() {
    return Objects.requireNonNull(shown);
  }

  private void create(FxRobot robot) {
    robot.interact(() -> window().dialog.create(DialogWindow.THURSDAY_AT_15));
  }

  private static List<String> tags(FxRobot robot) {
    return robot.lookup("#understood .tag").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }

  private CalendarEvent stored() {
    return ((LocalEdit.Create) replica.edits().getFirst()).event();
  }

  @Test
  void showsWhileTypingWhatIsUnderstood(FxRobot robot) {
    create(robot);
    assertTrue(window().shows("#sentence-hint"));
    robot.write("Supplier workshop");
    assertFalse(window().shows("#understood"));
    robot.write(" thu 15:00");
    assertEquals(List.of("Supplier workshop", "Thu 26 Nov", "15:00"), tags(robot));
    robot.write(" in Room Curie");
    assertEquals(List.of("Supplier workshop", "Thu 26 Nov", "15:00", "Room Curie"), tags(robot));
    assertTrue(window().shows("#understood"));
  }

  @Test
  void tabFillsTheFieldsInAndTheWordsLeaveTheTitle(FxRobot robot) {
    create(robot);
    robot.write("every Tuesday 9-9:30 stand-up in Room 2 until 22 December").type(KeyCode.TAB);
    assertEquals("stand-up", window().text("#title"));
    assertEquals("Tue 1 Dec 2026", window().text("#start-date"));
    assertEquals("09:00", window().text("#start-time"));
    assertEquals("09:30", window().text("#end-time"));
    assertEquals("Room 2", window().text("#location"));
    assertEquals("22 Dec 2026", window().text("#repeat-until"));
    assertFalse(window().shows("#understood"));
    assertTrue(robot.lookup("#title").query().isFocused());
  }

  @Test
  void tabGoesOnWhereNothingIsUnderstood(FxRobot robot) {
    create(robot);
    robot.write("Supplier workshop").type(KeyCode.TAB);
    assertFalse(robot.lookup("#title").query().isFocused());
    assertEquals("Supplier workshop", window().text("#title"));
  }

  @Test
  void enterStoresWhatTheTagsShow(FxRobot robot) {
    create(robot);
    robot.write("off 3 to 7 May");
    assertEquals(List.of("off", "Mon 3 May 2027 – Fri 7 May 2027", "All day"), tags(robot));
    robot.type(KeyCode.ENTER);
    window().awaitClosed();
    assertEquals("off", stored().name());
    assertEquals("2027-05-03", stored().dtStart());
    assertEquals("2027-05-08", stored().dtEnd());
    assertNull(stored().tz());
  }

  @Test
  void keepsTheWordsOfWhoWantsThemAsTheTitle(FxRobot robot) {
    create(robot);
    robot.write("Tomorrow never dies");
    robot.clickOn("#keep-sentence");
    assertFalse(window().shows("#understood"));
    robot.clickOn("#save");
    window().awaitClosed();
    assertEquals("Tomorrow never dies", stored().name());
    assertEquals("2026-11-26T15:00:00", stored().dtStart());
  }

  @Test
  void whatIsFilledInByHandStands(FxRobot robot) {
    create(robot);
    robot.write("Lunch tomorrow 12:30");
    window().retype("#start-time", "14:00");
    robot.clickOn("#location");
    assertFalse(window().shows("#understood"));
    robot.clickOn("#save");
    window().awaitClosed();
    assertEquals("Lunch tomorrow 12:30", stored().name());
    assertEquals("2026-11-26T14:00:00", stored().dtStart());
  }

  @Test
  void readsNoTitleThatIsThereAlready(FxRobot robot) {
    robot.interact(() -> window().dialog.open(OWN, null));
    window().awaitShown("#title");
    robot.clickOn("#title").type(KeyCode.END).write(" 13:30");
    assertTrue(robot.lookup("#understood").tryQuery().isEmpty());
  }
}

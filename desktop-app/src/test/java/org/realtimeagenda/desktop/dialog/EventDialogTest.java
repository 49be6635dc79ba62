package org.realtimeagenda.desktop.dialog;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.OwnChange;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.Situation;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Editors;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.realtimeagenda.desktop.calendar.Arrivals;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.calendar.ReplicaBinding;
import org.realtimeagenda.desktop.edit.Edits;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.theme.Theme;
import org.realtimeagenda.desktop.toast.Toasts;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class EventDialogTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final int ALICE = 1;
  private static final int BOB = 2;
  private static final int CHLOE = 3;
  private static final EventKey OWN = new EventKey(ALICE, 5);
  private static final EventKey BOBS = new EventKey(BOB, 7);
  private static final EventTime THURSDAY_AT_15 =
      new EventTime.Timed(
          LocalDateTime.parse("2026-11-26T15:00"), LocalDateTime.parse("2026-11-26T16:00"), PARIS);

  private static final ReplicaState DECIDE =
      new ReplicaState.NeedsYou(new ReplicaState.Need.Decide(1));

  private final InMemoryReplica replica = new InMemoryReplica(ALICE, List.of(), List.of());
  private final Colleagues colleagues = new Colleagues(ALICE);
  private final List<EventKey> compared = new ArrayList<>();
  private final Region below = new Region();
  private final StackPane root = new StackPane(below);
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-25T10:20:00Z"), PARIS);
  private final BooleanProperty covered = new SimpleBooleanProperty();
  private final Edits edits =
      new Edits(replica, new Toasts(root, covered, Locale.UK), clock, Formats.of(Locale.UK));
  private final EventDialog dialog =
      new EventDialog(
          root, replica, colleagues, edits, clock, Formats.of(Locale.UK), compared::add);

  @Start
  void start(Stage stage) {
    Theme.LIGHT.install();
    covered.bind(dialog.showingProperty());
    replica.put(event(OWN, "Design review"));
    replica.put(event(BOBS, "Budget review"));
    colleagues.set(
        List.of(new Member(ALICE, "Alice", null, null), new Member(BOB, "Bob", null, null)));
    below.setFocusTraversable(true);
    Scene scene = new Scene(root, 900, 700);
    Theme.LIGHT.apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  private static CalendarEvent event(EventKey key, String name) {
    return CalendarEvent.of(
        key,
        Map.of(
            Attribute.NAME, name,
            Attribute.LOCATION, "Room 2",
            Attribute.DESCRIPTION, "Bring the two offers.",
            Attribute.DT_START, "2026-11-26T14:00:00",
            Attribute.DT_END, "2026-11-26T15:00:00",
            Attribute.TZ, "Europe/Paris"));
  }

  @Test
  void leadsToTheTwoVersionsOfAnEvent(FxRobot robot) {
    OwnChange change =
        new OwnChange(
            1,
            new LocalEdit.Update(event(OWN, "Design review"), Map.of(Attribute.NAME, "Design")),
            Instant.EPOCH,
            new OwnChange.Progress.TwoVersions(event(OWN, "Design review")));
    replica.listen(new ReplicaBinding(ALICE, DECIDE, colleagues, new Arrivals(Clock.systemUTC())));
    replica.situation(new Situation(DECIDE, 0, List.of(change), List.of(), null, null));
    robot.interact(() -> dialog.open(OWN, null));
    await().until(() -> robot.lookup("#two-versions").tryQuery().isPresent());

    robot.clickOn("#compare-open");

    assertEquals(List.of(OWN), compared);
    waitUntilClosed();
  }

  @Test
  void createsAnEventOutOfWhatWasTyped(FxRobot robot) {
    robot.interact(() -> dialog.create(THURSDAY_AT_15));
    robot.write("Supplier workshop");
    retype(robot, "#start-time", "9.30 pm");
    robot.clickOn("#location").write("Room Curie");
    robot.clickOn("#notes").write("Bring the offers");
    robot.clickOn("#save");
    waitUntilClosed();
    CalendarEvent stored = ((LocalEdit.Create) replica.edits().getFirst()).event();
    assertEquals("Supplier workshop", stored.name());
    assertEquals("2026-11-26T21:30:00", stored.dtStart());
    assertEquals("2026-11-26T22:30:00", stored.dtEnd());
    assertEquals("Europe/Paris", stored.tz());
    assertEquals("Room Curie", stored.location());
    assertEquals("Bring the offers", stored.description());
    assertEquals(ALICE, stored.key().userId());
  }

  @Test
  void startsANewEventAtTheNextFullHour(FxRobot robot) {
    robot.interact(() -> dialog.create());
    assertEquals("Wed 25 Nov 2026", text(robot, "#start-date"));
    assertEquals("12:00", text(robot, "#start-time"));
    assertEquals("13:00", text(robot, "#end-time"));
  }

  @Test
  void savesWithEnterButNotInTheNotes(FxRobot robot) {
    robot.interact(() -> dialog.create(THURSDAY_AT_15));
    robot.write("Workshop").clickOn("#notes").write("one").type(KeyCode.ENTER).write("two");
    assertTrue(dialog.showingProperty().get());
    robot.clickOn("#end-time").eraseText(5).write("17").type(KeyCode.ENTER);
    waitUntilClosed();
    CalendarEvent stored = ((LocalEdit.Create) replica.edits().getFirst()).event();
    assertEquals("one\ntwo", stored.description());
    assertEquals("2026-11-26T17:00:00", stored.dtEnd());
  }

  @Test
  void savesOnceWhateverIsPressedMeanwhile(FxRobot robot) {
    robot.interact(() -> dialog.create(THURSDAY_AT_15));
    robot.write("Workshop");
    robot.interact(
        () -> {
          ButtonBase save = robot.lookup("#save").query();
          ButtonBase cancel = robot.lookup("#cancel").query();
          save.fire();
          save.fire();
          cancel.fire();
        });
    waitUntilClosed();
    assertEquals(1, replica.edits().size());
    robot.interact(() -> dialog.create());
    assertTrue(robot.lookup("#draft").tryQuery().isEmpty());
  }

  @Test
  void tellsAWrongEndWhenItIsLeftAndMendsItWithOnePress(FxRobot robot) {
    robot.interact(() -> dialog.create(THURSDAY_AT_15));
    robot.write("Workshop");
    robot.clickOn("#end-time").eraseText(5).write("14:30");
    assertFalse(shows(robot, "End is before the start"));
    robot.clickOn("#location");
    await().until(() -> shows(robot, "End is before the start"));
    robot.clickOn("Make it 16:00");
    assertEquals("16:00", text(robot, "#end-time"));
    assertFalse(shows(robot, "End is before the start"));
  }

  @Test
  void goesToTheFirstErrorInsteadOfSaving(FxRobot robot) {
    robot.interact(() -> dialog.create(THURSDAY_AT_15));
    retype(robot, "#end-time", "14:30");
    robot.clickOn("#save");
    await().until(() -> robot.lookup("#title").query().isFocused());
    assertTrue(shows(robot, "Give the event a title"));
    assertTrue(shows(robot, "Correct the title to add this event"));
    assertTrue(dialog.showingProperty().get());
    assertTrue(replica.edits().isEmpty());
  }

  @Test
  void keepsWhatCantBeReadAndSaysWhatWouldBe(FxRobot robot) {
    robot.interact(() -> dialog.create(THURSDAY_AT_15));
    retype(robot, "#start-time", "soonish");
    robot.clickOn("#location");
    await().until(() -> shows(robot, "Type a time such as 15:00"));
    assertEquals("soonish", text(robot, "#start-time"));
    robot.clickOn("Back to 15:00");
    assertEquals("15:00", text(robot, "#start-time"));
  }

  @Test
  void makesWholeDaysOfIt(FxRobot robot) {
    robot.interact(() -> dialog.create(THURSDAY_AT_15));
    robot.write("Trip").clickOn("#all-day");
    retype(robot, "#end-date", "28 nov");
    robot.clickOn("#save");
    waitUntilClosed();
    CalendarEvent stored = ((LocalEdit.Create) replica.edits().getFirst()).event();
    assertEquals("2026-11-26", stored.dtStart());
    assertEquals("2026-11-29", stored.dtEnd());
    assertNull(stored.tz());
  }

  @Test
  void keepsADraftWhenItIsLeftAndOffersItNextTime(FxRobot robot) {
    robot.interact(() -> dialog.create(THURSDAY_AT_15));
    robot.write("Supplier workshop").type(KeyCode.ESCAPE);
    assertFalse(dialog.showingProperty().get());
    robot.interact(() -> dialog.create());
    robot.clickOn("#use-draft");
    assertEquals("Supplier workshop", text(robot, "#title"));
    assertEquals("15:00", text(robot, "#start-time"));
    robot.clickOn("#save");
    waitUntilClosed();
    robot.interact(() -> dialog.create());
    assertTrue(robot.lookup("#draft").tryQuery().isEmpty());
  }

  @Test
  void offersNothingWhenNothingWasTyped(FxRobot robot) {
    robot.interact(() -> dialog.create(THURSDAY_AT_15));
    robot.type(KeyCode.ESCAPE);
    robot.interact(() -> dialog.create());
    assertTrue(robot.lookup("#draft").tryQuery().isEmpty());
  }

  @Test
  void sendsOnlyWhatWasChangedOfOnesOwnEvent(FxRobot robot) {
    robot.interact(() -> dialog.open(OWN, null));
    retype(robot, "#location", "Room 3");
    robot.clickOn("#save");
    waitUntilClosed();
    LocalEdit.Update update = (LocalEdit.Update) replica.edits().getFirst();
    assertEquals(Map.of(Attribute.LOCATION, "Room 3"), update.values());
  }

  @Test
  void keepsTheColourOfAFileUntilAnotherIsChosen(FxRobot robot) {
    replica.put(event(OWN, "Design review").with(Map.of(Attribute.COLOR, "#D400D4")));
    robot.interact(() -> dialog.open(OWN, null));
    ToggleButton own = robot.lookup("#color-own").query();
    assertTrue(own.isSelected());
    assertEquals("Its own, #D400D4", own.getAccessibleText());
    assertEquals(Color.web("#D400D4"), own.getBackground().getFills().getLast().getFill());
    robot.clickOn("#color-gold");
    assertFalse(own.isSelected());
    robot.clickOn("#color-own");
    retype(robot, "#location", "Room 3");
    robot.clickOn("#save");
    waitUntilClosed();
    LocalEdit.Update kept = (LocalEdit.Update) replica.edits().getFirst();
    assertEquals(Map.of(Attribute.LOCATION, "Room 3"), kept.values());

    robot.interact(() -> dialog.open(OWN, null));
    robot.clickOn("#color-gold").clickOn("#save");
    waitUntilClosed();
    LocalEdit.Update changed = (LocalEdit.Update) replica.edits().getLast();
    assertEquals(Map.of(Attribute.COLOR, "gold"), changed.values());
  }

  @Test
  void deletesOnesOwnEventAfterAskingOnce(FxRobot robot) {
    robot.interact(() -> dialog.open(OWN, null));
    robot.clickOn("#delete");
    assertTrue(shows(robot, "Delete this event?"));
    robot.clickOn("#keep").clickOn("#delete").clickOn("#confirm-delete");
    waitUntilClosed();
    assertEquals(OWN, ((LocalEdit.Delete) replica.edits().getFirst()).key());
    assertEquals(1, replica.edits().size());
  }

  @Test
  void saysThatDeletingASeriesDeletesEveryOneOfIt(FxRobot robot) {
    EventKey series = new EventKey(ALICE, 6);
    replica.put(event(series, "Stand-up").with(Map.of(Attribute.RRULE, "FREQ=DAILY")));
    robot.interact(() -> dialog.open(series, null));
    robot.clickOn("#delete");
    assertTrue(shows(robot, "Delete this event every time it repeats?"));
  }

  @Test
  void showsAColleaguesEventAndWhoseItIs(FxRobot robot) {
    robot.interact(() -> dialog.open(BOBS, null));
    assertTrue(shows(robot, "Bob’s event"));
    assertTrue(shows(robot, "Only Bob can change this event."));
    assertTrue(shows(robot, "Thu 26 Nov 2026, 14:00 – 15:00"));
    assertTrue(shows(robot, "Room 2"));
    assertTrue(robot.lookup("#save").tryQuery().isEmpty());
    assertTrue(robot.lookup("#delete").tryQuery().isEmpty());
    robot.type(KeyCode.ESCAPE);
    assertFalse(dialog.showingProperty().get());
  }

  @Test
  void saysThatOthersEditForAColleague(FxRobot robot) {
    robot.interact(() -> colleagues.set(List.of(bob(new Editors.Listed(Set.of(CHLOE))))));
    robot.interact(() -> dialog.open(BOBS, null));
    assertTrue(shows(robot, "Only Bob and those who edit for Bob can change this event."));
    assertTrue(robot.lookup("#save").tryQuery().isEmpty());
  }

  @Test
  void changesTheEventOfAColleagueWhoListsOneAsEditor(FxRobot robot) {
    robot.interact(() -> colleagues.set(List.of(bob(new Editors.Listed(Set.of(ALICE))))));
    robot.interact(() -> dialog.open(BOBS, null));
    retype(robot, "#title", "Budget of 2027");
    robot.type(KeyCode.ENTER);
    waitUntilClosed();
    assertEquals("Budget of 2027", replica.event(BOBS).join().orElseThrow().name());
  }

  private static Member bob(Editors editors) {
    return new Member(BOB, "Bob", null, null, editors);
  }

  @Test
  void saysThatAnEventIsGone(FxRobot robot) {
    robot.interact(() -> dialog.open(new EventKey(BOB, 99), null));
    assertTrue(shows(robot, "This event is gone"));
  }

  @Test
  void staysOpenWhenTheDiskIsFull(FxRobot robot) {
    replica.diskFull(new UncheckedIOException(new IOException("disk full")));
    robot.interact(() -> dialog.create(THURSDAY_AT_15));
    robot.write("Workshop").type(KeyCode.ENTER);
    await()
        .until(
            () -> robot.lookup(".footer-message").<Label>query().getText().contains("disk full"));
    assertTrue(dialog.showingProperty().get());
  }

  @Test
  void keepsTheFocusInTheDialogAndGivesItBack(FxRobot robot) {
    robot.interact(() -> below.requestFocus());
    robot.interact(() -> dialog.create(THURSDAY_AT_15));
    for (int i = 0; i < 25; i++) {
      robot.type(KeyCode.TAB);
      assertFalse(below.isFocused());
    }
    robot.type(KeyCode.ESCAPE);
    assertTrue(below.isFocused());
  }

  private static void retype(FxRobot robot, String field, String text) {
    robot.interact(
        () -> {
          TextInputControl control = robot.lookup(field).query();
          control.requestFocus();
          control.selectAll();
        });
    robot.write(text);
  }

  private static String text(FxRobot robot, String field) {
    return robot.lookup(field).<TextInputControl>query().getText();
  }

  private static boolean shows(FxRobot robot, String text) {
    return robot
        .lookup((Node node) -> node instanceof Labeled labeled && text.equals(labeled.getText()))
        .queryAll()
        .stream()
        .anyMatch(EventDialogTest::visible);
  }

  private static boolean visible(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private void waitUntilClosed() {
    await().until(() -> !dialog.showingProperty().get());
  }
}

package org.realtimeagenda.desktop.dialog;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Editors;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The row in which a rule is chosen, and those for owner and colour. */
@ExtendWith(ApplicationExtension.class)
class RepeatRowTest {
  private static final int ALICE = 1;
  private static final int BOB = 2;
  private static final EventKey OWN = new EventKey(ALICE, 5);

  private final InMemoryReplica replica = new InMemoryReplica(ALICE, List.of(), List.of());
  private @Nullable DialogWindow shown;

  @Start
  void start(Stage stage) {
    shown =
        new DialogWindow(
            stage,
            replica,
            ALICE,
            List.of(
                new Member(ALICE, "Alice", null, null),
                new Member(BOB, "Bob", null, null)
                    .withEditors(Editors.of(List.of(String.valueOf(ALICE)))),
                new Member(3, "Chloe", null, null)));
  }

  private DialogWindow window() {
    return Objects.requireNonNull(shown);
  }

  private void create(FxRobot robot) {
    robot.interact(() -> window().dialog.create(DialogWindow.THURSDAY_AT_15));
    robot.write("Workshop");
  }

  private CalendarEvent saved(FxRobot robot) {
    robot.clickOn("#save");
    window().awaitClosed();
    return ((LocalEdit.Create) replica.edits().getFirst()).event();
  }

  @Test
  void doesNotRepeatUnlessItIsChosen(FxRobot robot) {
    create(robot);
    assertEquals("Does not repeat", window().chosen("#repeat"));
    assertFalse(window().shows("#repeat-end"));
    assertFalse(window().shows("#repeat-sentence"));
    assertNull(saved(robot).rrule());
  }

  @Test
  void repeatsEverySecondWeekUntilADay(FxRobot robot) {
    create(robot);
    window().choose("#repeat", "Every 2 weeks");
    window().choose("#repeat-end", "Until");
    window().retype("#repeat-until", "17 dec");
    robot.clickOn("#location");
    assertEquals("17 Dec 2026", window().text("#repeat-until"));
    assertEquals(
        "Every second Thursday until 17 December 2026, 2 times in all.",
        window().text("#repeat-sentence"));
    assertEquals("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20261217T225959Z", saved(robot).rrule());
  }

  @Test
  void repeatsSoManyTimes(FxRobot robot) {
    create(robot);
    window().choose("#repeat", "Every month on the 4th Thursday");
    window().choose("#repeat-end", "After");
    window().retype("#repeat-times", "3");
    assertEquals("FREQ=MONTHLY;BYDAY=4TH;COUNT=3", saved(robot).rrule());
  }

  @Test
  void putsARuleTogether(FxRobot robot) {
    create(robot);
    window().choose("#repeat", "Custom…");
    assertTrue(window().shows("#repeat-interval"));
    window().choose("#repeat-unit", "week");
    window().retype("#repeat-interval", "3");
    robot.clickOn("#repeat-tuesday");
    assertEquals(
        "Every 3 weeks on Tuesday and Thursday, for ever.", window().text("#repeat-sentence"));
    assertEquals("Custom…", window().chosen("#repeat"));
    assertEquals("weeks", window().chosen("#repeat-unit"));
    robot.clickOn("#repeat-tuesday");
    window().choose("#repeat-unit", "months");
    window().choose("#repeat-monthly", "on the last Thursday");
    assertEquals("Custom…", window().chosen("#repeat"));
    assertEquals("FREQ=MONTHLY;INTERVAL=3;BYDAY=-1TH", saved(robot).rrule());
  }

  @Test
  void keepsOneDayOfTheWeek(FxRobot robot) {
    create(robot);
    window().choose("#repeat", "Custom…");
    window().choose("#repeat-unit", "week");
    robot.clickOn("#repeat-thursday");
    assertEquals("Every Thursday, for ever.", window().text("#repeat-sentence"));
  }

  @Test
  void followsTheStart(FxRobot robot) {
    create(robot);
    window().choose("#repeat", "Every month on the 26th");
    window().retype("#start-date", "3 dec");
    robot.clickOn("#location");
    assertEquals("Every month on the 3rd", window().chosen("#repeat"));
    assertEquals("FREQ=MONTHLY;BYMONTHDAY=3", saved(robot).rrule());
  }

  @Test
  void offersTheFirstDayOfTheRule(FxRobot robot) {
    create(robot);
    window().choose("#repeat", "Every weekday");
    window().retype("#start-date", "28 nov");
    robot.clickOn("#save");
    await().until(() -> window().says("It starts on a day on which it doesn’t repeat"));
    assertTrue(replica.edits().isEmpty());
    robot.clickOn("Start on Mon 30 Nov 2026");
    CalendarEvent event = saved(robot);
    assertEquals("2026-11-30T15:00:00", event.dtStart());
    assertEquals("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", event.rrule());
  }

  @Test
  void tellsALastDayBeforeTheStartWhenItIsLeftAndMendsIt(FxRobot robot) {
    create(robot);
    window().choose("#repeat", "Every week");
    window().choose("#repeat-end", "Until");
    window().retype("#repeat-until", "1/11/2026");
    assertFalse(window().says("The repeat ends before it starts"));
    robot.clickOn("#location");
    await().until(() -> window().says("The repeat ends before it starts"));
    robot.clickOn("Make it Fri 26 Feb 2027");
    assertEquals("FREQ=WEEKLY;BYDAY=TH;UNTIL=20270226T225959Z", saved(robot).rrule());
  }

  @Test
  void keepsANumberThatIsNoneAndSaysWhatWouldBe(FxRobot robot) {
    create(robot);
    window().choose("#repeat", "Every day");
    window().choose("#repeat-end", "After");
    window().retype("#repeat-times", "some");
    robot.clickOn("#save");
    await().until(() -> window().says("Type a number from 1 to 999"));
    assertTrue(robot.lookup("#repeat-times").query().isFocused());
    robot.clickOn("Back to 10");
    assertEquals("FREQ=DAILY;COUNT=10", saved(robot).rrule());
  }

  @Test
  void leavesARuleOfAnotherProgramAsItIs(FxRobot robot) {
    String rule = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1";
    replica.put(
        CalendarEvent.of(
            OWN,
            Map.of(
                Attribute.NAME, "Payday",
                Attribute.DT_START, "2026-11-30",
                Attribute.DT_END, "2026-12-01",
                Attribute.RRULE, rule)));
    robot.interact(() -> window().dialog.open(OWN, null));
    window().awaitShown("#repeat-rule");
    assertEquals("Custom, as it is", window().chosen("#repeat"));
    assertEquals("Every month by its own rule, for ever.", window().text("#repeat-sentence"));
    assertEquals(rule, window().text("#repeat-rule"));
    window().retype("#location", "Bank");
    robot.clickOn("#save");
    window().awaitClosed();
    assertEquals(rule, replica.event(OWN).join().orElseThrow().rrule());
    assertEquals("Bank", replica.event(OWN).join().orElseThrow().location());
  }

  @Test
  void makesASeriesOfAnEvent(FxRobot robot) {
    replica.put(
        CalendarEvent.of(
            OWN,
            Map.of(
                Attribute.NAME, "Gym",
                Attribute.DT_START, "2026-11-30T18:00:00",
                Attribute.DT_END, "2026-11-30T19:00:00",
                Attribute.TZ, "Europe/Paris")));
    robot.interact(() -> window().dialog.open(OWN, null));
    window().awaitShown("#repeat");
    window().choose("#repeat", "Every week");
    robot.clickOn("#save");
    window().awaitClosed();
    assertEquals("FREQ=WEEKLY;BYDAY=MO", replica.event(OWN).join().orElseThrow().rrule());
  }

  @Test
  void everyControlHasANameAndIsReachedByTheKeyboard(FxRobot robot) {
    create(robot);
    window().choose("#repeat", "Custom…");
    window().choose("#repeat-end", "Until");
    for (String id :
        List.of(
            "repeat",
            "repeat-end",
            "repeat-until",
            "repeat-interval",
            "repeat-unit",
            "repeat-monday",
            "calendar",
            "color-blue")) {
      Node control = robot.lookup("#" + id).query();
      assertTrue(control.isFocusTraversable(), id);
      assertTrue(
          control instanceof Control named
              && !(named instanceof Label)
              && named.getAccessibleText() != null
              && !named.getAccessibleText().isBlank(),
          id);
    }
  }

  @Test
  void makesAnEventForAMemberWhoListsOneAsEditor(FxRobot robot) {
    create(robot);
    assertEquals("Alice (you)", window().chosen("#calendar"));
    window().choose("#calendar", "Bob");
    assertEquals(BOB, saved(robot).key().userId());
  }

  @Test
  void givesAnEventAColourOfItsOwnAndTakesItAway(FxRobot robot) {
    create(robot);
    robot.clickOn("#color-teal");
    CalendarEvent event = saved(robot);
    assertEquals("teal", event.color());
    robot.interact(() -> window().dialog.open(event.key(), null));
    window().awaitShown("#color-owner");
    robot.clickOn("#color-owner").clickOn("#save");
    window().awaitClosed();
    assertNull(replica.event(event.key()).join().orElseThrow().color());
  }

  @Test
  void changesTheEventOfAMemberWhoListsOneAsEditor(FxRobot robot) {
    EventKey bobs = new EventKey(BOB, 7);
    replica.put(
        CalendarEvent.of(
            bobs,
            Map.of(
                Attribute.NAME, "Budget review",
                Attribute.DT_START, "2026-11-26T14:00:00",
                Attribute.DT_END, "2026-11-26T15:00:00")));
    robot.interact(() -> window().dialog.open(bobs, null));
    window().awaitShown("#save");
    assertTrue(window().says("Bob’s event"));
    window().retype("#title", "Budget");
    robot.type(KeyCode.ENTER);
    window().awaitClosed();
    assertEquals("Budget", replica.event(bobs).join().orElseThrow().name());
  }
}

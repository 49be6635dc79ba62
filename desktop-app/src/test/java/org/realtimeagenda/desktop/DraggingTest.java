package org.realtimeagenda.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.desktop.TeamWindow.eventually;

import com.calendarfx.view.WeekView;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.core.EventTime;

/** Alice drags events in her window; Bob's window shows where they are. */
class DraggingTest extends TwoWindows {

  private static final String CALL = "On call";

  @Test
  void movesAnEventToAnotherDayAndTime() {
    create(REVIEW, timed("2026-11-26T09:00", "2026-11-26T10:00"));

    take(alice().at("2026-11-26T09:30"));
    robot.moveTo(alice().at("2026-11-27T12:32"));
    eventually(() -> assertEquals("12:00 – 13:00", alice().text(".drag-times")));
    drop();

    eventually(() -> assertEquals("Moved “Design review”", alice().text("#toast-title")));
    assertEquals("Fri 27 Nov, 12:00 – 13:00", alice().text("#toast-detail"));
    bothShow(REVIEW, timed("2026-11-27T12:00", "2026-11-27T13:00"));
  }

  @Test
  void takesADragBackWithEscape() {
    create(REVIEW, timed("2026-11-26T09:00", "2026-11-26T10:00"));

    take(alice().at("2026-11-26T09:30"));
    robot.moveTo(alice().at("2026-11-27T12:32"));
    eventually(() -> assertTrue(alice().has(".drag-ghost")));
    robot.push(KeyCode.ESCAPE);
    eventually(() -> assertFalse(alice().has(".drag-ghost")));
    drop();

    bothShow(REVIEW, timed("2026-11-26T09:00", "2026-11-26T10:00"));
  }

  @Test
  void becomesAWholeDayAboveTheHoursAndAnHourAmongThem() {
    create(REVIEW, timed("2026-11-25T09:00", "2026-11-25T11:00"));

    drag(alice().at("2026-11-25T10:00"), alice().above("2026-11-24"));
    bothShow(REVIEW, days("2026-11-24", "2026-11-25"));
    drag(point(REVIEW), alice().at("2026-11-27T13:07"));
    bothShow(REVIEW, timed("2026-11-27T13:00", "2026-11-27T14:00"));
    drag(point(REVIEW), alice().above("2026-11-28"));

    bothShow(REVIEW, days("2026-11-28", "2026-11-29"));
  }

  @Test
  void movesWholeDaysAndTheirEnds() {
    create(CALL, days("2026-11-24", "2026-11-26"));

    drag(alice().above("2026-11-24"), alice().above("2026-11-25"));
    bothShow(CALL, days("2026-11-25", "2026-11-27"));
    drag(alice().point(CALL, Pos.CENTER_RIGHT, -3, 0), alice().above("2026-11-28"));
    bothShow(CALL, days("2026-11-25", "2026-11-29"));
    drag(alice().point(CALL, Pos.CENTER_LEFT, 3, 0), alice().above("2026-11-23"));

    bothShow(CALL, days("2026-11-23", "2026-11-29"));
  }

  @Test
  void scrollsNearTheEdgeOfTheHours() {
    create(REVIEW, timed("2026-11-25T09:00", "2026-11-25T10:00"));
    WeekView week = alice().find(".week-view", WeekView.class);
    double before = -400;
    robot.interact(() -> week.setTranslateY(before));

    Point2D middle = alice().point(REVIEW, Pos.CENTER, 0, 0);
    take(middle);
    double foot = footOfTheHours(week);
    eventually(
        () -> {
          // again, since a drag begins with the first move
          robot.moveTo(new Point2D(middle.getX(), foot - 12));
          robot.moveTo(new Point2D(middle.getX(), foot - 8));
          assertTrue(week.getTranslateY() < before - 100);
        });
    robot.push(KeyCode.ESCAPE);
    drop();
    robot.interact(() -> week.setTranslateY(before));

    bothShow(REVIEW, timed("2026-11-25T09:00", "2026-11-25T10:00"));
  }

  private double footOfTheHours(WeekView week) {
    double[] y = new double[1];
    robot.interact(
        () -> {
          Node window = week.getParent();
          y[0] = window.localToScreen(window.getLayoutBounds()).getMaxY();
        });
    return y[0];
  }

  @Test
  void changesTheStartAndTheEndByTheEdges() {
    create(REVIEW, timed("2026-11-24T10:00", "2026-11-24T11:00"));
    everythingIsSent();
    Point2D end = alice().point(REVIEW, Pos.BOTTOM_CENTER, 0, -2);
    eventually(
        () -> {
          robot.moveTo(end.subtract(0, 20)).moveTo(end);
          assertEquals(Cursor.V_RESIZE, alice().view(REVIEW).getCursor());
        });

    drag(end, alice().at("2026-11-24T12:29"));
    eventually(
        () -> assertEquals("Changed the length of “Design review”", alice().text("#toast-title")));
    bothShow(REVIEW, timed("2026-11-24T10:00", "2026-11-24T12:30"));
    drag(alice().point(REVIEW, Pos.TOP_CENTER, 0, 2), alice().at("2026-11-24T09:16"));

    bothShow(REVIEW, timed("2026-11-24T09:15", "2026-11-24T12:30"));
  }

  @Test
  void leavesACopyWhereTheShortcutIsHeld() {
    create(REVIEW, timed("2026-11-23T09:00", "2026-11-23T10:00"));

    take(alice().at("2026-11-23T09:30"));
    robot.moveTo(alice().at("2026-11-24T11:30"));
    robot.press(KeyCode.SHORTCUT);
    drop();
    robot.release(KeyCode.SHORTCUT);

    eventually(() -> assertEquals("Duplicated “Design review”", alice().text("#toast-title")));
    bothShow(
        REVIEW,
        timed("2026-11-23T09:00", "2026-11-23T10:00"),
        timed("2026-11-24T11:00", "2026-11-24T12:00"));
  }

  @Test
  void movesAcrossTheMonthAndKeepsTheTime() {
    press(alice(), "#page-month");
    press(bob(), "#page-month");
    create(REVIEW, timed("2026-11-25T09:00", "2026-11-25T10:00"));
    create(CALL, days("2026-11-10", "2026-11-12"));

    drag(point(REVIEW), alice().center("#day-2026-11-27"));
    bothShow(REVIEW, timed("2026-11-27T09:00", "2026-11-27T10:00"));
    drag(alice().point(CALL, Pos.CENTER_RIGHT, -3, 0), alice().center("#day-2026-11-13"));
    bothShow(CALL, days("2026-11-10", "2026-11-14"));
    drag(alice().point(CALL, Pos.CENTER_LEFT, 3, 0), alice().center("#day-2026-11-09"));
    bothShow(CALL, days("2026-11-09", "2026-11-14"));
    drag(alice().point(CALL, Pos.CENTER_LEFT, 9, 0), alice().center("#day-2026-11-18"));

    bothShow(CALL, days("2026-11-18", "2026-11-23"));
  }

  @Test
  void saysWhoMayChangeAColleaguesEvent() {
    EventTime nine = timed("2026-11-26T09:00", "2026-11-26T10:00");
    TeamWindows.create(bob(), REVIEW, nine, null);
    bothShow(REVIEW, nine);
    List<String> hints = hintsFromNowOn();

    take(alice().at("2026-11-26T09:30"));
    robot.moveTo(alice().at("2026-11-27T12:32"));
    eventually(() -> assertEquals(List.of("Only bob can change this event"), hints));
    drop();

    bothShow(REVIEW, nine);
  }

  @Test
  void movesAndStretchesWhatGoesOnOverNight() {
    create(REVIEW, timed("2026-11-24T15:00", "2026-11-25T10:00"));

    drag(alice().at("2026-11-25T09:00"), alice().at("2026-11-26T09:02"));
    bothShow(REVIEW, timed("2026-11-25T15:00", "2026-11-26T10:00"));
    drag(alice().at("2026-11-26T09:58"), alice().at("2026-11-26T11:29"));

    bothShow(REVIEW, timed("2026-11-25T15:00", "2026-11-26T11:30"));
  }

  @Test
  void movesOnThePageOfADay() {
    create(REVIEW, timed("2026-11-25T09:00", "2026-11-25T10:00"));
    press(alice(), "#page-day");
    eventually(() -> assertEquals(1, alice().times(REVIEW).size()));

    drag(alice().at("2026-11-25T09:30"), alice().at("2026-11-25T11:46"));
    bothShow(REVIEW, timed("2026-11-25T11:15", "2026-11-25T12:15"));
    drag(alice().at("2026-11-25T11:17"), alice().at("2026-11-25T10:47"));

    bothShow(REVIEW, timed("2026-11-25T10:45", "2026-11-25T12:15"));
  }

  @Test
  void movesTheEventOfAColleagueWhoLetsOneEdit() {
    int chloe = windows().chloe;
    TeamWindows.create(alice(), chloe, REVIEW, timed("2026-11-26T09:00", "2026-11-26T10:00"), null);
    bothShow(REVIEW, timed("2026-11-26T09:00", "2026-11-26T10:00"));

    drag(alice().at("2026-11-26T09:30"), alice().at("2026-11-27T12:32"));

    bothShow(REVIEW, timed("2026-11-27T12:00", "2026-11-27T13:00"));
  }

  @Test
  void movesNothingInAWindowThatOnlyReads() throws IOException {
    EventTime nine = timed("2026-11-26T09:00", "2026-11-26T10:00");
    create(REVIEW, nine);
    TeamWindow reader = windows().openReadOnly();
    reader.shows(REVIEW, nine);

    take(reader.at("2026-11-26T09:30"));
    robot.moveTo(reader.at("2026-11-27T12:32"));
    assertFalse(reader.has(".drag-ghost"));
    drop();
    robot.interact(() -> reader.view(REVIEW).requestFocus());
    robot.push(KeyCode.ALT, KeyCode.RIGHT).push(KeyCode.DELETE).push(KeyCode.SHORTCUT, KeyCode.Z);
    assertFalse(reader.has("#undo"));
    robot.interact(() -> reader.stage().hide());

    bothShow(REVIEW, nine);
  }

  /** Kept as they appear, since one goes by itself. */
  private List<String> hintsFromNowOn() {
    List<String> hints = new CopyOnWriteArrayList<>();
    ListChangeListener<Window> shown =
        change -> {
          while (change.next()) {
            change.getAddedSubList().stream()
                .filter(Tooltip.class::isInstance)
                .filter(window -> "hint".equals(((Tooltip) window).getId()))
                .forEach(window -> hints.add(((Tooltip) window).getText()));
          }
        };
    robot.interact(() -> Window.getWindows().addListener(shown));
    return hints;
  }
}

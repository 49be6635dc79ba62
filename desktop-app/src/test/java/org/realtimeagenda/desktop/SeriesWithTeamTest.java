package org.realtimeagenda.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.desktop.TeamWindow.eventually;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;

/** Alice makes and changes a series in her window; Bob's shows the same. */
class SeriesWithTeamTest extends TwoWindows {

  private static final EventTime MONDAY = timed("2026-11-23T09:00", "2026-11-23T10:00");
  private static final EventTime TUESDAY = timed("2026-11-24T09:00", "2026-11-24T10:00");
  private static final EventTime WEDNESDAY = timed("2026-11-25T09:00", "2026-11-25T10:00");
  private static final EventTime THURSDAY = timed("2026-11-26T09:00", "2026-11-26T10:00");

  @Test
  void makesASeriesInTheDialog() {
    press(alice(), "#new-event");
    eventually(() -> assertTrue(alice().has("#repeat")));
    retype("#title", REVIEW);
    choose("#repeat", "Every day");
    choose("#repeat-end", "After");
    retype("#repeat-times", "3");
    robot.push(KeyCode.TAB);
    assertEquals(
        "Every day, 3 times, the last on 27 November 2026.", alice().text("#repeat-sentence"));
    robot.clickOn("#save");

    bothShow(
        REVIEW,
        timed("2026-11-25T12:00", "2026-11-25T13:00"),
        timed("2026-11-26T12:00", "2026-11-26T13:00"),
        timed("2026-11-27T12:00", "2026-11-27T13:00"));
  }

  @Test
  void changesOneInTheDialog() {
    daily();
    open(alice().at("2026-11-24T09:30"));

    retype("#title", "Design review with Chloe");
    robot.clickOn("#save");
    answer("#scope-this");

    bothShow(REVIEW, MONDAY, WEDNESDAY, THURSDAY);
    bothShow("Design review with Chloe", TUESDAY);
  }

  @Test
  void asksWhichOfASeriesIsMeantAndTakesItBackWithEscape() {
    daily();

    drag(alice().at("2026-11-24T09:30"), alice().at("2026-11-24T11:31"));
    eventually(() -> assertTrue(alice().has(".scope-card")));
    EventTime moved = timed("2026-11-24T11:00", "2026-11-24T12:00");
    alice().shows(REVIEW, MONDAY, moved, WEDNESDAY, THURSDAY);
    robot.push(KeyCode.ESCAPE);
    bothShow(REVIEW, MONDAY, TUESDAY, WEDNESDAY, THURSDAY);

    drag(alice().at("2026-11-24T09:30"), alice().at("2026-11-24T11:31"));
    eventually(() -> assertTrue(alice().has(".scope-card")));
    robot.push(KeyCode.ENTER);

    bothShow(REVIEW, MONDAY, moved, WEDNESDAY, THURSDAY);
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    bothShow(REVIEW, MONDAY, TUESDAY, WEDNESDAY, THURSDAY);
  }

  @Test
  void movesTheOneThatIsDraggedAndTheFollowing() {
    daily();

    drag(alice().at("2026-11-25T09:30"), alice().at("2026-11-25T11:31"));
    answer("#scope-following");

    bothShow(
        REVIEW,
        MONDAY,
        TUESDAY,
        timed("2026-11-25T11:00", "2026-11-25T12:00"),
        timed("2026-11-26T11:00", "2026-11-26T12:00"));
    everythingIsSent();
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    bothShow(REVIEW, MONDAY, TUESDAY, WEDNESDAY, THURSDAY);
  }

  @Test
  void movesAllOfThemAndLeavesTheOneThatWasMovedByItself() {
    daily();
    drag(alice().at("2026-11-24T09:30"), alice().at("2026-11-24T14:01"));
    answer("#scope-this");
    EventTime alone = timed("2026-11-24T13:30", "2026-11-24T14:30");
    bothShow(REVIEW, MONDAY, alone, WEDNESDAY, THURSDAY);

    drag(alice().at("2026-11-25T09:30"), alice().at("2026-11-25T11:31"));
    answer("#scope-all");

    bothShow(
        REVIEW,
        timed("2026-11-23T11:00", "2026-11-23T12:00"),
        alone,
        timed("2026-11-25T11:00", "2026-11-25T12:00"),
        timed("2026-11-26T11:00", "2026-11-26T12:00"));
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    bothShow(REVIEW, MONDAY, alone, WEDNESDAY, THURSDAY);
  }

  @Test
  void takesOneOutAndTheRestAndPutsThemBack() {
    EventKey series = daily();

    delete(TUESDAY, "#scope-this");
    bothShow(REVIEW, MONDAY, WEDNESDAY, THURSDAY);
    assertEquals(List.of("2026-11-24T09:00:00"), atBobs(series).exdates());
    delete(WEDNESDAY, "#scope-following");
    bothShow(REVIEW, MONDAY);
    everythingIsSent();

    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    bothShow(REVIEW, MONDAY, WEDNESDAY, THURSDAY);
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    bothShow(REVIEW, MONDAY, TUESDAY, WEDNESDAY, THURSDAY);
  }

  /** From Monday to Thursday. */
  private EventKey daily() {
    EventKey key = TeamWindows.create(alice(), REVIEW, MONDAY, "FREQ=DAILY;COUNT=4");
    bothShow(REVIEW, MONDAY, TUESDAY, WEDNESDAY, THURSDAY);
    return key;
  }

  private void delete(EventTime which, String scope) {
    select(REVIEW);
    robot.interact(() -> alice().view(REVIEW, which).requestFocus());
    robot.push(KeyCode.DELETE);
    answer(scope);
  }

  private void answer(String scope) {
    eventually(() -> assertTrue(alice().has(scope)));
    robot.clickOn(alice().center(scope));
    eventually(() -> assertFalse(alice().has(scope)));
  }

  private CalendarEvent atBobs(EventKey key) {
    return bob().replica().event(key).join().orElseThrow();
  }
}

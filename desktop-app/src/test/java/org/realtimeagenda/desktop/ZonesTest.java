package org.realtimeagenda.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.realtimeagenda.desktop.TeamWindow.eventually;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.core.EventTime;

/** Events of other zones in Alice's window, and in Bob's. */
class ZonesTest extends TwoWindows {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  @Test
  void keepsTheZoneAndLengthOfWhatItMoves() {
    create(REVIEW, in(NEW_YORK, "2026-11-26T04:00", "2026-11-26T05:30"));

    drag(alice().at("2026-11-26T10:30"), alice().at("2026-11-24T11:31"));

    bothShow(REVIEW, in(NEW_YORK, "2026-11-24T05:00", "2026-11-24T06:30"));
  }

  @Test
  void leavesAFloatingEventFloating() {
    create(REVIEW, in(null, "2026-11-26T09:00", "2026-11-26T10:00"));

    drag(alice().at("2026-11-26T09:30"), alice().at("2026-11-27T11:31"));

    bothShow(REVIEW, in(null, "2026-11-27T11:00", "2026-11-27T12:00"));
  }

  @Test
  void takesTheZoneThatIsChosenInTheDialog() {
    create(REVIEW, timed("2026-11-26T09:00", "2026-11-26T10:00"));
    open(point(REVIEW));

    choose("#zone", "London (GMT)");
    robot.clickOn("#save");

    bothShow(REVIEW, in(ZoneId.of("Europe/London"), "2026-11-26T09:00", "2026-11-26T10:00"));
  }

  @Test
  void movesAcrossTheNightInWhichTheClocksArePutBack() {
    for (int week = 0; week < 5; week++) {
      press(alice(), "#previous");
      press(bob(), "#previous");
    }
    create(REVIEW, in(NEW_YORK, "2026-10-24T05:00", "2026-10-24T06:00"));
    create("Yoga", timed("2026-10-24T13:00", "2026-10-24T14:00"));

    drag(alice().at("2026-10-24T11:30"), alice().at("2026-10-25T11:30"));
    drag(alice().at("2026-10-24T13:30"), alice().at("2026-10-25T13:30"));

    bothShow(REVIEW, in(NEW_YORK, "2026-10-25T06:00", "2026-10-25T07:00"));
    bothShow("Yoga", timed("2026-10-25T13:00", "2026-10-25T14:00"));
  }

  @Test
  void goesOnInAnotherZoneAndLeavesEventsInTheirs() {
    EventTime floating = in(null, "2026-11-27T10:00", "2026-11-27T11:00");
    create(REVIEW, timed("2026-11-26T03:00", "2026-11-26T04:00"));
    create("Yoga", floating);
    travel(TOKYO, 1);
    eventually(() -> assertEquals("Now in Tokyo time", alice().text("#toast-title")));

    robot.clickOn(alice().find("#toast-action", Node.class));
    eventually(() -> assertEquals("01:00", secondHours().get(8)));
    drag(alice().at("2026-11-26T11:30"), alice().at("2026-11-27T12:30"));

    bothShow(REVIEW, timed("2026-11-27T04:00", "2026-11-27T05:00"));
    bothShow("Yoga", floating);
    assertEquals(
        alice().point("Yoga", Pos.TOP_CENTER, 0, 0).getY(),
        alice().at("2026-11-27T10:00").getY(),
        3);
    robot.clickOn("#second-zone");
    robot.clickOn("No second zone");
    travel(TeamWindows.PARIS, -1);
  }

  private void travel(ZoneId zone, int minutes) {
    windows().clock.travel(zone);
    windows().clock.move(Duration.ofMinutes(minutes));
    String now = zone.equals(TOKYO) ? "19:21" : "11:20";
    eventually(() -> assertEquals(now, alice().text(".current-time-label")));
  }

  private List<String> secondHours() {
    return robot
        .from(alice().find(".second-scale", Node.class))
        .lookup(".time-label")
        .queryAllAs(Label.class)
        .stream()
        .map(Labeled::getText)
        .toList();
  }

  private static EventTime in(@Nullable ZoneId zone, String start, String end) {
    return new EventTime.Timed(LocalDateTime.parse(start), LocalDateTime.parse(end), zone);
  }
}

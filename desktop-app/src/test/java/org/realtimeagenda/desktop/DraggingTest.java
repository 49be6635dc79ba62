package org.realtimeagenda.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.desktop.TeamWindow.eventually;

import com.calendarfx.view.WeekView;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import javafx.event.ActionEvent;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.core.EventTime;
import org.testfx.api.FxRobot;

/** Alice drags events in her window; Bob's window shows where they are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraggingTest {

  private static final String REVIEW = "Design review";
  private static final String CALL = "On call";

  private final FxRobot robot = new FxRobot();
  private @Nullable TeamWindows windows;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    windows = new TeamWindows(folder);
  }

  @AfterAll
  void close() throws IOException {
    Objects.requireNonNull(windows).close();
  }

  @AfterEach
  void clear() {
    robot.release(new MouseButton[0]);
    robot.release(new KeyCode[0]);
    press("#page-week");
    TeamWindows.clear(alice(), alice().self());
    TeamWindows.clear(bob(), bob().self());
    eventually(() -> assertFalse(alice().has(".chip")));
    eventually(() -> assertFalse(bob().has(".chip")));
  }

  @Test
  void movesAnEventToAnotherDayAndTime() {
    create(REVIEW, timed("2026-11-26T09:00", "2026-11-26T10:00"));

    take(alice().at("2026-11-26T09:30"));
    robot.moveTo(alice().at("2026-11-27T12:32"));
    eventually(() -> assertEquals("12:00 – 13:00", alice().text(".drag-times")));
    drop();

    bothShow(REVIEW, timed("2026-11-27T12:00", "2026-11-27T13:00"));
    assertEquals("Moved “Design review”", alice().text("#toast-title"));
    assertEquals("Fri 27 Nov, 12:00 – 13:00", alice().text("#toast-detail"));
  }

  @Test
  void keepsTheZoneAndLengthOfWhatItMoves() {
    create(
        REVIEW,
        new EventTime.Timed(
            LocalDateTime.parse("2026-11-26T04:00"),
            LocalDateTime.parse("2026-11-26T05:30"),
            ZoneId.of("America/New_York")));

    drag(alice().at("2026-11-26T10:30"), alice().at("2026-11-24T11:31"));

    bothShow(
        REVIEW,
        new EventTime.Timed(
            LocalDateTime.parse("2026-11-24T05:00"),
            LocalDateTime.parse("2026-11-24T06:30"),
            ZoneId.of("America/New_York")));
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
    drag(alice().point(REVIEW, Pos.CENTER, 0, 0), alice().at("2026-11-27T13:07"));

    bothShow(REVIEW, timed("2026-11-27T13:00", "2026-11-27T14:00"));
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
    double before = week.getTranslateY();

    take(alice().at("2026-11-25T09:30"));
    robot.moveTo(new Point2D(alice().at("2026-11-25T09:30").getX(), 612));
    eventually(() -> assertTrue(week.getTranslateY() < before - 100));
    robot.push(KeyCode.ESCAPE);
    drop();
    robot.interact(() -> week.setTranslateY(before));

    bothShow(REVIEW, timed("2026-11-25T09:00", "2026-11-25T10:00"));
  }

  private void create(String name, EventTime time) {
    TeamWindows.create(alice(), name, time, null);
    alice().shows(name, time);
  }

  private void drag(Point2D from, Point2D to) {
    take(from);
    robot.moveTo(to);
    drop();
  }

  private void take(Point2D at) {
    robot.moveTo(at).press(MouseButton.PRIMARY);
  }

  private void drop() {
    robot.release(MouseButton.PRIMARY);
  }

  private void bothShow(String name, EventTime... times) {
    alice().shows(name, times);
    bob().shows(name, times);
  }

  private void press(String button) {
    robot.interact(() -> alice().find(button, Node.class).fireEvent(new ActionEvent()));
  }

  private TeamWindow alice() {
    return Objects.requireNonNull(windows).alice;
  }

  private TeamWindow bob() {
    return Objects.requireNonNull(windows).bob;
  }

  private static EventTime timed(String start, String end) {
    return new EventTime.Timed(
        LocalDateTime.parse(start), LocalDateTime.parse(end), TeamWindows.PARIS);
  }

  private static EventTime days(String first, String end) {
    return new EventTime.AllDay(LocalDate.parse(first), LocalDate.parse(end));
  }
}

package org.realtimeagenda.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.calendarfx.view.WeekView;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.awaitility.core.ThrowingRunnable;
import org.realtimeagenda.client.sync.LiveReplica;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.EntryView;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** One member's window, and what it shows. */
record TeamWindow(Stage stage, LiveReplica replica, int self) {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  /** When the events of this name are, as they are painted; each once. */
  Set<EventTime> times(String name) {
    return views(name).stream().map(view -> view.shown().time()).collect(Collectors.toSet());
  }

  /** Waits until the window shows the event at these times and no others. */
  void shows(String name, EventTime... times) {
    eventually(() -> assertEquals(Set.of(times), times(name)));
  }

  /** The first view of an event. */
  Node view(String name) {
    return views(name).getFirst().node();
  }

  /** A point of an event's view on the screen. */
  Point2D point(String name, Pos pos, double dx, double dy) {
    return onFx(
        () -> {
          Node node = view(name);
          Bounds bounds = node.localToScreen(node.getLayoutBounds());
          double x =
              switch (pos.getHpos()) {
                case LEFT -> bounds.getMinX();
                case CENTER -> bounds.getCenterX();
                case RIGHT -> bounds.getMaxX();
              };
          double y =
              switch (pos.getVpos()) {
                case TOP -> bounds.getMinY();
                case CENTER, BASELINE -> bounds.getCenterY();
                case BOTTOM -> bounds.getMaxY();
              };
          return new Point2D(x + dx, y + dy);
        });
  }

  /** The point of a time in the week's columns. */
  Point2D at(String time) {
    LocalDateTime when = LocalDateTime.parse(time);
    WeekView week = find(".week-view", WeekView.class);
    long day = ChronoUnit.DAYS.between(MONDAY, when.toLocalDate());
    double minutes = when.toLocalTime().toSecondOfDay() / 60.0;
    return onFx(
        () ->
            week.localToScreen(
                (day + 0.5) * week.getWidth() / 7, minutes * week.getHourHeight() / 60));
  }

  /** A point of the row above the hours. */
  Point2D above(String date) {
    Node row = find(".all-day-view", Node.class);
    double y = onFx(() -> row.localToScreen(0, 10).getY());
    return new Point2D(at(date + "T12:00").getX(), y);
  }

  /** The node that is focused. */
  Optional<Node> focused() {
    return Optional.ofNullable(onFx(() -> stage.getScene().getFocusOwner()));
  }

  <T extends Node> T find(String query, Class<T> type) {
    return type.cast(robot().from(stage.getScene().getRoot()).lookup(query).query());
  }

  String text(String query) {
    return find(query, Labeled.class).getText();
  }

  boolean has(String query) {
    return robot().from(stage.getScene().getRoot()).lookup(query).tryQuery().isPresent();
  }

  static void eventually(ThrowingRunnable assertion) {
    await().atMost(30, SECONDS).ignoreExceptions().untilAsserted(assertion);
  }

  private List<EntryView> views(String name) {
    Predicate<Node> shown = node -> node instanceof EntryView && node.isVisible();
    return robot().from(stage.getScene().getRoot()).lookup(shown).queryAll().stream()
        .map(EntryView.class::cast)
        .filter(view -> view.shown() instanceof PageEntry.Event)
        .filter(view -> view.shown().title().equals(name))
        .toList();
  }

  private static <T> T onFx(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(5_000, question);
  }

  private static FxRobot robot() {
    return new FxRobot();
  }
}

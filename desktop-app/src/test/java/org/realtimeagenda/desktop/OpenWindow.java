package org.realtimeagenda.desktop;

import com.calendarfx.view.WeekDayView;
import com.calendarfx.view.WeekView;
import java.time.LocalDateTime;
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
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.EntryView;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window that is open, and what it shows. */
public class OpenWindow {
  private final Stage stage;

  public OpenWindow(Stage stage) {
    this.stage = stage;
  }

  public final Stage stage() {
    return stage;
  }

  /** When the events of this name are, as they are painted; each once. */
  public final Set<EventTime> times(String name) {
    return views(name).stream().map(view -> view.shown().time()).collect(Collectors.toSet());
  }

  /** The first view of an event. */
  public final Node view(String name) {
    return views(name).getFirst().node();
  }

  /** The first view of one of a series. */
  public final Node view(String name, EventTime time) {
    return views(name).stream()
        .filter(view -> view.shown().time().equals(time))
        .findFirst()
        .orElseThrow()
        .node();
  }

  /** A point of an event's view on the screen. */
  public final Point2D point(String name, Pos pos, double dx, double dy) {
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

  /** The point of a time in the columns of days. */
  public final Point2D at(String time) {
    LocalDateTime when = LocalDateTime.parse(time);
    WeekView week = find(".week-view", WeekView.class);
    return onFx(
        () -> {
          WeekDayView day =
              week.getWeekDayViews().stream()
                  .filter(view -> view.getDate().equals(when.toLocalDate()))
                  .findFirst()
                  .orElseThrow();
          return day.localToScreen(
              day.getWidth() / 2, day.getLocation(when.atZone(day.getZoneId())));
        });
  }

  /** A point of the row above the hours. */
  public final Point2D above(String date) {
    Node row = find(".all-day-view", Node.class);
    double y = onFx(() -> row.localToScreen(0, 10).getY());
    return new Point2D(at(date + "T12:00").getX(), y);
  }

  /** The node that is focused. */
  public final Optional<Node> focused() {
    return Optional.ofNullable(onFx(() -> stage.getScene().getFocusOwner()));
  }

  /** The middle of a node on the screen. */
  public final Point2D center(String query) {
    Node node = find(query, Node.class);
    return onFx(
        () -> {
          Bounds bounds = node.localToScreen(node.getLayoutBounds());
          return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
  }

  public final <T extends Node> T find(String query, Class<T> type) {
    return type.cast(robot().from(stage.getScene().getRoot()).lookup(query).query());
  }

  public final String text(String query) {
    return find(query, Labeled.class).getText();
  }

  public final boolean has(String query) {
    return robot().from(stage.getScene().getRoot()).lookup(query).tryQuery().isPresent();
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
    return WaitForAsyncUtils.waitForAsyncFx(60_000, question);
  }

  private static FxRobot robot() {
    return new WindowRobot();
  }
}

package org.realtimeagenda.desktop.calendar;

import com.calendarfx.view.AllDayView;
import com.calendarfx.view.DetailedWeekView;
import com.calendarfx.view.EntryViewBase;
import com.calendarfx.view.WeekView;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.Bundles;

/**
 * A double click, or a drag, on empty time: asks for a new event there. Listens above CalendarFX,
 * whose own gestures would put entries into its model.
 */
final class EntryGestures {

  private static final Duration STEP = Duration.ofMinutes(15);
  private static final Duration CLICK_STEP = Duration.ofMinutes(30);
  private static final Duration CLICK_LENGTH = Duration.ofHours(1);
  private static final double DRAG_THRESHOLD = 5;

  private final DetailedWeekView view;
  private final PageContext context;
  private final EntryModel model;
  private final String newEvent;
  private @Nullable Press press;

  EntryGestures(DetailedWeekView view, PageContext context, EntryModel model) {
    this.view = view;
    this.context = context;
    this.model = model;
    this.newEvent = Bundles.of(EntryGestures.class).getString("newEvent");
  }

  void install() {
    view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    view.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    view.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    view.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  private void pressed(MouseEvent event) {
    press = null;
    if (event.getButton() == MouseButton.PRIMARY && isEmptyTime(event)) {
      press = new Press(timeAt(event, STEP), event.getSceneY(), false);
      event.consume();
    }
  }

  private void dragged(MouseEvent event) {
    if (press == null) {
      return;
    }
    event.consume();
    if (press.moved() || Math.abs(event.getSceneY() - press.sceneY()) > DRAG_THRESHOLD) {
      press = new Press(press.time(), press.sceneY(), true);
      EventTime.Timed time = between(press.time(), timeAt(event, STEP));
      model.showGhost(newEvent, time.start(), time.end());
    }
  }

  private void released(MouseEvent event) {
    if (press != null && press.moved()) {
      model.hideGhost();
      context.editor().create(between(press.time(), timeAt(event, STEP)));
      event.consume();
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY
        || event.getClickCount() != 2
        || !event.isStillSincePress()) {
      return;
    }
    if (isEmptyTime(event)) {
      LocalDateTime start = timeAt(event, CLICK_STEP);
      context.editor().create(timed(start, start.plus(CLICK_LENGTH)));
      event.consume();
    } else if (isIn(view.getAllDayView(), event)) {
      AllDayView row = view.getAllDayView();
      Point2D point = row.sceneToLocal(event.getSceneX(), event.getSceneY());
      LocalDate day = row.getZonedDateTimeAt(point.getX(), 0, context.zone()).toLocalDate();
      context.editor().create(new EventTime.AllDay(day, day.plusDays(1)));
      event.consume();
    }
  }

  private boolean isEmptyTime(MouseEvent event) {
    return isIn(view.getWeekView(), event);
  }

  /** Whether the event is in this part of the page, and not on an entry. */
  private static boolean isIn(Node part, MouseEvent event) {
    for (Node node = (Node) event.getTarget(); node != null; node = node.getParent()) {
      if (node instanceof EntryViewBase<?>) {
        return false;
      }
      if (node.equals(part)) {
        return true;
      }
    }
    return false;
  }

  /** The time under the pointer, rounded down, on the day where the drag began. */
  private LocalDateTime timeAt(MouseEvent event, Duration step) {
    WeekView week = view.getWeekView();
    Point2D point = week.sceneToLocal(event.getSceneX(), event.getSceneY());
    double y = Math.clamp(point.getY(), 0, week.getHeight() - 1);
    LocalDateTime time = week.getZonedDateTimeAt(point.getX(), y, context.zone()).toLocalDateTime();
    long minutes = ChronoUnit.MINUTES.between(time.toLocalDate().atStartOfDay(), time);
    return time.toLocalDate().atStartOfDay().plusMinutes(minutes - minutes % step.toMinutes());
  }

  private EventTime.Timed between(LocalDateTime pressed, LocalDateTime now) {
    LocalDateTime other = pressed.toLocalDate().atTime(now.toLocalTime());
    return other.isBefore(pressed)
        ? timed(other, pressed.plus(STEP))
        : timed(pressed, other.plus(STEP));
  }

  private EventTime.Timed timed(LocalDateTime start, LocalDateTime end) {
    return new EventTime.Timed(start, end, context.zone());
  }

  private record Press(LocalDateTime time, double sceneY, boolean moved) {}
}

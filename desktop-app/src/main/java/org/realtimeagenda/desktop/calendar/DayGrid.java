package org.realtimeagenda.desktop.calendar;

import com.calendarfx.util.ViewHelper;
import com.calendarfx.view.AllDayView;
import com.calendarfx.view.DetailedWeekView;
import com.calendarfx.view.WeekDayView;
import com.calendarfx.view.WeekView;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import org.realtimeagenda.core.EventTime;

/** Where times and days are on a page of hours. Points and bounds are those of the scene. */
final class DayGrid {

  private static final double NEAR = 24;
  private static final double SCROLL = 12;
  private static final double ROW = 24;
  private static final double CHIP = 21;
  private static final double FIRST_ROW = 4;
  private static final double GAP = 3;

  private final DetailedWeekView view;
  private final ZoneId reader;

  DayGrid(DetailedWeekView view, ZoneId reader) {
    this.view = view;
    this.reader = reader;
  }

  /** Whether a point is above the hours. */
  boolean isAboveHours(double y) {
    return y < hours().getMinY();
  }

  /** The time at a point, or the nearest one. */
  LocalDateTime timeAt(double x, double y) {
    WeekDayView day = columnAt(x);
    Bounds seen = hours();
    double inside = Math.clamp(y, seen.getMinY(), seen.getMaxY() - 1);
    double local = Math.clamp(day.sceneToLocal(x, inside).getY(), 0, day.getHeight() - 1);
    LocalDateTime time = ViewHelper.getInstantAt(day, local).atZone(reader).toLocalDateTime();
    return time.toLocalDate().equals(day.getDate()) ? time : day.getDate().atStartOfDay();
  }

  /** The day at a point, or the nearest one. */
  LocalDate dayAt(double x) {
    return columnAt(x).getDate();
  }

  /** Where a time is, day by day, as far as it can be seen. */
  List<Bounds> of(EventTime.Timed time) {
    List<Bounds> parts = new ArrayList<>();
    Bounds seen = hours();
    for (WeekDayView day : days()) {
      double top = yOf(day, time.startsAt(reader).atZone(reader).toLocalDateTime());
      double bottom = yOf(day, time.endsAt(reader).atZone(reader).toLocalDateTime());
      double width = day.getWidth() * day.getEntryWidthPercentage() / 100;
      Bounds whole = day.localToScene(new BoundingBox(0, top, width, bottom - top));
      double from = Math.max(seen.getMinY(), whole.getMinY());
      double to = Math.min(seen.getMaxY(), whole.getMaxY());
      if (top < bottom && from < to) {
        parts.add(new BoundingBox(whole.getMinX(), from, whole.getWidth(), to - from));
      }
    }
    return parts;
  }

  /**
   * Where whole days are above the hours.
   *
   * @param y the row of this point
   */
  List<Bounds> of(EventTime.AllDay time, double y) {
    AllDayView row = view.getAllDayView();
    List<Bounds> covered =
        days().stream()
            .filter(day -> !day.getDate().isBefore(time.start()))
            .filter(day -> day.getDate().isBefore(time.end()))
            .map(day -> row.sceneToLocal(day.localToScene(day.getLayoutBounds())))
            .toList();
    if (covered.isEmpty()) {
      return List.of();
    }
    double rows = Math.max(0, Math.floor((row.getHeight() - FIRST_ROW - CHIP) / ROW));
    double wanted = Math.floor((row.sceneToLocal(0, y).getY() - FIRST_ROW) / ROW);
    double top = FIRST_ROW + Math.clamp(wanted, 0, rows) * ROW;
    double left = covered.getFirst().getMinX();
    double width = covered.getLast().getMaxX() - left - GAP;
    return List.of(row.localToScene(new BoundingBox(left, top, width, CHIP)));
  }

  /** Scrolls where a point is near to an end of what is seen of the hours; whether it could. */
  boolean scrollNear(double y) {
    Bounds seen = hours();
    WeekView week = view.getWeekView();
    double by = 0;
    if (y > seen.getMaxY() - NEAR) {
      by = -SCROLL;
    } else if (y > seen.getMinY() && y < seen.getMinY() + NEAR) {
      by = SCROLL;
    }
    double before = week.getTranslateY();
    double room = week.getParent().getLayoutBounds().getHeight();
    double least = Math.min(0, room - week.getHeight());
    week.setTranslateY(Math.clamp(before + by, least, 0));
    return week.getTranslateY() != before;
  }

  private double yOf(WeekDayView day, LocalDateTime time) {
    if (!time.isAfter(day.getDate().atStartOfDay())) {
      return 0;
    }
    if (!time.isBefore(day.getDate().plusDays(1).atStartOfDay())) {
      return day.getHeight();
    }
    return ViewHelper.getTimeLocation(day, time.atZone(reader));
  }

  private WeekDayView columnAt(double x) {
    List<WeekDayView> columns = days();
    for (WeekDayView column : columns) {
      Point2D end = column.localToScene(column.getWidth(), 0);
      if (x < end.getX()) {
        return column;
      }
    }
    return columns.getLast();
  }

  private List<WeekDayView> days() {
    return view.getWeekView().getWeekDayViews();
  }

  /** As much of the hours as is seen. */
  private Bounds hours() {
    Node window = view.getWeekView().getParent();
    return window.localToScene(window.getLayoutBounds());
  }
}

package org.realtimeagenda.desktop.calendar;

import com.calendarfx.view.AllDayEntryView;
import com.calendarfx.view.DayEntryView;
import com.calendarfx.view.WeekDayView;
import java.time.LocalDate;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import org.realtimeagenda.core.EventTime;

/** The hours of days, and the row of whole days above them. */
final class DaysSurface implements DragSurface {

  private final CalendarPage page;
  private final PageContext context;
  private final DayGrid grid;
  private final Ghost ghost;

  DaysSurface(CalendarPage page, PageContext context, DayGrid grid, Ghost ghost) {
    this.page = page;
    this.context = context;
    this.grid = grid;
    this.ghost = ghost;
  }

  @Override
  public Grab.Part partAt(EntryView view, double x, double y) {
    LocalDate first = Moves.start(view.shown().time(), context.zone()).toLocalDate();
    LocalDate last = TimeTexts.lastDay(view.shown().time(), context.zone());
    Point2D point = view.node().sceneToLocal(x, y);
    return switch (view.node()) {
      case AllDayEntryView chip ->
          Ends.at(
              point.getX(),
              chip.getWidth(),
              !first.isBefore(page.from()),
              last.isBefore(page.to()));
      case DayEntryView chip when chip.getDateControl() instanceof WeekDayView day ->
          Ends.at(
              point.getY(),
              chip.getHeight(),
              first.equals(day.getDate()),
              last.equals(day.getDate()));
      default -> Grab.Part.WHOLE;
    };
  }

  @Override
  public Cursor resizeCursor(EntryView view) {
    return isWholeDays(view.shown().time()) ? Cursor.H_RESIZE : Cursor.V_RESIZE;
  }

  @Override
  public Grab.Spot spotAt(Grab.Part part, EventTime time, double x, double y) {
    boolean day = part == Grab.Part.WHOLE ? grid.isAboveHours(y) : isWholeDays(time);
    return day ? new Grab.Spot.Day(grid.dayAt(x)) : new Grab.Spot.Hour(grid.timeAt(x, y));
  }

  @Override
  public EventTime dropped(Grab grab, Grab.Spot spot) {
    return grab.at(spot);
  }

  @Override
  public void showGhost(PageEntry.Event event, EventTime time, double x, double y) {
    String title = Chip.of(event, context).title();
    switch (time) {
      case EventTime.AllDay days -> ghost.show(grid.of(days, y), title, "");
      case EventTime.Timed hours ->
          ghost.show(
              grid.of(hours), title, TimeTexts.range(hours, context.zone(), context.formats()));
    }
  }

  @Override
  public void hideGhost() {
    ghost.hide();
  }

  @Override
  public boolean scrollNear(double x, double y) {
    return grid.scrollNear(y);
  }

  private static boolean isWholeDays(EventTime time) {
    return time instanceof EventTime.AllDay;
  }
}

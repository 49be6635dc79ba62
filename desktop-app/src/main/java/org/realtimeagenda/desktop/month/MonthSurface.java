package org.realtimeagenda.desktop.month;

import java.time.LocalDate;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.Chip;
import org.realtimeagenda.desktop.calendar.DragSurface;
import org.realtimeagenda.desktop.calendar.Ends;
import org.realtimeagenda.desktop.calendar.EntryView;
import org.realtimeagenda.desktop.calendar.Ghost;
import org.realtimeagenda.desktop.calendar.Grab;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.calendar.TimeTexts;

/** The days of a month: what is dragged across them keeps its time of the day. */
final class MonthSurface implements DragSurface {
  private final MonthGrid grid;
  private final PageContext context;
  private final Ghost ghost;

  MonthSurface(MonthGrid grid, PageContext context, Ghost ghost) {
    this.grid = grid;
    this.context = context;
    this.ghost = ghost;
  }

  @Override
  public Grab.Part partAt(EntryView view, double x, double y) {
    if (view.node() instanceof MonthBar bar) {
      Point2D point = bar.sceneToLocal(x, y);
      return Ends.at(point.getX(), bar.getWidth(), bar.hasStart(), bar.hasEnd());
    }
    return Grab.Part.WHOLE;
  }

  @Override
  public Cursor resizeCursor(EntryView view) {
    return Cursor.H_RESIZE;
  }

  @Override
  public Grab.Spot spotAt(Grab.Part part, EventTime time, double x, double y) {
    return new Grab.Spot.Day(grid.dayAt(x, y));
  }

  @Override
  public EventTime dropped(Grab grab, Grab.Spot spot) {
    return grab.onDay(spot.day());
  }

  @Override
  public void showGhost(PageEntry.Event event, EventTime time, double x, double y) {
    LocalDate first = time.startsAt(context.zone()).atZone(context.zone()).toLocalDate();
    LocalDate last = TimeTexts.lastDay(time, context.zone());
    String start = Looks.start(event, context);
    String title = Chip.title(event);
    ghost.show(grid.of(first, last, y), start.isEmpty() ? title : title + "  " + start, "");
  }

  @Override
  public void hideGhost() {
    ghost.hide();
  }

  @Override
  public boolean scrollNear(double x, double y) {
    return false;
  }
}

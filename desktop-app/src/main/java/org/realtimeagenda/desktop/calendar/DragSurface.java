package org.realtimeagenda.desktop.calendar;

import javafx.scene.Cursor;
import org.realtimeagenda.core.EventTime;

/** A page on which entries are dragged. Points are those of the scene. */
public interface DragSurface {

  /** What a press there takes of the entry. */
  Grab.Part partAt(EntryView view, double x, double y);

  /** The pointer over an end of the entry. */
  Cursor resizeCursor(EntryView view);

  /**
   * What is there; the nearest where the point is outside.
   *
   * @param time of the entry, as it was taken
   */
  Grab.Spot spotAt(Grab.Part part, EventTime time, double x, double y);

  /** Where what is in the hand would go. */
  EventTime dropped(Grab grab, Grab.Spot spot);

  /** Shows where that is. */
  void showGhost(PageEntry.Event event, EventTime time, double x, double y);

  void hideGhost();

  /**
   * Goes on to what can't be seen yet, where the point is near to an edge.
   *
   * @return whether anything moved
   */
  boolean scrollNear(double x, double y);
}

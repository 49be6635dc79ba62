package org.realtimeagenda.desktop.calendar;

import com.calendarfx.view.DayView;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** The lines between the hours of a day, as one shape. */
final class HourLines extends Path {

  static final String STYLE = "full-hour-line";

  private static final double SIDE = 4;

  /** So that a line is one pixel high, and not half of two. */
  private static final double HALF = 0.5;

  HourLines(DayView day) {
    getStyleClass().setAll(STYLE);
    setManaged(false);
    setMouseTransparent(true);
    day.widthProperty().subscribe(_ -> draw(day));
    day.hourHeightProperty().subscribe((_, _) -> draw(day));
  }

  private void draw(DayView day) {
    List<PathElement> lines = new ArrayList<>();
    for (int hour = 1; hour < 24; hour++) {
      double y = Math.rint(hour * day.getHourHeight()) + HALF;
      lines.add(new MoveTo(SIDE, y));
      lines.add(new LineTo(day.getWidth() - SIDE, y));
    }
    getElements().setAll(lines);
  }
}

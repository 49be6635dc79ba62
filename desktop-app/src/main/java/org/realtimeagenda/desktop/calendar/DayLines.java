package org.realtimeagenda.desktop.calendar;

import com.calendarfx.view.DayView;
import com.calendarfx.view.DayViewBase;
import com.calendarfx.view.TimeScaleView;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.SkinBase;
import javafx.scene.shape.Line;

/**
 * The lines across a day. CalendarFX lets the mark of the current time appear over more than half a
 * second, in which the page is painted again and again; here it is there at once. And it makes a
 * node of each line, also of those at half hours, which nobody is to see: a week would have 329 of
 * them to be styled.
 */
final class DayLines {
  private DayLines() {}

  static void tidy(DayView day) {
    day.skinProperty()
        .subscribe(
            skin -> {
              if (skin instanceof SkinBase<?> made) {
                drawAtOnce(day, made.getChildren());
              }
              steady(day, "current-time-line", day.showCurrentTimeMarkerProperty());
              steady(day, "current-time-circle", day.showCurrentTimeTodayMarkerProperty());
            });
  }

  private static void drawAtOnce(DayView day, List<Node> parts) {
    int place = parts.indexOf(parts.stream().filter(DayLines::isLine).findFirst().orElse(null));
    if (place >= 0) {
      parts.removeIf(DayLines::isLine);
      parts.add(place, new HourLines(day));
    }
  }

  private static boolean isLine(Node part) {
    return part instanceof Line
        && (part.getStyleClass().contains(HourLines.STYLE)
            || part.getStyleClass().contains("half-hour-line"));
  }

  static void tidy(TimeScaleView scale) {
    scale
        .skinProperty()
        .subscribe(
            () -> steady(scale, "current-time-label", scale.showCurrentTimeMarkerProperty()));
  }

  private static void steady(DayViewBase view, String style, ObservableBooleanValue shown) {
    for (Node mark : view.getChildrenUnmodifiable()) {
      if (mark.getStyleClass().contains(style)) {
        shown.subscribe(_ -> mark.setOpacity(shown.get() ? 1 : 0));
        mark.opacityProperty().subscribe(_ -> mark.setOpacity(shown.get() ? 1 : 0));
      }
    }
  }
}

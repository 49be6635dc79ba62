package org.realtimeagenda.desktop.calendar;

import com.calendarfx.view.DayView;
import com.calendarfx.view.DayViewBase;
import com.calendarfx.view.TimeScaleView;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/**
 * The mark of the current time. CalendarFX lets it appear over more than half a second, in which
 * the page is painted again and again; here it is there at once.
 */
final class NowMark {
  private NowMark() {}

  static void showAtOnce(DayView day) {
    day.skinProperty()
        .subscribe(
            () -> {
              steady(day, "current-time-line", day.showCurrentTimeMarkerProperty());
              steady(day, "current-time-circle", day.showCurrentTimeTodayMarkerProperty());
            });
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

package org.realtimeagenda.desktop.calendar;

import com.calendarfx.view.WeekTimeScaleView;
import impl.com.calendarfx.view.WeekTimeScaleViewSkin;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/**
 * The hours beside the columns, as plain text. CalendarFX makes a label of each, which is a control
 * with a skin, and the window waits for them when it is painted for the first time.
 */
final class HourScaleSkin extends WeekTimeScaleViewSkin {

  private final List<Text> hours = new ArrayList<>();
  private final Label now;

  /**
   * @param scale writes times as it always will
   */
  HourScaleSkin(WeekTimeScaleView scale) {
    super(scale);
    now = (Label) getChildren().getFirst();
    for (int hour = 1; hour < 24; hour++) {
      Text text = new Text(scale.getTimeFormatter().format(LocalTime.of(hour, 0)));
      text.getStyleClass().setAll("text", "time-label");
      text.setTextOrigin(VPos.TOP);
      text.setManaged(false);
      hours.add(text);
    }
    getChildren().addAll(0, hours);
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    WeekTimeScaleView scale = getSkinnable();
    LocalTime time = scale.getTime();
    now.setText(scale.getTimeFormatter().format(time));
    double nowHeight = now.prefHeight(width);
    now.resizeRelocate(x, top(y, time, nowHeight), width, nowHeight);
    boolean marked = now.isVisible() && scale.isShowCurrentTimeMarker();
    for (int place = 0; place < hours.size(); place++) {
      Text hour = hours.get(place);
      double hourHeight = hour.getLayoutBounds().getHeight();
      hour.relocate(
          snapPositionX(x + width - hour.getLayoutBounds().getWidth()),
          top(y, LocalTime.of(place + 1, 0), hourHeight));
      hour.setVisible(!marked || !hour.getBoundsInParent().intersects(now.getBoundsInParent()));
    }
  }

  /** In the middle of its line, but not cut at midnight. */
  private double top(double y, LocalTime time, double height) {
    double hours = (double) time.toSecondOfDay() / LocalTime.of(1, 0).toSecondOfDay();
    double line = y + hours * getSkinnable().getHourHeight();
    return snapPositionY(
        Math.clamp(line - height / 2, 0, 24 * getSkinnable().getHourHeight() - height));
  }
}

package org.realtimeagenda.desktop.calendar;

import com.calendarfx.view.WeekTimeScaleView;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** The hours of a second zone, beside the reader's own, which it scrolls with. */
final class SecondScale extends Region {

  private static final double WIDTH = 46;

  /** With am or pm. */
  private static final double WIDE = 62;

  private final WeekTimeScaleView own;
  private final List<Label> labels = new ArrayList<>();
  private final Pane hours = new Pane();

  /**
   * @param twelve whether times are such as 2:00 pm
   */
  SecondScale(WeekTimeScaleView own, boolean twelve) {
    this.own = own;
    hours.setManaged(false);
    hours.translateYProperty().bind(own.translateYProperty());
    own.hourHeightProperty().subscribe(_ -> requestLayout());
    getChildren().setAll(hours);
    getStyleClass().add("second-scale");
    setMinWidth(twelve ? WIDE : WIDTH);
    setPrefWidth(twelve ? WIDE : WIDTH);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  void show(SecondHours times) {
    if (labels.isEmpty()) {
      makeLabels();
    }
    for (int place = 0; place < labels.size(); place++) {
      labels.get(place).setText(times.texts().get(place));
    }
  }

  /** Most people have no second zone. */
  private void makeLabels() {
    for (int hour = 1; hour < 24; hour++) {
      Label label = new Label();
      label.getStyleClass().add("time-label");
      label.setAlignment(Pos.CENTER_RIGHT);
      label.setManaged(false);
      labels.add(label);
    }
    hours.getChildren().setAll(labels);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    hours.resizeRelocate(snappedLeftInset(), 0, width, own.getHourHeight() * 24);
    for (int place = 0; place < labels.size(); place++) {
      Label label = labels.get(place);
      double height = label.prefHeight(width);
      double y = (place + 1) * own.getHourHeight() - height / 2;
      label.resizeRelocate(0, snapPositionY(y), width, height);
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }
}

package org.realtimeagenda.desktop.connection;

import java.time.Instant;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.realtimeagenda.client.replica.Situation.Echo;

/** How long each push of the last minutes took, as a small line; half of them dotted across. */
final class PushLine extends Pane {

  private static final double WIDTH = 212;
  private static final double HEIGHT = 40;
  private static final double EDGE = 4;

  private final Polyline line = new Polyline();
  private final Line half = new Line();
  private final Circle last = new Circle(3);
  private final Label halfMillis = new Label();

  PushLine() {
    setId("push-line");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    line.getStyleClass().add("push-line");
    half.getStyleClass().add("push-half");
    last.getStyleClass().add("push-last");
    halfMillis.getStyleClass().add("push-label");
    halfMillis.setLayoutX(WIDTH + 8);
    getChildren().setAll(half, line, last, halfMillis);
  }

  /** Draws them; {@code pushes} are some. */
  void draw(Pushes pushes, Instant now) {
    double most = (double) pushes.slowest().toNanos();
    line.getPoints().clear();
    double x = EDGE;
    double y = 0;
    for (Echo echo : pushes.echoes()) {
      x = EDGE + Pushes.place(echo, now) * (WIDTH - 2 * EDGE);
      y = height((double) echo.took().toNanos(), most);
      line.getPoints().addAll(x, y);
    }
    last.setCenterX(x);
    last.setCenterY(y);
    double middle = height((double) pushes.half().toNanos(), most);
    half.setStartX(EDGE);
    half.setEndX(WIDTH - EDGE);
    half.setStartY(middle);
    half.setEndY(middle);
    halfMillis.setText(String.valueOf(Reporter.millis(pushes.half())));
    halfMillis.setLayoutY(middle - 8);
  }

  private static double height(double nanos, double most) {
    return HEIGHT - EDGE - (most == 0 ? 0 : nanos / most) * (HEIGHT - 2 * EDGE);
  }
}

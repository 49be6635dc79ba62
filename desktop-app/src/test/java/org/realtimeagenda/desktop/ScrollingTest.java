package org.realtimeagenda.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.desktop.TeamWindow.eventually;

import com.calendarfx.view.WeekView;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A drag reaches hours that can't be seen yet. */
class ScrollingTest extends TwoWindows {

  @Test
  void scrollsNearTheEdgeOfTheHours() {
    create(REVIEW, timed("2026-11-25T09:00", "2026-11-25T10:00"));
    WeekView week = alice().find(".week-view", WeekView.class);
    double before = -400;
    robot.interact(() -> week.setTranslateY(before));

    Point2D middle = alice().point(REVIEW, Pos.CENTER, 0, 0);
    take(middle);
    double foot = footOfTheHours(week);
    eventually(
        () -> {
          // again, since a drag begins with the first move
          robot.moveTo(new Point2D(middle.getX(), foot - 12));
          robot.moveTo(new Point2D(middle.getX(), foot - 8));
          assertTrue(week.getTranslateY() < before - 100);
        });
    robot.push(KeyCode.ESCAPE);
    drop();
    robot.interact(() -> week.setTranslateY(before));

    bothShow(REVIEW, timed("2026-11-25T09:00", "2026-11-25T10:00"));
  }

  private double footOfTheHours(WeekView week) {
    double[] y = new double[1];
    robot.interact(
        () -> {
          Node window = week.getParent();
          y[0] = window.localToScreen(window.getLayoutBounds()).getMaxY();
        });
    return y[0];
  }
}

package org.realtimeagenda.desktop.calendar;

import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Says for a moment, where it was tried, why something can't be done. */
final class Hint {
  private static final Duration STAYS = Duration.seconds(4);
  private static final double BELOW = 8;

  private final Tooltip tooltip = new Tooltip();
  private final PauseTransition timer = new PauseTransition(STAYS);

  Hint() {
    tooltip.setId("hint");
    tooltip.setAutoHide(true);
    // the press that hides it is meant for what is below
    tooltip.setConsumeAutoHidingEvents(false);
    timer.setOnFinished(_ -> tooltip.hide());
  }

  void say(Node at, String text, Point2D screen) {
    tooltip.hide();
    tooltip.setText(text);
    tooltip.show(at.getScene().getWindow(), screen.getX(), screen.getY() + BELOW);
    timer.playFromStart();
  }
}

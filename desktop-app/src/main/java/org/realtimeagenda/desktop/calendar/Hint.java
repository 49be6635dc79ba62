package org.realtimeagenda.desktop.calendar;

import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Says for a moment, where it was tried, why something can't be done. */
final class Hint {
  private static final Duration STAYS = Duration.seconds(4);
  private static final double BELOW = 8;

  /** The last one; null until one is shown, which no window waits for. */
  private @Nullable Tooltip shown;

  void say(Node at, String text, Point2D screen) {
    if (shown != null) {
      shown.hide();
    }
    Tooltip tooltip = new Tooltip(text);
    tooltip.setId("hint");
    tooltip.setAutoHide(true);
    // the press that hides it is meant for what is below
    tooltip.setConsumeAutoHidingEvents(false);
    tooltip.show(at.getScene().getWindow(), screen.getX(), screen.getY() + BELOW);
    PauseTransition timer = new PauseTransition(STAYS);
    timer.setOnFinished(_ -> tooltip.hide());
    timer.play();
    shown = tooltip;
  }
}

package org.realtimeagenda.desktop.calendar;

import javafx.scene.Scene;

/** The moment at which a window has been laid out and handed to the painter for the first time. */
public final class FirstPaint {

  private final Scene scene;
  private Runnable listener = () -> {};
  private final Runnable pulse = this::pulsed;

  public FirstPaint(Scene scene) {
    this.scene = scene;
  }

  /** Called once, on the FX thread. */
  public void then(Runnable listener) {
    this.listener = listener;
    scene.addPostLayoutPulseListener(pulse);
  }

  private void pulsed() {
    scene.removePostLayoutPulseListener(pulse);
    Answers.after(listener);
  }
}

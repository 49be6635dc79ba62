package org.realtimeagenda.desktop.calendar;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import javafx.scene.Scene;

/** The moment at which a window has been painted for the first time. */
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
    Answers.after(this::handedOver);
  }

  /** The painter has the picture, and does one thing after the other. */
  private void handedOver() {
    var _ = Toolkit.getToolkit().addRenderJob(new RenderJob(() -> Answers.after(listener)));
  }
}

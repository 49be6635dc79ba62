package org.realtimeagenda.desktop.app;

import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * JavaFX's pulse on GTK. Elsewhere it rests while nothing is to be painted (JDK-8189926); GTK's own
 * timer goes on, and wakes the processor up sixty times a second for nothing.
 */
final class RestingTimer extends Timer {

  private static final Logger LOG = LoggerFactory.getLogger(RestingTimer.class);

  private final Timer restless;
  private int period;

  RestingTimer(Timer restless) {
    super(() -> {});
    this.restless = restless;
  }

  /**
   * Takes the place of the toolkit's timer where that is GTK's; on the FX thread. A JavaFX that
   * keeps it elsewhere goes on as before.
   */
  static void install() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return;
    }
    Toolkit toolkit = Toolkit.getToolkit();
    try {
      Field pulse = toolkit.getClass().getDeclaredField("pulseTimer");
      pulse.setAccessible(true);
      if (pulse.get(toolkit) instanceof Timer timer
          && timer.getClass().getSimpleName().equals("GtkTimer")) {
        RestingTimer resting = new RestingTimer(timer);
        pulse.set(toolkit, resting);
        resting.start(1000 / toolkit.getRefreshRate());
      }
    } catch (ReflectiveOperationException | InaccessibleObjectException elsewhere) {
      LOG.warn("The window can't rest while nothing is to be painted", elsewhere);
    }
  }

  @Override
  protected long _start(Runnable pulse) {
    throw new UnsupportedOperationException("GTK has no timer of the screen's");
  }

  @Override
  protected long _start(Runnable pulse, int milliseconds) {
    period = milliseconds;
    restless.start(period);
    return 1;
  }

  @Override
  protected void _stop(long timer) {
    restless.stop();
  }

  @Override
  protected void _pause(long timer) {
    restless.stop();
  }

  @Override
  protected void _resume(long timer) {
    if (!restless.isRunning()) {
      restless.start(period);
    }
  }
}

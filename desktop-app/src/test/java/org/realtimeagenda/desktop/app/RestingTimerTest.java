package org.realtimeagenda.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.glass.ui.Timer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** With the toolkit, which knows what periods there are. */
@ExtendWith(ApplicationExtension.class)
class RestingTimerTest {

  /** As GTK's, which doesn't know how to pause. */
  private static final class Restless extends Timer {
    private final List<String> told = new ArrayList<>();

    Restless() {
      super(() -> {});
    }

    @Override
    protected long _start(Runnable pulse) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected long _start(Runnable pulse, int milliseconds) {
      told.add("start " + milliseconds);
      return 1;
    }

    @Override
    protected void _stop(long timer) {
      told.add("stop");
    }

    @Override
    protected void _pause(long timer) {
      told.add("pause");
    }

    @Override
    protected void _resume(long timer) {
      told.add("resume");
    }
  }

  @Test
  void stopsInsteadOfPausingAndGoesOnAsBefore() {
    Restless restless = new Restless();
    RestingTimer timer = new RestingTimer(restless);
    timer.start(16);
    timer.resume();
    timer.pause();
    timer.pause();
    timer.resume();
    timer.stop();
    timer.resume();
    assertEquals(List.of("start 16", "stop", "start 16", "stop"), restless.told);
  }
}

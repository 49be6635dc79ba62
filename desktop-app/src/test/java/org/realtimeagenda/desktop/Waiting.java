package org.realtimeagenda.desktop;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * How every test waits for the window: it looks again after some frames, goes on where what it
 * looks for isn't there yet, and leaves a slow machine its time.
 */
public final class Waiting implements BeforeAllCallback {

  private static final Duration FRAMES = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @Override
  public void beforeAll(ExtensionContext context) {
    Awaitility.setDefaultPollInterval(FRAMES);
    Awaitility.setDefaultPollDelay(FRAMES);
    Awaitility.setDefaultTimeout(LONGEST);
    Awaitility.ignoreExceptionsByDefault();
  }

  /**
   * Until a window of the calendar has what is made after its first paint; it takes every command.
   */
  public static void untilWhole() {
    Awaitility.await().until(() -> new FxRobot().lookup("#subscriptions").tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }
}

package org.realtimeagenda.client;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** How every test waits: it looks again soon, and leaves a slow machine its time. */
public final class Waiting implements BeforeAllCallback {

  private static final Duration POLL = Duration.ofMillis(20);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @Override
  public void beforeAll(ExtensionContext context) {
    Awaitility.setDefaultPollInterval(POLL);
    Awaitility.setDefaultPollDelay(POLL);
    Awaitility.setDefaultTimeout(LONGEST);
  }
}

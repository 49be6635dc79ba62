package org.realtimeagenda.client.appsync;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AppSyncHttpTest {

  @Test
  void keepsNoProgramFromEnding() throws Exception {
    assertTrue(
        AppSyncHttp.client()
            .dispatcher()
            .executorService()
            .submit(() -> Thread.currentThread().isDaemon())
            .get());
  }
}

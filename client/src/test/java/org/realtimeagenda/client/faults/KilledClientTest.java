package org.realtimeagenda.client.faults;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.store.Edit;

/** kill -9 of a client between a click and its answer. */
class KilledClientTest {

  private static final int KILLS = Integer.getInteger("faults.kills", 10);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private final Random random = new Random(Chaos.SEED);

  @Test
  @Timeout(value = 1, unit = TimeUnit.HOURS)
  void aClickIsMadeOnceThoughTheClientDiesBeforeTheAnswer() throws Exception {
    System.out.println("Killed clients: " + KILLS + " kills, -Dfaults.seed=" + Chaos.SEED);
    try (Chaos chaos = new Chaos(folder, 30)) {
      Device device = chaos.device("alice", "alice");
      device.proxy().delay(Duration.ofMillis(30));
      int kills = 0;
      for (int between = 0; between < KILLS; kills++) {
        int before = chaos.clicks();
        device.clickUpTo(Integer.MAX_VALUE / 2);
        await().atMost(Duration.ofMinutes(2)).until(() -> chaos.clicks() > before);
        Thread.sleep(random.nextInt(300));
        device.kill();
        if (device.outbox().stream().anyMatch(KilledClientTest::unanswered)) {
          between++;
        }
        device.start();
      }
      device.proxy().calm();
      device.clickUpTo(0);
      chaos.settle();
      System.out.println(
          kills
              + " kills, "
              + KILLS
              + " of them between a click and its answer: "
              + chaos.reckon());
    }
  }

  private static boolean unanswered(Edit edit) {
    return edit.state() instanceof Edit.State.Waiting || edit.state() instanceof Edit.State.Frozen;
  }
}

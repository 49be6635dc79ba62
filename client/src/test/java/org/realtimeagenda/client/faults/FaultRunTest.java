package org.realtimeagenda.client.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four clients, two of them devices of one member, change what they like through networks that
 * break all the time, while processes are killed and another tool writes as well.
 */
class FaultRunTest {

  private static final int CHANGES = Integer.getInteger("faults.changes", 400);

  private enum Deed {
    KILL_CLIENT,
    KILL_SERVER,
    DELIVER_AGAIN,
    WRITE_BEHIND
  }

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private final Random random = new Random(Chaos.SEED);
  private final Map<Deed, Integer> done = new TreeMap<>();

  @Test
  @Timeout(value = 1, unit = TimeUnit.HOURS)
  void nothingIsLostNorDoneTwiceAndEverybodyEndsWithTheSame() throws Exception {
    System.out.println("The fault run: " + CHANGES + " changes, -Dfaults.seed=" + Chaos.SEED);
    List<Weather> weathers = new ArrayList<>();
    try (Chaos chaos = new Chaos(folder, CHANGES > 1_000 ? 200 : 300)) {
      List<Device> devices =
          List.of(
              chaos.device("alicea", "alice"),
              chaos.device("aliceb", "alice"),
              chaos.device("bob", "bob"),
              chaos.device("carol", "carol"));
      for (Device device : devices) {
        device.clickUpTo(CHANGES / devices.size());
        weathers.add(new Weather(device.proxy(), random.nextLong()));
      }
      makeTrouble(chaos, devices);
      for (Weather weather : weathers) {
        weather.close();
      }
      chaos.settle();
      System.out.println("Faults: " + chaos.faults() + ", " + done);
      System.out.println("Clicks: " + chaos.reckon());
    } finally {
      for (Weather weather : weathers) {
        weather.close();
      }
    }
  }

  /** One deed after each dozen clicks or so. */
  private void makeTrouble(Chaos chaos, List<Device> devices) throws Exception {
    int next = 0;
    while (!chaos.done()) {
      if (chaos.clicks() >= next) {
        next = chaos.clicks() + random.nextInt(20);
        Deed deed = pick();
        done.merge(deed, 1, Integer::sum);
        trouble(deed, chaos, devices.get(random.nextInt(devices.size())));
      } else {
        Thread.sleep(10);
      }
    }
  }

  private Deed pick() {
    int dice = random.nextInt(20);
    if (dice < 1) {
      return Deed.KILL_SERVER;
    }
    if (dice < 4) {
      return Deed.KILL_CLIENT;
    }
    return dice < 10 ? Deed.DELIVER_AGAIN : Deed.WRITE_BEHIND;
  }

  private void trouble(Deed deed, Chaos chaos, Device device) throws Exception {
    switch (deed) {
      case KILL_SERVER -> chaos.backend().killAndStart();
      case KILL_CLIENT -> {
        device.kill();
        device.startAgain();
      }
      case DELIVER_AGAIN -> chaos.backend().rewindRelay(1 + random.nextInt(40));
      case WRITE_BEHIND ->
          chaos.backend().writeBehind(random, "tool" + done.getOrDefault(Deed.WRITE_BEHIND, 0));
    }
  }
}

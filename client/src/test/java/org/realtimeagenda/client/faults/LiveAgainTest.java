package org.realtimeagenda.client.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.server.TeamServer;

/**
 * How a client comes back. Only that it does is asserted; how long it took is printed, and the
 * figures of a quiet machine are in docs/reliability.md.
 */
class LiveAgainTest {

  private static final int REPEATS = Integer.getInteger("faults.repeats", 1);

  @TempDir private Path folder;
  private final Random random = new Random(Chaos.SEED);
  private TeamServer server;
  private FaultProxy proxy;
  private Screen alice;
  private Screen bob;

  @BeforeEach
  void open() throws Exception {
    Path team = folder.resolve("team");
    server = TeamServer.start(ServerMain.config(team));
    proxy = new FaultProxy(server.url().getPort(), Chaos.SEED);
    alice =
        new Screen(
            folder.resolve("alice"),
            team.resolve("connections/alice.json"),
            connection -> ThroughProxy.connect(connection, proxy.port()));
    bob = new Screen(folder.resolve("bob"), team.resolve("connections/bob.json"), Teams::connect);
    alice.live();
    bob.live();
  }

  @AfterEach
  void close() throws Exception {
    alice.close();
    bob.close();
    proxy.close();
    server.close();
  }

  @Test
  void aBlackHoleIsNoticedAndAfterItEverythingIsThere() {
    List<Long> noticed = new ArrayList<>();
    List<Long> back = new ArrayList<>();
    for (int i = 0; i < REPEATS; i++) {
      int before = alice.told();
      proxy.openHole();
      noticed.add(millis(() -> alice.told(before, ReplicaState.Offline.class)));
      String missed = "in the hole " + i;
      bob.create(missed);
      Duration hole = Duration.ofMillis(REPEATS == 1 ? 500 : random.nextLong(500, 12_000));
      await().pollDelay(hole).atMost(hole.plusMinutes(1)).until(() -> true);
      assertFalse(alice.names().contains(missed));
      int inside = alice.told();
      proxy.closeHole();
      back.add(
          millis(
              () -> alice.told(inside, ReplicaState.Live.class) && alice.names().contains(missed)));
    }
    print("a black hole, noticed", noticed);
    print("after a black hole, live with everything", back);
  }

  @Test
  void afterAResetItIsLiveAgain() {
    List<Long> back = new ArrayList<>();
    for (int i = 0; i < REPEATS; i++) {
      alice.live();
      int before = alice.told();
      proxy.reset();
      back.add(
          millis(
              () ->
                  alice.told(before, ReplicaState.Offline.class)
                      && alice.state().orElseThrow() instanceof ReplicaState.Live));
    }
    print("after a reset, live", back);
  }

  private static long millis(Callable<Boolean> happened) {
    long start = System.nanoTime();
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .atMost(Duration.ofMinutes(1))
        .until(happened);
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  private static void print(String what, List<Long> millis) {
    LongStream sorted = millis.stream().mapToLong(Long::longValue).sorted();
    long[] all = sorted.toArray();
    System.out.println(
        what
            + ": median "
            + all[all.length / 2]
            + " ms, longest "
            + all[all.length - 1]
            + " ms of "
            + all.length);
  }
}

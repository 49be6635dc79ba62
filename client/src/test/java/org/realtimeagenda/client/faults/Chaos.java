package org.realtimeagenda.client.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.realtimeagenda.core.EventsDigest;

/** A team of processes that are there to be broken, and the reckoning at the end. */
final class Chaos implements AutoCloseable {

  /** The small form's seed; the long form's is another each time. */
  static final long SEED = Long.getLong("faults.seed", 1);

  private final Path folder;
  private final int pace;
  private final Backend backend;
  private final List<Device> devices = new ArrayList<>();
  private final AtomicInteger clicks = new AtomicInteger();
  private List<Integer> lastLeft = List.of();
  private int unchanged;

  /**
   * A running backend and no client yet.
   *
   * @param pace the longest time between two clicks of a client, in ms
   */
  Chaos(Path folder, int pace) throws Exception {
    this.folder = folder;
    this.pace = pace;
    backend = new Backend(folder);
    backend.start();
  }

  Backend backend() {
    return backend;
  }

  /** How many clicks were made, by all clients together. */
  int clicks() {
    return clicks.get();
  }

  /** Starts a device of {@code member}. */
  Device device(String name, String member) throws IOException {
    long seed = SEED * 1_000 + devices.size();
    FaultProxy proxy = new FaultProxy(backend.port(), seed);
    Path own = folder.resolve(name);
    Device device =
        new Device(
            name, backend.connection(member), own, proxy, seed, pace, clicks::incrementAndGet);
    devices.add(device);
    device.start();
    return device;
  }

  boolean done() throws IOException {
    for (Device device : devices) {
      if (!device.done()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Waits, faults off, until every device has everything and nothing to send. What waits for a
   * person counts as to send; so where something is left, it must have stayed the same for a while.
   */
  void settle() {
    await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(250)).until(this::settled);
  }

  private boolean settled() throws Exception {
    if (!done() || !backend.relayed()) {
      return false;
    }
    String digest = EventsDigest.of(backend.rows());
    List<Integer> left = new ArrayList<>();
    for (Device device : devices) {
      Device.Status status = device.status();
      if (!status.caughtUp() || !status.digest().equals(digest)) {
        unchanged = 0;
        return false;
      }
      left.add(status.outbox());
    }
    unchanged = left.equals(lastLeft) ? unchanged + 1 : 0;
    lastLeft = left;
    return left.stream().allMatch(n -> n == 0) || unchanged >= 12;
  }

  /** Ends the clients and finds every one of their clicks again. */
  Map<String, Integer> reckon() throws Exception {
    Reckoning reckoning = new Reckoning(Ledger.read(backend));
    for (Device device : devices) {
      device.stop();
      reckoning.add(device.name(), device.pages(), device.outbox());
    }
    assertEquals(List.of(), reckoning.wrong());
    return reckoning.found();
  }

  /** How often which fault hit something, on all proxies together. */
  Map<String, Integer> faults() {
    Map<String, Integer> all = new TreeMap<>();
    devices.forEach(
        device -> device.proxy().made().forEach((fault, n) -> all.merge(fault, n, Integer::sum)));
    return all;
  }

  @Override
  public void close() throws IOException {
    try (backend) {
      for (Device device : devices) {
        device.close();
      }
    }
  }
}

package org.realtimeagenda.client.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Random;

/** One fault after the other on a proxy, with calm between them, until it is closed. */
final class Weather implements AutoCloseable {

  private final FaultProxy proxy;
  private final Random random;
  private final Thread thread;

  Weather(FaultProxy proxy, long seed) {
    this.proxy = proxy;
    this.random = new Random(seed);
    thread = Thread.ofVirtual().start(this::run);
  }

  private void run() {
    try {
      while (true) {
        pause(100, 900);
        fault();
        proxy.calm();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void fault() throws IOException, InterruptedException {
    switch (random.nextInt(7)) {
      case 0 -> proxy.reset();
      case 1 -> {
        proxy.refuse();
        proxy.reset();
        pause(100, 1_500);
      }
      case 2 -> {
        proxy.openHole();
        // now and then longer than the 3 s after which a client takes its connection for dead
        pause(200, 4_500);
      }
      case 3 -> {
        proxy.delay(Duration.ofMillis(150));
        pause(500, 2_000);
      }
      case 4 -> {
        proxy.cutNext(FaultProxy.Way.TO_BACKEND);
        pause(300, 1_000);
      }
      case 5 -> {
        proxy.cutNext(FaultProxy.Way.TO_CLIENT);
        pause(300, 1_000);
      }
      default -> {
        proxy.doubleRequests(true);
        pause(500, 2_000);
      }
    }
  }

  private void pause(int least, int most) throws InterruptedException {
    Thread.sleep(random.nextInt(least, most));
  }

  /** Ends the faults. */
  @Override
  public void close() throws IOException {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    proxy.calm();
  }
}

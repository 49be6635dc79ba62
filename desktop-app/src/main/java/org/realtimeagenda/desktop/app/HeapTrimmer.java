package org.realtimeagenda.desktop.app;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Gives back what nothing needs any more: once the start is over, and whenever twice as much is in
 * use as after the last time. The serial collector by itself only looks at what is old when the
 * heap can't grow any further, and that is a quarter of the computer's memory.
 */
public final class HeapTrimmer {

  private static final int START_SECONDS = 1;
  private static final int MINUTE = 60;

  private final LongSupplier used;
  private final Runnable collect;
  private long needed;

  /**
   * @param used bytes of the heap
   */
  HeapTrimmer(LongSupplier used, Runnable collect) {
    this.used = used;
    this.collect = collect;
  }

  /** Looks from now on, each minute, as long as the program runs. */
  public static void start() {
    HeapTrimmer trimmer = new HeapTrimmer(HeapTrimmer::used, System::gc);
    var _ =
        Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("heap").factory())
            .scheduleWithFixedDelay(trimmer::look, START_SECONDS, MINUTE, TimeUnit.SECONDS);
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  void look() {
    if (used.getAsLong() > 2 * needed) {
      collect.run();
      needed = used.getAsLong();
    }
  }
}

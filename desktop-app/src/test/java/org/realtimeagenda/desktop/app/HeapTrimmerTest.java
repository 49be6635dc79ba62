package org.realtimeagenda.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeapTrimmerTest {

  private long used = 30;
  private long needed = 20;
  private int collections;

  private final HeapTrimmer trimmer = new HeapTrimmer(() -> used, this::collect);

  private void collect() {
    collections++;
    used = needed;
  }

  @Test
  void collectsOnceAfterTheStartAndThenWhenTwiceAsMuchIsUsed() {
    trimmer.look();
    assertEquals(1, collections);
    used = 40;
    trimmer.look();
    assertEquals(1, collections);
    used = 41;
    trimmer.look();
    assertEquals(2, collections);
  }

  @Test
  void asksForNothingMoreWhileAllThatIsUsedIsNeeded() {
    needed = 100;
    used = 100;
    trimmer.look();
    used = 150;
    trimmer.look();
    assertEquals(1, collections);
  }
}

package org.realtimeagenda.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class EventIdsTest {

  /** Rows that are stored already have these numbers, so they may never change. */
  @Test
  void keepsItsValues() {
    assertEquals(270_652_919, EventIds.id("meeting@example.org", null, 0));
    assertEquals(525_440_755, EventIds.id("meeting@example.org", null, 1));
    assertEquals(237_425_986, EventIds.id("meeting@example.org", "2026-11-30T10:00:00", 0));
  }

  @Test
  void givesTheNextTryAnotherNumber() {
    assertNotEquals(EventIds.id("a", null, 0), EventIds.id("a", null, 1));
  }
}

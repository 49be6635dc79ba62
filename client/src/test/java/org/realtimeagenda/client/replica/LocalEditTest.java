package org.realtimeagenda.client.replica;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.client.store.Rows.changed;
import static org.realtimeagenda.client.store.Rows.event;
import static org.realtimeagenda.client.store.Rows.with;

import org.junit.jupiter.api.Test;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;

class LocalEditTest {

  private static final CalendarEvent SEEN = event(1, 1, "Standup");

  @Test
  void hasSeenARowInWhichAnotherFieldChanged() {
    LocalEdit.OfEvent edit = new LocalEdit.Update(SEEN, changed(Attribute.NAME, "Retro"));
    assertTrue(edit.saw(with(SEEN, Attribute.LOCATION, "Room 2")));
    assertFalse(edit.saw(with(SEEN, Attribute.NAME, "Daily")));
  }

  /** Start, end, zone and rule say together when it takes place. */
  @Test
  void hasNotSeenARowThatStartsAtAnotherTimeWhereItChangesTheRule() {
    LocalEdit.OfEvent edit = new LocalEdit.Update(SEEN, changed(Attribute.RRULE, "FREQ=DAILY"));
    assertFalse(edit.saw(with(SEEN, Attribute.DT_START, "2026-11-23T09:30:00")));
  }
}

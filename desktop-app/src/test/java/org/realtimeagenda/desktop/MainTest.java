package org.realtimeagenda.desktop;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MainTest {

  @Test
  void aCalendarFileIsOpenedInTheWindow() {
    assertTrue(Main.opensWindow(new String[] {"from a friend.ICS"}));
    assertTrue(Main.opensWindow(new String[] {"--home", "here", "from-a-friend.ics"}));
    assertTrue(Main.opensWindow(new String[] {"--home=x.ics"}));
  }

  @Test
  void aCommandIsNone() {
    assertFalse(Main.opensWindow(new String[] {"import", "from-a-friend.ics"}));
    assertFalse(Main.opensWindow(new String[] {"notes.txt"}));
    assertFalse(Main.opensWindow(new String[] {"one.ics", "two.ics"}));
    assertFalse(Main.opensWindow(new String[] {"--version"}));
  }
}

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
    assertTrue(Main.opensWindow(new String[] {"--background", "--home=x"}));
    assertTrue(Main.opensWindow(new String[] {"file:///home/alice/from%20a%20friend.ics"}));
  }

  @Test
  void aPublishedCalendarIsOpenedInTheWindow() {
    assertTrue(Main.opensWindow(new String[] {"webcal://example.com/club?key=1"}));
    assertTrue(Main.opensWindow(new String[] {"--home", "here", "WEBCALS://example.com/"}));
    assertFalse(Main.opensWindow(new String[] {"https://example.com/club"}));
    assertFalse(Main.opensWindow(new String[] {"webcal://exa mple.com/"}));
  }

  @Test
  void aCommandIsNone() {
    assertFalse(Main.opensWindow(new String[] {"import", "from-a-friend.ics"}));
    assertFalse(Main.opensWindow(new String[] {"notes.txt"}));
    assertFalse(Main.opensWindow(new String[] {"one.ics", "two.ics"}));
    assertFalse(Main.opensWindow(new String[] {"--version"}));
  }
}

package org.realtimeagenda.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SystemClockTest {

  private final TimeZone before = TimeZone.getDefault();

  @AfterEach
  void putBack() {
    System.setProperty("user.timezone", before.getID());
    TimeZone.setDefault(before);
  }

  @Test
  void asksTheSystemAgainEachTime() {
    System.clearProperty("user.timezone");
    SystemClock clock = new SystemClock();
    ZoneId system = clock.getZone();
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

    assertEquals(system, clock.getZone());
    assertEquals(system, ZoneId.systemDefault());
  }

  @Test
  void keepsAZoneThatWasNamedAtTheStart() {
    System.setProperty("user.timezone", "Asia/Tokyo");
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));

    assertEquals(ZoneId.of("Asia/Tokyo"), new SystemClock().getZone());
  }
}

package org.realtimeagenda.desktop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.core.EventTime;

class EventTextTest {
  private final EventText text = new EventText(ZoneId.of("Europe/Paris"), Locale.UK);

  @Test
  void showsTimesInTheReadersZone() {
    assertEquals(
        "Mon 23 Nov 2026, 16:00 – 17:30",
        text.when(
            EventTime.parse("2026-11-23T10:00:00", "2026-11-23T11:30:00", "America/New_York")));
  }

  @Test
  void showsFloatingTimesAsTheyAre() {
    assertEquals(
        "Mon 23 Nov 2026, 10:00 – 11:30",
        text.when(EventTime.parse("2026-11-23T10:00:00", "2026-11-23T11:30:00", null)));
  }

  @Test
  void namesTheLastDayOfAnAllDayEvent() {
    assertEquals(
        "Mon 23 Nov 2026, all day", text.when(EventTime.parse("2026-11-23", "2026-11-24", null)));
    assertEquals(
        "Mon 23 Nov 2026, until Wed 25 Nov 2026",
        text.when(EventTime.parse("2026-11-23", "2026-11-26", null)));
  }

  @Test
  void namesTheDayOnWhichALongEventEnds() {
    assertEquals(
        "Mon 23 Nov 2026, 22:00 – Tue 24 Nov 2026 02:00",
        text.when(EventTime.parse("2026-11-23T22:00:00", "2026-11-24T02:00:00", null)));
  }
}

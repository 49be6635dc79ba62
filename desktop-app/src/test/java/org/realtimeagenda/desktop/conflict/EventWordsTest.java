package org.realtimeagenda.desktop.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.desktop.formats.Formats;

class EventWordsTest {
  private static final EventWords WORDS =
      new EventWords(
          Formats.of(Locale.UK),
          Clock.fixed(Instant.parse("2026-11-25T10:20:00Z"), ZoneId.of("Europe/Paris")));

  private static CalendarEvent event(Map<Attribute, Object> more) {
    return CalendarEvent.of(
            new EventKey(1, 5),
            Map.of(
                Attribute.DT_START, "2026-11-26T14:00:00",
                Attribute.DT_END, "2026-11-26T15:00:00",
                Attribute.TZ, "Europe/Paris"))
        .with(more);
  }

  @Test
  void saysHowAnEventRepeats() {
    assertEquals("Thu 26 Nov, 14:00 – 15:00", WORDS.when(event(Map.of())));
    assertEquals(
        "Thu 26 Nov, 14:00 – 15:00, repeats (Every Thursday, for ever)",
        WORDS.when(event(Map.of(Attribute.RRULE, "FREQ=WEEKLY"))));
  }

  @Test
  void namesARuleThatWordsMayNotTellFromAnother() {
    assertEquals(
        "Thu 26 Nov, 14:00 – 15:00, repeats (Every day by its own rule, for ever;"
            + " FREQ=DAILY;BYHOUR=9,14)",
        WORDS.when(event(Map.of(Attribute.RRULE, "FREQ=DAILY;BYHOUR=9,14"))));
  }
}

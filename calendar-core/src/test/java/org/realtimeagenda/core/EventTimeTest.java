package org.realtimeagenda.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventTimeTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void anAllDayEventEndsWhereTheDayAfterBegins() {
    EventTime time = EventTime.parse("2026-11-23", "2026-11-24", null);
    assertEquals(Instant.parse("2026-11-22T23:00:00Z"), time.startsAt(PARIS));
    assertEquals(Instant.parse("2026-11-23T23:00:00Z"), time.endsAt(PARIS));
  }

  @Test
  void aDayOfTheClockChangeHas23Hours() {
    EventTime time = EventTime.parse("2026-03-29", "2026-03-30", null);
    assertEquals(Instant.parse("2026-03-28T23:00:00Z"), time.startsAt(PARIS));
    assertEquals(Instant.parse("2026-03-29T22:00:00Z"), time.endsAt(PARIS));
  }

  @Test
  void anAllDayEventHasADay() {
    assertField("dt_end", "2026-11-23", "2026-11-23", null);
  }

  @Test
  void anAllDayEventHasNoZone() {
    assertField("tz", "2026-11-23", "2026-11-24", "Europe/Paris");
  }

  @Test
  void aFloatingTimeIsTheReaders() {
    EventTime time = EventTime.parse("2026-11-23T09:00:00", "2026-11-23T10:00:00", null);
    assertEquals(Instant.parse("2026-11-23T08:00:00Z"), time.startsAt(PARIS));
    assertEquals(Instant.parse("2026-11-23T14:00:00Z"), time.startsAt(NEW_YORK));
  }

  @Test
  void aZonedTimeIsTheSameInstantForEveryReader() {
    EventTime time = EventTime.parse("2026-11-23T09:00:00", "2026-11-23T10:00:00", "Asia/Tokyo");
    assertEquals(Instant.parse("2026-11-23T00:00:00Z"), time.startsAt(PARIS));
    assertEquals(Instant.parse("2026-11-23T00:00:00Z"), time.startsAt(NEW_YORK));
    assertEquals(Instant.parse("2026-11-23T01:00:00Z"), time.endsAt(NEW_YORK));
  }

  /** RFC 5545 section 3.3.5: a time in the gap has the offset from before it. */
  @Test
  void aTimeThatTheClockSkipsIsAnHourLater() {
    EventTime time = EventTime.parse("2026-03-29T02:30:00", "2026-03-29T04:00:00", "Europe/Paris");
    assertEquals(Instant.parse("2026-03-29T01:30:00Z"), time.startsAt(PARIS));
    assertEquals(Instant.parse("2026-03-29T02:00:00Z"), time.endsAt(PARIS));
  }

  /** RFC 5545 section 3.3.5: of two, the first. */
  @Test
  void aTimeThatComesTwiceIsTheFirst() {
    EventTime time = EventTime.parse("2026-10-25T02:30:00", "2026-10-25T03:30:00", "Europe/Paris");
    assertEquals(Instant.parse("2026-10-25T00:30:00Z"), time.startsAt(PARIS));
    assertEquals(Instant.parse("2026-10-25T02:30:00Z"), time.endsAt(PARIS));
  }

  @Test
  void neverEndsBeforeItStarts() {
    EventTime time = EventTime.parse("2026-03-29T02:30:00", "2026-03-29T03:00:00", "Europe/Paris");
    assertEquals(time.startsAt(PARIS), time.endsAt(PARIS));
  }

  @Test
  void writesTheTextsThatItRead() {
    EventTime time = EventTime.parse("2026-11-23T09:00:00", "2026-11-23T10:00:05", "Asia/Tokyo");
    assertEquals("2026-11-23T09:00:00", time.dtStart());
    assertEquals("2026-11-23T10:00:05", time.dtEnd());
    assertEquals("Asia/Tokyo", time.tz());
  }

  @Test
  void readsATimeWithoutSecondsAsAnotherToolWritesIt() {
    EventTime time = EventTime.parse("2026-11-23T09:00", "2026-11-23T10:00", null);
    assertEquals("2026-11-23T09:00:00", time.dtStart());
  }

  @Test
  void refusesYearsOfFiveDigits() {
    assertField("dt_end", "2026-11-23T09:00:00", "+12026-11-23T10:00:00", null);
  }

  private static void assertField(String field, String start, String end, @Nullable String tz) {
    assertEquals(
        field,
        assertThrows(InvalidAttributeException.class, () -> EventTime.parse(start, end, tz))
            .field());
  }
}

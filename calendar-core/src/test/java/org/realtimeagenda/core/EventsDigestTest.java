package org.realtimeagenda.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventsDigestTest {

  private static final CalendarEvent ONE = Rows.old();
  private static final CalendarEvent OTHER = ONE.withKey(new EventKey(2, 1));

  @Test
  void ofNothingIsTheHashOfNothing() {
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        EventsDigest.of(List.of()));
  }

  @Test
  void doesNotDependOnTheOrder() {
    assertEquals(EventsDigest.of(List.of(ONE, OTHER)), EventsDigest.of(List.of(OTHER, ONE)));
  }

  @Test
  void leavesOutTombstones() {
    CalendarEvent gone = OTHER.with(Rows.values(Attribute.DELETED, true));
    assertEquals(EventsDigest.of(List.of(ONE)), EventsDigest.of(List.of(ONE, gone)));
  }

  @Test
  void fillsInDefaults() {
    CalendarEvent filled =
        ONE.with(Rows.values(Attribute.STATUS, "CONFIRMED", Attribute.TRANSP, "OPAQUE"))
            .with(Rows.values(Attribute.UID, "1-5@events"));
    assertEquals(EventsDigest.of(List.of(ONE)), EventsDigest.of(List.of(filled)));
  }

  @Test
  void leavesOutWhoWroteARowAndWhen() {
    CalendarEvent written =
        ONE.with(
            Rows.values(Attribute.UPDATED_BY, 2, Attribute.UPDATED_AT, "2026-11-22T09:58:11Z"));
    assertEquals(EventsDigest.of(List.of(ONE)), EventsDigest.of(List.of(written)));
  }

  @Test
  void seesEveryOtherDifference() {
    assertNotEquals(
        EventsDigest.of(List.of(ONE)),
        EventsDigest.of(List.of(Rows.with(Attribute.LOCATION, "Room 3"))));
    assertNotEquals(
        EventsDigest.of(List.of(ONE)),
        EventsDigest.of(List.of(Rows.with(Attribute.REVISION, "1.m"))));
    assertNotEquals(EventsDigest.of(List.of(ONE)), EventsDigest.of(List.of(OTHER)));
  }
}

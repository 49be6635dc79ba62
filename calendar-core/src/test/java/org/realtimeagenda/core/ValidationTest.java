package org.realtimeagenda.core;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValidationTest {

  static Stream<Arguments> wrong() {
    return Stream.of(
        arguments(Attribute.NAME, null),
        arguments(Attribute.NAME, "x".repeat(501)),
        arguments(Attribute.NAME, "tab\tis text, bell isn't\u0007"),
        arguments(Attribute.NAME, "half a pair \ud83d"),
        arguments(Attribute.LOCATION, "x".repeat(501)),
        arguments(Attribute.DESCRIPTION, "\u00e9".repeat(8 * 1024) + "x"),
        arguments(Attribute.ICS, "x".repeat(8 * 1024 + 1)),
        arguments(Attribute.UID, " "),
        arguments(Attribute.UID, "x".repeat(1001)),
        arguments(Attribute.DT_START, null),
        arguments(Attribute.DT_START, "2024-02-01"),
        arguments(Attribute.DT_START, "2024-02-30T10:00:00"),
        arguments(Attribute.DT_START, "2024-02-01T10:00:00Z"),
        arguments(Attribute.DT_START, "2024-02-01T10:00:00.5"),
        arguments(Attribute.DT_START, "2024-02-01T10:00:00.000"),
        arguments(Attribute.DT_START, "2024-02-01T09:00"),
        arguments(Attribute.DT_START, "2024-02-01t09:00:00"),
        arguments(Attribute.DT_START, "tomorrow"),
        arguments(Attribute.DT_END, null),
        arguments(Attribute.DT_END, "2024-02-01T09:59:59"),
        arguments(Attribute.DT_END, "2024-02-02"),
        arguments(Attribute.DT_END, "2024-02-01T11:00"),
        arguments(Attribute.TZ, "Europe/Atlantis"),
        arguments(Attribute.TZ, "+02:00"),
        arguments(Attribute.TZ, ""),
        arguments(Attribute.RRULE, "FREQ=SOMETIMES"),
        arguments(Attribute.EXDATES, List.of("2024-02-01")),
        arguments(Attribute.EXDATES, List.of("2024-02-01T10:00")),
        arguments(Attribute.EXDATES, Collections.nCopies(501, "2024-02-01T10:00:00")),
        arguments(Attribute.RECURRENCE_ID, "2024-02-01T25:00:00"),
        arguments(Attribute.RECURRENCE_ID, "2024-02-01T10:00"),
        arguments(Attribute.CATEGORIES, Collections.nCopies(21, "work")),
        arguments(Attribute.REMINDERS, Collections.nCopies(11, 10)),
        arguments(Attribute.REMINDERS, List.of(-1)),
        arguments(Attribute.STATUS, "MAYBE"),
        arguments(Attribute.TRANSP, "opaque"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void refusesNamingTheAttribute(Attribute attribute, @Nullable Object value) {
    InvalidAttributeException refused =
        assertThrows(
            InvalidAttributeException.class, () -> Validation.check(Rows.with(attribute, value)));
    assertEquals(
        attribute == Attribute.DT_START && "2024-02-01".equals(value)
            ? "dt_end"
            : attribute.wireName(),
        refused.field());
  }

  static Stream<Arguments> right() {
    return Stream.of(
        arguments(Attribute.NAME, "x".repeat(500)),
        arguments(Attribute.NAME, "two lines\nand a smile \ud83d\ude00"),
        arguments(Attribute.LOCATION, null),
        arguments(Attribute.DESCRIPTION, "\u00e9".repeat(8 * 1024)),
        arguments(Attribute.DT_END, "2024-02-01T10:00:00"),
        arguments(Attribute.TZ, "America/Argentina/Buenos_Aires"),
        arguments(Attribute.TZ, "UTC"),
        arguments(Attribute.RRULE, "FREQ=DAILY"),
        arguments(Attribute.EXDATES, Collections.nCopies(500, "2024-02-01T10:00:00")),
        arguments(Attribute.REMINDERS, List.of(0, 10)));
  }

  @ParameterizedTest
  @MethodSource("right")
  void acceptsWhatKeepsTheRules(Attribute attribute, @Nullable Object value) {
    assertDoesNotThrow(() -> Validation.check(Rows.with(attribute, value)));
  }

  @Test
  void acceptsATombstoneWithoutTimes() {
    CalendarEvent tombstone = CalendarEvent.of(Rows.KEY, Rows.values(Attribute.DELETED, true));
    assertDoesNotThrow(() -> Validation.check(tombstone));
  }

  @Test
  void refusesARowOfMoreThan64KilobytesInAll() {
    CalendarEvent event =
        Rows.with(Attribute.DESCRIPTION, "\"".repeat(16 * 1024))
            .with(Rows.values(Attribute.ICS, "\"".repeat(8 * 1024)))
            .with(
                Rows.values(Attribute.CATEGORIES, Collections.nCopies(20, "\u20ac".repeat(1000))));
    assertFalse(Validation.fits(event));
    assertEquals(
        "event",
        assertThrows(InvalidAttributeException.class, () -> Validation.check(event)).field());
  }
}

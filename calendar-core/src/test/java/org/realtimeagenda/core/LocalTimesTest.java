package org.realtimeagenda.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTimesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23T10:00:00",
        "2024-02-29T23:59:59",
        "0001-01-01T00:00:00",
        "2026-11-23T10:00",
        "2026-11-23T10:00:00.5"
      })
  void readsWhatJavaReads(String text) {
    assertEquals(LocalDateTime.parse(text), LocalTimes.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30T10:00:00",
        "2026-11-23T24:00:00",
        "2026-11-23 10:00:00",
        "2026-11-23T10-00-00",
        "2026-11-23",
        "２０２６-11-23T10:00:00"
      })
  void refusesWhatJavaRefuses(String text) {
    assertThrows(DateTimeParseException.class, () -> LocalTimes.parse(text));
  }

  @Test
  void refusesNothing() {
    assertThrows(DateTimeParseException.class, () -> LocalTimes.parse(""));
  }
}

package org.realtimeagenda.desktop.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimeagenda.desktop.formats.Formats;

class TimeTextTest {

  @ParameterizedTest
  @CsvSource({
    "9, 09:00",
    "930, 09:30",
    "0930, 09:30",
    "1530, 15:30",
    "9:30, 09:30",
    "9.30 pm, 21:30",
    "9:30PM, 21:30",
    "9p, 21:00",
    "9 a.m., 09:00",
    "12 am, 00:00",
    "12 pm, 12:00",
    "14h, 14:00",
    "14h30, 14:30",
    "14 Uhr, 14:00",
    "14:30 Uhr, 14:30",
    "' 7 : 05 ', 07:05",
    "23:59, 23:59",
    "0, 00:00"
  })
  void readsTimesAsPeopleTypeThem(String typed, LocalTime meant) {
    assertEquals(Optional.of(meant), TimeText.parse(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "noonish", "24:00", "9:60", "13 pm", "0 am", "9:3", "12345", "-9"})
  void readsNothingIntoWhatIsNoTime(String typed) {
    assertEquals(Optional.empty(), TimeText.parse(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"00:00", "09:05", "23:59"})
  void readsWhatItWrites(LocalTime time) {
    assertEquals(Optional.of(time), TimeText.parse(Formats.of(Locale.UK).time(time)));
  }
}

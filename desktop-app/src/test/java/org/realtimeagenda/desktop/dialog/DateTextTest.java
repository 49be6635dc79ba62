package org.realtimeagenda.desktop.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimeagenda.desktop.formats.Formats;

class DateTextTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "26/11/2026",
        "26/11/26",
        "26.11.",
        "26-11",
        "26 11 2026",
        "2026-11-26",
        "26 Nov",
        "26 november 2026",
        "Thu 26 Nov 2026",
        "Thursday, 26 Nov. 26",
        "Nov 26",
        "November 26, 2026"
      })
  void readsDatesAsTheBritishTypeThem(String typed) {
    assertEquals(Optional.of(THURSDAY), new DateText(Formats.of(Locale.UK)).parse(typed, 2026));
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, 11/26/2026", "en-US, 11/26", "fr-FR, 26 novembre", "fr-FR, jeu. 26 nov. 2026",
    "de-DE, 26.11.2026", "de-DE, Do 26. November", "sv-SE, 2026-11-26", "ja-JP, 2026/11/26"
  })
  void followsTheLocale(String locale, String typed) {
    assertEquals(
        Optional.of(THURSDAY),
        new DateText(Formats.of(Locale.forLanguageTag(locale))).parse(typed, 2026));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "31 Nov", "26/13", "26", "26 Nov 206", "1 2 3 4", "Nov", "x 5"})
  void readsNothingIntoWhatIsNoDate(String typed) {
    assertEquals(Optional.empty(), new DateText(Formats.of(Locale.UK)).parse(typed, 2026));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-GB", "en-US", "fr-FR", "de-DE", "ja-JP", "sv-SE", "es-ES", "pt-BR"})
  void readsWhatItWrites(String locale) {
    DateText text = new DateText(Formats.of(Locale.forLanguageTag(locale)));
    LocalDate first = LocalDate.of(2026, 1, 1);
    for (LocalDate date = first; date.getYear() == 2026; date = date.plusDays(1)) {
      assertEquals(Optional.of(date), text.parse(text.format(date), 2030));
    }
  }

  @Test
  void takesTheGivenYearWhereNoneWasTyped() {
    assertEquals(
        Optional.of(LocalDate.of(2028, 2, 29)),
        new DateText(Formats.of(Locale.UK)).parse("29 Feb", 2028));
  }
}

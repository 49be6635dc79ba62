package org.realtimeagenda.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CountWordsTest {

  @Test
  void sayHowManyEventsADayHasAndWhichHoliday() {
    CountWords words = new CountWords(Locale.UK);
    assertEquals("Monday, no events", words.day("Monday", 0, List.of()));
    assertEquals("Monday, 1 event, Easter", words.day("Monday", 1, List.of("Easter")));
    assertEquals("Monday, 7 events", words.day("Monday", 7, List.of()));
  }

  @Test
  void sayItInFrenchAndGerman() {
    CountWords french = new CountWords(Locale.FRANCE);
    assertEquals("lundi, aucun événement", french.day("lundi", 0, List.of()));
    assertEquals("lundi, 3 événements", french.day("lundi", 3, List.of()));
    CountWords german = new CountWords(Locale.GERMANY);
    assertEquals("Montag, 1 Termin", german.day("Montag", 1, List.of()));
    assertEquals("Montag, 3 Termine", german.day("Montag", 3, List.of()));
  }
}

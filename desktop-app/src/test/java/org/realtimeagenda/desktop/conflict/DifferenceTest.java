package org.realtimeagenda.desktop.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DifferenceTest {

  @Test
  void isWhatBothDoNotBeginAndEndWith() {
    assertEquals(
        new Difference("Thu 26 Nov, ", "14:30 ", "– 15:00"),
        Difference.of("Thu 26 Nov, 14:30 – 15:00", "Thu 26 Nov, 14:00 – 15:00"));
  }

  @Test
  void isAllOfATextThatHasNothingInCommon() {
    assertEquals(new Difference("", "Curie", ""), Difference.of("Curie", "Lovelace"));
  }

  @Test
  void isTheRestOfALongerText() {
    assertEquals(new Difference("Room ", "Curie", ""), Difference.of("Room Curie", "Room "));
  }

  @Test
  void keepsEveryLetter() {
    Difference difference = Difference.of("Bring  the\nfigures twice", "Bring the figures");

    assertEquals(
        "Bring  the\nfigures twice",
        difference.before() + difference.differs() + difference.after());
  }
}

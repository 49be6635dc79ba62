package org.realtimeagenda.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.core.Editors;
import org.realtimeagenda.core.Member;

class ColleaguesTest {

  private static final int ALICE = 1;
  private static final int BOB = 2;

  private final Colleagues colleagues = new Colleagues(ALICE);

  private static List<Member> bobWith(Editors editors) {
    return List.of(new Member(BOB, "Bob", null, null, editors));
  }

  @Test
  void onesOwnEventsMayBeChangedBeforeTheTeamIsKnown() {
    assertTrue(colleagues.mayEdit(ALICE));
    assertFalse(colleagues.mayEdit(BOB));
  }

  @Test
  void aColleaguesEventsMayBeChangedWhileTheyListOne() {
    colleagues.set(bobWith(Editors.nobody()));
    assertFalse(colleagues.mayEdit(BOB));
    colleagues.set(bobWith(new Editors.Listed(Set.of(ALICE))));
    assertTrue(colleagues.mayEdit(BOB));
    colleagues.set(bobWith(new Editors.Listed(Set.of(3))));
    assertFalse(colleagues.mayEdit(BOB));
    colleagues.set(bobWith(new Editors.Everybody()));
    assertTrue(colleagues.mayEdit(BOB));
  }

  @Test
  void aColleagueHasTheColourThatTheTeamNames() {
    colleagues.set(
        List.of(
            new Member(ALICE, "Alice", "#d400d4", null),
            new Member(BOB, "Bob", "teal", null),
            new Member(3, "Chloe", "no colour", null)));
    assertEquals(
        List.of("#D400D4", "teal", "green"),
        colleagues.all().stream().map(one -> one.color().stored()).toList());
  }

  @Test
  void aConnectionThatReadsMayChangeNothing() {
    Colleagues reading = new Colleagues(null);
    reading.set(bobWith(new Editors.Everybody()));
    assertFalse(reading.mayEdit(BOB));
  }
}
